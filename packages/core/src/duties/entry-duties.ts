/**
 * 条目义务 — duties whose last day an entry says itself: the day agreed for a booking, the day planned for a stage of a
 * project. No rule recurs; each entry owes itself.
 */
import type { PlainDate } from "../calendar/index.ts"
import type { LedgerKind, Row } from "../ledger/index.ts"
import type { Label } from "../regulation/index.ts"
import type { DutyOutcome } from "./outcome.ts"
import type { DutyField } from "./rule.ts"

export interface EntryDuties {
  /** Permanent: `sanitation.bulky-collection`. */
  readonly id: string
  readonly label: Label
  readonly field: DutyField
  readonly kind: LedgerKind
  /** What the entries owe, judged on a day. */
  readonly outcomes: (rows: ReadonlyArray<Row>, on: PlainDate) => ReadonlyArray<DutyOutcome>
}
