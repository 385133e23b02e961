/**
 * 钟点 — a time of day in China Standard Time, and windows of the day, which may pass midnight.
 *
 * A time is a {@link LocalTime} at the edges and a {@link MinuteOfDay} in hot loops. A time by itself is no moment: with
 * a day, {@link instantAt} makes it one, at +08:00 always.
 */
import * as Schema from "effect/Schema"
import { dateAt, type Instant, startOfDay } from "./instant.ts"
import { addDays, type PlainDate } from "./plain-date.ts"

const MS_PER_MINUTE = 60_000
const MINUTES = 24 * 60

const PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$/u

/** A time of day, `HH:MM`, 00:00 to 23:59; the end of a day is `00:00` of the next. `<` and `>` order it correctly. */
export const LocalTime = Schema.String.check(Schema.isPattern(PATTERN, { expected: "a time written HH:MM" }))
  .pipe(Schema.brand("LocalTime"))
  .annotate({ identifier: "LocalTime" })
export type LocalTime = typeof LocalTime.Type

/** Whole minutes since midnight, 0 to 1439: the same time as a {@link LocalTime}, for hot loops. */
export type MinuteOfDay = number

const isLocalTime = (text: string): text is LocalTime => PATTERN.test(text)

/** `text` as a time, or `undefined` if it is not `HH:MM` from 00:00 to 23:59: `24:00`, `7:30`, `07:30:00`. */
export const parseLocalTime = (text: string): LocalTime | undefined => (isLocalTime(text) ? text : undefined)

/** A time written in code: for data tables and tests. Throws a RangeError where {@link parseLocalTime} has none. */
export const localTime = (text: string): LocalTime => {
  if (isLocalTime(text)) return text
  throw new RangeError(`not a time from 00:00 to 23:59: ${text}`)
}

/** The minute of a time. Trusts the brand. */
export const toMinute = (time: LocalTime): MinuteOfDay =>
  (time.charCodeAt(0) * 10 + time.charCodeAt(1)) * 60 + time.charCodeAt(3) * 10 + time.charCodeAt(4) - 48 * (11 * 61)

/** The time of a minute. Throws a RangeError if that is not a whole number from 0 to 1439. */
export const toLocalTime = (minute: MinuteOfDay): LocalTime => {
  if (minute >>> 0 !== minute || minute >= MINUTES) throw new RangeError(`not a minute of the day: ${minute}`)
  const hour = Math.floor(minute / 60)
  return localTime(`${String(hour).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`)
}

/** The moment at which `time` begins on the civil day `date`. */
export const instantAt = (date: PlainDate, time: LocalTime): Instant =>
  startOfDay(date) + toMinute(time) * MS_PER_MINUTE

/** The minute of the civil day in which a moment lies. Throws a RangeError outside 1900 to 2199. */
export const minuteAt = (instant: Instant): MinuteOfDay =>
  Math.floor((instant - startOfDay(dateAt(instant))) / MS_PER_MINUTE)

/**
 * A stretch of the day that begins with `from` and ends before `until`. It passes midnight where `until` is not later
 * than `from`: 22:00 to 06:00 is a night, 00:00 to 00:00 the whole day.
 */
export interface TimeWindow {
  readonly from: LocalTime
  readonly until: LocalTime
}

/** Whether a minute of the day lies in a window: at `from` it does, at `until` no longer. */
export const isWithin = (window: TimeWindow, minute: MinuteOfDay): boolean => {
  const from = toMinute(window.from)
  const until = toMinute(window.until)
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}

/**
 * The window that begins on the civil day `date`, as moments: from `from` up to but not including `until`, which lies on
 * the next day where the window passes midnight. Throws a RangeError if that is after 2199.
 */
export const windowOn = (window: TimeWindow, date: PlainDate): { readonly from: Instant; readonly until: Instant } => ({
  from: instantAt(date, window.from),
  until: instantAt(window.from < window.until ? date : addDays(date, 1), window.until)
})
