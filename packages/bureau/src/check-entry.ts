import { checkRow, fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import type { InvalidEntry } from "./requests.ts"

/** Everything that keeps a row from being stored: one of another length was made for another kind. */
export const entryProblems = (kind: LedgerKind, row: Row): InvalidEntry["problems"] => {
  const [wanted, found] = [fieldNames(kind).length, row.length]
  return wanted === found
    ? checkRow(kind, row)
    : [{ field: "", problem: "wrong-length", value: `${found} values, ${wanted} fields` }]
}
