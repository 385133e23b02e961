/** 数据更正 — a published figure against what the same rule gives now: the material of an erratum. */
import { add, compare, type Decimal } from "../ledger/index.ts"
import type { IndicatorValue } from "./value.ts"

type Kept = "period" | "by" | "numerator" | "denominator" | "value" | "status" | "parts" | "exclusions" | "ruleVersion"

/** What a publication keeps of a value. */
export type Published = Pick<IndicatorValue, Kept> & { readonly indicator: Pick<IndicatorValue["indicator"], "id"> }

/** A number that changed: `numerator`, `denominator`, `part:fined`, `exclusion:exempt`; null where it was not known. */
export interface Moved {
  readonly what: string
  readonly from: Decimal | null
  readonly to: Decimal | null
}

export type Restatement =
  | { readonly _tag: "Unchanged" }
  /** `difference` is now minus then, a ratio for a rate; null when one of the two is unknown. */
  | {
      readonly _tag: "Restated"
      readonly difference: Decimal | null
      readonly moved: ReadonlyArray<Moved>
      readonly status: { readonly from: IndicatorValue["status"]; readonly to: IndicatorValue["status"] }
    }
  | { readonly _tag: "Incomparable"; readonly because: "indicator" | "period" | "group" | "rule-version" }

const isSame = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0

const numbersOf = ({ denominator, exclusions, numerator, parts }: Published): ReadonlyMap<string, Decimal | null> =>
  new Map([
    ["numerator", numerator],
    ["denominator", denominator],
    ...parts.map(({ id, value }) => [`part:${id}`, value] as const),
    ...exclusions.map(({ id, value }) => [`exclusion:${id}`, value] as const)
  ])

const keyOf = ({ by }: Published): string => JSON.stringify(Object.entries(by).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * What became of a published figure. A figure whose status alone changed (provisional, now final) is restated with nothing
 * moved; one made by another rule is not comparable: it is a new figure and no correction of the old one.
 */
export const restate = (published: Published, now: Published): Restatement => {
  const incomparable = (because: "indicator" | "period" | "group" | "rule-version"): Restatement => ({
    _tag: "Incomparable",
    because
  })
  if (published.indicator.id !== now.indicator.id) return incomparable("indicator")
  if (published.period.from !== now.period.from || published.period.to !== now.period.to) return incomparable("period")
  if (keyOf(published) !== keyOf(now)) return incomparable("group")
  if (published.ruleVersion !== now.ruleVersion) return incomparable("rule-version")
  const [before, after] = [numbersOf(published), numbersOf(now)]
  const moved = [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, from: before.get(what) ?? null, to: after.get(what) ?? null }))
    .filter(({ from, to }) => !isSame(from, to))
  if (moved.length === 0 && published.status === now.status) return { _tag: "Unchanged" }
  const { value: old } = published
  return {
    _tag: "Restated",
    difference: old === null || now.value === null ? null : add(now.value, { ...old, digits: -old.digits }),
    moved,
    status: { from: published.status, to: now.status }
  }
}
