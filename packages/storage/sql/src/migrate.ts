import type { LedgerKind } from "@xiuhua/core/ledger"
import { sql } from "kysely"
import { integer, key, type TableSpec } from "./column.ts"
import type { Db } from "./database.ts"
import { addColumn, createTable } from "./ddl.ts"
import type { Flavour, SqlDatabase } from "./flavour.ts"
import type { Migration } from "./migration.ts"
import { ledgers } from "./migrations/0001-ledgers.ts"
import { streams } from "./migrations/0002-streams.ts"
import { persons } from "./migrations/0003-persons.ts"
import { documents } from "./migrations/0004-documents.ts"
import { ledgerSpec, ledgerTable } from "./table.ts"

/** The tables that do not depend on ledger kinds, by the names under which the database remembers them. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-ledgers": ledgers,
  "0002-streams": streams,
  "0003-persons": persons,
  "0004-documents": documents
}

/** Which migrations a database has had. */
const schemaVersion: TableSpec = {
  name: "schema_version",
  columns: { name: key(100), applied_at: integer },
  primary: ["name"]
}

const applied = async (db: Db): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ name: string }>`select name from schema_version`.execute(db)
  return new Set(rows.map(({ name }) => name))
}

/** Brings the ledger of a kind up to its descriptor: a table, or the columns that it lacks. */
const bringUp = async (db: Db, flavour: Flavour, kind: LedgerKind, present: ReadonlySet<string> | undefined) => {
  const spec = ledgerSpec(kind)
  if (present === undefined) return createTable(db, flavour, spec)
  for (const [name, column] of Object.entries(spec.columns)) {
    if (present.has(name)) continue
    if (!column.optional) throw new Error(`${kind.id}: new column ${name} must be optional to be added to a table`)
    await addColumn(db, flavour, spec.name, name, column)
  }
}

/**
 * Brings a database up to the kinds it is opened with: fixed tables by migration, ledgers by their descriptors. Of several
 * processes that start at once one does it and the others wait. `steps` are all migrations, unless a test stops half-way.
 */
export const migrate = async (
  { flavour, writer }: Pick<SqlDatabase, "flavour" | "writer">,
  kinds: ReadonlyArray<LedgerKind>,
  steps: Readonly<Record<string, Migration>> = migrations
): Promise<void> => {
  const lacks = async (db: Db) => {
    const tables = await flavour.tables(db)
    const known = tables.has(schemaVersion.name) ? await applied(db) : undefined
    const missing = Object.entries(steps).filter(([name]) => !known?.has(name))
    const behind = kinds.filter((kind) => {
      const present = tables.get(ledgerTable(kind).name)
      return present === undefined || Object.keys(ledgerSpec(kind).columns).some((name) => !present.has(name))
    })
    return { tables, known, missing, behind }
  }
  const before = await lacks(writer)
  if (before.known !== undefined && before.missing.length === 0 && before.behind.length === 0) return
  if (before.tables.has("kysely_migration") && before.known === undefined) {
    throw new Error("the database was made by a version before the first release; import its ledgers into a new one")
  }
  await flavour.migrating(writer, async (db) => {
    // Somebody else may have done it meanwhile.
    const { behind, known, missing, tables } = await lacks(db)
    if (known === undefined) await createTable(db, flavour, schemaVersion)
    for (const [name, step] of missing) {
      await step(db, flavour)
      await sql`insert into schema_version (name, applied_at) values (${name}, ${Date.now()})`.execute(db)
    }
    for (const kind of behind) await bringUp(db, flavour, kind, tables.get(ledgerTable(kind).name))
  })
}
