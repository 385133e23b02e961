/** 天气预报、履职豁免 — a forecast a day, and who was released from what by rain, typhoon or a closed road. */
import type { PlainDate } from "@xiuhua/core/calendar"
import { dutyExemption } from "@xiuhua/core/duties"
import { fieldIndex, keyOf, type Row, toRow } from "@xiuhua/core/ledger"
import { makeLaw, nationalParameters } from "@xiuhua/core/regulation"
import { roadDutyIds, sweepDay, weatherExemptions, weatherForecast } from "@xiuhua/core/sanitation"
import { decimalText } from "../district-year/apportion.ts"
import type { Section } from "../district-year/sweep-day.ts"
import { chance, type Random, wholeBetween } from "../random.ts"
import { isMain, routeName } from "./sections.ts"
import { daysIn, type Spans } from "./span.ts"

/** Exempt days of the sweep-days, as they stand there. */
interface Released {
  readonly day: string
  readonly section: string
  readonly document: string
}

const [DAY, SECTION, DOCUMENT] = [
  fieldIndex(sweepDay, "day"),
  fieldIndex(sweepDay, "section"),
  fieldIndex(sweepDay, "exemption")
]

const releasedOf = (sweepDays: ReadonlyArray<Row>, from: string): ReadonlyArray<Released> =>
  sweepDays.flatMap((row) =>
    row[DOCUMENT] === null || String(row[DAY]) < from
      ? []
      : [{ day: String(row[DAY]), section: String(row[SECTION]), document: String(row[DOCUMENT]) }]
  )

/** Maximum temperatures of the two hot weeks, in tenths of a degree; the third day is the hottest. */
const hotWeeks = [341, 352, 385, 371, 362, 348, 339, 345, 351, 366, 374, 358, 343, 337] as const

export interface Weather {
  readonly forecasts: ReadonlyArray<Row>
  readonly exemptions: ReadonlyArray<Row>
  /** Days on which nobody washes or waters. */
  readonly wet: ReadonlySet<string>
  /** Days on which no sweeper leaves. */
  readonly standstill: ReadonlySet<string>
}

const forecastOn = (day: PlainDate, tenths: number, rain: boolean) =>
  toRow(weatherForecast, {
    forecast: `演示气象-${day}`,
    day,
    level: "prefecture",
    maxTemperature: decimalText(tenths, 1),
    rain: rain ? "yes" : "no"
  })

/** What of a storm's documents follows for the other duties of the roads. */
const stormRows = (sections: ReadonlyArray<Section>, released: ReadonlyArray<Released>): ReadonlyArray<Row> => {
  const exempt = (rule: string, subject: string, { day, document }: Released) =>
    toRow(dutyExemption, { rule, subject, from: day, until: day, document })
  const main = new Set(sections.filter(isMain).map(({ name }) => name))
  const { bothWindows, firstWindow, patrolMain, secondWindow, sweep, wash, water } = roadDutyIds
  const all = new Map(released.filter((one) => isStandstill(sections, released, one.day)).map((one) => [one.day, one]))
  return [
    ...released.flatMap((one) =>
      [sweep, ...(main.has(one.section) ? [wash, water, patrolMain] : [])].map((rule) => exempt(rule, one.section, one))
    ),
    ...[...all.values()].flatMap((one) =>
      [0, 1, 2, 3, 4].flatMap((route) =>
        [firstWindow, secondWindow, bothWindows].map((rule) => exempt(rule, routeName(route), one))
      )
    )
  ]
}

const isStandstill = (sections: ReadonlyArray<Section>, released: ReadonlyArray<Released>, day: string): boolean =>
  released.filter((one) => one.day === day).length === sections.length

/** Forecasts of the two hot weeks and of every day since the finer ledgers are kept, and what follows from them. */
export const weatherOf = (
  random: Random,
  spans: Spans,
  parts: {
    readonly sections: ReadonlyArray<Section>
    readonly register: ReadonlyArray<Row>
    readonly routes: ReadonlyArray<Row>
    readonly sweepDays: ReadonlyArray<Row>
  }
): Weather => {
  const released = releasedOf(parts.sweepDays, spans.kept.from)
  const stormy = new Set(released.map(({ day }) => day))
  const hot = daysIn(spans.heat).map((day, at) => forecastOn(day, hotWeeks[at] ?? 340, false))
  const wet = new Set<string>()
  const kept = daysIn(spans.kept).map((day) => {
    const rain = chance(random, 0.14) && !stormy.has(day)
    if (rain) wet.add(day)
    return forecastOn(day, wholeBetween(random, 180, 320), rain)
  })
  const exemptionsOf = weatherExemptions({ law: makeLaw({ national: nationalParameters, layers: [] }) })
  const byRain = kept.flatMap((row) => exemptionsOf(row, { sections: parts.register, routes: parts.routes }))
  const exemptions = new Map(
    [...stormRows(parts.sections, released), ...byRain].map((row) => [keyOf(dutyExemption)(row), row])
  )
  return {
    forecasts: [...hot, ...kept],
    exemptions: [...exemptions.values()],
    wet,
    standstill: new Set([...stormy].filter((day) => isStandstill(parts.sections, released, day)))
  }
}
