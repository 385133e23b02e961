/** 违法行为目录 — the violations of a place by code: those of national law and its own, put together. */
import type { CompetenceByCode } from "./competence.ts"
import type { Norm } from "./norm.ts"
import type { Violation } from "./violation.ts"

/** Violations by code. */
export interface Catalogue {
  /** Every code, in the order of the alphabet. */
  readonly codes: ReadonlyArray<string>
  /** Undefined for a code that the catalogue has not. */
  readonly find: (code: string) => Violation | undefined
}

/**
 * A catalogue of violations, with the competence that a place has laid down instead of the usual one. Throws a RangeError
 * for a code that stands twice, and for a competence, a successor or a competitor whose code is not there.
 */
export const makeCatalogue = (violations: ReadonlyArray<Violation>, competence: CompetenceByCode = {}): Catalogue => {
  const laidDown = new Map(Object.entries(competence))
  const byCode = new Map<string, Violation>()
  for (const violation of violations) {
    const { code } = violation
    if (byCode.has(code)) throw new RangeError(`${code} stands twice in the catalogue`)
    byCode.set(code, { ...violation, competence: laidDown.get(code) ?? violation.competence })
  }
  const known = (code: string, what: string) => {
    if (!byCode.has(code)) throw new RangeError(`${what} names ${code}, which the catalogue has not`)
  }
  for (const code of laidDown.keys()) known(code, "a competence")
  for (const { code, competitors = [], succeededBy = [] } of violations) {
    for (const successor of succeededBy) known(successor, code)
    for (const competitor of competitors) known(competitor.code, code)
  }
  return { codes: [...byCode.keys()].sort(), find: (code) => byCode.get(code) }
}

/**
 * Violations with further provisions, by code: how a place adds its own regulations to what the nation punishes. Throws
 * a RangeError for a code that is not among them.
 */
export const withNorms = (
  violations: ReadonlyArray<Violation>,
  additions: Readonly<Record<string, ReadonlyArray<Norm>>>
): ReadonlyArray<Violation> => {
  const added = new Map(Object.entries(additions))
  const codes = new Set(violations.map(({ code }) => code))
  for (const code of added.keys()) if (!codes.has(code)) throw new RangeError(`no violation ${code} to add to`)
  return violations.map((violation) => ({
    ...violation,
    norms: [...violation.norms, ...(added.get(violation.code) ?? [])]
  }))
}
