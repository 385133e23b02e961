/**
 * 可公开数字 — the only form in which a figure about Party members may stand in a bulletin.
 *
 * It holds texts and nothing to compute with: no person, no count that was hidden, no entry ids. Only {@link publish} makes
 * one. Fewer than five persons are not printed (the number is the place's, PR16.9); a group
 * that could be found from the whole is hidden with another; groups are shown for whole years only (PR16.11); and each print
 * is held against everything that was printed before. ADR 0118.
 */
import { Option } from "effect"
import { firstOfYear, lastOfYear } from "../calendar/index.ts"
import type { Period } from "../indicators/index.ts"
import { type Citation, type Label, type Law, protectRest, smallestCell } from "../regulation/index.ts"
import {
  columnsOf,
  fits,
  floorOf,
  isRoughOnly,
  type PersonCell,
  type PersonForm,
  type Protection,
  together
} from "./cell.ts"
import {
  type DisclosedCell,
  type Disclosure,
  earlierOf,
  isBesideHidden,
  isSame,
  mayFollow,
  type Shown
} from "./disclosure.ts"
import { hiddenGroups } from "./suppression.ts"

declare const published: unique symbol

/** Why the whole or the breakdown of a figure is not printed. */
export type Withheld =
  /** About too few persons. */
  | "too-few"
  /** Together with what was printed before it would give a small number away. */
  | "printed-before"
  /** Groups of a period that is no calendar year. */
  | "group-and-month"
  /** Groups of a year whose data are still coming in: they are printed once, when they are final. */
  | "not-final"
  /** The groups do not add up to the whole: nobody can say what the whole and some of them give away. */
  | "no-breakdown"
  /** No choice of groups to hide protects the small ones. */
  | "unprotectable"
  /** There is no value. */
  | "no-data"

/** Texts that may be printed. Cannot be made outside this module. */
export interface PublishedFigure {
  readonly [published]: true
  readonly indicator: string
  readonly label: Label
  readonly period: Period
  /** `96.5%`, `<5`; null where it is withheld. */
  readonly text: string | null
  readonly withheld: Withheld | null
  /** Data of the period are still coming in. */
  readonly provisional: boolean
  /** Who defines the figure, and by which rule it was made; null where nobody said. */
  readonly cite: Citation | null
  readonly ruleVersion: string | null
  readonly groups: ReadonlyArray<{ readonly key: string; readonly text: string }>
  /** Why there are no groups though they were asked for. */
  readonly groupsWithheld: Withheld | null
}

/** A figure about persons with its parts, before it is decided what of it may be printed. */
export interface PersonTable {
  readonly indicator: string
  readonly label: Label
  readonly form: PersonForm
  readonly period: Period
  /** The dimension of the groups; null without any. */
  readonly by: string | null
  readonly provisional: boolean
  readonly cite?: Citation
  readonly ruleVersion?: string
  readonly whole: PersonCell
  readonly groups: ReadonlyArray<PersonCell>
}

/** The text of a group that is hidden. */
export const HIDDEN = "—"

/** What is printed, and what has to be added to the log in the same act. */
export interface Publication {
  readonly figure: PublishedFigure
  readonly disclosure: Disclosure
}

const isYear = ({ from, to }: Period): boolean => firstOfYear(from) === from && lastOfYear(from) === to

const make = (parts: Omit<PublishedFigure, typeof published>): PublishedFigure => parts as PublishedFigure

/** How a cell goes out where it is not hidden: a small count as such, anything else that does not fit not at all. */
const shownAs = (form: PersonForm, protection: Protection, cell: PersonCell): Shown =>
  fits(form, protection, cell) ? "shown" : form === "count" ? "small" : "withheld"

/** The same for a whole: a rate that leaves out too few is said to be above a floor. */
const wholeAs = (form: PersonForm, protection: Protection, cell: PersonCell): Shown =>
  isRoughOnly(form, protection, cell) && floorOf(protection, cell) !== null ? "rough" : shownAs(form, protection, cell)

/** What the place asks for on a day; RangeError where no value is in force, so that nothing is printed unprotected. */
const protectionOn = (law: Law, { to }: Period): Protection => {
  const smallest = Option.getOrUndefined(law.of(smallestCell, to))?.value
  if (smallest === undefined) throw new RangeError(`no ${smallestCell.id} in force on ${to}`)
  return { smallest, rest: Option.exists(law.of(protectRest, to), ({ value }) => value) }
}

/** Decides what of a figure about persons is printed, after everything in `log`, oldest first. */
export const publish = (law: Law, log: ReadonlyArray<Disclosure>, table: PersonTable): Publication => {
  const { by, form, indicator, label, period } = table
  const protection = protectionOn(law, period)
  const cellAs = (cell: PersonCell, as: Shown): DisclosedCell => ({ key: cell.key, columns: columnsOf(form, cell), as })
  const textAs = ({ text }: PersonCell, as: Shown): string =>
    as === "shown" ? text : as === "small" ? `<${protection.smallest}` : HIDDEN
  const wholeText = (as: Shown): string | null =>
    as === "withheld" ? null : as === "rough" ? `${floorOf(protection, table.whole)}%以上` : textAs(table.whole, as)

  const result = (
    whole: Shown,
    withheld: Withheld | null,
    groups: ReadonlyMap<string, Shown>,
    groupsWithheld: Withheld | null
  ): Publication => ({
    figure: make({
      indicator,
      label,
      period,
      text: wholeText(whole),
      withheld,
      provisional: table.provisional,
      cite: table.cite ?? null,
      ruleVersion: table.ruleVersion ?? null,
      groups: table.groups.flatMap((cell) => {
        const as = groups.get(cell.key)
        return as === undefined ? [] : [{ key: cell.key, text: textAs(cell, as) }]
      }),
      groupsWithheld
    }),
    disclosure: {
      measure: indicator,
      form,
      period,
      by,
      whole: cellAs(table.whole, whole),
      groups: table.groups.flatMap((cell) => {
        const as = groups.get(cell.key)
        return as === undefined ? [] : [cellAs(cell, as)]
      })
    }
  })

  const none = new Map<string, Shown>()
  const asked = table.groups.length > 0
  const because = (reason: Withheld) => (asked ? reason : null)
  const as = wholeAs(form, protection, table.whole)
  if (as === "withheld") return result("withheld", "too-few", none, because("too-few"))
  if (!mayFollow(protection, log, { measure: indicator, period, whole: cellAs(table.whole, as) }))
    return result("withheld", "printed-before", none, because("printed-before"))
  const now = new Map(table.groups.map((cell) => [cell.key, columnsOf(form, cell)]))
  const earlier = earlierOf(protection, log, { measure: indicator, period, by, whole: cellAs(table.whole, as) }, now)
  if (earlier.wholeChanged && (earlier.otherGroups || earlier.delicate))
    return result("withheld", "printed-before", none, because("printed-before"))
  if (as === "small" || as === "rough") return result(as, null, none, because("too-few"))
  if (!asked) return result("shown", null, none, null)
  const sum = { ...table.whole, ...together(table.groups) }
  const addsUp = form === "amount" || isSame(columnsOf(form, table.whole), columnsOf(form, sum))
  const hidden = hiddenGroups(form, protection, table.groups)
  // Groups belong to the first number that was printed. Whoever sees two prints, and knows what did not change between them,
  // could solve what was small in either.
  if (earlier.wholeChanged && earlier.groupsChanged && (!addsUp || hidden === undefined || hidden.size > 0))
    return result("withheld", "printed-before", none, "printed-before")
  if (!addsUp) return result("shown", null, none, "no-breakdown")
  if (!isYear(period)) return result("shown", null, none, "group-and-month")
  if (table.provisional) return result("shown", null, none, "not-final")
  if (earlier.wholeChanged || earlier.groupsChanged) return result("shown", null, none, "printed-before")
  if (hidden === undefined) return result("shown", null, none, "unprotectable")
  // A rate of a group says how many it may be of: with what another figure hides of the same groups, that could be enough.
  if (isBesideHidden(log, table, hidden.size > 0)) return result("shown", null, none, "printed-before")
  const groups = new Map(
    table.groups.map((cell): readonly [string, Shown] => {
      if (!hidden.has(cell.key)) return [cell.key, "shown"]
      return [cell.key, shownAs(form, protection, cell) === "small" ? "small" : "withheld"]
    })
  )
  return result("shown", null, groups, null)
}
