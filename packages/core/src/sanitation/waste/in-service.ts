/** What registers say on a day, and which days a row of one speaks of. */
import { addDays, type PlainDate } from "../../calendar/index.ts"
import {
  and,
  eq,
  fieldIndex,
  type LedgerKind,
  type Predicate,
  type Row,
  type RowFault,
  range,
  register
} from "../../ledger/index.ts"

/** The row of a register that holds for a subject on a day, of several the one that began last; undefined without one. */
export const holding =
  (kind: LedgerKind, subject: string) =>
  (rows: ReadonlyArray<Row>, id: string, day: PlainDate): Row | undefined =>
    register(kind, subject, rows)
      .of(id)
      .findLast(({ from, until }) => from <= day && (until === null || until >= day))?.row

/** The days of a ledger that a register's row speaks of, `later` days more at its end. */
export const daysOf = (kind: LedgerKind, row: Row, day: string, later = 0): Predicate => {
  const until = (row[fieldIndex(kind, kind.until ?? "")] ?? null) as PlainDate | null
  const from = row[fieldIndex(kind, kind.day)] as string
  return range(day, from, until === null ? undefined : addDays(until, later))
}

/** The entries of a ledger about the subject of a register's row, on the days it speaks of. */
export const about = (kind: LedgerKind, subject: string, row: Row, field: string, day: string, later = 0): Predicate =>
  and(eq(field, String(row[fieldIndex(kind, subject)])), daysOf(kind, row, day, later))

/** The faults of a register's days: an end before the beginning, or one without its document. */
export const endFaults = (
  from: unknown,
  until: unknown,
  document?: { readonly field: string; readonly value: unknown }
): ReadonlyArray<RowFault> => {
  if ((until ?? null) === null) return []
  const faults: Array<RowFault> = []
  if (String(until) < String(from)) faults.push({ field: "until", problem: "contradicts" })
  if (document !== undefined && (document.value ?? null) === null) {
    faults.push({ field: document.field, problem: "missing" })
  }
  return faults
}
