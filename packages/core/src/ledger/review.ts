/**
 * 台账核查 — findings that need several ledgers side by side: tickets that left against tickets that arrived, hours of work
 * against the forecast, a failed sample against the run that still counts. Nothing is stored; whoever asks gets what the
 * ledgers say at that moment. ADR 0122.
 */
import type { PlainDate } from "../calendar/index.ts"
import type { Finding, Label } from "../regulation/index.ts"
import type { LedgerKind } from "./kind.ts"
import type { Row } from "./row.ts"

/** The days that a review is about, both inclusive. */
export interface ReviewPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface LedgerReview {
  /** Permanent: `sanitation.trip-balance`. */
  readonly id: string
  readonly label: Label
  /** The ledgers it reads: of a register every row that began by the end of the period, of others those of its days. */
  readonly reads: ReadonlyArray<LedgerKind>
  /** `rowsOf` has the rows of each kind that it reads. */
  readonly review: (rowsOf: (kind: LedgerKind) => ReadonlyArray<Row>, period: ReviewPeriod) => ReadonlyArray<Finding>
}
