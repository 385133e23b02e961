/** 检测天气 — whether the quality of a road may be tested in this weather. Source: sanitation convention R5.12. */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { compare, decimal } from "../../ledger/index.ts"
import { type Finding, type Regime, type Rule, testWeather } from "../../regulation/index.ts"
import { DecimalText } from "./decimal-text.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** Rain or snow, or the road is not dry. */
  wet: Schema.Boolean,
  /** 风力等级; null where it is not known. */
  wind: Schema.NullOr(DecimalText),
  /** Per cent; null where it is not known. */
  humidity: Schema.NullOr(DecimalText)
})

/** What is wrong with the weather; what is not known is taken as allowed. Nothing where no text is in force. */
export const badWeather = (
  { law }: Pick<Regime, "law">,
  { humidity, on, wet, wind }: typeof Facts.Type
): ReadonlyArray<Finding> => {
  const found = Option.getOrUndefined(law.of(testWeather, on))
  if (found === undefined) return []
  const { humidityAtMost, windBelow } = found.value
  const facts = [
    ...(wet ? [{ wet: "yes" }] : []),
    ...(wind !== null && compare(decimal(wind), decimal(windBelow)) >= 0 ? [{ wind, windBelow }] : []),
    ...(humidity !== null && compare(decimal(humidity), decimal(humidityAtMost)) > 0
      ? [{ humidity, humidityAtMost }]
      : [])
  ]
  return facts.map((one) => ({
    rule: testWeather.id,
    severity: "violation",
    facts: { on, ...one },
    cite: found.dated.cite
  }))
}

/** Each way in which the weather does not allow a test. */
export const testWeatherRule: Rule<typeof Facts.Type> = {
  id: testWeather.id,
  label: testWeather.label,
  facts: Facts,
  judge: badWeather
}
