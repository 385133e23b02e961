import type { Insert, Raw } from "../database.ts"

/** `size` at a time. */
export const chunked = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** A place for each value, for databases that write them as question marks. */
export const values = (rows: Insert["rows"]): string =>
  rows.map((row) => `(${row.map(() => "?").join(", ")})`).join(", ")

/** Indexes of the rows of a chunk that a database did not give back as inserted. Without an identity none may be missing but an only one. */
export const missing = (
  chunk: Insert["rows"],
  inserted: ReadonlyArray<Raw>,
  identity: string | null,
  columns: ReadonlyArray<string>,
  first: number
): ReadonlyArray<number> => {
  if (inserted.length === chunk.length) return []
  if (identity === null) {
    if (chunk.length === 1) return [first]
    throw new Error(`${chunk.length - inserted.length} of ${chunk.length} rows are there already`)
  }
  const at = columns.indexOf(identity)
  const known = new Set(inserted.map((row) => String(row[identity])))
  return chunk.flatMap((row, index) => (known.has(String(row[at])) ? [] : [first + index]))
}

export const columnsByTable = (
  rows: ReadonlyArray<{ readonly table: string; readonly column: string }>
): ReadonlyMap<string, ReadonlySet<string>> => {
  const tables = new Map<string, Set<string>>()
  for (const { column, table } of rows) {
    const columns = tables.get(table) ?? new Set()
    tables.set(table, columns.add(column))
  }
  return tables
}
