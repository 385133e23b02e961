/**
 * 违法行为目录 — the violations of a place: the national ones, with the norms that province and city add to them, and their own.
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { Competence, Norm, Violation } from "./violation.ts"

/** Norms that a lower level adds to a violation known above. */
export interface AddedNorms {
  readonly code: string
  readonly norms: ReadonlyArray<Norm>
}

/** What one place adds to the national violations. */
export interface CatalogueLayer {
  readonly violations: ReadonlyArray<Violation>
  readonly adds: ReadonlyArray<AddedNorms>
  /** Who holds the power here, where it is not as the catalogue says. */
  readonly competence?: Readonly<Record<string, Competence>>
}

export interface Catalogue {
  /** In the order of their codes. */
  readonly codes: ReadonlyArray<string>
  readonly find: (code: string) => Violation | undefined
}

/** The catalogue of a place. Throws a RangeError for a code that stands twice, and for norms added to an unknown one. */
export const makeCatalogue = (
  national: ReadonlyArray<Violation>,
  ...layers: ReadonlyArray<CatalogueLayer>
): Catalogue => {
  const found = new Map<string, Violation>()
  const put = (violation: Violation): void => {
    if (found.has(violation.code)) throw new RangeError(`${violation.code} stands twice in the catalogue`)
    found.set(violation.code, violation)
  }
  const change = (code: string, change: (violation: Violation) => Violation): void => {
    const violation = found.get(code)
    if (violation === undefined) throw new RangeError(`${code} is not in the catalogue`)
    found.set(code, change(violation))
  }
  national.forEach(put)
  for (const { adds, competence = {}, violations } of layers) {
    violations.forEach(put)
    for (const { code, norms } of adds) {
      change(code, (violation) => ({ ...violation, norms: [...violation.norms, ...norms] }))
    }
    for (const [code, holder] of Object.entries(competence)) {
      change(code, (violation) => ({ ...violation, competence: holder }))
    }
  }
  return { codes: [...found.keys()].sort(), find: (code) => found.get(code) }
}

/** The norms of a violation in force on a day, as they stand in the catalogue. */
export const normsOn = ({ norms }: Violation, day: PlainDate): ReadonlyArray<Norm> =>
  norms.filter(({ from, until }) => from <= day && (until === undefined || day <= until))
