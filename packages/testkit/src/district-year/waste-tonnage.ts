import { type Row, toRow } from "@xiuhua/core/ledger"
import { wasteTonnage } from "@xiuhua/core/sanitation"
import { type Random, shuffled, wholeBetween } from "../random.ts"
import { apportion, decimalText } from "./apportion.ts"
import { type Day, jitter, yearDays } from "./days.ts"
import { wastePlan } from "./plan.ts"

const PLANT = "演示处理厂"

/** Three transfer stations, and the plant itself for what comes to it directly, with their share of the mass. */
const facilities = [
  ["演示转运一站", 34],
  ["演示转运二站", 28],
  ["演示转运三站", 22],
  [PLANT, 16]
] as const

/** Usual is 1: more in the hot months and on days of rest. */
const season = [1.02, 1, 0.96, 0.97, 0.99, 1.02, 1.05, 1.05, 1.02, 1, 0.97, 0.98] as const

const busy = ({ month, rest, holiday }: Day): number => (season[month] ?? 1) * (holiday ? 1.1 : rest ? 1.04 : 1)

/** The waste ledger, and the district's own mass of each month, January to December, in kilograms. */
export interface WasteYear {
  readonly rows: ReadonlyArray<Row>
  readonly ownByMonth: ReadonlyArray<number>
}

/** Places in the year that have waste of another origin. */
interface ForeignDays {
  readonly other: ReadonlySet<number>
  readonly unattributed: ReadonlySet<number>
  readonly landfill: ReadonlySet<number>
}

const drawForeignDays = (random: Random, days: ReadonlyArray<Day>): ForeignDays => {
  const draw = (count: number) =>
    new Set(
      shuffled(
        random,
        days.map((_, at) => at)
      ).slice(0, count)
    )
  const firstDug = wholeBetween(random, 280, 340)
  return {
    other: draw(wastePlan.otherDays),
    unattributed: draw(wastePlan.unattributedDays),
    landfill: new Set(Array.from({ length: wastePlan.landfillDays }, (_, at) => firstDug + at))
  }
}

/** Rows of one day that stay out of the rates. Their generated mass is not known, so there is none, not 0. */
const foreignRows = (random: Random, { date }: Day, at: number, foreign: ForeignDays): ReadonlyArray<Row> => {
  const rows: Array<Row> = []
  const mass = (low: number, high: number) => decimalText(wholeBetween(random, low, high), 3)
  if (foreign.unattributed.has(at)) {
    const known = mass(900, 9_500)
    rows.push(
      toRow(wasteTonnage, {
        day: date,
        facility: "演示转运二站",
        origin: "unattributed",
        generationBasis: "estimated",
        removed: known,
        harmless: known
      })
    )
  }
  for (const origin of ["other", "landfill"] as const) {
    if (!foreign[origin].has(at)) continue
    const harmless = mass(18_000, 42_000)
    rows.push(toRow(wasteTonnage, { day: date, facility: PLANT, origin, generationBasis: "measured", harmless }))
  }
  return rows
}

/** Four facilities a day with the district's own waste, and now and then a row that must not count. */
export const wasteYear = (random: Random, year: number): WasteYear => {
  const days = yearDays(year)
  const ownByDay = apportion(
    wastePlan.ownMass,
    days.map((day) => busy(day) * jitter(random, 0.06))
  )
  const foreign = drawForeignDays(random, days)
  const ownByMonth = Array.from({ length: 12 }, () => 0)
  const rows = days.flatMap((day, at) => {
    const own = ownByDay[at] ?? 0
    ownByMonth[day.month] = (ownByMonth[day.month] ?? 0) + own
    const masses = apportion(
      own,
      facilities.map(([, share]) => share * jitter(random, 0.08))
    )
    const ownRows = facilities.map(([facility], index) => {
      const mass = decimalText(masses[index] ?? 0, 3)
      return toRow(wasteTonnage, {
        day: day.date,
        facility,
        origin: "own",
        generationBasis: "substituted",
        generated: mass,
        removed: mass,
        harmless: mass
      })
    })
    return [...ownRows, ...foreignRows(random, day, at, foreign)]
  })
  return { rows, ownByMonth }
}
