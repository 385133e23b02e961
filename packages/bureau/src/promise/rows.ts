/** 条目 — rows as programs write them: objects of texts, checked like what a spreadsheet brings. */
import { type Field, fieldNames, type LedgerKind, type Row, scaleMeasure, type Value } from "@xiuhua/core/ledger"
import { Effect, Stream } from "effect"
import { InvalidEntry } from "../requests.ts"

/** The cells of an entry by field: days as `YYYY-MM-DD`, measures as decimals in their unit. What is left out is blank. */
export type Cells = Readonly<Record<string, string | number | null | undefined>>

/** Entries to be stored, at once or as they come. A row is taken as it is stored: measures are whole numbers there. */
export type Rows = Iterable<Row | Cells> | AsyncIterable<Row | Cells>

const BATCH = 500

const isRow = (entry: Row | Cells): entry is Row => Array.isArray(entry)

const stored = (field: Field, value: Cells[string]): Value | { readonly problem: string } => {
  if (value === null || value === undefined || value === "") return null
  if (field.type !== "measure") return String(value)
  const scaled = scaleMeasure(field, String(value))
  return typeof scaled === "number" ? scaled : { problem: scaled }
}

/** The row of an entry. What it says in a wrong form is named here; the bureau checks the rest, as of every row. */
const rowOf = (kind: LedgerKind, entry: Row | Cells, at: number): Effect.Effect<Row, InvalidEntry> => {
  if (isRow(entry)) return Effect.succeed(entry)
  const names = fieldNames(kind)
  const problems = Object.keys(entry)
    .filter((name) => !names.includes(name))
    .map((field) => ({ field, problem: "unknown-field", value: "" }))
  const row = names.map((name): Value => {
    const value = stored(kind.fields[name] as Field, entry[name])
    if (value === null || typeof value !== "object") return value
    problems.push({ field: name, problem: value.problem, value: String(entry[name]).slice(0, 200) })
    return null
  })
  return problems.length > 0 ? Effect.fail(new InvalidEntry({ kind: kind.id, row: at, problems })) : Effect.succeed(row)
}

/** Rows in batches. */
export const batchesOf = (kind: LedgerKind, rows: Rows): Stream.Stream<ReadonlyArray<Row>, InvalidEntry> => {
  const entries: Stream.Stream<Row | Cells> =
    Symbol.asyncIterator in rows
      ? Stream.orDie(Stream.fromAsyncIterable(rows, (cause) => cause))
      : Stream.fromIterable(rows)
  let at = 0
  return entries.pipe(
    Stream.mapEffect((entry) => rowOf(kind, entry, at++)),
    Stream.grouped(BATCH)
  )
}
