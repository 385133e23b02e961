/**
 * 抑制 — which groups of a breakdown must not be printed, so that the whole does not give them away.
 *
 * Whoever knows the whole and the groups that are printed knows the sum of the others. So at least two groups are hidden, and
 * what they come to together must itself be fit to print. A small count is printed as `<5`, which says that it lies from 1 to 4:
 * it must still have more than one possible value, also for somebody who knows that what was hidden besides is 5 or more.
 */
import { fits, isSmall, type PersonCell, type PersonForm, type Protection, together } from "./cell.ts"

/** Least and most that a reader may take a hidden group for. */
const boundsOf = (
  protection: Protection,
  { persons }: PersonCell
): { readonly least: number; readonly most: number } => {
  const { smallest } = protection
  if (isSmall(protection, persons)) return { least: 1, most: smallest - 1 }
  return { least: smallest, most: Number.POSITIVE_INFINITY }
}

/** Whether every small group among the hidden ones may have more than one number of persons. */
const isOpen = (protection: Protection, hidden: ReadonlyArray<PersonCell>): boolean => {
  const { persons: sum } = together(hidden)
  const bounds = hidden.map((cell) => boundsOf(protection, cell))
  return hidden.every((cell, at) => {
    if (!isSmall(protection, cell.persons)) return true
    const others = bounds.filter((_, other) => other !== at)
    const least = Math.max(1, sum - others.reduce((total, { most }) => total + most, 0))
    const most = Math.min(protection.smallest - 1, sum - others.reduce((total, one) => total + one.least, 0))
    return most > least
  })
}

const isSafe = (form: PersonForm, protection: Protection, hidden: ReadonlyArray<PersonCell>): boolean =>
  hidden.length === 0 ||
  (hidden.length > 1 &&
    fits(form, protection, together(hidden)) &&
    // Only counts are marked as small; a rate or an amount that is hidden says nothing of why.
    (form !== "count" || isOpen(protection, hidden)))

/** The smallest first, so that the least is lost; then by key. */
const bySize = (a: PersonCell, b: PersonCell): number => a.persons - b.persons || (a.key < b.key ? -1 : 1)

/**
 * The keys of the groups to hide, none where all may be printed; undefined where no choice of groups is safe, so that the
 * breakdown is not printed at all. The whole is taken as known whether it is printed or not.
 */
export const hiddenGroups = (
  form: PersonForm,
  protection: Protection,
  groups: ReadonlyArray<PersonCell>
): ReadonlySet<string> | undefined => {
  const hidden = groups.filter((cell) => !fits(form, protection, cell))
  const spare = groups.filter((cell) => !hidden.includes(cell) && cell.persons > 0).sort(bySize)
  while (!isSafe(form, protection, hidden)) {
    const next = spare.shift()
    if (next === undefined) return undefined
    hidden.push(next)
  }
  return new Set(hidden.map(({ key }) => key))
}
