import { type Field, fieldNames, type LedgerKind, type Row, type Value } from "@xiuhua/core/ledger"
import type { Raw } from "./database.ts"

/** The columns that every ledger table has before those of its kind. */
export const bookkeeping = [
  "tenant",
  "entry",
  "version",
  "recorded_at",
  "superseded_at",
  "commit_no",
  "derivation"
] as const

/** A ledger kind as a table. */
export interface LedgerTable {
  readonly kind: LedgerKind
  readonly name: string
  /** Column names of the kind's fields, in the order of its rows. */
  readonly columns: ReadonlyArray<string>
  /** Columns of the natural key, in the kind's order. */
  readonly key: ReadonlyArray<string>
  /** Where the key's values stand in a row. */
  readonly keyAt: ReadonlyArray<number>
  /** From a row as read to a row of the kind. */
  readonly toRow: (raw: Raw) => Row
}

/** `areaDue` → `area_due`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** SQL type of a field's column: text, or a whole number of 10^-scale units. */
export const columnType = (field: Field): "integer" | "text" => (field.type === "measure" ? "integer" : "text")

/** `sanitation.sweep-day` → table `sanitation_sweep_day`; throws RangeError when a field takes a bookkeeping name. */
export const ledgerTable = (kind: LedgerKind): LedgerTable => {
  const names = fieldNames(kind)
  const columns = names.map(columnOf)
  for (const column of columns) {
    if ((bookkeeping as ReadonlyArray<string>).includes(column)) throw new RangeError(`${kind.id}: column ${column}`)
  }
  return {
    kind,
    name: kind.id.replace(/[^a-z0-9]+/gu, "_"),
    columns,
    key: kind.key.map(columnOf),
    keyAt: kind.key.map((name) => names.indexOf(name)),
    toRow: (raw) => columns.map((column) => (raw[column] ?? null) as Value)
  }
}

/** The tables of the kinds a store was opened with, made once. */
export const ledgerTables = (kinds: ReadonlyArray<LedgerKind>): ((kind: LedgerKind) => LedgerTable) => {
  const tables = new Map(kinds.map((kind) => [kind.id, ledgerTable(kind)]))
  return (kind) => {
    const table = tables.get(kind.id)
    if (table === undefined) throw new RangeError(`the store was not opened with ledger kind ${kind.id}`)
    return table
  }
}
