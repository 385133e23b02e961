/** 排空 — a server that is about to stop: it says that it is not ready, ends its streams and keeps no connection open. */
import { Deferred, Effect } from "effect"

export interface Drain {
  readonly hasBegun: () => boolean
  /** Ends when it begins. */
  readonly begun: Effect.Effect<void>
}

/** Never begins. */
export const noDrain: Drain = { hasBegun: () => false, begun: Effect.never }

/** One that somebody begins. */
export const makeDrain = (): Drain & { readonly begin: () => void } => {
  const done = Deferred.makeUnsafe<void>()
  return {
    hasBegun: () => Deferred.isDoneUnsafe(done),
    begun: Deferred.await(done),
    begin: () => Deferred.doneUnsafe(done, Effect.void)
  }
}
