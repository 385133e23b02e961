/**
 * 日期序列值 — the numbers that workbooks keep days and times in, and what they say as text.
 *
 * Days are counted from 1900-01-01 as 1, with a 29 February 1900 that never was, or from 1904-01-01 as 0 (ECMA-376 part 1,
 * 18.17.4.1). Times are parts of a day, read to the nearest second.
 */
import type { NumberFormat } from "./number-format.ts"

/** From which day a workbook counts. */
export type DateSystem = 1900 | 1904

const MS = 86_400_000
const SECONDS = 86_400
/** 9999-12-31 from 1970-01-01. */
const LAST = 2_932_896

/** Days from 1970-01-01 to the day that a whole serial number means; undefined for the day that never was and beyond. */
const epochDayOf = (serial: number, system: DateSystem): number | undefined => {
  const day = serial - (system === 1904 ? 24_107 : serial < 60 ? 25_568 : 25_569)
  return serial < (system === 1904 ? 0 : 1) || (system === 1900 && serial === 60) || day > LAST ? undefined : day
}

/** The serial number of a day, in the system of 1900; undefined for days before March 1900, about which programs differ. */
export const serialOf = (epochDay: number): number | undefined => {
  const serial = epochDay + 25_569
  return serial > 60 ? serial : undefined
}

const two = (part: number): string => String(part).padStart(2, "0")

/** `05:30`, with seconds only where there are some. */
const timeText = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${rest === 0 ? "" : `:${two(rest)}`}`
}

/**
 * What a number shown by a format of days or times says: `2022-03-01`, `2022-03` where no day is shown, `2022-03-01 05:30`
 * where a time is shown that is not midnight, `05:30`. Undefined for a number that is no day.
 */
export const dateText = (
  value: number,
  system: DateSystem,
  { elapsed, shows, time }: Extract<NumberFormat, { readonly _tag: "Date" }>
): string | undefined => {
  if (!(value >= 0)) return undefined
  const seconds = Math.round((value % 1) * SECONDS)
  if (shows === "none") return timeText(elapsed ? Math.round(value * SECONDS) : seconds % SECONDS)
  const carried = time && seconds === SECONDS ? 1 : 0
  const day = epochDayOf(Math.floor(value) + carried, system)
  if (day === undefined) return undefined
  const date = new Date(day * MS).toISOString().slice(0, 10)
  if (shows !== "day") return date.slice(0, shows === "month" ? 7 : 4)
  return time && seconds % SECONDS !== 0 ? `${date} ${timeText(seconds)}` : date
}
