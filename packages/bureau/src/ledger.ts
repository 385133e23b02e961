/** 台账 — the entries of a ledger as they stand. */
import type { Store, StoredEntry, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { asOfOf } from "./moment.ts"
import { InvalidRequest, type LedgerQuery } from "./requests.ts"

/** The entries of a ledger in a period, one page of the store after the other: it may be of any size. */
export const ledger =
  (store: Store["Service"]) =>
  (query: LedgerQuery): Stream.Stream<StoredEntry, InvalidRequest | StoreFailure> => {
    const { from, kind, tenant, to } = query
    if (from > to) return Stream.fail(new InvalidRequest({ rule: "period" }))
    return Stream.unwrap(
      Effect.map(asOfOf(store, query), (asOf) => store.scan({ tenant, kind, from, to, asOf, select: "occurred" }))
    )
  }
