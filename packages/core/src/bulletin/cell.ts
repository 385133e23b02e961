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

/** The numbers that whoever reads a printed cell knows: of a rate also how many it leaves out. */
export const columnsOf = (form: PersonForm, { counted, persons }: PersonCell): ReadonlyArray<number> =>
  form === "rate" ? [persons, counted, persons - counted] : [persons]

/** Of those numbers the ones that are held to the smallest number printed. */
export const isHeld = ({ rest }: Protection, column: number): boolean => column < 2 || rest

/** The fewest percent that a rate is said to be above; below it nothing is said. */
const LEAST_FLOOR = 50
const STEP = 5

/**
 * 约数比率 — of a rate that leaves out too few persons: a floor, in steps of five percent, under which enough of them would fit;
 * null where that would say nothing. `75%以上` of 24 persons leaves room for six, whether one or four are left out.
 */
export const floorOf = ({ smallest }: Protection, { counted, persons }: Pick<PersonCell, "counted" | "persons">) => {
  for (let floor = 100 - STEP; floor >= LEAST_FLOOR; floor -= STEP)
    if (persons * (100 - floor) >= smallest * 100 && counted * 100 >= floor * persons) return floor
  return null
}

/** Whether all that keeps a rate from being printed is that it leaves out too few. */
export const isRoughOnly = (form: PersonForm, protection: Protection, cell: PersonCell): boolean =>
  form === "rate" && !fits(form, protection, cell) && fits(form, { ...protection, rest: false }, cell)

/** Cells taken together. */
export const together = (cells: ReadonlyArray<PersonCell>): Pick<PersonCell, "counted" | "persons"> => ({
  persons: cells.reduce((sum, { persons }) => sum + persons, 0),
  counted: cells.reduce((sum, { counted }) => sum + counted, 0)
})
