import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import type { Insert, Lookup, Put, Raw, SqlValue } from "@xiuhua/storage-sql"
import type { SqliteDatabase } from "kysely"

/** Statements kept prepared; preparing costs twenty times what running does. */
const CACHED = 200

/** How long a statement waits for another process to let go of the database, in milliseconds. */
export const BUSY_TIMEOUT = 10_000

/** Whether a commit waits for the disk (`full`) or only for the operating system (`process`). */
export type Durability = "full" | "process"

/** One connection: what Kysely needs of it, and the loops that an import runs without a promise per row. */
export interface Connection {
  readonly kysely: SqliteDatabase
  readonly insertNew: (insert: Insert) => ReadonlyArray<number>
  readonly put: (put: Put) => void
  readonly lookup: (lookup: Lookup) => ReadonlyArray<ReadonlyArray<Raw>>
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const list = (names: ReadonlyArray<string>): string => names.map(quote).join(", ")

/** Opens `file` with `node:sqlite`. `readOnly` connections see committed data only. */
export const connect = (
  file: string | URL,
  { durability, readOnly }: { readonly readOnly: boolean; readonly durability: Durability }
): Connection => {
  const db = new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT })
  if (!readOnly) {
    db.exec("pragma journal_mode = wal")
    // With `full`, durable at every commit: what was acknowledged survives a power cut.
    db.exec(`pragma synchronous = ${durability === "full" ? "full" : "normal"}`)
    db.exec("pragma foreign_keys = on")
    // What is deleted is overwritten with zeros; the first half of making an erased person unreadable.
    db.exec("pragma secure_delete = on")
  }
  db.exec("pragma cache_size = -65536")
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    if (prepared.size >= CACHED) prepared.delete(prepared.keys().next().value as string)
    prepared.set(sql, statement)
    return statement
  }
  return {
    kysely: {
      close: () => db.close(),
      prepare: (sql) => {
        // Kysely says `begin`; a writer takes its lock at once, so that two writers queue instead of clashing.
        const statement = prepare(sql === "begin" && !readOnly ? "begin immediate" : sql)
        const values = (parameters: ReadonlyArray<unknown>) => parameters as ReadonlyArray<SQLInputValue>
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: (parameters) => statement.iterate(...values(parameters))
        }
      }
    },
    insertNew: ({ into: { columns, name }, rows }) => {
      const statement = prepare(
        `insert into ${quote(name)} (${list(columns)}) values (${columns.map(() => "?").join(", ")}) on conflict do nothing`
      )
      const clashed: Array<number> = []
      for (let index = 0; index < rows.length; index++) {
        if (statement.run(...(rows[index] as ReadonlyArray<SqlValue>)).changes === 0) clashed.push(index)
      }
      return clashed
    },
    put: ({ into: { columns, name }, key, rows }) => {
      const set = columns
        .filter((column) => !key.includes(column))
        .map((column) => `${quote(column)} = excluded.${quote(column)}`)
      const statement = prepare(
        `insert into ${quote(name)} (${list(columns)}) values (${columns.map(() => "?").join(", ")}) on conflict (${list(key)}) do update set ${set.join(", ")}`
      )
      for (const row of rows) statement.run(...row)
    },
    lookup: ({ by, columns, from, keys, order }) => {
      const statement = prepare(
        `select ${list(columns)} from ${quote(from)} where ${by.map((name) => `${quote(name)} = ?`).join(" and ")}${order === null ? "" : ` order by ${quote(order)}`}`
      )
      return keys.map((key) => statement.all(...key) as ReadonlyArray<Raw>)
    }
  }
}
