/**
 * 罚款幅度的计算 — from the words of a provision to an amount in whole fen.
 *
 * Exact: percentages and multiples are reckoned in whole numbers of any size. Rounding: the minimum up and the maximum
 * down to whole fen, so that no amount leaves the range; where no whole fen lies between (a base of a few fen) both are
 * the maximum so rounded. ADR 0082.
 */
import type { Measures } from "../penalty-env.ts"
import { bracketOf, type RespondentKind } from "../respondent.ts"
import type { Amount, Fines, Norm } from "./norm.ts"

/** The least and the most, both included, in whole fen. A minimum of 0 is none. */
export interface FineRange {
  readonly minFen: number
  readonly maxFen: number
}

/**
 * A range, or why there is none: `not-addressed` the provision is not about such respondents, `no-fine` it carries none,
 * `amount-not-stated` it names no amount, `measure-missing` what the fine is reckoned from was not given, or is no whole
 * number above 0 (of animals: from 0), or too large to reckon with.
 */
export type FineOutcome =
  | { readonly range: FineRange; readonly reason: null }
  | { readonly range: null; readonly reason: "not-addressed" | "no-fine" | "amount-not-stated" }
  | {
      readonly range: null
      readonly reason: "measure-missing"
      readonly measure: "projectCostFen" | "baseFen" | "heads"
    }

/** The amount that a provision has for a kind of respondent. */
export const amountFor = (fine: Fines, kind: RespondentKind): Amount | "not-addressed" | "no-fine" =>
  fine[bracketOf(kind)] ?? (fine.individual === null && fine.organisation === null ? "no-fine" : "not-addressed")

const ranged = (minFen: number, maxFen: number): FineOutcome => ({
  range: { minFen: Math.min(minFen, maxFen), maxFen },
  reason: null
})

const missing = (measure: "projectCostFen" | "baseFen" | "heads"): FineOutcome => ({
  range: null,
  reason: "measure-missing",
  measure
})

/** `base * times / over`, the minimum rounded up and the maximum down, at most the cap. */
const share = (
  base: number | undefined,
  { max, min, over }: { readonly min: number; readonly max: number; readonly over: bigint },
  capFen: number,
  measure: "projectCostFen" | "baseFen"
): FineOutcome => {
  if (base === undefined || !Number.isSafeInteger(base) || base <= 0) return missing(measure)
  const least = (BigInt(base) * BigInt(min) + over - 1n) / over
  const most = (BigInt(base) * BigInt(max)) / over
  const cap = BigInt(capFen)
  if (most > cap && capFen === Number.MAX_SAFE_INTEGER) return missing(measure)
  return ranged(Number(least < cap ? least : cap), Number(most < cap ? most : cap))
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** The range of the fine that a provision has for a kind of respondent. Total: every input has an outcome. */
export const fineRange = ({ fine }: Pick<Norm, "fine">, kind: RespondentKind, measures: Measures): FineOutcome => {
  const amount = amountFor(fine, kind)
  if (typeof amount === "string") return { range: null, reason: amount }
  switch (amount.unit) {
    case "yuan":
      return ranged(amount.minFen, amount.maxFen)
    case "fixed":
      return ranged(amount.fen, amount.fen)
    case "percent":
    case "multiple": {
      const measure = amount.base === "project-cost" ? "projectCostFen" : "baseFen"
      const over = amount.unit === "percent" ? 100n : 1n
      const capFen = amount.unit === "percent" ? undefined : amount.capFen
      return share(measures[measure], { ...amount, over }, capFen ?? Number.MAX_SAFE_INTEGER, measure)
    }
    case "per-head": {
      const { livestock = 0, poultry = 0 } = measures
      if (!isCount(livestock) || !isCount(poultry) || livestock + poultry === 0) return missing("heads")
      const total = Math.min(poultry * amount.poultryFen + livestock * amount.livestockFen, amount.capFen)
      return ranged(total, total)
    }
    case "unstated":
      return { range: null, reason: "amount-not-stated" }
  }
}
