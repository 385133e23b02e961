/** Tables as data: made by the same code in every database. */
import { sql } from "kysely"
import type { ColumnType, Db, Shape } from "./database.ts"
import type { Flavour } from "./flavour.ts"

/** A column: any text, a text that can be part of a key, or a whole number of 64 bits. */
export type Column = (
  | { readonly type: "text" }
  | { readonly type: "key"; readonly length: number }
  | { readonly type: "integer" }
) & { readonly optional?: boolean }

export interface TableSpec {
  readonly name: string
  readonly columns: Readonly<Record<string, Column>>
  readonly primary: ReadonlyArray<string>
  /** Further keys, by name. */
  readonly unique?: Readonly<Record<string, ReadonlyArray<string>>>
  /** Indexes that keep nothing unique, by name. */
  readonly indexes?: Readonly<Record<string, ReadonlyArray<string>>>
}

/** Text of any length. */
export const text: Column = { type: "text" }
export const integer: Column = { type: "integer" }
/** Text of at most `length` characters. */
export const key = (length: number): Column => ({ type: "key", length })
export const optional = (column: Column): Column => ({ ...column, optional: true })

/** The tenant, which is the first part of every key. */
export const tenant = key(64)

export const columnTypeOf = ({ type }: Column): ColumnType => (type === "integer" ? "integer" : "text")

export const shapeOf = ({ columns, name, primary }: TableSpec): Shape => ({
  name,
  columns: Object.keys(columns),
  types: Object.values(columns).map(columnTypeOf),
  key: primary
})

/** Makes a table with its keys and indexes. */
export const createTable = async (db: Db, flavour: Flavour, spec: TableSpec): Promise<void> => {
  const quote = (name: string) => sql.ref(name).compile(db).sql
  const list = (names: ReadonlyArray<string>) => names.map(quote).join(", ")
  const columns = Object.entries(spec.columns).map(
    ([name, column]) => `${quote(name)} ${flavour.columnType(column)}${column.optional ? "" : " not null"}`
  )
  const unique = Object.entries(spec.unique ?? {}).flatMap(([name, names]) => flavour.uniqueKey(spec, name, names))
  const parts = [...columns, `primary key (${list(spec.primary)})`, ...unique]
  await sql.raw(`create table ${quote(spec.name)} (${parts.join(", ")}) ${flavour.tableOptions}`).execute(db)
  for (const [name, names] of Object.entries(spec.indexes ?? {})) {
    const indexed = names.map((column) => [column, spec.columns[column] as Column] as const)
    await sql.raw(flavour.index(spec.name, name, indexed)).execute(db)
  }
}

/** Adds a column that may be missing in the rows that are there. */
export const addColumn = async (db: Db, flavour: Flavour, table: string, name: string, column: Column) => {
  await sql`alter table ${sql.table(table)} add column ${sql.ref(name)} ${sql.raw(flavour.columnType(column))}`.execute(
    db
  )
}
