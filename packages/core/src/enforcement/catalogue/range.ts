/**
 * 罚款幅度的计算 — from what a norm says to whole fen.
 *
 * Percentages and multiples are exact; a range that does not end on a whole fen is narrowed to the fen inside it. 以上 and
 * 以下 include the number itself.
 */
import type { Measures } from "../penalty-env.ts"
import type { Fine } from "./violation.ts"

/** Least and most, fen, both included. */
export interface FineRange {
  readonly minFen: number
  readonly maxFen: number
}

const HUNDRED = 100

const capped = ({ maxFen, minFen }: FineRange, capFen: number | null): FineRange =>
  capFen === null ? { minFen, maxFen } : { minFen: Math.min(minFen, capFen), maxFen: Math.min(maxFen, capFen) }

/** The range of a fine, or the measure that is missing to reckon it. */
export const rangeOf = (fine: Fine, measures: Measures): FineRange | { readonly missing: keyof Measures } => {
  switch (fine.unit) {
    case "fen":
      return { minFen: fine.min, maxFen: fine.max }
    case "percent": {
      const cost = measures.projectCostFen
      if (cost === undefined) return { missing: "projectCostFen" }
      return { minFen: Math.ceil((cost * fine.min) / HUNDRED), maxFen: Math.floor((cost * fine.max) / HUNDRED) }
    }
    case "multiple": {
      const base = measures.baseFen
      if (base === undefined) return { missing: "baseFen" }
      return capped({ minFen: base * fine.min, maxFen: base * fine.max }, fine.capFen)
    }
    case "per-head": {
      const { livestock = 0, poultry = 0 } = measures
      if (livestock + poultry === 0) return { missing: measures.poultry === undefined ? "poultry" : "livestock" }
      const fen = poultry * fine.poultryFen + livestock * fine.livestockFen
      return capped({ minFen: fen, maxFen: fen }, fine.capFen)
    }
  }
}

/** True if `a` is the higher fine: by its maximum, then by its minimum. The law does not say how to compare: ADR 0082. */
export const isHigher = (a: FineRange, b: FineRange): boolean =>
  a.maxFen > b.maxFen || (a.maxFen === b.maxFen && a.minFen > b.minFen)

/** True if all of `inner` lies in `outer`: what a lower norm may lay down where a higher one has a range. */
export const isWithin = (inner: FineRange, outer: FineRange): boolean =>
  inner.minFen >= outer.minFen && inner.maxFen <= outer.maxFen
