/**
 * 比率 — a rate is a record, never only a number. Exact: the value is compared with its target before anything is rounded.
 */
import { add, compare, type Decimal, decimal, divideHalfUp, format, formatFixed, tenTo } from "../ledger/index.ts"
import type { Target } from "../regulation/index.ts"

export type TargetResult = "met" | "missed" | "not-demonstrable" | "none"

/** Decimals kept of a ratio. */
const PLACES = 10

/** `numerator / denominator` as a ratio to 10 places, halves up; null over nothing: never 0 and never 1. */
export const ratioOf = (numerator: Decimal | null, denominator: Decimal | null): Decimal | null =>
  numerator === null || denominator === null || denominator.digits === 0n
    ? null
    : divideHalfUp(numerator, denominator, PLACES)

/** Whether `numerator / denominator` satisfies the target, unrounded: 97.996 % misses 98 %. */
const satisfies = (numerator: Decimal, denominator: Decimal, { op, ratio }: Target): boolean => {
  const goal = decimal(ratio)
  const needed = { digits: goal.digits * denominator.digits, scale: goal.scale + denominator.scale }
  const order = compare(numerator, needed)
  return op === "atLeast" ? order >= 0 : op === "atMost" ? order <= 0 : order === 0
}

/** Met or missed, unrounded; `none` without a target, `not-demonstrable` where there is no value or it proves nothing. */
export const judge = (
  numerator: Decimal | null,
  denominator: Decimal | null,
  target: Target | null,
  tautological: boolean
): TargetResult => {
  if (target === null) return "none"
  if (ratioOf(numerator, denominator) === null || tautological) return "not-demonstrable"
  return satisfies(numerator as Decimal, denominator as Decimal, target) ? "met" : "missed"
}

/** True when the ratio is above 1: a mistake or a mismatch of definitions, shown and never clipped. */
export const isOverUnity = (numerator: Decimal | null, denominator: Decimal | null): boolean =>
  numerator !== null && denominator !== null && denominator.digits > 0n && compare(numerator, denominator) > 0

/**
 * The ratio in percent as it is printed: 2 decimals, halves up, with more decimals where rounding would cross the target
 * (97.996 %, not 98.00 %). A whole percentage that is exact has no decimals, so 100 % is never 99.999 %.
 */
export const displayPercent = (numerator: Decimal, denominator: Decimal, target: Target | null): string => {
  const hundred = { digits: numerator.digits * 100n, scale: numerator.scale }
  const whole = divideHalfUp(hundred, denominator, 0)
  if (compare({ digits: whole.digits * denominator.digits, scale: denominator.scale }, hundred) === 0) {
    return `${format(whole)}%`
  }
  for (let places = 2; ; places++) {
    const shown = divideHalfUp(hundred, denominator, places)
    const unit = { digits: 100n, scale: 0 }
    if (target === null || places > 40) return `${formatFixed(shown)}%`
    if (satisfies(shown, unit, target) === satisfies(numerator, denominator, target)) return `${formatFixed(shown)}%`
  }
}

/** A mean as it is printed: `places` decimals without trailing zeros, more where rounding would cross the target. */
export const displayMean = (
  numerator: Decimal,
  denominator: Decimal,
  places: number,
  target: Target | null
): string => {
  const one = { digits: 1n, scale: 0 }
  const crosses = (shown: Decimal): boolean =>
    target !== null && satisfies(shown, one, target) !== satisfies(numerator, denominator, target)
  let decimals = places
  while (decimals < 40 && crosses(divideHalfUp(numerator, denominator, decimals))) decimals++
  return format(divideHalfUp(numerator, denominator, decimals))
}

/** Sum of what is known; null when nothing is. */
export const sumKnown = (values: ReadonlyArray<Decimal | null>): Decimal | null =>
  values.reduce<Decimal | null>((sum, value) => (value === null ? sum : sum === null ? value : add(sum, value)), null)

/** A share of whole numbers, compared with a ratio: for completeness. */
export const shareBelow = (part: number, whole: number, ratio: string): boolean => {
  const goal = decimal(ratio)
  return BigInt(part) * tenTo(goal.scale) < goal.digits * BigInt(whole)
}
