/**
 * 高温作业规则 — outdoor work of one worker on a hot day.
 *
 * Source: 《防暑降温措施管理办法》(安监总安健〔2012〕89号). From 40 °C on no outdoor work that day; from 37 °C on at most six hours and
 * none in the three hottest; from 35 °C on no overtime outdoors. What counts is the forecast of a station of prefecture
 * level or above: any other gives a warning and nothing more.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { compare, decimal } from "../../ledger/index.ts"
import {
  type Finding,
  heatForecastLevel,
  heatHottestHours,
  heatLimitTemperature,
  heatOutdoorHours,
  heatRotationTemperature,
  heatStopTemperature,
  type Parameter,
  type Rule
} from "../../regulation/index.ts"
import { DecimalText } from "./decimal-text.ts"
import { isLevelEnough } from "./weather-forecast.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** °C, as forecast. */
  maxTemperature: DecimalText,
  level: Schema.Literals(["national", "province", "prefecture", "county", "device"]),
  outdoorHours: DecimalText,
  /** Outdoor hours within the hottest hours of the day. */
  hottestHours: DecimalText,
  overtime: DecimalText
})

const isMore = (value: string, limit: string): boolean => compare(decimal(value), decimal(limit)) > 0
const reaches = (value: string, limit: string): boolean => compare(decimal(value), decimal(limit)) >= 0

/** What the forecast forbids a worker who worked outdoors. */
export const outdoorWork: Rule<typeof Facts.Type> = {
  id: "heat-order.outdoor-work",
  label: { zh: "高温天气室外作业", en: "Outdoor work in the heat" },
  facts: Facts,
  judge: ({ law }, { hottestHours, level, maxTemperature, on, outdoorHours, overtime }) => {
    const basisOf = <A>(parameter: Parameter<A>) => Option.getOrUndefined(law.of(parameter, on))
    const finding = (
      parameter: Parameter<unknown>,
      facts: Finding["facts"],
      severity: Finding["severity"] = "violation"
    ): ReadonlyArray<Finding> => {
      const basis = basisOf(parameter)
      return basis === undefined
        ? []
        : [{ rule: parameter.id, severity, facts: { on, maxTemperature, ...facts }, cite: basis.dated.cite }]
    }
    const [stop, limited, rotation] = [
      basisOf(heatStopTemperature),
      basisOf(heatLimitTemperature),
      basisOf(heatRotationTemperature)
    ]
    const [most, hottest, lowest] = [basisOf(heatOutdoorHours), basisOf(heatHottestHours), basisOf(heatForecastLevel)]
    if (rotation === undefined || !reaches(maxTemperature, rotation.value)) return []
    if (lowest !== undefined && !isLevelEnough(level, lowest.value))
      return finding(heatForecastLevel, { level, lowestLevel: lowest.value }, "warning")
    if (stop !== undefined && reaches(maxTemperature, stop.value))
      return isMore(outdoorHours, "0") ? finding(heatStopTemperature, { outdoorHours, threshold: stop.value }) : []
    if (limited !== undefined && reaches(maxTemperature, limited.value))
      return [
        ...(most !== undefined && isMore(outdoorHours, most.value)
          ? finding(heatOutdoorHours, { outdoorHours, limit: most.value })
          : []),
        ...(hottest !== undefined && isMore(hottestHours, "0")
          ? finding(heatHottestHours, { hottestHours, hottestWindow: hottest.value })
          : [])
      ]
    return isMore(outdoorHours, "0") && isMore(overtime, "0")
      ? finding(heatRotationTemperature, { overtime, threshold: rotation.value })
      : []
  }
}
