/**
 * 周期 — the periods in which a duty falls due, as data.
 *
 * Days are civil days in China Standard Time, both ends inclusive. Weeks are ISO 8601: Monday to Sunday, numbered by the
 * year of their Thursday. Every period belongs to the range in which it **begins**, so that ranges that follow one another
 * share none and leave none out. What would reach beyond the days that are known, 1900 to 2199, is cut off there.
 */
import {
  addDays,
  addDaysWithin,
  addMonths,
  addMonthsWithin,
  daysBetween,
  firstOfYear,
  lastOfMonth,
  type PlainDate,
  type TimeLimit,
  toEpochDay,
  weekdayOf
} from "../calendar/index.ts"
import type { Parameter } from "../regulation/index.ts"

export const MINUTES_A_DAY = 1440

/** Part of a day in minutes since midnight, both ends inclusive. From 1440 on it runs into the next day: 1800 is 06:00. */
export interface DayWindow {
  readonly from: number
  readonly to: number
}

/** How a duty recurs; `event` does not recur: each entry that triggers it starts one period. */
export type Recurrence =
  | { readonly unit: "window"; readonly windows: readonly [DayWindow, ...ReadonlyArray<DayWindow>] }
  | { readonly unit: "day" | "week" | "month" | "quarter" | "half-year" | "year" }
  /** Periods of `count` years, one of which begins on `anchor`. */
  | { readonly unit: "years"; readonly count: number; readonly anchor: PlainDate }
  /**
   * From the day of the triggering entry to the end of the limit in force on that day, the day itself not counted unless
   * `startCounts`: a probation of a year that began on 15 October ends on 14 October. Without a limit it is due on the day
   * itself: the first item of a meeting.
   */
  | { readonly unit: "event"; readonly within?: Parameter<TimeLimit>; readonly startCounts?: true }

/** One period. Ids are permanent and unique for a recurrence. */
export interface DutyPeriod {
  /** `2026-11-22T08:00/12:00`, `2026-11-22`, `2026-W47`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`, `2021-01-01/P5Y`, `2026-11-22/..`. */
  readonly id: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly window?: DayWindow
}

/** Both inclusive. */
export interface DayRange {
  readonly from: PlainDate
  readonly to: PlainDate
}

const two = (value: number): string => String(value).padStart(2, "0")
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
const monthOf = (day: PlainDate): number => Number(day.slice(5, 7))

/** `count` months that begin on the last multiple of `count` months of the year not after `day`. */
const months = (day: PlainDate, count: number): DayRange => {
  const from = addMonths(firstOfYear(day), Math.floor((monthOf(day) - 1) / count) * count)
  return { from, to: lastOfMonth(addMonths(from, count - 1)) }
}

const week = (day: PlainDate): DutyPeriod => {
  const monday = addDays(day, 1 - weekdayOf(toEpochDay(day)))
  const thursday = addDaysWithin(monday, 3)
  const number = Math.floor(daysBetween(firstOfYear(thursday), thursday) / 7) + 1
  return { id: `${yearOf(thursday)}-W${two(number)}`, from: monday, to: addDaysWithin(monday, 6) }
}

const years = (day: PlainDate, count: number, anchor: PlainDate): DutyPeriod => {
  let turn = Math.floor((yearOf(day) - yearOf(anchor)) / count)
  const start = (of: number) => addMonthsWithin(anchor, 12 * count * of)
  if (start(turn) > day) turn--
  const [from, next] = [start(turn), start(turn + 1)]
  return { id: `${from}/P${count}Y`, from, to: next > day ? addDays(next, -1) : next }
}

/** The periods that hold a day: one, or every window of the day; none for an event, whose periods its entries start. */
export const periodsOn = (recurrence: Recurrence, day: PlainDate): ReadonlyArray<DutyPeriod> => {
  switch (recurrence.unit) {
    case "window":
      return recurrence.windows.map((window) => ({
        id: `${day}T${clock(window.from)}/${clock(window.to)}`,
        from: day,
        to: day,
        window
      }))
    case "day":
      return [{ id: day, from: day, to: day }]
    case "week":
      return [week(day)]
    case "month":
      return [{ id: day.slice(0, 7), ...months(day, 1) }]
    case "quarter":
      return [{ id: `${yearOf(day)}-Q${Math.ceil(monthOf(day) / 3)}`, ...months(day, 3) }]
    case "half-year":
      return [{ id: `${yearOf(day)}-H${Math.ceil(monthOf(day) / 6)}`, ...months(day, 6) }]
    case "year":
      return [{ id: day.slice(0, 4), ...months(day, 12) }]
    case "years":
      return [years(day, recurrence.count, recurrence.anchor)]
    case "event":
      return []
  }
}

/** Every period that begins in the range, in order; none for an event. */
export const periodsOf = (recurrence: Recurrence, range: DayRange): ReadonlyArray<DutyPeriod> => {
  const found: Array<DutyPeriod> = []
  for (let day = range.from; day <= range.to; ) {
    const periods = periodsOn(recurrence, day)
    const [first] = periods
    if (first === undefined) return []
    if (first.from >= range.from) found.push(...periods)
    if (first.to >= range.to) break
    day = addDays(first.to, 1)
  }
  return found
}

/** The year of a day, as far as that day: what is shown when nobody asks for another range. */
export const yearUntil = (on: PlainDate): DayRange => ({ from: firstOfYear(on), to: on })
