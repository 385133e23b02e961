/**
 * 数量 — plain decimals (`12.50`), with thousands marks only where they belong (`1,234.5`). No exponent, no unit but the
 * percent sign of a percentage, no NaN, no error text of a spreadsheet program. The column's unit is converted exactly; what the field cannot hold is refused.
 */
import { type Factor, type MeasureField, parseDecimal, scaledNumber, tenTo, units } from "@xiuhua/core/ledger"
import { type CellDecoder, type Fault, fault, halfWidth } from "./fault.ts"

const POINT = 46
const ZERO = 48
/** So many digits are exact in a floating-point number. */
const EXACT_DIGITS = 15
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u

const notANumber = fault("not-a-number")
const negative = fault("negative")
const ONE: Factor = { digits: 1n, scale: 0 }

type Slow = (text: string) => number | Fault

/** The whole way, in exact decimals. */
const exactly = (field: MeasureField, factor: Factor): Slow => {
  const tooPrecise = fault("too-precise", { limit: field.scale })
  const notExact = fault("not-exact", { limit: field.scale, unit: units[field.unit].zh })
  return (cell) => {
    const text = halfWidth(cell)
    const signed = text.startsWith("-") || text.startsWith("+")
    const unsigned = signed ? text.slice(1).trimStart() : text
    const percent = field.unit === "%" && unsigned.endsWith("%")
    const number = percent ? unsigned.slice(0, -1).trimEnd() : unsigned
    const value = parseDecimal(THOUSANDS.test(number) ? number.replaceAll(",", "") : number)
    if (value === undefined || number.startsWith("-")) return notANumber
    if (text.startsWith("-")) return negative
    const { digits: times, per = 1n, scale: shift } = percent ? ONE : factor
    const scale = value.scale + shift
    const digits = value.digits * times * tenTo(Math.max(field.scale - scale, 0))
    // A third of something has no end: such a number is refused unless it comes out even.
    if (digits % per !== 0n) return notExact
    const scaled = scaledNumber(field, digits / per, Math.max(scale, field.scale))
    if (typeof scaled === "number") return scaled
    return scaled === "too-precise" ? tooPrecise : fault(scaled)
  }
}

/**
 * Reads numbers of a column whose unit is `factor` of the field's. Short plain numbers are read with whole floating-point
 * numbers as long as these are exact; everything else, and everything wrong, goes the whole way.
 */
export const decodeMeasure = (field: MeasureField, factor: Factor): CellDecoder => {
  const slow = exactly(field, factor)
  // For n decimals written: multiply by up[n], then divide by down[n].
  const steps = Array.from({ length: EXACT_DIGITS }, (_, decimals) => field.scale - factor.scale - decimals)
  const up = steps.map((step) => Number(factor.digits * tenTo(Math.max(step, 0))))
  const down = steps.map((step) => Number((factor.per ?? 1n) * tenTo(Math.max(-step, 0))))
  return (text) => {
    const length = text.length
    if (length > EXACT_DIGITS) return slow(text)
    let digits = 0
    let point = length
    for (let at = 0; at < length; at++) {
      const digit = text.charCodeAt(at) - ZERO
      if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
      else if (digit === POINT - ZERO && point === length && at > 0 && at < length - 1) point = at
      else return slow(text)
    }
    const decimals = point === length ? 0 : length - point - 1
    const product = digits * (up[decimals] as number)
    const divisor = down[decimals] as number
    return product <= Number.MAX_SAFE_INTEGER && product % divisor === 0 ? product / divisor : slow(text)
  }
}
