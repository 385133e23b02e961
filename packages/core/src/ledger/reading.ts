import { type Fields, fieldNames, type LedgerKind } from "./kind.ts"
import type { Row, Value } from "./row.ts"

/** Reads values of a kind's rows by name; a missing one is null. */
export const reading = <F extends Fields>(kind: LedgerKind<F>): ((row: Row, field: keyof F & string) => Value) => {
  const places = new Map(fieldNames(kind).map((name, at) => [name, at]))
  return (row, field) => row[places.get(field) ?? -1] ?? null
}
