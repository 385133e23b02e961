/** Entries as they stand, found by what a predicate asks of single fields: a derivation looks for each group that it runs for. */
import { fieldIndex, type LedgerKind, matcher, type Predicate, type Value } from "@xiuhua/core/ledger"
import type { StoredEntry } from "@xiuhua/core/ports"

type ByValue = ReadonlyMap<Value | undefined, ReadonlyArray<StoredEntry>>

/** The equalities that all must hold. */
const equalities = (predicate: Predicate): ReadonlyArray<Extract<Predicate, { readonly op: "eq" }>> =>
  predicate.op === "eq" ? [predicate] : predicate.op === "and" ? predicate.all.flatMap(equalities) : []

const byValue = (entries: ReadonlyArray<StoredEntry>, at: number): ByValue => {
  const found = new Map<Value | undefined, Array<StoredEntry>>()
  for (const entry of entries) {
    const known = found.get(entry.row[at])
    if (known === undefined) found.set(entry.row[at], [entry])
    else known.push(entry)
  }
  return found
}

/** Looks into the versions of one ledger as they are now; what changes later is not seen. Entries come in their order. */
export const standing = (
  kind: LedgerKind,
  versions: ReadonlyArray<StoredEntry>
): ((wanted: Predicate) => ReadonlyArray<StoredEntry>) => {
  const entries = versions.filter(({ supersededAt }) => supersededAt === null)
  const indexes = new Map<string, ByValue>()
  const indexOf = (field: string): ByValue => {
    const known = indexes.get(field) ?? byValue(entries, fieldIndex(kind, field))
    indexes.set(field, known)
    return known
  }
  return (wanted) => {
    const fits = matcher(kind, wanted)
    const candidates = equalities(wanted).reduce((fewest: ReadonlyArray<StoredEntry>, { field, value }) => {
      const some = indexOf(field).get(value) ?? []
      return some.length < fewest.length ? some : fewest
    }, entries)
    return candidates.filter(({ row }) => fits(row))
  }
}
