/** Short forms in which the indicators of governance are written. */
import type { Measure, Part } from "../indicators/index.ts"
import { eq, type LedgerKind, type Predicate } from "../ledger/index.ts"
import type { Label } from "../regulation/index.ts"

const made = (kind: LedgerKind, select: Measure["select"], of: Measure["of"], where?: Predicate): Measure => ({
  kind,
  select,
  of,
  ...(where !== undefined && { where })
})

export const entries = (kind: LedgerKind, where?: Predicate): Measure => made(kind, "occurred", { op: "count" }, where)
export const different = (kind: LedgerKind, field: string, where?: Predicate): Measure =>
  made(kind, "occurred", { op: "distinct", field }, where)
export const total = (kind: LedgerKind, field: string, where?: Predicate): Measure =>
  made(kind, "occurred", { op: "sum", fields: [field] }, where)
/** Different values of a field among the rows of a register that are valid on the last day. */
export const standing = (kind: LedgerKind, field: string, where?: Predicate): Measure =>
  made(kind, "valid", { op: "distinct", field }, where)

/** One part for each value of a code field. */
export const partsBy = (
  field: string,
  codes: Readonly<Record<string, Label>>,
  measure: (where: Predicate) => Measure
): ReadonlyArray<Part> => Object.entries(codes).map(([id, label]) => ({ id, label, measure: measure(eq(field, id)) }))
