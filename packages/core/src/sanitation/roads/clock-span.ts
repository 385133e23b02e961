/** Times of a record as a stretch of minutes, for comparing and uniting. */
import { parseLocalTime, toMinute } from "../../calendar/index.ts"

const MINUTES = 1440

/** Minutes since the midnight on which the day of the record begins. */
export interface ClockSpan {
  readonly from: number
  readonly until: number
}

/**
 * The stretch between two times `HH:MM`; what ends before it begins ends on the next day, what ends as it begins is empty.
 * Undefined where one of them cannot be read.
 */
export const clockSpan = (from: string | null, until: string | null): ClockSpan | undefined => {
  const [start, end] = [parseLocalTime(from ?? ""), parseLocalTime(until ?? "")]
  if (start === undefined || end === undefined) return undefined
  const [first, last] = [toMinute(start), toMinute(end)]
  return { from: first, until: last < first ? last + MINUTES : last }
}

/** Whether two stretches share time. */
export const overlaps = (a: ClockSpan, b: ClockSpan): boolean => a.from < b.until && a.until > b.from

/** Whether a stretch lies wholly in another, ends included. */
export const liesWithin = (inner: ClockSpan, outer: ClockSpan): boolean =>
  inner.from >= outer.from && inner.until <= outer.until

/** Minutes that at least one of the stretches holds. */
export const minutesTogether = (spans: ReadonlyArray<ClockSpan>): number => {
  let minutes = 0
  let end = 0
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    if (until <= end) continue
    minutes += until - (from > end ? from : end)
    end = until
  }
  return minutes
}
