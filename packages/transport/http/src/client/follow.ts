/** 跟随 — changes as they happen, however often the connection breaks. */
import { Duration, Effect, Stream } from "effect"
import type { Change } from "../api/changes.ts"
import type { Problem } from "../api/problem.ts"
import type { Client } from "./client.ts"

export interface FollowOptions {
  /** Where to begin: steps after this position; without it only what comes from now on. */
  readonly after?: number
  readonly aggregate?: ReadonlyArray<(typeof Change.Type)["aggregate"]>
  /** How long to wait before the next try; 3 seconds unless told. */
  readonly again?: Duration.Input
}

/** What no later try mends. */
const isFinal = (error: unknown): error is typeof Problem.Type => {
  const { retryable, status } = (error ?? {}) as Partial<typeof Problem.Type>
  return retryable === false && typeof status === "number" && status !== 401
}

/**
 * Steps of cases, each once and in their order. Goes on where it was when the server or the network went away, or when the
 * token ended; ends only with a problem that no later try would mend.
 */
export const followChanges = (
  client: Client,
  { after, again = "3 seconds", aggregate }: FollowOptions = {}
): Stream.Stream<typeof Change.Type, typeof Problem.Type> =>
  Stream.suspend(() => {
    let position = after
    const once = Stream.suspend(() =>
      Stream.unwrap(
        client.changes.follow({
          query: {
            ...(position !== undefined && { after: String(position) }),
            ...(aggregate !== undefined && { aggregate })
          },
          headers: {}
        })
      )
    ).pipe(
      Stream.map(({ data }) => data),
      Stream.tap((change) =>
        Effect.sync(() => {
          position = change.position
        })
      ),
      Stream.catch((error) => (isFinal(error) ? Stream.fail(error) : Stream.empty))
    )
    const waiting = Stream.drain(Stream.fromEffect(Effect.sleep(Duration.fromInputUnsafe(again))))
    return Stream.forever(Stream.concat(once, waiting))
  })
