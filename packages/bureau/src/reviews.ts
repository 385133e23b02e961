/** 台账核查 — what is irregular in ledgers that stand, review by review. */
import { type Instant, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import type { LedgerKind, LedgerReview, Row } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import type { Finding } from "@xiuhua/core/regulation"
import { Effect, Stream } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { asOfOf } from "./moment.ts"
import { InvalidRequest } from "./requests.ts"

export interface ReviewQuery {
  readonly tenant: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** Only what had been recorded by then; by default everything recorded so far. */
  readonly asOf?: Instant
}

/** A review and what it found; none where nothing is irregular. */
export interface Reviewed {
  readonly review: LedgerReview
  readonly findings: ReadonlyArray<Finding>
}

const FIRST = plainDate("1900-01-01")

export const reviews = (store: Store["Service"], catalogue: Catalogue) =>
  Effect.fn("Bureau.reviews")(function* ({ from, tenant, to, ...query }: ReviewQuery) {
    if (from > to) return yield* new InvalidRequest({ rule: "period" })
    const asOf = yield* asOfOf(store, { tenant, ...query })
    const rowsOf = (kind: LedgerKind): Effect.Effect<ReadonlyArray<Row>, StoreFailure> =>
      Stream.runCollect(
        Stream.map(
          store.scan({ tenant, kind, asOf, from: kind.until === undefined ? from : FIRST, to, select: "occurred" }),
          ({ row }) => row
        )
      )
    const read = new Map<LedgerKind, ReadonlyArray<Row>>()
    for (const kind of new Set(catalogue.reviews.flatMap(({ reads }) => reads))) read.set(kind, yield* rowsOf(kind))
    return catalogue.reviews.map(
      (review): Reviewed => ({ review, findings: review.review((kind) => read.get(kind) ?? [], { from, to }) })
    )
  })
