import { CompiledQuery, sql } from "kysely"
import type { ColumnType, Raw, SqlValue } from "../database.ts"
import type { Flavour } from "../flavour.ts"
import { codeOf, isBroken } from "./network.ts"
import { columnsByTable, missing } from "./rows.ts"

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const list = (names: ReadonlyArray<string>): string => names.map(quote).join(", ")

/** Serialisation and deadlock, lock not available, cancelled or timed out, server stopping or starting, too many connections. */
const RETRYABLE: ReadonlySet<unknown> = new Set([
  "40001",
  "40P01",
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "57P05",
  "53300",
  "53400"
])

/** One array for each column: a statement has the same text however many rows it takes. */
const arrays = (types: ReadonlyArray<ColumnType>): string =>
  types.map((type, at) => `$${at + 1}::${type === "integer" ? "bigint" : "text"}[]`).join(", ")

const columnsOf = (width: number, rows: ReadonlyArray<ReadonlyArray<SqlValue>>) =>
  Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null))

/** Any number; the same in every process that brings a database up to date. */
const MIGRATION_LOCK = 4_415_022_026

/** PostgreSQL, 15 and later. */
export const postgresFlavour: Flavour = {
  name: "postgres",
  columnType: ({ type }) => (type === "integer" ? "bigint" : `text collate "C"`),
  tableOptions: "",
  uniqueKey: (_, name, columns) => [`constraint ${quote(name)} unique (${list(columns)})`],
  index: (table, name, columns) =>
    `create index ${quote(name)} on ${quote(table)} (${list(columns.map(([column]) => column))})`,
  asText: (expression) => sql<string>`cast(${expression} as text)`,
  contains: (expression, text) => sql<boolean>`strpos(${expression}, ${text}) > 0`,
  insertNew: async (db, { identity, into, rows }) => {
    const { columns, name, types } = into
    const returned = quote(identity ?? columns[0] ?? "")
    const text = `insert into ${quote(name)} (${list(columns)}) select * from unnest(${arrays(types)}) on conflict do nothing returning ${returned}`
    const { rows: inserted } = await db.executeQuery<Raw>(CompiledQuery.raw(text, columnsOf(columns.length, rows)))
    return missing(rows, inserted, identity, columns, 0)
  },
  put: async (db, { into, key, rows }) => {
    const { columns, name, types } = into
    const rest = columns.filter((column) => !key.includes(column))
    const set = rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(", ")
    const text = `insert into ${quote(name)} (${list(columns)}) select * from unnest(${arrays(types)}) on conflict (${list(key)}) do update set ${set}`
    await db.executeQuery(CompiledQuery.raw(text, columnsOf(columns.length, rows)))
  },
  lookup: async (db, { by, columns, from, keys, lock, order, types }) => {
    const wanted = columns.map((column) => `t.${quote(column)}`).join(", ")
    const names = by.map((_, at) => `k${at}`).join(", ")
    const same = by
      .map((column, at) => `t.${quote(column)} = k.k${at}${types[at] === "text" ? ` collate "C"` : ""}`)
      .join(" and ")
    const text = `select k.at as "@at", ${wanted} from unnest(${arrays(types)}) with ordinality as k(${names}, at) join ${quote(from)} t on ${same} order by k.at${order === null ? "" : `, t.${quote(order)}`}${lock ? " for update of t" : ""}`
    const { rows } = await db.executeQuery<Raw>(CompiledQuery.raw(text, columnsOf(by.length, keys)))
    const found: Array<Array<Raw>> = keys.map(() => [])
    for (const row of rows) found[Number(row["@at"]) - 1]?.push(row)
    return found
  },
  migrating: (db, change) =>
    db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction)
      await change(transaction)
    }),
  tables: async (db) => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = current_schema()`.execute(db)
    return columnsByTable(rows)
  },
  isRetryable: (cause) => {
    const code = codeOf(cause)
    return RETRYABLE.has(code) || (typeof code === "string" && code.startsWith("08")) || isBroken(cause)
  },
  // A row that is overwritten leaves its old version in the file until the file is written anew.
  rewritePersons: async () => undefined,
  purgePersons: async ({ writer }) => {
    await sql`vacuum full person`.execute(writer)
  }
}
