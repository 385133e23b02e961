import { sql } from "kysely"
import type { Column, TableSpec } from "./column.ts"
import type { Db } from "./database.ts"
import type { Flavour } from "./flavour.ts"

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
