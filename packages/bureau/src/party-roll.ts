import { plainDate } from "@xiuhua/core/calendar"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import {
  bodySeat,
  emptyRoll,
  type PartyRoll,
  partyAttachment,
  partyBranch,
  partyMember,
  rollOf,
  votingSuspension
} from "@xiuhua/core/party"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"

const FIRST = plainDate("1900-01-01")
const LAST = plainDate("2199-12-31")

/** 党员花名册 — what the tenant's registers of Party organisation say; of a branch that they do not name they know nothing. */
export const partyRoll = (store: Store["Service"], tenant: string): Effect.Effect<PartyRoll, StoreFailure> =>
  Effect.gen(function* () {
    const { lastRecordedAt: asOf } = yield* store.state(tenant)
    if (asOf === null) return emptyRoll
    const rows = (kind: LedgerKind): Effect.Effect<ReadonlyArray<Row>, StoreFailure> =>
      Effect.map(
        // A branch that has ended is known as ended: what comes too late is seen to be late.
        Stream.runCollect(store.scan({ tenant, asOf, kind, from: FIRST, to: LAST, select: "occurred" })),
        (entries) => entries.map(({ row }) => row)
      )
    const [branches, members, attachments, suspensions, seats] = yield* Effect.all([
      rows(partyBranch),
      rows(partyMember),
      rows(partyAttachment),
      rows(votingSuspension),
      rows(bodySeat)
    ])
    return rollOf({ branches, members, attachments, suspensions, seats })
  })
