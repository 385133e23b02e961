/**
 * 单元格 → 文字 — what a cell of a workbook says, as text that the same decoders read as cells of a CSV file.
 *
 * A number is a binary fraction of which 15 digits count: `0.30000000000000004` says 0.3, as Excel shows it. Days and times
 * are said as days and times, percentages with their sign, truth values as TRUE and FALSE. What says nothing is a fault: an
 * error value, a number whose last digits Excel has lost.
 */
import { type Fault, fault } from "../fault.ts"
import type { NumberFormat } from "./number-format.ts"
import { type DateSystem, dateText } from "./serial.ts"
import type { Styles } from "./styles.ts"

/** Significant digits that Excel keeps. */
const DIGITS = 15
const EXACT = 1e15

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu

const POINT = 46
const ZERO = 48

/** True for plain notation of at most 15 digits, which is what most cells hold and needs no arithmetic. */
const isShort = (written: string): boolean => {
  const length = written.length
  if (length === 0 || length > DIGITS) return false
  let points = 0
  for (let at = 0; at < length; at++) {
    const digit = written.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) continue
    if (digit !== POINT - ZERO || at === 0 || at === length - 1 || ++points > 1) return false
  }
  return true
}

/** A number in plain notation, to 15 digits. */
const decimalText = (value: number): string => {
  const [mantissa = "", exponent = "0"] = value.toExponential(DIGITS - 1).split("e")
  const negative = mantissa.startsWith("-")
  const digits = mantissa.replace(/[-.]/gu, "").replace(/0+$/u, "")
  const point = Number(exponent) + 1
  const text =
    point <= 0
      ? `0.${"0".repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, "0")
        : `${digits.slice(0, point)}.${digits.slice(point)}`
  return digits === "" ? "0" : `${negative ? "-" : ""}${text}`
}

/** A number in plain notation times 100. */
const hundredfold = (text: string): string => {
  const [whole = "", part = ""] = text.replace("-", "").split(".")
  const digits = `${whole}${part.padEnd(2, "0")}`
  const point = whole.length + 2
  const shown = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/^0+(?=\d)/u, "").replace(/\.?0*$/u, "")
  return `${text.startsWith("-") ? "-" : ""}${shown === "" ? "0" : shown}`
}

const lostDigits = fault("lost-digits")
const notADay = fault("not-a-day")
const notANumber = fault("not-a-number")

const numberText = (written: string, format: NumberFormat, system: DateSystem): string | Fault => {
  const value = NUMBER.test(written) ? Number(written) : Number.NaN
  if (!Number.isFinite(value)) return notANumber
  if (format._tag === "Date") return dateText(value, system, format) ?? notADay
  if (Math.abs(value) >= EXACT) return lostDigits
  const text = isShort(written) ? written : decimalText(value)
  switch (format._tag) {
    case "Percent":
      return `${hundredfold(text)}%`
    case "Padded":
      return /^\d+$/u.test(text) ? text.padStart(format.digits, "0") : text
    case "Plain":
      return text
  }
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/u

/** A date cell of the strict form of the format, written as ISO 8601. */
const isoText = (written: string): string | Fault => {
  const [, date, time, seconds] = ISO.exec(written) ?? []
  if (date === undefined) return notADay
  const shown = seconds === undefined || seconds === "00" ? time : `${time}:${seconds}`
  return shown === undefined || shown === "00:00" ? date : `${date} ${shown}`
}

/** Reads numbers by their style; neighbouring rows repeat days, so what they say is kept for a while. */
export const numberReader = (styles: Styles, system: DateSystem) => {
  const days: Array<Map<string, string | Fault> | undefined> = []
  return (written: string, style: number): string | Fault => {
    const format = styles(style)
    if (format._tag === "Plain") return isShort(written) ? written : numberText(written, format, system)
    if (format._tag !== "Date") return numberText(written, format, system)
    let known = days[style]
    if (known === undefined || known.size >= 4096) {
      known = new Map()
      days[style] = known
    }
    let text = known.get(written)
    if (text === undefined) {
      text = numberText(written, format, system)
      known.set(written, text)
    }
    return text
  }
}

/** What a cell of another type than a number or a text says. */
export const otherText = (type: string, written: string): string | Fault | undefined => {
  switch (type) {
    case "b":
      return written === "1" || written === "true" ? "TRUE" : "FALSE"
    case "e":
      return fault("cell-error")
    case "d":
      return isoText(written)
    default:
      return undefined
  }
}
