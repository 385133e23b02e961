/**
 * 时刻 — a moment, for what is recorded, and its civil day in China Standard Time.
 *
 * China Standard Time is +08:00 all year and everywhere in the country; here it is that constant, never the zone of
 * the machine and never a zone database (summer time was last observed in 1991, before any record kept here).
 */
import * as Schema from "effect/Schema"
import { fromEpochDay, type PlainDate, parsePlainDate, plainDate, toEpochDay } from "./plain-date.ts"

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000
const MS_EAST = 8 * 60 * MS_PER_MINUTE

/** First millisecond of the civil day `date` in China Standard Time. */
export const startOfDay = (date: PlainDate): number => toEpochDay(date) * MS_PER_DAY - MS_EAST

const FIRST = startOfDay(plainDate("1900-01-01"))
const LAST = startOfDay(plainDate("2199-12-31")) + MS_PER_DAY - 1

/** UTC milliseconds since 1970-01-01T00:00:00Z, a whole number; its day in China Standard Time is in 1900 to 2199. */
export const Instant = Schema.Int.check(Schema.isBetween({ minimum: FIRST, maximum: LAST })).annotate({
  identifier: "Instant"
})
export type Instant = typeof Instant.Type

/** Last millisecond of the civil day `date` in China Standard Time: what "as of that day" means. */
export const endOfDay = (date: PlainDate): Instant => startOfDay(date) + MS_PER_DAY - 1

/** The civil day of an instant in China Standard Time. Throws a RangeError outside 1900 to 2199. */
export const dateAt = (instant: Instant): PlainDate => fromEpochDay(Math.floor((instant + MS_EAST) / MS_PER_DAY))

const ISO =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/u

/**
 * ISO 8601 text with `Z` or an offset (`2026-11-22T09:30+08:00`; seconds and up to 9 decimals are optional, what is
 * finer than a millisecond is cut off), or a bare `YYYY-MM-DD`, which means the end of that civil day. `undefined` for
 * anything else: no offset, a day that does not exist (`2022-02-31T…`), hour 24, second 60, outside 1900 to 2199.
 */
export const parseInstant = (text: string): Instant | undefined => {
  const day = parsePlainDate(text)
  if (day !== undefined) return endOfDay(day)
  const parts = ISO.exec(text)
  const date = parts?.[1] === undefined ? undefined : parsePlainDate(parts[1])
  if (parts === null || date === undefined) return undefined
  const [, , hour, minute, second = "0", fraction = "", sign, offsetHour = "0", offsetMinute = "0"] = parts
  const east = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -1 : 1)
  const ms =
    toEpochDay(date) * MS_PER_DAY +
    (Number(hour) * 60 + Number(minute) - east) * MS_PER_MINUTE +
    Number(second) * 1000 +
    Number(fraction.slice(0, 3).padEnd(3, "0"))
  return ms >= FIRST && ms <= LAST ? ms : undefined
}

const padded = (value: number, width: number): string => String(value).padStart(width, "0")

/** `YYYY-MM-DDTHH:MM:SS.mmm+08:00`, always that wide, so texts sort as the instants do. Throws as {@link dateAt}. */
export const formatInstant = (instant: Instant): string => {
  const date = dateAt(instant)
  const ms = instant - startOfDay(date)
  const minutes = Math.floor(ms / MS_PER_MINUTE)
  const hour = padded(Math.floor(minutes / 60), 2)
  const minute = padded(minutes % 60, 2)
  const second = padded(Math.floor((ms % MS_PER_MINUTE) / 1000), 2)
  return `${date}T${hour}:${minute}:${second}.${padded(ms % 1000, 3)}+08:00`
}

/** `YYYY-MM-DD HH:MM` in China Standard Time, for whoever reads it; seconds are cut off. Throws as {@link dateAt}. */
export const formatMinute = (instant: Instant): string =>
  formatInstant(instant).slice(0, "YYYY-MM-DDTHH:MM".length).replace("T", " ")
