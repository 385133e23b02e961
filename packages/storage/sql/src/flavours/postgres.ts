import { CompiledQuery, sql } from "kysely"
import type { ColumnType, Finder, Raw, Shape, SqlValue, Write } from "../database.ts"
import type { Flavour } from "../flavour.ts"
import { codeOf, isBroken } from "./network.ts"
import { once } from "./once.ts"
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
const arrays = (types: ReadonlyArray<ColumnType>, first = 0): string =>
  types.map((type, at) => `$${first + at + 1}::${type === "integer" ? "bigint" : "text"}[]`).join(", ")

const columnsOf = (width: number, rows: ReadonlyArray<ReadonlyArray<SqlValue>>) =>
  Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null))

const insertText = ({ columns, name, types }: Shape, first = 0): string =>
  `insert into ${quote(name)} (${list(columns)}) select * from unnest(${arrays(types, first)})`

const overwrite = once(({ columns, key }: Shape) => {
  const rest = columns.filter((column) => !key.includes(column))
  const set = rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(", ")
  return ` on conflict (${list(key)}) do update set ${set}`
})

/** Several writes as one statement: all but the last are named before it. */
const writeText = (writes: ReadonlyArray<Write>): string => {
  let first = 0
  const texts = writes.map(({ into, op }) => {
    const text = `${insertText(into, first)}${op === "put" ? overwrite(into) : ""}`
    first += into.columns.length
    return text
  })
  const [last, ...others] = texts.toReversed()
  return others.length === 0 ? `${last}` : `with ${others.map((text, at) => `w${at} as (${text})`).join(", ")} ${last}`
}

const findText = once(({ by, columns, from, order, types }: Finder) => {
  const wanted = columns.map((column) => `t.${quote(column)}`).join(", ")
  const names = by.map((_, at) => `k${at}`).join(", ")
  const same = by
    .map((column, at) => `t.${quote(column)} = k.k${at}${types[at] === "text" ? ` collate "C"` : ""}`)
    .join(" and ")
  return `select k.at as "@at", ${wanted} from unnest(${arrays(types)}) with ordinality as k(${names}, at) join ${quote(from)} t on ${same} order by k.at${order === null ? "" : `, t.${quote(order)}`}`
})

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
    const { columns } = into
    const text = `${insertText(into)} on conflict do nothing returning ${quote(identity ?? columns[0] ?? "")}`
    const { rows: inserted } = await db.executeQuery<Raw>(CompiledQuery.raw(text, columnsOf(columns.length, rows)))
    return missing(rows, inserted, identity, columns, 0)
  },
  write: async (db, writes) => {
    const some = writes.filter(({ rows }) => rows.length > 0)
    if (some.length === 0) return
    const parameters = some.flatMap(({ into, rows }) => columnsOf(into.columns.length, rows))
    await db.executeQuery(CompiledQuery.raw(writeText(some), parameters))
  },
  lookup: async (db, { keys, lock, of }) => {
    const text = `${findText(of)}${lock ? " for update of t" : ""}`
    const { rows } = await db.executeQuery<Raw>(CompiledQuery.raw(text, columnsOf(of.by.length, keys)))
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
