import { type Fields, fieldNames, type LedgerKind, type Row, type Value } from "../ledger/index.ts"

/** Reads values of a kind's rows by name; a missing one is null. */
export const reading = <F extends Fields>(kind: LedgerKind<F>): ((row: Row, field: keyof F & string) => Value) => {
  const places = new Map(fieldNames(kind).map((name, at) => [name, at]))
  return (row, field) => row[places.get(field) ?? -1] ?? null
}
