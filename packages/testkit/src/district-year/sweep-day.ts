import { fieldIndex, type Row, toRow } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import { between, chance, type Random, wholeBetween } from "../random.ts"
import type { KeyedDuty } from "../whole-year/key-entry.ts"
import { apportion, decimalText } from "./apportion.ts"
import { type Day, yearDays } from "./days.ts"
import { documentNumber, sectionName, stations } from "./names.ts"
import { type Reach, sweepPlan, undoneByMonth } from "./sweep-plan.ts"

/** A road section as the sweep-days know it. */
export interface Section {
  readonly name: string
  readonly station: string
  readonly grade: "1" | "2" | "3" | "4"
  readonly coastal: boolean
  /** Hundredths of a square metre. */
  readonly area: number
}

/** The eight sections of each station: grade, relative size, by the sea or not. */
const pattern = [
  ["1", 34, true],
  ["1", 31, false],
  ["2", 24, true],
  ["2", 22, false],
  ["2", 20, false],
  ["3", 14, true],
  ["3", 12, false],
  ["4", 8, false]
] as const

/** The forty sections; the first thing that {@link sweepDayRows} draws, so that one seed always has the same ones. */
export const makeSections = (random: Random): ReadonlyArray<Section> => {
  const shapes = stations.flatMap((station) =>
    pattern.map(([grade, size, coastal]) => ({ station, grade, coastal, size: size * between(random, 0.8, 1.2) }))
  )
  const weights = (coastal: boolean) => shapes.map((shape) => (shape.coastal === coastal ? shape.size : 0))
  const coastal = apportion(sweepPlan.coastalArea, weights(true))
  const inland = apportion(sweepPlan.inlandArea, weights(false))
  return shapes.map(({ station, grade, coastal: byTheSea }, at) => ({
    name: sectionName(at + 1),
    station,
    grade,
    coastal: byTheSea,
    area: (byTheSea ? coastal[at] : inland[at]) ?? 0
  }))
}

interface Exemption {
  readonly reach: Reach
  readonly document: string
}

/** Storm days by their place in the year; a storm never leaves its month. */
const makeExemptions = (random: Random, year: number, days: ReadonlyArray<Day>): ReadonlyMap<number, Exemption> =>
  new Map(
    sweepPlan.storms.flatMap(({ month, days: reaches }, storm) => {
      const first = days.findIndex((day) => day.month === month) + wholeBetween(random, 4, 24)
      const document = documentNumber("演示应急", year, storm + 1)
      return reaches.map((reach, at) => [first + at, { reach, document }] as const)
    })
  )

/** What part of a section was left undone on a day: mostly nothing, now and then a little, seldom much. */
const drawUndone = (random: Random): number => {
  const luck = random()
  return luck < 0.7 ? 0 : luck < 0.95 ? between(random, 0.01, 0.1) : between(random, 0.1, 0.55)
}

/** The last days of the year, on which every section was cleaned whole: single runs are kept of them (see `sanitation-year`). */
const LAST_WEEK = 7

interface SectionDay {
  readonly day: Day
  readonly section: Section
  readonly exemption: Exemption | undefined
  readonly undone: number
}

/** 40 sections on every day of the year; what was not exempt and not done comes to the plan's area in every month. */
export const sweepDayRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const days = yearDays(year)
  const sections = makeSections(random)
  const exemptions = makeExemptions(random, year, days)
  const planned = undoneByMonth(year)
  const sectionDays = days.flatMap((day, at) =>
    sections.map((section): SectionDay => {
      const storm = exemptions.get(at)
      const exemption = storm?.reach === "all" || section.coastal ? storm : undefined
      const drawn = exemption === undefined ? section.area * drawUndone(random) : 0
      return { day, section, exemption, undone: at < days.length - LAST_WEEK ? drawn : 0 }
    })
  )
  return planned.flatMap((total, month) => {
    const inMonth = sectionDays.filter(({ day }) => day.month === month)
    const undone = apportion(
      total,
      inMonth.map((sectionDay) => sectionDay.undone)
    )
    return inMonth.map(({ day, section, exemption }, at) => {
      const partly = exemption !== undefined && chance(random, 0.5) ? between(random, 0.05, 0.4) : 0
      const done = exemption === undefined ? section.area - (undone[at] ?? 0) : Math.round(section.area * partly)
      return toRow(sweepDay, {
        day: day.date,
        section: section.name,
        station: section.station,
        grade: section.grade,
        areaDue: decimalText(section.area, 2),
        areaDone: decimalText(done, 2),
        exemption: exemption?.document ?? null
      })
    })
  })
}

/** Section-days since `from` that were released by document, and those of which something was left undone. */
export const sweepDuties = (rows: ReadonlyArray<Row>, from: string): ReadonlyArray<KeyedDuty> => {
  const [day, section, due, done, exemption] = ["day", "section", "areaDue", "areaDone", "exemption"].map((name) =>
    fieldIndex(sweepDay, name)
  ) as [number, number, number, number, number]
  return rows
    .filter((row) => String(row[day]) >= from && (row[exemption] !== null || Number(row[done]) < Number(row[due])))
    .map((row) => ({
      rule: "sanitation.daily-sweep",
      subject: String(row[section]),
      from: String(row[day]),
      status: row[exemption] === null ? "missed" : "exempt"
    }))
}
