/** 台账条目 — the entries of one ledger in a period, as recorded at a moment. */
import type { Instant, PlainDate } from "@xiuhua/core/calendar"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { Store, StoredEntry, StoreFailure } from "@xiuhua/core/ports"
import { Effect, type Stream } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { asOfOf } from "./moment.ts"
import { InvalidRequest, NotFound } from "./requests.ts"

/** Which entries: those of a period, in the order of their numbers. */
export interface EntryQuery {
  readonly tenant: string
  readonly kind: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** Only what had been recorded by then; by default everything recorded so far. */
  readonly asOf?: Instant
  /** Only entries with a greater number. */
  readonly after?: number
}

/** A ledger and the entries that were asked for. */
export interface LedgerEntries {
  readonly kind: LedgerKind
  readonly entries: Stream.Stream<StoredEntry, StoreFailure>
}

/** The kind with an id. */
export const kindOf = ({ kinds }: Pick<Catalogue, "kinds">, id: string): Effect.Effect<LedgerKind, NotFound> => {
  const kind = kinds.find((one) => one.id === id)
  return kind === undefined
    ? Effect.fail(new NotFound({ what: "kind", id, known: kinds.map((one) => one.id) }))
    : Effect.succeed(kind)
}

export const entries =
  (store: Store["Service"], catalogue: Catalogue) =>
  (query: EntryQuery): Effect.Effect<LedgerEntries, NotFound | InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      const { after, from, tenant, to } = query
      const kind = yield* kindOf(catalogue, query.kind)
      if (from > to) return yield* new InvalidRequest({ rule: "period" })
      const asOf = yield* asOfOf(store, query)
      const scan = { tenant, kind, from, to, asOf, select: "occurred", ...(after !== undefined && { after }) } as const
      return { kind, entries: store.scan(scan) }
    })
