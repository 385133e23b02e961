import type { Instant } from "@xiuhua/core/calendar"
import type { Store } from "@xiuhua/core/ports"
import { Effect } from "effect"

/** Everything recorded so far. A tenant without data has the beginning of time. */
export const asOfOf = (
  store: Store["Service"],
  { asOf, tenant }: { readonly tenant: string; readonly asOf?: Instant }
) =>
  asOf === undefined
    ? Effect.map(store.state(tenant), ({ lastRecordedAt }) => lastRecordedAt ?? 0)
    : Effect.succeed(asOf)
