import type { LedgerKind } from "@xiuhua/core/ledger"
import { type CreateTableBuilder, type Kysely, sql } from "kysely"
import { type Migration, Migrator } from "kysely/migration"
import type { AnyTables, SqlDatabase } from "./database.ts"
import { commits } from "./migrations/0001-commits.ts"
import { streams } from "./migrations/0002-streams.ts"
import { persons } from "./migrations/0003-persons.ts"
import { settlements } from "./migrations/0004-settlements.ts"
import { sequences } from "./migrations/0005-sequences.ts"
import { columnOf, columnType, type LedgerTable, ledgerTable } from "./table.ts"

/** The tables that do not depend on ledger kinds. Released migrations are never edited; changes are new ones. */
const migrations = (options: string): Readonly<Record<string, Migration>> => ({
  "0001-commits": commits(options),
  "0002-streams": streams(options),
  "0003-persons": persons(options),
  "0004-settlements": settlements(options),
  "0005-sequences": sequences(options)
})

const createLedger = async (db: Kysely<AnyTables>, { kind, name, key }: LedgerTable, options: string) => {
  // The kind's columns are known at run time only.
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("entry", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("recorded_at", "integer", (column) => column.notNull())
    .addColumn("superseded_at", "integer")
    .addColumn("commit_no", "integer", (column) => column.notNull())
    .addColumn("derivation", "text")
  for (const [field, described] of Object.entries(kind.fields)) {
    table = table.addColumn(columnOf(field), columnType(described), (column) =>
      described.optional ? column : column.notNull()
    )
  }
  await table
    .addPrimaryKeyConstraint(`pk_${name}`, ["tenant", "entry", "version"])
    .addUniqueConstraint(`uq_${name}`, ["tenant", ...key, "version"])
    .modifyEnd(sql.raw(options))
    .execute()
  await db.schema
    .createIndex(`ix_${name}_day`)
    .on(name)
    .columns(["tenant", columnOf(kind.day)])
    .execute()
}

/** Brings a database up to the kinds it is opened with: fixed tables by migration, ledgers by their descriptors. */
export const migrate = async (database: SqlDatabase, kinds: ReadonlyArray<LedgerKind>): Promise<void> => {
  const { tableOptions, writer } = database
  const provider = { getMigrations: async () => migrations(tableOptions) }
  const { error } = await new Migrator({ db: writer, provider }).migrateToLatest()
  if (error !== undefined) throw error
  const existing = new Map((await writer.introspection.getTables()).map((table) => [table.name, table.columns]))
  for (const kind of kinds) {
    const table = ledgerTable(kind)
    const columns = existing.get(table.name)
    if (columns === undefined) {
      await createLedger(writer, table, tableOptions)
      continue
    }
    const present = new Set(columns.map(({ name }) => name))
    if (!present.has("derivation")) {
      await writer.schema.alterTable(table.name).addColumn("derivation", "text").execute()
    }
    for (const [field, described] of Object.entries(kind.fields)) {
      if (present.has(columnOf(field))) continue
      if (!described.optional) throw new Error(`${kind.id}: new field ${field} must be optional to be added to a table`)
      await writer.schema.alterTable(table.name).addColumn(columnOf(field), columnType(described)).execute()
    }
  }
}
