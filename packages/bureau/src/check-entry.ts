import { hasGivenDaysOnly } from "@xiuhua/core/calendar"
import { checkRow, fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import type { InvalidEntry } from "./requests.ts"

/** Where the days of a row stand, once for each kind. */
const daysOf = new WeakMap<LedgerKind, ReadonlyArray<{ readonly field: string; readonly at: number }>>()

const dayFields = (kind: LedgerKind) => {
  const known = daysOf.get(kind)
  if (known !== undefined) return known
  const found = fieldNames(kind).flatMap((field, at) => {
    const type = kind.fields[field]?.type
    return type === "day" || type === "month" ? [{ field, at }] : []
  })
  daysOf.set(kind, found)
  return found
}

/** Days that leave no room for the limits that begin on them. Days that are computed may lie there. */
const lateDays = (kind: LedgerKind, row: Row): InvalidEntry["problems"] =>
  dayFields(kind).flatMap(({ at, field }) =>
    hasGivenDaysOnly(row[at]) ? [] : [{ field, problem: "too-late", value: String(row[at]) }]
  )

/** Everything that keeps a row from being stored: one of another length was made for another kind. */
export const entryProblems = (kind: LedgerKind, row: Row): InvalidEntry["problems"] => {
  const [wanted, found] = [fieldNames(kind).length, row.length]
  return wanted === found
    ? [...checkRow(kind, row), ...lateDays(kind, row)]
    : [{ field: "", problem: "wrong-length", value: `${found} values, ${wanted} fields` }]
}
