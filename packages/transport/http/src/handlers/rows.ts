/** 行 — between an entry as programs write it, by the names of its fields, and the row that is stored. */
import { InvalidEntry } from "@xiuhua/bureau"
import {
  checkRow,
  type Field,
  type FieldProblem,
  fieldNames,
  format,
  type LedgerKind,
  type Row,
  scaleMeasure,
  type Value
} from "@xiuhua/core/ledger"
import { Effect } from "effect"

type Written = Readonly<Record<string, string | number | null>>

/** What is wrong with an entry before it is a row: a name that no field has, a measure that is no exact decimal. */
const unreadable = (kind: LedgerKind, written: Written): ReadonlyArray<InvalidEntry["problems"][number]> => {
  const unknown = Object.keys(written)
    .filter((name) => !Object.hasOwn(kind.fields, name))
    .map((field) => ({ field, problem: "unknown-field", value: "" }))
  const measures = fieldNames(kind).flatMap((name): ReadonlyArray<InvalidEntry["problems"][number]> => {
    const field = kind.fields[name] as Field
    const value = written[name] ?? null
    if (value === null || field.type !== "measure") return []
    const scaled = scaleMeasure(field, String(value))
    return typeof scaled === "number" ? [] : [{ field: name, problem: scaled, value: String(value).slice(0, 200) }]
  })
  return [...unknown, ...measures]
}

const storedValue = (field: Field, value: string | number | null | undefined): Value => {
  if (value === null || value === undefined) return null
  if (field.type !== "measure") return String(value)
  const scaled = scaleMeasure(field, String(value))
  return typeof scaled === "number" ? scaled : null
}

/** The row of an entry; `index` says which of a batch it is. */
export const rowOf = (kind: LedgerKind, written: Written, index = 0): Effect.Effect<Row, InvalidEntry> => {
  const fail = (problems: ReadonlyArray<InvalidEntry["problems"][number] | FieldProblem>) =>
    Effect.fail(new InvalidEntry({ kind: kind.id, row: index, problems }))
  const wrong = unreadable(kind, written)
  if (wrong.length > 0) return fail(wrong)
  const row = fieldNames(kind).map((name) => storedValue(kind.fields[name] as Field, written[name]))
  const problems = checkRow(kind, row)
  return problems.length > 0 ? fail(problems) : Effect.succeed(row)
}

const text = (field: Field, value: Value): string | null => {
  if (value === null) return null
  return field.type === "measure" ? format({ digits: BigInt(value), scale: field.scale }) : String(value)
}

/** The values of a row by the names of its fields; measures as exact decimals. */
export const valuesOf = (kind: LedgerKind): ((row: Row) => Readonly<Record<string, string | null>>) => {
  const names = fieldNames(kind)
  return (row) => Object.fromEntries(names.map((name, at) => [name, text(kind.fields[name] as Field, row[at] ?? null)]))
}
