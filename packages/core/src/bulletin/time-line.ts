/**
 * 跨期推算 — what printed totals of several periods say about periods that were not printed.
 *
 * January to March and January to April give April. Periods on a line are differences between its days, so what can be known of
 * any of them follows exactly from shortest ways between days (difference constraints); numbers are never negative. Whole
 * numbers throughout; a way that does not exist is infinite.
 */
import { addDays, type PlainDate } from "../calendar/index.ts"
import type { Period } from "../indicators/index.ts"
import { isSmall, type Protection } from "./cell.ts"

/** What is known of a period: its number lies from `least` to `most`. */
export interface Known {
  readonly period: Period
  readonly least: number
  readonly most: number
}

/** The most that may lie between two days, from the day in the row to that in the column; what may not be more is known. */
const tightest = (days: ReadonlyArray<PlainDate>, known: ReadonlyArray<Known>): ReadonlyArray<Array<number>> => {
  const most = days.map((_, row) => days.map((_, column) => (row === column ? 0 : Number.POSITIVE_INFINITY)))
  const limit = (from: number, to: number, value: number) => {
    const line = most[from] as Array<number>
    line[to] = Math.min(line[to] as number, value)
  }
  for (let at = 1; at < days.length; at++) limit(at, at - 1, 0) // nothing is negative
  for (const { least, most: upper, period } of known) {
    const [from, to] = [days.indexOf(period.from), days.indexOf(addDays(period.to, 1))]
    limit(from, to, upper)
    limit(to, from, -least)
  }
  for (const by of days.keys()) {
    for (const from of days.keys()) {
      for (const to of days.keys()) {
        limit(from, to, (most[from]?.[by] as number) + (most[by]?.[to] as number))
      }
    }
  }
  return most
}

/**
 * Whether all of it together gives away a number of persons that is too small to print, or contradicts itself (numbers of one
 * period that were corrected in between): then nobody can tell what it gives away.
 */
export const givesAway = (protection: Protection, known: ReadonlyArray<Known>): boolean => {
  const days = [...new Set(known.flatMap(({ period }) => [period.from, addDays(period.to, 1)]))].sort()
  const most = tightest(days, known)
  return days.some((_, from) =>
    days.some((_, to) => {
      if (to < from) return false
      const [upper, lower] = [most[from]?.[to] as number, -(most[to]?.[from] as number)]
      if (lower > upper || (from === to && upper < 0)) return true
      return lower === upper && isSmall(protection, upper)
    })
  )
}
