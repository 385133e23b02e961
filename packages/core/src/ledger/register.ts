/**
 * 名录 — a ledger that says what exists and from when to when: stations, road sections, branches, members.
 *
 * A register is a {@link LedgerKind} with an `until`: its day field is the first day a row is valid, `until` the last, and
 * a missing `until` means that no end is known. A thing that closes and opens again, or whose area changes, has several rows.
 */
import { addDays, type PlainDate } from "../calendar/index.ts"
import { fieldIndex, type LedgerKind } from "./kind.ts"
import type { Row } from "./row.ts"

/** One row of a register: the thing it is about and the days it is valid, both inclusive. */
export interface Registered {
  readonly subject: string
  readonly from: PlainDate
  /** Null while no end is known. A row whose `until` lies before its `from` is valid on no day. */
  readonly until: PlainDate | null
  readonly row: Row
}

/** Reads rows of a kind as {@link Registered}, by the field that names the thing; undefined for a row that names none. */
export const registered = (kind: LedgerKind, subject: string): ((row: Row) => Registered | undefined) => {
  const subjectAt = fieldIndex(kind, subject)
  const from = fieldIndex(kind, kind.day)
  const until = kind.until === undefined ? -1 : fieldIndex(kind, kind.until)
  return (row) => {
    const named = row[subjectAt] ?? null
    if (named === null) return undefined
    return {
      subject: String(named),
      from: row[from] as PlainDate,
      until: (row[until] ?? null) as PlainDate | null,
      row
    }
  }
}

/** How far a thing existed in a period. */
export interface Standing {
  /** `whole`: on every day of it; `part`: on some days (founded, closed or interrupted within it). */
  readonly extent: "none" | "part" | "whole"
  /** The row whose validity ends last, of several the one that began last; null where the extent is `none`. */
  readonly last: Registered | null
  /** Rows that are valid on the same day of the period, so that a reader must ask which of them holds. */
  readonly overlapping: ReadonlyArray<Registered>
  /** A row that ends before it begins and touches the period: whether the thing existed cannot be told. Else null. */
  readonly reversed: Registered | null
}

/** How far the rows of one thing, in the order of their first days, cover the days from `from` to `to`. */
export const standing = (rows: ReadonlyArray<Registered>, from: PlainDate, to: PlainDate): Standing => {
  let next = from // the first day that no row has covered yet
  let gap = false
  let reversed: Registered | null = null
  let last: Registered | null = null
  const overlapping: Array<Registered> = []
  for (const row of rows) {
    const until = row.until ?? to
    if (row.until !== null && row.until < row.from) {
      if (row.until <= to && row.from >= from) reversed = row
      continue
    }
    if (row.from > to || until < from) continue
    if (last !== null && row.from < next) overlapping.push(...(overlapping.length === 0 ? [last] : []), row)
    if (row.from > next) gap = true
    if (last === null || row.until === null || (last.until !== null && row.until >= last.until)) last = row
    if (until >= next) next = until >= to ? addDays(to, 1) : addDays(until, 1)
  }
  return { extent: last === null ? "none" : gap || next <= to ? "part" : "whole", last, overlapping, reversed }
}

/** A register in memory, for looking up what is valid when. */
export interface Register {
  /** Every row of one thing, in the order of their first days. */
  readonly of: (subject: string) => ReadonlyArray<Registered>
  /** Rows valid on the day, in the order of their subjects. */
  readonly on: (day: PlainDate) => ReadonlyArray<Registered>
  /** Rows valid on some day of the period, both ends included, in the order of their subjects. */
  readonly within: (from: PlainDate, to: PlainDate) => ReadonlyArray<Registered>
}

/** Rows in the order of their first days. */
export const byFirstDay = (a: Registered, b: Registered): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

/** Builds the look-up. Throws RangeError for a kind without `until`: it says what happened, not what exists. */
export const register = (kind: LedgerKind, subject: string, rows: Iterable<Row>): Register => {
  if (kind.until === undefined) throw new RangeError(`ledger kind ${kind.id} is no register: it has no until`)
  const read = registered(kind, subject)
  const bySubject = new Map<string, Array<Registered>>()
  for (const row of rows) {
    const one = read(row)
    if (one === undefined) continue
    const group = bySubject.get(one.subject)
    if (group === undefined) bySubject.set(one.subject, [one])
    else group.push(one)
  }
  const all = [...bySubject.keys()].sort().flatMap((id) => (bySubject.get(id) ?? []).sort(byFirstDay))
  const within: Register["within"] = (from, to) =>
    all.filter((row) => row.from <= to && (row.until === null || (row.until >= from && row.until >= row.from)))
  return { of: (id) => bySubject.get(id) ?? [], on: (day) => within(day, day), within }
}
