/**
 * 公开单元 — a number about persons before it may be printed, and whether it is about enough of them.
 *
 * `count`: how many persons. `rate`: how many of them did something, so two numbers that are both known once the rate is.
 * `amount`: a sum that persons gave (dues): who they are few, it says what each gave.
 */

/** What a figure about persons is. */
export type PersonForm = "count" | "rate" | "amount"

/** One group, or the whole. */
export interface PersonCell {
  readonly key: string
  /** Persons counted, asked or paying: the denominator of a rate. */
  readonly persons: number
  /** Of a rate its numerator; else 0. */
  readonly counted: number
  /** The words in which it would be printed: `96.5%`. */
  readonly text: string
}

/** How few is too few, and whether those that a rate leaves out are protected as well. */
export interface Protection {
  readonly smallest: number
  readonly rest: boolean
}

/** More than nobody and fewer than the smallest number that is printed. */
export const isSmall = ({ smallest }: Protection, persons: number): boolean => persons > 0 && persons < smallest

/**
 * Whether a cell may be printed by itself. A rate over too few persons may not, whatever it is: 0% and 100% of three people
 * say of each of them what he did (PR16.9, PR16.10).
 */
export const fits = (
  form: PersonForm,
  protection: Protection,
  { counted, persons }: Pick<PersonCell, "counted" | "persons">
): boolean => {
  if (isSmall(protection, persons)) return false
  if (form !== "rate") return true
  return !isSmall(protection, counted) && !(protection.rest && isSmall(protection, persons - counted))
}

/** The numbers that whoever reads a printed cell knows. */
export const columnsOf = (form: PersonForm, { counted, persons }: PersonCell): ReadonlyArray<number> =>
  form === "rate" ? [persons, counted] : [persons]

/** Cells taken together. */
export const together = (cells: ReadonlyArray<PersonCell>): Pick<PersonCell, "counted" | "persons"> => ({
  persons: cells.reduce((sum, { persons }) => sum + persons, 0),
  counted: cells.reduce((sum, { counted }) => sum + counted, 0)
})
