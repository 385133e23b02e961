import { type Field, fieldNames, type LedgerKind, type Row, type Value } from "@xiuhua/core/ledger"
import { type Column, columnTypeOf, integer, key, optional, shapeOf, type TableSpec, tenant, text } from "./column.ts"
import type { Finder, Raw, Shape } from "./database.ts"

/** The columns that every ledger table has before those of its kind. */
const bookkeeping: Readonly<Record<string, Column>> = {
  tenant,
  entry: integer,
  version: integer,
  recorded_at: integer,
  superseded_at: optional(integer),
  commit_no: integer,
  derivation: optional(key(100))
}

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
  /** The whole table: bookkeeping, then the kind's fields. */
  readonly shape: Shape
  /** How all versions with a natural key are found: by the tenant, then the key, in the order of their versions. */
  readonly byKey: Finder
}

/** `areaDue` → `area_due`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** Longer texts are no part of an index, unless they are of a key. */
const INDEXED = 500

/** The column of a field: a text, or a whole number of 10^-scale units. */
const columnFor = (field: Field, inKey: boolean): Column => {
  switch (field.type) {
    case "measure":
      return integer
    case "text":
      return inKey || field.maxLength <= INDEXED ? key(field.maxLength) : text
    case "code":
      return key(100)
    case "day":
    case "month":
      return key(10)
  }
}

/** `sanitation.sweep-day` → `sanitation_sweep_day`. */
const nameOf = ({ id }: LedgerKind): string => id.replace(/[^a-z0-9]+/gu, "_")

/** The table of a kind as it is made; throws RangeError when a field takes a bookkeeping name. */
export const ledgerSpec = (kind: LedgerKind): TableSpec => {
  const name = nameOf(kind)
  const columns: Record<string, Column> = { ...bookkeeping }
  for (const [field, described] of Object.entries(kind.fields)) {
    const column = columnOf(field)
    if (Object.hasOwn(columns, column)) throw new RangeError(`${kind.id}: column ${column}`)
    const made = columnFor(described, kind.key.includes(field))
    columns[column] = described.optional ? optional(made) : made
  }
  return {
    name,
    columns,
    primary: ["tenant", "entry", "version"],
    unique: { [`uq_${name}`]: ["tenant", ...kind.key.map(columnOf), "version"] },
    indexes: { [`ix_${name}_day`]: ["tenant", columnOf(kind.day)] }
  }
}

/** A kind's table as it is read and written. */
export const ledgerTable = (kind: LedgerKind): LedgerTable => {
  const names = fieldNames(kind)
  const columns = names.map(columnOf)
  const spec = ledgerSpec(kind)
  const shape = shapeOf(spec)
  const isNumber = Object.values(kind.fields).map(({ type }) => type === "measure")
  const by = ["tenant", ...kind.key.map(columnOf)]
  return {
    kind,
    name: spec.name,
    columns,
    key: kind.key.map(columnOf),
    keyAt: kind.key.map((name) => names.indexOf(name)),
    toRow: (raw) =>
      columns.map((column, at) => {
        const value = raw[column] ?? null
        return (isNumber[at] && value !== null ? Number(value) : value) as Value
      }),
    shape,
    byKey: {
      from: spec.name,
      columns: shape.columns,
      by,
      types: by.map((column) => columnTypeOf(spec.columns[column] as Column)),
      order: "version"
    }
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
