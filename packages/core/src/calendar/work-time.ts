/**
 * 工作时 — limits in hours of work: they run in the windows of workdays only, as a city writes them for its offices.
 *
 * A day has the windows of the table, a day off none. Where the year's arrangement is not published, Monday to Friday is
 * presumed and the end marked provisional. Not {@link HourLimit}: those of the laws run at night and on holidays too.
 */
import { dateAt, type Instant, startOfDay } from "./instant.ts"
import { type TimeWindow, windowOn } from "./local-time.ts"
import { addDays, toEpochDay } from "./plain-date.ts"
import { presumedWorkday } from "./time-limit.ts"
import type { WorkCalendar } from "./work-calendar.ts"

/** The windows of a workday, in their order and apart from each other; none passes midnight. */
export interface WorkTime {
  readonly windows: readonly [TimeWindow, ...ReadonlyArray<TimeWindow>]
  readonly calendar: WorkCalendar
}

/** When a limit in hours of work ends. What is done at that very moment is in time. */
export interface WorkDeadline {
  readonly due: Instant
  /** True where it passed through a year whose arrangement is not published. */
  readonly provisional: boolean
}

/**
 * The moment at which `milliseconds` of work have passed since `from`. Throws a RangeError for a negative amount, for
 * windows without length, and where the end lies after 2199.
 */
export const plusWork = ({ calendar, windows }: WorkTime, from: Instant, milliseconds: number): WorkDeadline => {
  if (!(milliseconds >= 0)) throw new RangeError(`not an amount of work: ${milliseconds}`)
  if (windows.every((window) => window.from >= window.until)) throw new RangeError("windows without length")
  let left = milliseconds
  let provisional = false
  let due = from
  for (let day = dateAt(from); ; day = addDays(day, 1)) {
    const epochDay = toEpochDay(day)
    provisional ||= !calendar.isPublished(epochDay)
    if (!presumedWorkday(calendar, epochDay)) continue
    for (const window of windows) {
      const { from: opens, until } = windowOn(window, day)
      const start = Math.max(opens, from)
      if (start >= until) continue
      if (left <= until - start) return { due: start + left, provisional }
      left -= until - start
      due = until
    }
    if (left === 0 && due >= startOfDay(day)) return { due, provisional }
  }
}

/** How much of work lies between two moments, in milliseconds; 0 where `to` is not later. */
export const workBetween = ({ calendar, windows }: WorkTime, from: Instant, to: Instant): number => {
  let total = 0
  for (let day = dateAt(from); startOfDay(day) < to; day = addDays(day, 1)) {
    if (!presumedWorkday(calendar, toEpochDay(day))) continue
    for (const window of windows) {
      const { from: opens, until } = windowOn(window, day)
      total += Math.max(0, Math.min(until, to) - Math.max(opens, from))
    }
  }
  return total
}
