/**
 * 日汇总 — a ledger's sums by day and whatever else is asked, kept as a derived ledger: it follows its source inside each commit,
 * and a figure as of an earlier moment finds the sums that stood then (ADR 0133).
 */
import type { Label } from "../regulation/index.ts"
import { type Derivation, defineDerivation } from "./derivation.ts"
import { type Field, measure } from "./field.ts"
import { defineKind, type Fields, fieldIndex, type LedgerKind } from "./kind.ts"
import type { Row, Value } from "./row.ts"

/** Which sums of a ledger are kept. */
export interface RollupOptions {
  /** Permanent: `sanitation.weigh-day`. */
  readonly id: string
  readonly label: Label
  /** Fields of the source that are kept apart, beside its day: text and code fields that are never missing. */
  readonly by: ReadonlyArray<string>
  /** Measures that are added up, in the unit and scale of the source. */
  readonly sums: ReadonlyArray<string>
}

/** A roll-up: the ledger it is kept in, and what a store is opened with to keep it. */
export interface Rollup {
  readonly kind: LedgerKind
  readonly derivation: Derivation
}

/** The field that says how many entries a row stands for. */
const ENTRIES = "entries"

/** The sum of what is there; null over nothing but missing values. Throws RangeError beyond what a row can hold. */
const sumOf = (id: string, values: ReadonlyArray<Value>): number | null => {
  const known = values.filter((value) => typeof value === "number")
  const sum = known.reduce((total, value) => total + value, 0)
  if (!Number.isSafeInteger(sum)) throw new RangeError(`roll-up ${id}: a sum is larger than a row can hold`)
  return known.length === 0 ? null : sum
}

/** Makes a roll-up; throws RangeError for fields that the source lacks, that may be missing, or that are of the wrong type. */
export const defineRollup = (from: LedgerKind, { by, id, label, sums }: RollupOptions): Rollup => {
  const fieldOf = (name: string): Field => from.fields[name] as Field
  for (const name of by) {
    const field = from.fields[name]
    if (field === undefined || field.optional || (field.type !== "text" && field.type !== "code")) {
      throw new RangeError(`roll-up ${id}: ${from.id}.${name} cannot be kept apart`)
    }
  }
  const measures: Record<string, Field> = {}
  for (const name of sums) {
    const field = from.fields[name]
    if (field?.type !== "measure") throw new RangeError(`roll-up ${id}: ${from.id}.${name} cannot be added up`)
    measures[name] = { ...field, optional: true }
  }
  const key = [from.day, ...by]
  const fields: Fields = {
    ...Object.fromEntries(key.map((name) => [name, fieldOf(name)])),
    ...measures,
    [ENTRIES]: measure("条目数", "entries", { unit: "个", scale: 0 })
  }
  const { day, grain, orgUnit, place, retentionYears } = from
  const kind = defineKind<Fields>({
    id,
    label,
    fields,
    key,
    day,
    grain,
    retentionYears,
    ...(place !== undefined && by.includes(place) ? { place } : {}),
    ...(orgUnit !== undefined && by.includes(orgUnit) ? { orgUnit } : {})
  })
  const places = sums.map((name) => fieldIndex(from, name))
  const keyAt = key.map((name) => fieldIndex(from, name))
  const derivation = defineDerivation({
    id: `${id}-from-${from.id.slice(from.id.indexOf(".") + 1)}`,
    from,
    to: kind,
    group: Object.fromEntries(key.map((name) => [name, name])),
    derive: (rows) => {
      const [first] = rows
      if (first === undefined) return []
      const row: Row = [
        ...keyAt.map((at) => first[at] ?? null),
        ...places.map((at) =>
          sumOf(
            id,
            rows.map((one) => one[at] ?? null)
          )
        ),
        rows.length
      ]
      return [row]
    }
  })
  return { kind, derivation }
}
