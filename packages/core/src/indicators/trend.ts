/**
 * 环比与同比 — a figure against the period before and against the same period of the year before; only where both were
 * made by one rule and may be compared, otherwise it says why not.
 */
import { addDays, addMonths, dateAt, daysBetween, firstOfMonth, lastOfMonth, plainDate } from "../calendar/index.ts"
import { add, type Decimal, divideHalfUp, isTimeDimension } from "../ledger/index.ts"
import type { Period } from "./plan.ts"
import type { IndicatorValue } from "./value.ts"

/** Why there is no comparison. */
export type Incomparable =
  /** There is no value of that period. */
  | "no-earlier-value"
  /** The definition, its target or the publishing threshold changed in between. */
  | "rule-version"
  /** One of the two is `insufficient` or `not-applicable`. */
  | "status"
  /** The period goes on after what is recorded. */
  | "unfinished"
  /** One of the two is a sum over tenants and the other is not. */
  | "tenants"

/** How far a figure moved. */
export type Change =
  /** A rate: percentage points (百分点), exact to 8 places. */
  | { readonly _tag: "Points"; readonly points: Decimal }
  /** An amount or a mean: the difference in its unit, and as a ratio of the earlier value to 10 places, null when that was 0. */
  | { readonly _tag: "Amount"; readonly difference: Decimal; readonly ratio: Decimal | null }
  | { readonly _tag: "Incomparable"; readonly because: Incomparable }

/** A value with its two comparisons. */
export interface Trend {
  readonly value: IndicatorValue
  /** 环比 */
  readonly previous: Change
  /** 同比 */
  readonly yearBefore: Change
}

const wholeMonths = ({ from, to }: Period): number | null => {
  if (firstOfMonth(from) !== from || lastOfMonth(to) !== to) return null
  return (
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  )
}

/** Days are known from here on: what would begin before has no period before it. */
const FIRST = plainDate("1900-01-01")

/** Whether there is a period before, among the days that are known. */
export const hasPeriodBefore = (period: Period): boolean => {
  const { from, to } = period
  const months = wholeMonths(period)
  return months === null
    ? daysBetween(FIRST, from) > daysBetween(from, to)
    : months < (wholeMonths({ from: FIRST, to: lastOfMonth(from) }) ?? 0)
}

/** Whether there are the same days a year before. */
export const hasYearBefore = ({ from }: Period): boolean => from >= addMonths(FIRST, 12)

/** The period of equal length that ends the day before: the month before a month, the quarter before a quarter. */
export const periodBefore = (period: Period): Period => {
  const { from, to } = period
  const months = wholeMonths(period)
  return {
    from: months === null ? addDays(from, -1 - daysBetween(from, to)) : addMonths(from, -months),
    to: addDays(from, -1)
  }
}

/** The same days a year before; the end of a month stays the end of the month. */
export const yearBefore = ({ from, to }: Period): Period => {
  const end = addMonths(to, -12)
  return { from: addMonths(from, -12), to: lastOfMonth(to) === to ? lastOfMonth(end) : end }
}

const minus = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale })

const hasStanding = ({ status }: IndicatorValue): boolean => status === "final" || status === "provisional"

const isUnfinished = ({ asOf, period }: IndicatorValue): boolean => period.to >= dateAt(asOf)

const isSum = ({ flags }: IndicatorValue): boolean => flags.includes("sum-of-tenants")

const changeFrom = (earlier: IndicatorValue | undefined, now: IndicatorValue): Change => {
  const none = (because: Incomparable): Change => ({ _tag: "Incomparable", because })
  if (earlier === undefined) return none("no-earlier-value")
  if (earlier.ruleVersion !== now.ruleVersion) return none("rule-version")
  if (earlier.value === null || now.value === null || !hasStanding(earlier) || !hasStanding(now)) return none("status")
  if (isUnfinished(earlier) || isUnfinished(now)) return none("unfinished")
  if (isSum(earlier) !== isSum(now)) return none("tenants")
  const difference = add(now.value, minus(earlier.value))
  if (now.indicator.unit !== "%") {
    const ratio = earlier.value.digits === 0n ? null : divideHalfUp(difference, earlier.value, 10)
    return { _tag: "Amount", difference, ratio }
  }
  return { _tag: "Points", points: { digits: difference.digits, scale: difference.scale - 2 } }
}

/** Indicator and group; the time dimensions of a breakdown say no more than the period does. */
const groupOf = ({ by, indicator }: IndicatorValue): string =>
  JSON.stringify([indicator.id, Object.entries(by).filter(([dimension]) => !isTimeDimension(dimension))])

/** Every value with its two comparisons, in the order given. Values of other indicators or groups are never compared. */
export const trend = (values: ReadonlyArray<IndicatorValue>): ReadonlyArray<Trend> => {
  const id = (group: string, { from, to }: Period) => `${group} ${from} ${to}`
  const known = new Map(values.map((value) => [id(groupOf(value), value.period), value]))
  return values.map((value) => {
    const against = (period: Period | undefined) =>
      changeFrom(period === undefined ? undefined : known.get(id(groupOf(value), period)), value)
    const { period } = value
    return {
      value,
      previous: against(hasPeriodBefore(period) ? periodBefore(period) : undefined),
      yearBefore: against(hasYearBefore(period) ? yearBefore(period) : undefined)
    }
  })
}
