import type { Effect } from "effect"
import type { SpreadsheetFailure } from "./failure.ts"
import type { Fault } from "./fault.ts"

/** One row of a file or a sheet, as text. */
export interface LedgerRecord {
  /** Counted from 1: the line of a text where it starts, the row of a sheet. */
  readonly line: number
  readonly cells: ReadonlyArray<string>
  /** Cells that say nothing, by their places: an error value, a formula without a value. */
  readonly faults?: ReadonlyMap<number, Fault>
  /** Places that share one cell with rows above or below. */
  readonly merged?: ReadonlySet<number>
  /** The row is not shown. */
  readonly hidden?: true
}

/** Where records come from, part by part. Records whose cells are all blank are left out. */
export interface RecordSource {
  /** The next records, possibly none; null after the last. */
  readonly next: Effect.Effect<ReadonlyArray<LedgerRecord> | null, SpreadsheetFailure>
}
