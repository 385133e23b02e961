import type { LedgerKind, Row } from "../ledger/index.ts"

/** 台账视图行 — one row of one ledger, as the state of an aggregate comes to it. */
export interface ViewRow {
  readonly kind: LedgerKind
  readonly row: Row
}
