/**
 * 道路作业 — what was done on each section: sums of a day as the cleaning company hands them in, and in the last week of the
 * year every single run, out of which the same sums, and the sweep-days, follow.
 */
import type { PlainDate } from "@xiuhua/core/calendar"
import { fieldIndex, type Row, toRow } from "@xiuhua/core/ledger"
import { cleaningRun, patrolDay, patrolShift, sectionWork, sweepDay } from "@xiuhua/core/sanitation"
import { decimalText } from "../district-year/apportion.ts"
import type { Section } from "../district-year/sweep-day.ts"
import { chance, type Random, wholeBetween } from "../random.ts"
import { personOf } from "./person.ts"
import { beside, isMain } from "./sections.ts"
import { clock, daysIn, isIn, type Spans } from "./span.ts"
import type { Weather } from "./weather.ts"

/** 100 % in 10^-4 per cent. */
const WHOLE = 1_000_000

/** How much of what is cleaned is cleaned by machine too, in per cent. */
const machineShare = { "1": 94, "2": 88, "3": 55, "4": 20 } as const

const [DAY, SECTION, DUE, DONE] = ["day", "section", "areaDue", "areaDone"].map((name) =>
  fieldIndex(sweepDay, name)
) as [number, number, number, number]

/** The rows of the days before single runs are kept: what the sweep-days say was done, as a share of the section. */
export const sectionWorkRows = (
  random: Random,
  { kept, lanes, runs }: Spans,
  parts: {
    readonly sections: ReadonlyArray<Section>
    readonly sweepDays: ReadonlyArray<Row>
    readonly weather: Weather
  }
): ReadonlyArray<Row> => {
  const sections = new Map(parts.sections.map((section) => [section.name, section]))
  const own = parts.sweepDays.flatMap((row) => {
    const [day, name] = [String(row[DAY]), String(row[SECTION])]
    const section = sections.get(name)
    if (section === undefined || !isIn(kept, day) || isIn(runs, day) || row[DONE] === 0) return []
    const covered = Math.floor((Number(row[DONE]) * WHOLE) / Number(row[DUE]))
    const machine = Math.floor(
      (covered * Math.min(100, machineShare[section.grade] + wholeBetween(random, -3, 3))) / 100
    )
    const isOut = !isMain(section) || parts.weather.wet.has(day) || parts.weather.standstill.has(day)
    const times = (failing: number) => (isOut || chance(random, failing) ? 0 : 1)
    return [
      toRow(sectionWork, {
        day,
        section: name,
        covered: decimalText(covered, 4),
        machine: decimalText(machine, 4),
        washings: times(0.012),
        waterings: times(0.006) + times(0.7),
        failed: 0
      })
    ]
  })
  const others = daysIn(lanes).flatMap((day) =>
    beside.map(({ name }) => {
      const covered = chance(random, 0.9) ? WHOLE : wholeBetween(random, 700_000, 990_000)
      return toRow(sectionWork, {
        day,
        section: name,
        covered: decimalText(covered, 4),
        machine: "0",
        washings: 0,
        waterings: 0,
        failed: 0
      })
    })
  )
  return [...own, ...others]
}

/**
 * Every run of the last week. Each section is cleaned whole by hand and most of it by machine: the same square metre
 * counts once. A main road is washed in two halves, which make one washing.
 */
export const cleaningRunRows = (
  random: Random,
  { runs }: Spans,
  sections: ReadonlyArray<Section>,
  { wet }: Weather
): ReadonlyArray<Row> => {
  let number = 0
  const run = (
    day: PlainDate,
    { name }: Section,
    method: "manual" | "sweep" | "wash" | "water",
    more: { readonly start?: string; readonly end?: string; readonly check?: "passed" | "failed" } = {}
  ) =>
    toRow(cleaningRun, {
      run: `作业-${String(++number).padStart(4, "0")}`,
      day,
      section: name,
      method,
      from: clock(wholeBetween(random, 270, 330)),
      until: clock(wholeBetween(random, 390, 480)),
      ...more
    })
  return daysIn(runs).flatMap((day) =>
    sections.flatMap((section) => {
      const rows = [
        run(day, section, "manual"),
        run(day, section, "sweep", { start: "0", end: String(machineShare[section.grade]) })
      ]
      // A sweep whose check failed covers nothing; the section was cleaned by hand all the same.
      if (chance(random, 0.02)) rows.push(run(day, section, "sweep", { check: "failed" }))
      if (isMain(section) && !wet.has(day)) {
        rows.push(run(day, section, "wash", { start: "0", end: "50" }))
        if (!chance(random, 0.03)) rows.push(run(day, section, "wash", { start: "50", end: "100" }))
        rows.push(run(day, section, "water"))
      }
      return rows
    })
  )
}

/** Hours of the main roads before single shifts are kept, and of the lanes. */
export const patrolDayRows = (
  random: Random,
  { kept, lanes, runs }: Spans,
  sections: ReadonlyArray<Section>,
  { standstill }: Weather
): ReadonlyArray<Row> => [
  ...daysIn(kept)
    .filter((day) => !isIn(runs, day) && !standstill.has(day))
    .flatMap((day) =>
      sections.filter(isMain).map(({ grade, name }) => {
        const hundredths = chance(random, 0.03)
          ? wholeBetween(random, 1_350, 1_590)
          : wholeBetween(random, 1_600, 1_750)
        return toRow(patrolDay, { day, section: name, grade, hours: decimalText(hundredths, 2) })
      })
    ),
  ...daysIn(lanes).flatMap((day) =>
    beside
      .filter(({ inventory }) => inventory === "street")
      .map(({ name }) => {
        const hundredths = chance(random, 0.05) ? wholeBetween(random, 900, 1_190) : wholeBetween(random, 1_200, 1_300)
        return toRow(patrolDay, { day, section: name, grade: "4", hours: decimalText(hundredths, 2) })
      })
  )
]

/** Two shifts a main road and day that overlap by an hour: 05:00 to 14:00, 13:00 to 21:30. */
export const patrolShiftRows = ({ runs }: Spans, sections: ReadonlyArray<Section>): ReadonlyArray<Row> =>
  daysIn(runs).flatMap((day) =>
    sections.filter(isMain).flatMap(({ grade, name }, at) =>
      (
        [
          ["早", "05:00", "14:00"],
          ["晚", "13:00", "21:30"]
        ] as const
      ).map(([shift, from, until]) =>
        toRow(patrolShift, {
          shift: `${day}-${name}-${shift}`,
          day,
          section: name,
          grade,
          from,
          until,
          worker: personOf(`保洁${shift}`, at + 1)
        })
      )
    )
  )
