import { CompiledQuery, sql } from "kysely"
import type { ColumnType, Finder, Insert, Raw, Shape, SqlValue, Write } from "../database.ts"
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

const typed = (type: ColumnType): string => (type === "integer" ? "bigint" : "text")

/** One array for each column: a statement has the same text however many rows it takes. */
const arrays = (types: ReadonlyArray<ColumnType>): string =>
  types.map((type, at) => `$${at + 1}::${typed(type)}[]`).join(", ")

const columnsOf = (width: number, rows: ReadonlyArray<ReadonlyArray<SqlValue>>) =>
  Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null))

/** Rows from which on it pays to look for columns that are the same in all of them. */
const MANY = 64

/** Part of a statement, and what its parameters are. */
interface Part {
  readonly text: string
  readonly parameters: ReadonlyArray<unknown>
}

/**
 * An insert. A column that is the same in all of many rows is told once, the others as arrays; one row as plain values, since
 * the plan of an array depends on its length and would be made each time. `before` counts the parameters that come first.
 */
const insertOf = ({ columns, name, types }: Shape, rows: Insert["rows"], before = 0): Part => {
  const isTold = (at: number) =>
    rows.length === 1 || (rows.length >= MANY && at > 0 && rows.every((row) => row[at] === rows[0]?.[at]))
  const parameters: Array<unknown> = []
  const arrays: Array<string> = []
  const names: Array<string> = []
  const from = columns.map((_, at) => {
    const type = typed(types[at] as ColumnType)
    const place = `$${before + at + 1}::${type}`
    if (isTold(at)) {
      parameters.push(rows[0]?.[at] ?? null)
      return place
    }
    parameters.push(rows.map((row) => row[at] ?? null))
    arrays.push(`${place}[]`)
    names.push(`c${at}`)
    return `u.c${at}`
  })
  const into = `insert into ${quote(name)} (${list(columns)})`
  const text =
    arrays.length === 0
      ? `${into} values (${from.join(", ")})`
      : `${into} select ${from.join(", ")} from unnest(${arrays.join(", ")}) as u(${names.join(", ")})`
  return { text, parameters }
}

const overwrite = once(({ columns, key }: Shape) => {
  const rest = columns.filter((column) => !key.includes(column))
  const set = rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(", ")
  return ` on conflict (${list(key)}) do update set ${set}`
})

/** Several writes as one statement: all but the last are named before it. */
const writesOf = (writes: ReadonlyArray<Write>): Part => {
  const parameters: Array<unknown> = []
  const texts = writes.map(({ into, op, rows }) => {
    const part = insertOf(into, rows, parameters.length)
    parameters.push(...part.parameters)
    return `${part.text}${op === "put" ? overwrite(into) : ""}`
  })
  const [last, ...others] = texts.toReversed()
  const text =
    others.length === 0 ? `${last}` : `with ${others.map((one, at) => `w${at} as (${one})`).join(", ")} ${last}`
  return { text, parameters }
}

/** Rows of one key; planned once, since nothing in it depends on how many there are. */
const findOneText = once(({ by, columns, from, order }: Finder) => {
  const same = by.map((column, at) => `${quote(column)} = $${at + 1}`).join(" and ")
  return `select 1 as "@at", ${list(columns)} from ${quote(from)} t where ${same}${order === null ? "" : ` order by ${quote(order)}`}`
})

/** Rows of several keys: each by the index, whatever the planner thinks of a table that it has not yet counted. */
const findText = once(({ by, columns, from, order, types }: Finder) => {
  const names = by.map((_, at) => `k${at}`).join(", ")
  const same = by.map((column, at) => `${quote(column)} = k.k${at}${types[at] === "text" ? ` collate "C"` : ""}`)
  const found = `select ${list(columns)} from ${quote(from)} where ${same.join(" and ")} offset 0`
  return `select k.at as "@at", t.* from unnest(${arrays(types)}) with ordinality as k(${names}, at) cross join lateral (${found}) t order by k.at${order === null ? "" : `, t.${quote(order)}`}`
})

/** Begins a statement that nothing but the commit follows, for connections that need not wait in between. */
export const THEN_COMMIT = "/* then commit */ "

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
  // The rows come over the wire either way.
  bodies: null,
  insertNew: async (db, { identity, into, rows }) => {
    const { columns } = into
    const { parameters, text } = insertOf(into, rows)
    const ending = `on conflict do nothing returning ${quote(identity ?? columns[0] ?? "")}`
    const { rows: inserted } = await db.executeQuery<Raw>(CompiledQuery.raw(`${text} ${ending}`, [...parameters]))
    return missing(rows, inserted, identity, columns, 0)
  },
  write: async (db, writes, ending) => {
    const some = writes.filter(({ rows }) => rows.length > 0)
    if (some.length === 0) return
    const { parameters, text } = writesOf(some)
    await db.executeQuery(CompiledQuery.raw(`${ending === undefined ? "" : THEN_COMMIT}${text}`, [...parameters]))
  },
  lookup: async (db, { keys, lock, of }) => {
    const found: Array<Array<Raw>> = keys.map(() => [])
    const [only] = keys
    if (only === undefined) return found
    if (lock && keys.length > 1) throw new Error("rows are locked one at a time")
    const asked =
      keys.length === 1
        ? CompiledQuery.raw(`${findOneText(of)}${lock ? " for update" : ""}`, [...only])
        : CompiledQuery.raw(findText(of), columnsOf(of.by.length, keys))
    const { rows } = await db.executeQuery<Raw>(asked)
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
