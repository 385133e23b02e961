import type { Kysely, Transaction } from "kysely"

/** Tables are made from descriptors at run time, so their names and columns are not known to the compiler. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own way to say "any table".
export type AnyTables = any

/** One row as a database gives it. */
export type Raw = Readonly<Record<string, string | number | bigint | null>>

/** Rows for one table, as parameters in the order of `columns`. */
export interface Insert {
  readonly table: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string | number | null>>
}

/** A look-up of several rows by the same columns. */
export interface Lookup {
  readonly table: string
  readonly columns: ReadonlyArray<string>
  readonly by: ReadonlyArray<string>
  readonly keys: ReadonlyArray<ReadonlyArray<string | number | null>>
}

/**
 * What a SQL store needs of a database beyond Kysely: a connection that writes, one that reads beside it, and the two
 * operations of which an import makes millions, in whatever way is fastest there.
 */
export interface SqlDatabase {
  readonly writer: Kysely<AnyTables>
  /** Sees committed data only; may be the writer where the database has one connection. */
  readonly reader: Kysely<AnyTables>
  /** Inserts what does not clash with a unique key; gives the indexes of the rows that clashed. */
  readonly insertNew: (transaction: Transaction<AnyTables>, insert: Insert) => Promise<ReadonlyArray<number>>
  /** For each key the rows that have it. */
  readonly lookup: (transaction: Transaction<AnyTables>, lookup: Lookup) => Promise<ReadonlyArray<ReadonlyArray<Raw>>>
  /** True when the same call may work later: busy, locked, connection lost. */
  readonly isRetryable: (cause: unknown) => boolean
  readonly supports: { readonly durable: boolean }
  /** Ends a `create table` of this database. */
  readonly tableOptions: string
}
