/**
 * 因天气免除 — the exemptions that follow from a forecast.
 *
 * Source: sanitation conventions R4.1b, R5.4, R5.5, R8.4. A heat stop, a red rainstorm warning and a typhoon warning release
 * from all work on the roads; rain and cold only from washing and watering. The document is the id of the forecast.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { type DutyRule, dutyExemption } from "../../duties/index.ts"
import { compare, decimal, matcher, type Row, registered, toRow } from "../../ledger/index.ts"
import { type Regime, washingMinTemperature } from "../../regulation/index.ts"
import { roadDuties } from "./duties.ts"
import { roadDutyIds } from "./duty-ids.ts"
import { reader, stored } from "./fields.ts"
import { roadSection } from "./road-section.ts"
import { isHeatStop, weatherForecast } from "./weather-forecast.ts"

const read = reader(weatherForecast)

const tooColdToWash = ({ law }: Pick<Regime, "law">, forecast: Row): boolean => {
  if (read.text(forecast, "frost") === "yes") return true
  const hottest = read.number(forecast, "maxTemperature")
  const least = Option.getOrUndefined(law.of(washingMinTemperature, read.text(forecast, "day") as PlainDate))
  return hottest !== null && least !== undefined && compare(stored(hottest, 1), decimal(least.value)) < 0
}

const withWater: ReadonlyArray<string> = [roadDutyIds.wash, roadDutyIds.water]

/** The registers of the roads: whose duties the weather may release from. */
export interface RoadRegisters {
  readonly sections: ReadonlyArray<Row>
  readonly routes: ReadonlyArray<Row>
}

/** Who owes a duty on a day, each once. */
const subjectsOn = ({ subjects }: DutyRule, rows: ReadonlyArray<Row>, on: PlainDate): ReadonlyArray<string> => {
  const owes = subjects.where === undefined ? () => true : matcher(subjects.kind, subjects.where)
  const read = registered(subjects.kind, subjects.subject)
  const found = rows.flatMap((row) => {
    const one = owes(row) ? read(row) : undefined
    return one === undefined || one.from > on || (one.until !== null && one.until < on) ? [] : [one.subject]
  })
  return [...new Set(found)]
}

/**
 * The rows of `governance.duty-exemption` that a forecast gives rise to, for the day it speaks of; none when it stops
 * nothing. Whoever records them approves them: nobody is exempt before they are entries.
 */
export const weatherExemptions = (
  regime: Pick<Regime, "law">
): ((forecast: Row, registers: RoadRegisters) => ReadonlyArray<Row>) => {
  const duties = roadDuties(regime)
  return (forecast, { routes, sections }) => {
    const on = read.text(forecast, "day") as PlainDate
    const stopsAll = read.text(forecast, "warning") !== null || isHeatStop(regime, forecast)
    const stopsWater = read.text(forecast, "rain") === "yes" || tooColdToWash(regime, forecast)
    const released = duties.filter(({ id }) => stopsAll || (stopsWater && withWater.includes(id)))
    return released.flatMap((rule) => {
      const rows = rule.subjects.kind.id === roadSection.id ? sections : routes
      return subjectsOn(rule, rows, on).map((subject) =>
        toRow(dutyExemption, {
          rule: rule.id,
          subject,
          from: on,
          until: on,
          document: read.text(forecast, "forecast")
        })
      )
    })
  }
}
