/** 公开表 — a figure about persons and its breakdown, as {@link publish} needs it. */
import { citeOn, type IndicatorValue } from "../indicators/index.ts"
import type { Decimal } from "../ledger/index.ts"
import type { PersonCell, PersonForm } from "./cell.ts"
import type { PersonTable } from "./published-figure.ts"
import { subjects } from "./subjects.ts"

/** The part of an amount that says how many different persons gave it. */
const PERSONS = "members"

const whole = (value: Decimal | null): number | undefined =>
  value === null || value.scale !== 0 ? undefined : Number(value.digits)

const cellOf = (form: PersonForm, key: string, value: IndicatorValue): PersonCell | undefined => {
  const numerator = whole(value.numerator)
  const denominator = whole(value.denominator)
  const text = value.display
  switch (form) {
    case "rate":
      return numerator === undefined || denominator === undefined
        ? undefined
        : { key, persons: denominator, counted: numerator, text }
    case "count":
      return numerator === undefined ? undefined : { key, persons: numerator, counted: 0, text }
    case "amount": {
      const persons = whole(value.parts.find(({ id }) => id === PERSONS)?.value ?? null)
      return persons === undefined ? undefined : { key, persons, counted: 0, text }
    }
  }
}

/**
 * A figure about persons and its breakdown as a table; undefined for one that is not about persons or not listed, has no value
 * or is not whole (then there is nothing to print). `groups` are the values of one dimension.
 */
export const personTable = (
  value: IndicatorValue,
  groups: ReadonlyArray<IndicatorValue> = []
): PersonTable | undefined => {
  const { id, label } = value.indicator
  const form = subjects[id]
  if (form === undefined || form === "impersonal" || value.value === null || value.status === "insufficient")
    return undefined
  const cell = cellOf(form, "", value)
  const [by = null] = Object.keys(groups[0]?.by ?? {})
  const cells = groups.flatMap((group) => cellOf(form, group.by[by ?? ""] ?? "", group) ?? [])
  if (cell === undefined || cells.length < groups.length) return undefined
  return {
    indicator: id,
    label,
    form,
    period: value.period,
    by,
    provisional: value.status === "provisional",
    cite: citeOn(value.indicator, value.period.to).cite,
    ruleVersion: value.ruleVersion,
    whole: cell,
    groups: cells
  }
}
