/**
 * 环卫工人工时台账 — one worker on one day: ordinary hours, overtime, hours outdoors. Who it was stands in the PersonStore.
 *
 * Source: sanitation conventions R8.1 to R8.5. `hours` does not include the overtime. A day without an entry says nothing:
 * it is taken neither as worked nor as rested.
 */
import { Option } from "effect"
import { firstOfMonth, fromEpochDay, type PlainDate, toEpochDay, weekdayOf } from "../../calendar/index.ts"
import { code, day, defineKind, formatFixed, measure, personRef, type Row, text } from "../../ledger/index.ts"
import { type Finding, type ForecastLevel, heatForecastLevel, type Regime } from "../../regulation/index.ts"
import { yesNo } from "./codes.ts"
import { reader, stored } from "./fields.ts"
import { outdoorWork } from "./heat.ts"
import { isLevelEnough, weatherForecast } from "./weather-forecast.ts"
import { overtimeInMonth, weeklyRest, workingDay, workingWeeks } from "./working-time.ts"

const hours = { unit: "h", scale: 2 } as const

export const workerDay = defineKind({
  id: "sanitation.worker-day",
  label: { zh: "环卫工人工时台账", en: "Working hours of sanitation workers" },
  fields: {
    worker: personRef("工人代号", "worker"),
    day: day("日期", "day"),
    station: text("环卫站", "sanitation station", { optional: true, synonyms: ["站点"] }),
    hours: measure("正常工时", "ordinary hours", hours),
    overtime: measure("加班工时", "overtime", hours, { optional: true }),
    special: code("特殊原因加班", "overtime for special cause", yesNo, { optional: true }),
    outdoor: measure("室外工时", "outdoor hours", hours, { optional: true }),
    hottest: measure("最热时段室外工时", "outdoor hours in the hottest hours", hours, { optional: true })
  },
  key: ["worker", "day"],
  day: "day",
  grain: "day",
  orgUnit: "station",
  countKey: "worker",
  retentionYears: 3
})

const read = reader(workerDay)
const forecasts = reader(weatherForecast)

type HourField = "hours" | "overtime" | "outdoor" | "hottest"
const amount = (row: Row, field: HourField): number => read.number(row, field) ?? 0
const written = (hundredths: number): string => formatFixed(stored(hundredths, 2))
const total = (rows: ReadonlyArray<Row>, field: HourField): string =>
  written(rows.reduce((sum, row) => sum + amount(row, field), 0))

const dayOf = (row: Row): PlainDate => read.text(row, "day") as PlainDate
const mondayOf = (on: PlainDate): PlainDate => fromEpochDay(toEpochDay(on) - weekdayOf(toEpochDay(on)) + 1)

const groups = <A extends string>(
  rows: ReadonlyArray<Row>,
  by: (row: Row) => A
): ReadonlyArray<readonly [A, ReadonlyArray<Row>]> => {
  const found = new Map<A, Array<Row>>()
  for (const row of rows) {
    const group = found.get(by(row))
    if (group === undefined) found.set(by(row), [row])
    else group.push(row)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The hottest forecast of each day, one of a station that counts before any other. */
const forecastsByDay = ({ law }: Regime, rows: ReadonlyArray<Row>): ReadonlyMap<string, Row> => {
  const found = new Map<string, Row>()
  const counts = (row: Row) =>
    Option.exists(law.of(heatForecastLevel, forecasts.text(row, "day") as PlainDate), ({ value }) =>
      isLevelEnough(forecasts.text(row, "level") as ForecastLevel, value)
    )
  const heat = (row: Row) => forecasts.number(row, "maxTemperature") ?? -1
  for (const row of rows) {
    const on = forecasts.text(row, "day") ?? ""
    const known = found.get(on)
    const better = known === undefined || (counts(row) === counts(known) ? heat(row) > heat(known) : counts(row))
    if (heat(row) >= 0 && better) found.set(on, row)
  }
  return found
}

const heatOf = (regime: Regime, row: Row, forecast: Row | undefined): ReadonlyArray<Finding> =>
  forecast === undefined
    ? []
    : outdoorWork.judge(regime, {
        on: dayOf(row),
        maxTemperature: formatFixed(stored(forecasts.number(forecast, "maxTemperature") ?? 0, 1)),
        level: forecasts.text(forecast, "level") as ForecastLevel,
        outdoorHours: written(amount(row, "outdoor")),
        hottestHours: written(amount(row, "hottest")),
        overtime: written(amount(row, "overtime"))
      })

/** What is irregular in the days of one worker. */
export interface WorkerFindings {
  /** A PersonRef. */
  readonly worker: string
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Everything irregular in the working time of some workers, in the order of their references; workers without a finding
 * are left out. Weeks are averaged over those in which the worker has an entry: hand in whole weeks and whole months.
 */
export const workingTimeFindings = (
  regime: Regime,
  ledgers: { readonly workerDays: ReadonlyArray<Row>; readonly forecasts: ReadonlyArray<Row> }
): ReadonlyArray<WorkerFindings> => {
  const byDay = forecastsByDay(regime, ledgers.forecasts)
  return groups(ledgers.workerDays, (row) => read.text(row, "worker") ?? "").flatMap(([worker, rows]) => {
    const days = rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    const weeks = groups(days, (row) => mondayOf(dayOf(row)))
    const [firstWeek] = weeks
    const findings = [
      ...days.flatMap((row) => [
        ...workingDay.judge(regime, {
          on: dayOf(row),
          hours: written(amount(row, "hours")),
          overtime: written(amount(row, "overtime")),
          special: read.text(row, "special") === "yes"
        }),
        ...heatOf(regime, row, byDay.get(dayOf(row)))
      ]),
      ...(firstWeek === undefined
        ? []
        : workingWeeks.judge(regime, { on: firstWeek[0], weeks: weeks.length, hours: total(days, "hours") })),
      ...weeks.flatMap(([on, week]) =>
        weeklyRest.judge(regime, {
          on,
          workedDays: week.filter((row) => amount(row, "hours") + amount(row, "overtime") > 0).length
        })
      ),
      ...groups(days, (row) => firstOfMonth(dayOf(row))).flatMap(([on, month]) =>
        overtimeInMonth.judge(regime, { on, overtime: total(month, "overtime") })
      )
    ]
    return findings.length === 0 ? [] : [{ worker, findings }]
  })
}
