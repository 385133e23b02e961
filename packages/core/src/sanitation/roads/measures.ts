/** What the definitions of the roads' figures are made of: measures and the citation of a convention. */
import { plainDate } from "../../calendar/index.ts"
import type { DatedCitation, Measure } from "../../indicators/index.ts"
import type { LedgerKind, Predicate } from "../../ledger/index.ts"
import type { Confidence } from "../../regulation/index.ts"

/** A rule of the project's own, by its number; it holds for every day. */
export const convention = (
  article: string,
  gist: string,
  confidence: Confidence = "local"
): readonly [DatedCitation] => [
  { from: plainDate("1990-01-01"), cite: { source: "绣花环卫指标约定", article, gist }, confidence }
]

export const sum = (kind: LedgerKind, field: string, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "sum", fields: [field] },
  ...(where !== undefined && { where })
})

export const count = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where !== undefined && { where })
})
