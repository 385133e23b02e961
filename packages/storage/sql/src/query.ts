import type { PlainDate } from "@xiuhua/core/calendar"
import { type Cell, orderCells } from "@xiuhua/core/ledger"
import type { Scan, Store, StoredEntry, TenantState } from "@xiuhua/core/ports"
import { type Kysely, sql } from "kysely"
import { condition, groupKey, selection, tallyColumn } from "./condition.ts"
import type { AnyTables, Raw } from "./database.ts"
import type { LedgerTable } from "./table.ts"

type Question = Parameters<Store["Service"]["aggregate"]>[0]

/** Answers an aggregation with one query. */
export const aggregate = async (
  db: Kysely<AnyTables>,
  table: LedgerTable,
  question: Question
): Promise<ReadonlyArray<Cell>> => {
  const { by, kind, tallies } = question
  const keys = by.map((dimension) => groupKey(kind, dimension))
  const day = groupKey(kind, "day")
  const columns = [
    sql`count(*) as entries`,
    sql`count(distinct ${day}) as days`,
    sql`max(${day}) as last_day`,
    ...keys.map((key, index) => sql`${key} as ${sql.ref(`key_${index}`)}`),
    ...tallies.map((tally, index) => sql`${tallyColumn(tally)} as ${sql.ref(`tally_${index}`)}`)
  ]
  const groups = keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`
  const query = sql<Raw>`select ${sql.join(columns)} from ${sql.table(table.name)} where ${selection(question)} ${groups}`
  const { rows } = await query.execute(db)
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
  db: Kysely<AnyTables>,
  table: LedgerTable,
  scan: Scan,
  after: number,
  limit: number
): Promise<ReadonlyArray<StoredEntry>> => {
  const where = scan.where === undefined ? sql`` : sql`and ${condition(scan.where)}`
  const { rows } = await sql<Raw>`select * from ${sql.table(table.name)}
    where ${selection(scan)} ${where} and entry > ${after} order by entry limit ${limit}`.execute(db)
  return rows.map((row) => storedEntry(table, row))
}

export const find = async (
  db: Kysely<AnyTables>,
  tenant: string,
  table: LedgerTable,
  key: ReadonlyArray<string>
): Promise<StoredEntry | null> => {
  let query = db.selectFrom(table.name).selectAll().where("tenant", "=", tenant).where("superseded_at", "is", null)
  table.key.forEach((column, index) => {
    query = query.where(column, "=", key[index])
  })
  const row = (await query.executeTakeFirst()) as Raw | undefined
  return row === undefined ? null : storedEntry(table, row)
}

export const state = async (db: Kysely<AnyTables>, tenant: string): Promise<TenantState> => {
  const rows = (await db
    .selectFrom("commit_log")
    .select(["reliability", (eb) => eb.fn.max("recorded_at").as("last")])
    .where("tenant", "=", tenant)
    .groupBy("reliability")
    .orderBy("reliability")
    .execute()) as ReadonlyArray<{ reliability: TenantState["reliabilities"][number]; last: number }>
  return {
    lastRecordedAt: rows.length === 0 ? null : Math.max(...rows.map(({ last }) => Number(last))),
    reliabilities: rows.map(({ reliability }) => reliability)
  }
}
