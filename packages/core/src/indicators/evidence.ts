/** 数据溯源 — which entries stand behind a figure: the conditions under which a store finds them. */
import { and, type LedgerKind, or, type Predicate, present } from "../ledger/index.ts"
import type { Indicator, Measure } from "./indicator.ts"

/** One scan of one ledger: `select` and the figure's period say when, `where` says which. */
export interface EvidenceScan {
  readonly kind: LedgerKind
  readonly select: Measure["select"]
  readonly where: Predicate
}

/** What makes an entry of the period count for a measure: the measure over exactly these entries is the same number. */
export const counted = ({ of, where }: Measure): Predicate => {
  const conditions = where === undefined ? [] : [where]
  switch (of.op) {
    case "count":
      return and(...conditions)
    case "distinct":
      return and(...conditions, present(of.field))
    case "sum":
      return and(...conditions, or(...of.fields.map(present)))
  }
}

/** One scan for each ledger and selection that the numerator or the denominator reads. */
export const evidenceOf = ({ denominator, numerator }: Indicator): ReadonlyArray<EvidenceScan> => {
  const measures = denominator === undefined ? [numerator] : [numerator, denominator]
  const scans: Array<EvidenceScan> = []
  for (const { kind, select } of measures) {
    if (scans.some((scan) => scan.kind === kind && scan.select === select)) continue
    const own = measures.filter((measure) => measure.kind === kind && measure.select === select)
    scans.push({ kind, select, where: or(...own.map(counted)) })
  }
  return scans
}
