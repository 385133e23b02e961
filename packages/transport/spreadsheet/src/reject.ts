import type { Effect } from "effect"
import type { RowProblem, SpreadsheetFailure } from "./failure.ts"
import type { Layout } from "./layout.ts"
import type { LedgerRecord } from "./record.ts"

/** One record that was not stored, with everything that is wrong with it. */
export interface Reject {
  readonly record: LedgerRecord
  readonly problems: ReadonlyArray<RowProblem>
}

/** The sheet that rejects come from. */
export interface RejectedSheet {
  readonly name: string | null
  readonly layout: Layout
}

/** A rejects file that is being written. */
export interface RejectsFile {
  readonly temporary: string
  readonly write: (sheet: RejectedSheet, rejects: ReadonlyArray<Reject>) => Effect.Effect<void, SpreadsheetFailure>
  readonly close: Effect.Effect<void, SpreadsheetFailure>
}
