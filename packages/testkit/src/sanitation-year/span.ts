/** Since when the finer ledgers of the synthetic year are kept, and on which days which of them. */
import { addDays, daysBetween, type PlainDate, plainDate } from "@xiuhua/core/calendar"

/** Registers, windows, washing and patrol from September on; single runs in the last week of the year only. */
export interface Spans {
  readonly kept: DaySpan
  readonly runs: DaySpan
  readonly lanes: DaySpan
  readonly heat: DaySpan
  readonly tickets: DaySpan
}

/** Both inclusive. */
export interface DaySpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

const span = (year: number, from: string, to: string): DaySpan => ({
  from: plainDate(`${year}-${from}`),
  to: plainDate(`${year}-${to}`)
})

export const spansOf = (year: number): Spans => ({
  kept: span(year, "09-01", "12-31"),
  runs: span(year, "12-25", "12-31"),
  lanes: span(year, "12-01", "12-31"),
  heat: span(year, "08-08", "08-21"),
  tickets: span(year, "05-01", "05-31")
})

/** Every day of a span, in order. */
export const daysIn = ({ from, to }: DaySpan): ReadonlyArray<PlainDate> =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))

export const isIn = ({ from, to }: DaySpan, day: string): boolean => from <= day && day <= to

/** Minutes since midnight as `HH:MM`. */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
