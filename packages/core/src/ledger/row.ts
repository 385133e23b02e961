import { parsePlainDate } from "../calendar/index.ts"
import { parseDecimal, rescale } from "./decimal.ts"
import type { CodeField, Field, MeasureField } from "./field.ts"
import { type Fields, fieldNames, type LedgerKind, type RowFault } from "./kind.ts"
import { hasPersonalNumber, isPersonRef } from "./person-ref.ts"

/** One value of a row: text, code and day as text, a measure as a whole number of 10^-scale units, missing as null. */
export type Value = string | number | null

/** The values of one entry, in the order of its kind's fields. */
export type Row = ReadonlyArray<Value>

/** Why a value cannot stand in its field. The sentence is made at the edge. */
export type Problem =
  | "missing"
  | "not-text"
  | "too-long"
  | "unknown-code"
  | "not-a-day"
  | "not-a-month"
  | "not-a-number"
  | "negative"
  | "too-precise"
  | "too-large"
  | "not-a-person-ref"
  | "personal-number"
  | RowFault["problem"]

type Input<F extends Field> =
  | (F extends MeasureField ? string | number : F extends CodeField ? keyof F["codes"] & string : string)
  | (F["optional"] extends true ? null | undefined : never)

/** What a programmer writes for one entry: measures as decimals in the field's unit, `"12.5"`. */
export type EntryInput<F extends Fields> = {
  readonly [K in keyof F as F[K]["optional"] extends true ? never : K]: Input<F[K]>
} & { readonly [K in keyof F as F[K]["optional"] extends true ? K : never]?: Input<F[K]> }

/** Decimal text in the field's unit → the stored whole number, or what is wrong with it. Never rounds. */
export const scaleMeasure = (field: MeasureField, written: string): number | Problem => {
  const value = parseDecimal(written)
  if (value === undefined) return "not-a-number"
  return scaledNumber(field, value.digits, value.scale)
}

/** `digits` × 10^-`scale` of the field's unit as its stored whole number, or what is wrong with it. Never rounds. */
export const scaledNumber = (field: MeasureField, digits: bigint, scale: number): number | Problem => {
  let exact = digits
  for (let extra = scale - field.scale; extra > 0; extra--) {
    if (exact % 10n !== 0n) return "too-precise"
    exact /= 10n
  }
  const scaled = rescale({ digits: exact, scale: Math.min(scale, field.scale) }, field.scale).digits
  if (scaled < 0n) return "negative"
  return scaled > BigInt(Number.MAX_SAFE_INTEGER) ? "too-large" : Number(scaled)
}

/**
 * What keeps a text from standing where a reference to a person belongs: an identity or phone number is named as such.
 * Undefined when it may.
 */
export const checkPersonRef = (text: string): "not-a-person-ref" | "personal-number" | undefined =>
  isPersonRef(text) ? undefined : hasPersonalNumber(text) ? "personal-number" : "not-a-person-ref"

/** What keeps `value` from standing in `field`; undefined when it may. */
export const checkValue = (field: Field, value: unknown): Problem | undefined => {
  if (value === null) return field.optional ? undefined : "missing"
  if (field.type === "measure") {
    if (typeof value !== "number" || !Number.isInteger(value)) return "not-a-number"
    return value < 0 ? "negative" : value > Number.MAX_SAFE_INTEGER ? "too-large" : undefined
  }
  if (typeof value !== "string") return "not-text"
  switch (field.type) {
    case "text":
      if (value === "") return "missing"
      if (field.holds === "person-ref") return checkPersonRef(value)
      return value.length > field.maxLength ? "too-long" : undefined
    case "code":
      return Object.hasOwn(field.codes, value) ? undefined : "unknown-code"
    case "day":
      return parsePlainDate(value) === undefined ? "not-a-day" : undefined
    case "month":
      return parsePlainDate(value) === undefined || !value.endsWith("-01") ? "not-a-month" : undefined
  }
}

/** A problem of one field of one row. */
export interface FieldProblem {
  readonly field: string
  readonly problem: Problem
  /** What stands there, at most 200 characters of it; blank for a `personal-number`, which is not to be passed on. */
  readonly value: string
}

/** What is wrong with a row, each field being in order by itself. */
export const checkWhole = (kind: LedgerKind, row: Row): ReadonlyArray<FieldProblem> =>
  (kind.check?.(row) ?? []).map(({ field, problem }) => ({
    field,
    problem,
    value: String(row[fieldNames(kind).indexOf(field)] ?? "").slice(0, 200)
  }))

/** Everything that is wrong with a row; empty when it may be stored. */
export const checkRow = (kind: LedgerKind, row: ReadonlyArray<unknown>): ReadonlyArray<FieldProblem> => {
  const problems: Array<FieldProblem> = []
  let index = 0
  for (const name in kind.fields) {
    const value = row[index++] ?? null
    const problem = checkValue(kind.fields[name] as Field, value)
    if (problem === undefined) continue
    const shown = problem === "personal-number" ? "" : String(value ?? "").slice(0, 200)
    problems.push({ field: name, problem, value: shown })
  }
  return problems.length > 0 ? problems : checkWhole(kind, row as Row)
}

/** The row for an entry written as an object; throws RangeError when it may not be stored. For code and tests. */
export const toRow = <F extends Fields>(kind: LedgerKind<F>, entry: EntryInput<F>): Row => {
  const values = entry as Readonly<Record<string, string | number | null | undefined>>
  const row = fieldNames(kind).map((name): Value => {
    const field = kind.fields[name] as Field
    const value = values[name] ?? null
    if (value === null || field.type !== "measure") return value
    const scaled = scaleMeasure(field, String(value))
    if (typeof scaled === "number") return scaled
    throw new RangeError(`${kind.id}.${name}: ${scaled}: ${value}`)
  })
  const [wrong] = checkRow(kind, row)
  if (wrong !== undefined) throw new RangeError(`${kind.id}.${wrong.field}: ${wrong.problem}: ${wrong.value}`)
  return row
}

/** The natural key of a row as one text, for maps; fields are joined by U+001F. */
export const keyOf = (kind: LedgerKind): ((row: Row) => string) => {
  const names = fieldNames(kind)
  const places = kind.key.map((name) => names.indexOf(name))
  return (row) => places.map((place) => row[place]).join("\u001f")
}

/** One row of one ledger: what an aggregate comes to in the ledgers that show it. */
export interface ViewRow {
  readonly kind: LedgerKind
  readonly row: Row
}
