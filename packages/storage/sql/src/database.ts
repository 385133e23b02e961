import type { Kysely, RawBuilder } from "kysely"

/** Tables are made from descriptors at run time, so their names and columns are not known to the compiler. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own way to say "any table".
export type AnyTables = any

/** A connection, or a transaction on one. */
export type Db = Kysely<AnyTables>

/** A value as it is handed to a database. */
export type SqlValue = string | number | null

/** One row as a database gives it. */
export type Raw = Readonly<Record<string, string | number | bigint | null>>

export type ColumnType = "text" | "integer"

/** A table as rows are written to it: columns, and the type of each. */
export interface Shape {
  readonly name: string
  readonly columns: ReadonlyArray<string>
  readonly types: ReadonlyArray<ColumnType>
  /** The columns of the primary key. */
  readonly key: ReadonlyArray<string>
}

/** Rows for one table, as values in the order of its columns. */
export interface Insert {
  readonly into: Shape
  readonly rows: ReadonlyArray<ReadonlyArray<SqlValue>>
  /** A column by which these rows differ from one another and from any that they could clash with; null for a single row. */
  readonly identity: string | null
}

/**
 * Rows to be written, all or none: new ones (`add`; a clash fails), or such as take the place of those with the same primary
 * key (`put`; no key twice).
 */
export interface Write {
  readonly op: "add" | "put"
  readonly into: Shape
  readonly rows: ReadonlyArray<ReadonlyArray<SqlValue>>
}

/** A way to find rows: made once, so that its text is too. */
export interface Finder {
  readonly from: string
  readonly columns: ReadonlyArray<string>
  readonly by: ReadonlyArray<string>
  readonly types: ReadonlyArray<ColumnType>
  /** A column that the rows of one key come in the order of. */
  readonly order: string | null
}

/** A look-up of several rows by the same columns. */
export interface Lookup {
  readonly of: Finder
  readonly keys: ReadonlyArray<ReadonlyArray<SqlValue>>
  /** Holds the rows until the transaction ends, so that nobody else reads them for a change. */
  readonly lock?: boolean
}

/** An expression of SQL. */
export type Sql<A = unknown> = RawBuilder<A>
