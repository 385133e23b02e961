import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import { type Insert, type Lookup, type Raw, type SqlValue, sqliteTexts, type Write } from "@xiuhua/storage-sql"
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
  readonly write: (writes: ReadonlyArray<Write>) => void
  readonly lookup: (lookup: Lookup) => ReadonlyArray<ReadonlyArray<Raw>>
}

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
  const readers = new WeakMap<StatementSync, boolean>()
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
        // Asked once a statement: naming its columns costs more than running many of them.
        let reader = readers.get(statement)
        if (reader === undefined) {
          reader = statement.columns().length > 0
          readers.set(statement, reader)
        }
        const values = (parameters: ReadonlyArray<unknown>) => parameters as ReadonlyArray<SQLInputValue>
        return {
          reader,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: (parameters) => statement.iterate(...values(parameters))
        }
      }
    },
    insertNew: ({ into, rows }) => {
      const statement = prepare(sqliteTexts.insertNew(into))
      const clashed: Array<number> = []
      for (let index = 0; index < rows.length; index++) {
        if (statement.run(...(rows[index] as ReadonlyArray<SqlValue>)).changes === 0) clashed.push(index)
      }
      return clashed
    },
    write: (writes) => {
      for (const { into, op, rows } of writes) {
        const statement = prepare(sqliteTexts[op](into))
        for (const row of rows) statement.run(...row)
      }
    },
    lookup: ({ keys, of }) => {
      const statement = prepare(sqliteTexts.find(of))
      return keys.map((key) => statement.all(...key) as ReadonlyArray<Raw>)
    }
  }
}
