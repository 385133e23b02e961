/**
 * Tells SQLite what a ledger looks like before it has seen one: a tenant's whole ledger in one tenant, a few hundred entries
 * a day, keys that name one entry. Without figures SQLite takes a tenant for ten rows and reads the whole ledger where the
 * entries of one day are asked for, as every derivation does. Figures that somebody has had analysed are left alone.
 */
import type { LedgerKind } from "@xiuhua/core/ledger"
import { ledgerTable, type SqlDatabase } from "@xiuhua/storage-sql"
import { sql } from "kysely"

const LEDGER = 100_000
const DAY = 300

/** Rows that share the first columns of a key: the whole ledger for the tenant alone, one for the whole key. */
const narrowing = (columns: number): ReadonlyArray<number> =>
  Array.from({ length: columns }, (_, at) => Math.max(1, Math.round(LEDGER ** (1 - (at + 1) / columns))))

/** Figures of a ledger's indexes, as `analyze` would write them. */
const figures = (kind: LedgerKind): ReadonlyArray<readonly [table: string, index: string, figures: string]> => {
  const { key, name } = ledgerTable(kind)
  const line = (...rows: ReadonlyArray<number>) => [LEDGER, LEDGER, ...rows].join(" ")
  return [
    [name, name, line(2, 1)],
    [name, `sqlite_autoindex_${name}_2`, line(...narrowing(key.length), 1)],
    [name, `ix_${name}_day`, line(DAY)]
  ]
}

/** Gives the figures of every ledger that has none; writes nothing where all have. */
export const describeLedgers = async ({ writer }: SqlDatabase, kinds: ReadonlyArray<LedgerKind>): Promise<void> => {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'sqlite_stat1'`.execute(writer)
  // Makes the table of figures; of an empty ledger there are none to write.
  if (tables.length === 0) await sql`analyze commit_log`.execute(writer)
  const { rows } = await sql<{ tbl: string }>`select distinct tbl from sqlite_stat1`.execute(writer)
  const known = new Set(rows.map(({ tbl }) => tbl))
  const missing = kinds.flatMap(figures).filter(([table]) => !known.has(table))
  if (missing.length === 0) return
  await writer.transaction().execute(async (transaction) => {
    for (const [table, index, stat] of missing) {
      await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(transaction)
    }
  })
  await sql`analyze sqlite_schema`.execute(writer)
}
