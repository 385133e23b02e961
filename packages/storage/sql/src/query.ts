import type { PlainDate } from "@xiuhua/core/calendar"
import { type Cell, orderCells } from "@xiuhua/core/ledger"
import type { Scan, Store, StoredEntry } from "@xiuhua/core/ports"
import { sql } from "kysely"
import { condition, groupKey, selection, tallyColumn } from "./condition.ts"
import type { Db, Raw, SqlDatabase } from "./database.ts"
import type { LedgerTable } from "./table.ts"

/** A query that is stopped on the server when nobody waits for it any more. */
const stopping = (signal: AbortSignal | undefined) =>
  signal === undefined ? undefined : ({ signal, inflightQueryAbortStrategy: "cancel query" } as const)

type Question = Parameters<Store["Service"]["aggregate"]>[0]

/** Answers an aggregation with one query. */
export const aggregate = async (
  { flavour, reader: db }: Pick<SqlDatabase, "flavour" | "reader">,
  table: LedgerTable,
  question: Question,
  signal?: AbortSignal
): Promise<ReadonlyArray<Cell>> => {
  const { by, kind, tallies } = question
  const keys = by.map((dimension) => groupKey(kind, dimension))
  const day = groupKey(kind, "day")
  const columns = [
    sql`count(*) as entries`,
    sql`count(distinct ${day}) as days`,
    sql`max(${day}) as last_day`,
    ...keys.map((key, index) => sql`${key} as ${sql.ref(`key_${index}`)}`),
    ...tallies.map((tally, index) => sql`${tallyColumn(flavour, tally)} as ${sql.ref(`tally_${index}`)}`)
  ]
  const groups = keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`
  const query = sql<Raw>`select ${sql.join(columns)} from ${sql.table(table.name)} where ${selection(question)} ${groups}`
  const { rows } = await query.execute(db, stopping(signal))
  const cells = rows
    .filter((row) => Number(row["entries"]) > 0)
    .map(
      (row): Cell => ({
        by: by.map((_, index) => String(row[`key_${index}`])),
        entries: Number(row["entries"]),
        days: Number(row["days"]),
        lastDay: row["last_day"] as PlainDate,
        tallies: tallies.map((_, index) => {
          const value = row[`tally_${index}`] ?? null
          return value === null ? null : BigInt(value)
        })
      })
    )
  return orderCells(cells)
}

/** An entry as stored, from a row of its table. */
const storedEntry = (table: LedgerTable, raw: Raw): StoredEntry => ({
  entry: Number(raw["entry"]),
  version: Number(raw["version"]),
  recordedAt: Number(raw["recorded_at"]),
  supersededAt: raw["superseded_at"] === null ? null : Number(raw["superseded_at"]),
  derivation: (raw["derivation"] ?? null) as string | null,
  row: table.toRow(raw)
})

/** The entries after number `after`, at most `limit` of them: a page needs no open cursor. */
export const scanPage = async (
  db: Db,
  table: LedgerTable,
  scan: Scan,
  { after, limit, signal }: { readonly after: number; readonly limit: number; readonly signal: AbortSignal | undefined }
): Promise<ReadonlyArray<StoredEntry>> => {
  const where = scan.where === undefined ? sql`` : sql`and ${condition(scan.where)}`
  const { rows } = await sql<Raw>`select * from ${sql.table(table.name)}
    where ${selection(scan)} ${where} and entry > ${after} order by entry limit ${limit}`.execute(db, stopping(signal))
  return rows.map((row) => storedEntry(table, row))
}

/** The current version of the entry with a natural key. */
export const find = async (
  { flavour, reader }: Pick<SqlDatabase, "flavour" | "reader">,
  tenant: string,
  table: LedgerTable,
  key: ReadonlyArray<string>
): Promise<StoredEntry | null> => {
  const [versions = []] = await flavour.lookup(reader, { of: table.byKey, keys: [[tenant, ...key]] })
  const current = versions.find((row) => row["superseded_at"] === null)
  return current === undefined ? null : storedEntry(table, current)
}
