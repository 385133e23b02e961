/**
 * 日期 — a calendar day and the arithmetic of days, months and years.
 *
 * A day is a {@link PlainDate} at the edges and an {@link EpochDay} in hot loops. Neither has a time or a zone, and
 * nothing here reads the clock or the zone of the machine: one table of month starts answers every question.
 * Years 1900 to 2199. Source for months: 《中华人民共和国民法典》(2020) art. 202.
 */
import * as Schema from "effect/Schema"

const FIRST_YEAR = 1900
const MONTHS = 300 * 12
/** 1900-01-01. */
const FIRST_DAY = -25_567

/** `monthStarts[i]` is the epoch day on which month `i` begins, `i` = months since 1900-01; the last entry ends 2199. */
const monthStarts = ((): Int32Array => {
  const starts = new Int32Array(MONTHS + 1)
  for (let month = 0, day = FIRST_DAY; month <= MONTHS; month++) {
    starts[month] = day
    const year = FIRST_YEAR + Math.floor(month / 12)
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    day += [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12] as number
  }
  return starts
})()

const startOfMonth = (month: number): EpochDay => monthStarts[month] as number
const DAYS = startOfMonth(MONTHS) - FIRST_DAY

// Sums of the character code of "0" (48), taken off once instead of digit by digit.
const YEAR_OF_ZEROS = 48 * 1111
const PAIR_OF_ZEROS = 48 * 11

const yearIn = (text: string): number =>
  text.charCodeAt(0) * 1000 + text.charCodeAt(1) * 100 + text.charCodeAt(2) * 10 + text.charCodeAt(3) - YEAR_OF_ZEROS
const pairIn = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - PAIR_OF_ZEROS

/** Months since 1900-01. */
const monthIn = (text: string): number => (yearIn(text) - FIRST_YEAR) * 12 + pairIn(text, 5) - 1
const isDigit = (code: number): boolean => code >= 48 && code <= 57

const isPlainDate = (text: string): text is PlainDate => {
  if (text.length !== 10) return false
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at)
    if (at === 4 || at === 7 ? code !== 45 : !isDigit(code)) return false
  }
  const month = monthIn(text)
  const inYear = pairIn(text, 5)
  if (month < 0 || month >= MONTHS || inYear < 1 || inYear > 12) return false
  const day = pairIn(text, 8)
  return day >= 1 && day <= startOfMonth(month + 1) - startOfMonth(month)
}

/** A calendar day in China Standard Time, `YYYY-MM-DD`, that exists, 1900 to 2199. `<` and `>` order it correctly. */
export const PlainDate = Schema.String.check(
  Schema.isPattern(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, {
    expected: "a day written YYYY-MM-DD, 1900 to 2199"
  }),
  Schema.makeFilter((text: string): boolean => isPlainDate(text), { expected: "a day that exists" })
)
  .pipe(Schema.brand("PlainDate"))
  .annotate({ identifier: "PlainDate" })
export type PlainDate = typeof PlainDate.Type

/** Whole days since 1970-01-01 (which is 0): the same day as a {@link PlainDate}, for hot loops and subtraction. */
export type EpochDay = number

/** `text` as a day, or `undefined` if it is not `YYYY-MM-DD`, does not exist (2022-02-31) or is not in 1900 to 2199. */
export const parsePlainDate = (text: string): PlainDate | undefined => (isPlainDate(text) ? text : undefined)

/** A day written in code: for data tables and tests. Throws a RangeError where {@link parsePlainDate} has none. */
export const plainDate = (text: string): PlainDate => {
  if (isPlainDate(text)) return text
  throw new RangeError(`not a day from 1900-01-01 to 2199-12-31: ${text}`)
}

/** Several days written in code, in the order given. Throws as {@link plainDate} does. */
export const plainDates = (...texts: ReadonlyArray<string>): ReadonlyArray<PlainDate> => texts.map(plainDate)

/** The epoch day of a day. Trusts the brand: what did not decode as {@link PlainDate} gives nonsense. */
export const toEpochDay = (date: PlainDate): EpochDay => startOfMonth(monthIn(date)) + pairIn(date, 8) - 1

const PAGE_BITS = 9
const PAGE_DAYS = 1 << PAGE_BITS
/** Ready strings, 512 days a page, written when a page is first asked for. A cache only: no answer depends on it. */
const pages: Array<ReadonlyArray<PlainDate> | undefined> = new Array(Math.ceil(DAYS / PAGE_DAYS)).fill(undefined)

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

const writePage = (page: number): ReadonlyArray<PlainDate> => {
  const from = FIRST_DAY + page * PAGE_DAYS
  const until = Math.min(from + PAGE_DAYS, FIRST_DAY + DAYS)
  let month = Math.floor((from - FIRST_DAY) / 31)
  const texts: Array<PlainDate> = []
  for (let day = from; day < until; day++) {
    while (startOfMonth(month + 1) <= day) month++
    const year = FIRST_YEAR + Math.floor(month / 12)
    texts.push(plainDate(`${year}-${twoDigits((month % 12) + 1)}-${twoDigits(day - startOfMonth(month) + 1)}`))
  }
  pages[page] = texts
  return texts
}

/** The day of an epoch day. Throws a RangeError if that is not a whole day from 1900-01-01 to 2199-12-31. */
export const fromEpochDay = (day: EpochDay): PlainDate => {
  const offset = day - FIRST_DAY
  if (offset >>> 0 !== offset || offset >= DAYS) throw new RangeError(`not an epoch day in 1900 to 2199: ${day}`)
  const page = pages[offset >> PAGE_BITS] ?? writePage(offset >> PAGE_BITS)
  return page[offset & (PAGE_DAYS - 1)] as PlainDate
}

/** The day `days` days later, or earlier if negative. Throws a RangeError outside 1900 to 2199. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(toEpochDay(date) + days)

/** Days from `from` to `to`: 1 from a day to the next, 0 to itself, negative if `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toEpochDay(to) - toEpochDay(from)

/** Day of the week of an epoch day, 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (day: EpochDay): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Whether an epoch day is a Saturday or Sunday. Says nothing about make-up workdays: ask the work calendar. */
export const isWeekend = (day: EpochDay): boolean => weekdayOf(day) > 5

/** First day of the month of `date`. */
export const firstOfMonth = (date: PlainDate): PlainDate => fromEpochDay(startOfMonth(monthIn(date)))

/** Last day of the month of `date`. */
export const lastOfMonth = (date: PlainDate): PlainDate => fromEpochDay(startOfMonth(monthIn(date) + 1) - 1)

/** 1 January of the year of `date`. */
export const firstOfYear = (date: PlainDate): PlainDate =>
  fromEpochDay(startOfMonth(monthIn(date) - (monthIn(date) % 12)))

/** 31 December of the year of `date`. */
export const lastOfYear = (date: PlainDate): PlainDate =>
  fromEpochDay(startOfMonth(monthIn(date) - (monthIn(date) % 12) + 12) - 1)

/**
 * The corresponding day `months` whole months later (earlier if negative); the last day of that month where it has no
 * corresponding day: 2024-01-31 + 1 is 2024-02-29. Throws a RangeError outside 1900 to 2199.
 *
 * Source: 《中华人民共和国民法典》(2020) art. 202.
 */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const month = monthIn(date) + months
  if (month >>> 0 !== month || month >= MONTHS)
    throw new RangeError(`${date} + ${months} months is not in 1900 to 2199`)
  return fromEpochDay(Math.min(startOfMonth(month) + pairIn(date, 8), startOfMonth(month + 1)) - 1)
}

const LAST = fromEpochDay(FIRST_DAY + DAYS - 1)

/** As {@link addDays}, but no further than 1900-01-01 and 2199-12-31: for the edges of what is looked at, never for a deadline. */
export const addDaysWithin = (date: PlainDate, days: number): PlainDate => {
  const day = toEpochDay(date) + days
  if (day < FIRST_DAY) return fromEpochDay(FIRST_DAY)
  return day >= FIRST_DAY + DAYS ? LAST : fromEpochDay(day)
}

/** As {@link addMonths}, but no further than 1900-01-01 and 2199-12-31: for the edges of what is looked at, never for a deadline. */
export const addMonthsWithin = (date: PlainDate, months: number): PlainDate => {
  const month = monthIn(date) + months
  if (month < 0) return fromEpochDay(FIRST_DAY)
  return month >= MONTHS ? LAST : addMonths(date, months)
}
