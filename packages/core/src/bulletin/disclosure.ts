/**
 * 公开记录 — everything that was ever printed about persons, with the numbers behind it: what a new print is held against.
 *
 * The log is internal (it has the numbers that were hidden), has no person in it, and is only ever added to.
 */
import { Schema } from "effect"
import { PlainDate } from "../calendar/index.ts"
import type { Period } from "../indicators/index.ts"
import type { Protection } from "./cell.ts"
import { isHeld, isSmall } from "./cell.ts"
import { givesAway, type Known } from "./time-line.ts"

/** How a number went out: itself, a rate only as above a floor, as fewer than the smallest number printed, or not at all. */
export const Shown = Schema.Literals(["shown", "rough", "small", "withheld"])
export type Shown = typeof Shown.Type

/** One number or, of a rate, those of {@link columnsOf}. */
export const DisclosedCell = Schema.Struct({ key: Schema.String, columns: Schema.Array(Schema.Int), as: Shown })
export type DisclosedCell = typeof DisclosedCell.Type

/** What one print said. */
export const Disclosure = Schema.Struct({
  measure: Schema.String,
  form: Schema.Literals(["count", "rate", "amount"]),
  period: Schema.Struct({ from: PlainDate, to: PlainDate }),
  /** The dimension of the groups; null where only the whole was asked for. */
  by: Schema.NullOr(Schema.String),
  whole: DisclosedCell,
  groups: Schema.Array(DisclosedCell)
})
export type Disclosure = typeof Disclosure.Type

/** Whether two cells have the same numbers. */
export const isSame = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): boolean =>
  a.every((value, at) => value === b[at])

/** A correction that concerns fewer persons than are ever printed says something about just these. */
const changedLittle = (protection: Protection, before: ReadonlyArray<number>, now: ReadonlyArray<number>): boolean =>
  now.some((value, at) => isHeld(protection, at) && isSmall(protection, Math.abs(value - (before[at] ?? value))))

const isPeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

/** What was printed of one figure in one period before, held against what it is now. */
export interface Earlier {
  /** Its number was printed, and is another now. */
  readonly wholeChanged: boolean
  /** Groups of it were printed whose numbers now are not at hand: another dimension, or none was asked for. */
  readonly otherGroups: boolean
  /** The same groups were printed, and one is another now. */
  readonly groupsChanged: boolean
  /** Of the groups that were printed one was hidden, or changed by a few persons. */
  readonly delicate: boolean
}

/** `now`: the numbers of the groups that are asked for, by key. */
export const earlierOf = (
  protection: Protection,
  log: ReadonlyArray<Disclosure>,
  { by, measure, period, whole }: Pick<Disclosure, "by" | "measure" | "period" | "whole">,
  now: ReadonlyMap<string, ReadonlyArray<number>>
): Earlier => {
  const own = log.filter((one) => one.measure === measure && isPeriod(one.period, period))
  const grouped = own.filter(({ groups }) => groups.length > 0)
  const same = grouped.filter((one) => one.by === by && now.size > 0)
  const isKept = ({ columns, key }: DisclosedCell): boolean => {
    const value = now.get(key)
    return value !== undefined && isSame(columns, value)
  }
  return {
    wholeChanged: own.some((one) => one.whole.as !== "withheld" && !isSame(one.whole.columns, whole.columns)),
    otherGroups: same.length < grouped.length,
    groupsChanged: same.some(({ groups }) => groups.length !== now.size || !groups.every(isKept)),
    delicate: grouped.some(({ groups }) =>
      groups.some(
        ({ as, columns, key }) => as !== "shown" || changedLittle(protection, columns, now.get(key) ?? columns)
      )
    )
  }
}

/** What a reader who knows how it is done takes a number for that did not go out itself; of a rough rate he knows the persons. */
const boundsOf = (smallest: number, { as, columns }: DisclosedCell, column: number) => {
  const few = { least: 1, most: smallest - 1 }
  if (as === "small") return few
  if (as !== "rough" || column === 0) return undefined
  const persons = columns[0] as number
  return column === 2 ? few : { least: persons - few.most, most: persons - few.least }
}

/** Numbers of one column of a measure, as they are known from prints of its wholes. Of one period the latest print counts. */
const knownOf = (
  { smallest }: Protection,
  wholes: ReadonlyArray<Pick<Disclosure, "period" | "whole">>,
  column: number
): ReadonlyArray<Known> => {
  const latest = new Map<string, Known>()
  for (const { period, whole } of wholes) {
    const value = whole.columns[column] as number
    if (whole.as === "withheld") continue
    const bounds = boundsOf(smallest, whole, column) ?? { least: value, most: value }
    latest.set(`${period.from}/${period.to}`, { period, ...bounds })
  }
  return [...latest.values()]
}

/** Whether a whole may go out as `whole.as` after what was printed before. Printed alike before, it says nothing new. */
export const mayFollow = (
  protection: Protection,
  log: ReadonlyArray<Disclosure>,
  asked: Pick<Disclosure, "measure" | "period" | "whole">
): boolean => {
  const own = log.filter(({ measure }) => measure === asked.measure)
  const before = own.findLast(({ period, whole }) => isPeriod(period, asked.period) && whole.as !== "withheld")
  if (before !== undefined) {
    if (isSame(before.whole.columns, asked.whole.columns)) return true
    // The same floor under the same persons says nothing new, whatever moved above it.
    if (
      before.whole.as === "rough" &&
      asked.whole.as === "rough" &&
      isSame(before.whole.columns.slice(0, 1), asked.whole.columns)
    )
      return true
    if (changedLittle(protection, before.whole.columns, asked.whole.columns)) return false
  }
  return asked.whole.columns.every(
    (_, column) => !isHeld(protection, column) || !givesAway(protection, knownOf(protection, [...own, asked], column))
  )
}

/**
 * Whether another figure was broken down along the same dimension in a period that overlaps, and one of the two hides groups:
 * figures over the same persons explain each other.
 */
export const isBesideHidden = (
  log: ReadonlyArray<Disclosure>,
  { by, indicator, period }: { readonly by: string | null; readonly indicator: string; readonly period: Period },
  hides: boolean
): boolean =>
  log.some(
    (one) =>
      one.measure !== indicator &&
      one.by === by &&
      one.period.from <= period.to &&
      one.period.to >= period.from &&
      one.groups.length > 0 &&
      (hides || one.groups.some(({ as }) => as !== "shown"))
  )
