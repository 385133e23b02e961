/**
 * 单元格数字格式 — what the number of a cell means, by its format: a plain number, a percentage, a number with zeros in
 * front, a day, a time.
 *
 * Source: ECMA-376 part 1, 18.8.30 (numFmt), with the built-in formats of zh-CN. Formats are parsed by numfmt.
 */
import { getFormatDateInfo, isPercentFormat } from "numfmt"

/** How the number of a cell is to be read. */
export type NumberFormat =
  | { readonly _tag: "Plain" }
  | { readonly _tag: "Percent" }
  /** Shown with at least so many digits: 000123. */
  | { readonly _tag: "Padded"; readonly digits: number }
  | {
      readonly _tag: "Date"
      /** The finest part of the date that is shown. */
      readonly shows: "day" | "month" | "year" | "none"
      readonly time: boolean
      /** A duration, whose hours go on beyond 24. */
      readonly elapsed: boolean
    }

export const plain: NumberFormat = { _tag: "Plain" }

/** The longest that Excel allows. */
const LONGEST = 255

const PADDED = /^0{2,}$/u
const ELAPSED = /\[(?:h+|m+|s+)\]/iu

const yearMonth = 'yyyy"年"m"月"'
const monthDay = 'm"月"d"日"'
const clock = 'h"时"mm"分"'
const clockSeconds = 'h"时"mm"分"ss"秒"'

/** The built-in formats that are more than a plain number, as they are in a Chinese Excel. */
const builtIn: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: clock,
  33: clockSeconds,
  34: clock,
  35: clockSeconds,
  36: yearMonth,
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: clock,
  56: clockSeconds,
  57: yearMonth,
  58: monthDay
}

/** What a format code means. One that cannot be understood means a plain number. */
export const numberFormat = (code: string): NumberFormat => {
  if (code.length > LONGEST) return plain
  if (PADDED.test(code)) return { _tag: "Padded", digits: code.length }
  const { day, hours, minutes, month, seconds, year } = getFormatDateInfo(code)
  const shows = day ? "day" : month ? "month" : year ? "year" : "none"
  const time = hours || minutes || seconds
  if (shows !== "none" || time) return { _tag: "Date", shows, time, elapsed: ELAPSED.test(code) }
  return isPercentFormat(code) ? { _tag: "Percent" } : plain
}

/** The format with a number of the list above, or one that the workbook defines itself. */
export const numberFormatOf = (id: number, own: ReadonlyMap<number, string>): NumberFormat => {
  const code = own.get(id) ?? builtIn[id]
  return code === undefined ? plain : numberFormat(code)
}
