import { yearDays } from "./days.ts"
import { stations } from "./names.ts"

/** How far a storm reaches: the sections by the sea, or all of them. */
export type Reach = "coastal" | "all"

/**
 * 清扫保洁率. Fixed are the area of all coastal and of all inland sections, the storms of each month and the area left
 * undone in each month; the seed cuts them into sections, days and rows.
 *
 * Planted: July and August miss 98 %; June is 97.996 % exactly, which two decimals would round up to the target; with the
 * exempt section-days counted the whole year would miss it.
 */
export const sweepPlan = {
  sectionsPerStation: 8,
  coastalPerStation: 3,
  coastalArea: 24_300_000,
  inlandArea: 56_900_000,
  /** Undone of what was due, in hundred-thousandths, January to December. */
  undone: [1_120, 1_870, 1_215, 1_340, 1_655, 2_004, 2_410, 2_635, 1_720, 1_290, 905, 1_010],
  /** Month 0 to 11 and the reach on each day of the storm; the seed chooses the first day. */
  storms: [
    { month: 4, days: ["coastal"] },
    { month: 5, days: ["coastal", "coastal"] },
    { month: 6, days: ["coastal", "all", "coastal"] },
    { month: 7, days: ["coastal", "coastal", "all"] },
    { month: 8, days: ["all"] }
  ]
} as const

/** Area due and not exempt in each month, in hundredths of a square metre. */
export const dueByMonth = (year: number): ReadonlyArray<number> => {
  const whole = sweepPlan.coastalArea + sweepPlan.inlandArea
  const due = Array.from({ length: 12 }, () => 0)
  for (const { month } of yearDays(year)) due[month] = (due[month] ?? 0) + whole
  for (const { month, days } of sweepPlan.storms) {
    for (const reach of days) due[month] = (due[month] ?? 0) - (reach === "all" ? whole : sweepPlan.coastalArea)
  }
  return due
}

/** Area left undone in each month, in hundredths of a square metre: whole, since the areas are whole thousands of m². */
export const undoneByMonth = (year: number): ReadonlyArray<number> =>
  dueByMonth(year).map((due, month) => (due / 100_000) * (sweepPlan.undone[month] ?? 0))

/** Section-days that are exempt. */
export const exemptSectionDays = (): number => {
  const sections = { coastal: sweepPlan.coastalPerStation, all: sweepPlan.sectionsPerStation }
  const reaches: ReadonlyArray<Reach> = sweepPlan.storms.flatMap(({ days }) => days)
  return reaches.reduce((sum, reach) => sum + stations.length * sections[reach], 0)
}
