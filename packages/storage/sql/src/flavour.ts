import type { Column, TableSpec } from "./column.ts"
import type { Db, Insert, Lookup, Raw, Sql, Write } from "./database.ts"

/**
 * The ways of one database's SQL: what Kysely leaves to whoever writes a query. Three are kept here: `sqliteFlavour`,
 * `postgresFlavour`, `mariadbFlavour`; an adapter may take one and put a faster operation in it.
 */
export interface Flavour {
  readonly name: string
  /** SQL type of a column. Text compares by code points, nothing folded, nothing padded. */
  readonly columnType: (column: Column) => string
  /** Ends a `create table`. */
  readonly tableOptions: string
  /** What is to be added to a table so that these columns are unique together, however long their texts are. */
  readonly uniqueKey: (table: TableSpec, name: string, columns: ReadonlyArray<string>) => ReadonlyArray<string>
  /** An index on these columns; texts that are too long for one by their beginnings. */
  readonly index: (
    table: string,
    name: string,
    columns: ReadonlyArray<readonly [name: string, column: Column]>
  ) => string
  readonly asText: (expression: Sql) => Sql<string>
  /** True where `search` holds `text`, to the letter. */
  readonly contains: (expression: Sql, text: string) => Sql<boolean>
  /**
   * Columns `bytes` and `count` over the rows of a limited query that has the text `body`: the texts in its order with commas
   * between, in UTF-8; and how many. Null where rows are better read one by one.
   */
  readonly bodies: Sql | null
  /** Inserts what does not clash with a unique key; gives the indexes of the rows that clashed, in order. */
  readonly insertNew: (db: Db, insert: Insert) => Promise<ReadonlyArray<number>>
  /**
   * Writes to several tables at once, with as few round trips as the database allows. `thenCommit`: nothing but the commit
   * follows, so that a failure may be told by that.
   */
  readonly write: (db: Db, writes: ReadonlyArray<Write>, ending?: "thenCommit") => Promise<void>
  /** For each key the rows that have it. */
  readonly lookup: (db: Db, lookup: Lookup) => Promise<ReadonlyArray<ReadonlyArray<Raw>>>
  /** Runs what changes tables while nobody else does, of this process or another. */
  readonly migrating: (db: Db, change: (db: Db) => Promise<void>) => Promise<void>
  /** The names of the tables, and of the columns of each. */
  readonly tables: (db: Db) => Promise<ReadonlyMap<string, ReadonlySet<string>>>
  /** True when the same call may work later: busy, locked, connection lost, cancelled. */
  readonly isRetryable: (cause: unknown) => boolean
  /** Within an erasing transaction: leaves no trace of what was in table `person`. */
  readonly rewritePersons: (db: Db) => Promise<void>
  /** After that transaction: removes what it replaced from files and logs, as far as the database lets. */
  readonly purgePersons: (database: Pick<SqlDatabase, "writer">) => Promise<void>
}

/**
 * What a SQL store needs of a database: a Kysely that writes, one that reads beside it, and the ways of its SQL. A database
 * that this project has no package for is handed in as one of these: see `makeStores`.
 */
export interface SqlDatabase {
  readonly writer: Db
  /** Sees committed data only; may be the writer. */
  readonly reader: Db
  readonly flavour: Flavour
  readonly supports: { readonly durable: boolean }
  /** True when a query that runs is stopped on the server when nobody waits for it any more. */
  readonly cancels: boolean
}
