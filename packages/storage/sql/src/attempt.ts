import { Effect } from "effect"
import type { SqlDatabase } from "./flavour.ts"

/**
 * Where Kysely becomes Effect, once: a promise that fails is the port's failure, which says whether the same call may work
 * later. Where the database can, a query that nobody waits for any more is stopped on the server.
 */
export const attempts =
  <Operation, Failure>(
    { cancels, flavour }: Pick<SqlDatabase, "cancels" | "flavour">,
    fail: (failure: { readonly operation: Operation; readonly retryable: boolean; readonly cause: unknown }) => Failure
  ) =>
  <A>(operation: Operation, run: (signal: AbortSignal | undefined) => PromiseLike<A>): Effect.Effect<A, Failure> => {
    const failed = (cause: unknown) => fail({ operation, retryable: flavour.isRetryable(cause), cause })
    return cancels
      ? Effect.tryPromise({ try: (signal) => run(signal), catch: failed })
      : Effect.tryPromise({ try: () => run(undefined), catch: failed })
  }
