import { CompiledQuery, sql } from "kysely"
import type { Finder, Raw, Shape, SqlValue } from "../database.ts"
import type { Flavour } from "../flavour.ts"
import { once } from "./once.ts"
import { chunked, columnsByTable, missing, values } from "./rows.ts"

/** Parameters that one statement takes in any SQLite of the last years. */
const PARAMETERS = 30_000

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const list = (names: ReadonlyArray<string>): string => names.map(quote).join(", ")

const run = (text: string, parameters: ReadonlyArray<SqlValue>) => CompiledQuery.raw(text, [...parameters])

const overwrite = once(({ columns, key }: Shape) => {
  const rest = columns.filter((column) => !key.includes(column))
  return `on conflict (${list(key)}) do update set ${rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(", ")}`
})

const oneRow = ({ columns, name }: Shape): string =>
  `insert into ${quote(name)} (${list(columns)}) values (${columns.map(() => "?").join(", ")})`

/** Statements for one row, made once for each table and look-up: for drivers that run them in a loop. */
export const sqliteTexts = {
  insertNew: once((into: Shape) => `${oneRow(into)} on conflict do nothing`),
  add: once((into: Shape) => oneRow(into)),
  put: once((into: Shape) => `${oneRow(into)} ${overwrite(into)}`),
  find: once(
    ({ by, columns, from, order }: Finder) =>
      `select ${list(columns)} from ${quote(from)} where ${by.map((name) => `${quote(name)} = ?`).join(" and ")}${order === null ? "" : ` order by ${quote(order)}`}`
  )
}

/** SQLite, 3.38 and later, by whatever driver Kysely is given. */
export const sqliteFlavour: Flavour = {
  name: "sqlite",
  columnType: ({ type }) => (type === "integer" ? "integer" : "text"),
  tableOptions: "strict, without rowid",
  uniqueKey: (_, name, columns) => [`constraint ${quote(name)} unique (${list(columns)})`],
  index: (table, name, columns) =>
    `create index ${quote(name)} on ${quote(table)} (${list(columns.map(([column]) => column))})`,
  asText: (expression) => sql<string>`cast(${expression} as text)`,
  contains: (expression, text) => sql<boolean>`instr(${expression}, ${text}) > 0`,
  // Rows of a limited query come to the aggregate in its order.
  bodies: sql`cast(group_concat(body, ',') as blob) as bytes, count(*) as count`,
  insertNew: async (db, { identity, into, rows }) => {
    const clashed: Array<number> = []
    let first = 0
    for (const chunk of chunked(rows, Math.floor(PARAMETERS / into.columns.length))) {
      const returned = identity ?? into.columns[0] ?? ""
      const text = `insert into ${quote(into.name)} (${list(into.columns)}) values ${values(chunk)} on conflict do nothing returning ${quote(returned)}`
      const { rows: inserted } = await db.executeQuery<Raw>(run(text, chunk.flat()))
      clashed.push(...missing(chunk, inserted, identity, into.columns, first))
      first += chunk.length
    }
    return clashed
  },
  write: async (db, writes) => {
    for (const { into, op, rows } of writes) {
      const ending = op === "put" ? overwrite(into) : ""
      for (const chunk of chunked(rows, Math.floor(PARAMETERS / into.columns.length))) {
        const text = `insert into ${quote(into.name)} (${list(into.columns)}) values ${values(chunk)} ${ending}`
        await db.executeQuery(run(text, chunk.flat()))
      }
    }
  },
  lookup: async (db, { keys, of }) => {
    const text = sqliteTexts.find(of)
    const found: Array<ReadonlyArray<Raw>> = []
    for (const key of keys) found.push((await db.executeQuery<Raw>(run(text, key))).rows)
    return found
  },
  migrating: (db, change) => db.transaction().execute(change),
  tables: async (db) => {
    const { rows } = await sql<{ table: string; column: string }>`
      select t.name as "table", c.name as "column" from sqlite_master t, pragma_table_info(t.name) c
      where t.type = 'table'`.execute(db)
    return columnsByTable(rows)
  },
  // SQLITE_BUSY and SQLITE_LOCKED: somebody else is writing.
  isRetryable: (cause) => {
    const code = (cause as { errcode?: unknown } | null)?.errcode
    return typeof code === "number" && [5, 6].includes(code & 0xff)
  },
  rewritePersons: async (db) => {
    await sql`create table person_kept as select * from person`.execute(db)
    await sql`delete from person`.execute(db)
    await sql`insert into person select * from person_kept order by tenant, ref`.execute(db)
    await sql`drop table person_kept`.execute(db)
  },
  purgePersons: async ({ writer }) => {
    await sql`pragma wal_checkpoint(truncate)`.execute(writer)
  }
}
