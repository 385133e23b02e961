/** Tables as data: made by the same code in every database. */
import type { ColumnType, Shape } from "./database.ts"

/** A column: any text, a text that can be part of a key, or a whole number of 64 bits. */
export type Column = (
  | { readonly type: "text" }
  | { readonly type: "key"; readonly length: number }
  | { readonly type: "integer" }
) & { readonly optional?: boolean }

export interface TableSpec {
  readonly name: string
  readonly columns: Readonly<Record<string, Column>>
  readonly primary: ReadonlyArray<string>
  /** Further keys, by name. */
  readonly unique?: Readonly<Record<string, ReadonlyArray<string>>>
  /** Indexes that keep nothing unique, by name. */
  readonly indexes?: Readonly<Record<string, ReadonlyArray<string>>>
}

/** Text of any length. */
export const text: Column = { type: "text" }
export const integer: Column = { type: "integer" }
/** Text of at most `length` characters. */
export const key = (length: number): Column => ({ type: "key", length })
export const optional = (column: Column): Column => ({ ...column, optional: true })

/** The tenant, which is the first part of every key. */
export const tenant = key(64)

export const columnTypeOf = ({ type }: Column): ColumnType => (type === "integer" ? "integer" : "text")

export const shapeOf = ({ columns, name, primary }: TableSpec): Shape => ({
  name,
  columns: Object.keys(columns),
  types: Object.values(columns).map(columnTypeOf),
  key: primary
})
