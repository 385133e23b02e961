/** 待核条目 — rows that were kept aside, and how each of them is settled by a person, with a reason. */
import { Schema } from "effect"
import type { Instant } from "../calendar/index.ts"
import type { LedgerKind, Row } from "../ledger/index.ts"

/** How a quarantined row was settled, by whom, why and when. */
export interface Settled {
  readonly outcome: "accepted" | "dismissed"
  readonly reason: string
  readonly approver: string
  readonly actor: string
  readonly recordedAt: Instant
}

export type QuarantineReason = "key-conflict" | "summary-imported"

/** A row that was kept aside: what it says, the entry it clashes with, and when it came. Never deleted. */
export interface QuarantinedRow {
  /** 1, 2, 3 … within the tenant, in the order in which they came; permanent. */
  readonly number: number
  readonly kind: string
  readonly entry: number
  /** `summary-imported`: a derived row for a key under which a summary was imported; that one stands. */
  readonly reason: QuarantineReason
  readonly row: Row
  readonly recordedAt: Instant
  /** Null while the row is open. */
  readonly settled: Settled | null
}

/**
 * Settles one open row. `accept` puts it in the place of the entry's current version: a correction, with everything
 * that holds for one. `dismiss` leaves the entry as it is; should the same row come again, it stays dismissed.
 */
export type Settlement =
  | {
      readonly op: "accept"
      readonly number: number
      readonly kind: LedgerKind
      /** The version the writer saw; another one by then is an `EntryConflict`. */
      readonly version: number
      readonly reason: string
      readonly approver: string
    }
  | { readonly op: "dismiss"; readonly number: number; readonly reason: string; readonly approver: string }

/** A settlement named a row that is not open (any more), or is of another kind. */
export class SettlementConflict extends Schema.TaggedError<SettlementConflict>()("SettlementConflict", {
  number: Schema.Int,
  /** How it was settled; null when there is no such row of that kind. */
  outcome: Schema.NullOr(Schema.Literals(["accepted", "dismissed"]))
}) {}
