import { aggregateOf } from "@xiuhua/core/handle"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { NotFound } from "../requests.ts"
import { AmbiguousCase } from "./proofs.ts"

/** What names a case: all of its stream, or the id within. */
const isMeant = (stream: string, given: string): boolean => stream === given || aggregateOf(stream)?.id === given

/**
 * The stream that a case is meant by. Whoever knows of it may name it: the ends that the store keeps, the checkpoint, and
 * at last the events themselves, so that a case whose end was taken away is still found.
 */
export const whichCase = (
  store: Store["Service"],
  tenant: string,
  given: string,
  vouched: ReadonlyArray<{ readonly stream: string }>
): Effect.Effect<string, NotFound | AmbiguousCase | StoreFailure> =>
  Effect.gen(function* () {
    const named = (them: Stream.Stream<{ readonly stream: string }, StoreFailure>) =>
      Stream.runFold(
        them,
        () => new Set(vouched.map(({ stream }) => stream).filter((stream) => isMeant(stream, given))),
        (streams, { stream }) => (isMeant(stream, given) ? streams.add(stream) : streams)
      )
    let streams = yield* named(store.heads(tenant))
    if (streams.size === 0) streams = yield* named(store.readAll(tenant, 0))
    if (streams.has(given)) return given
    const [only, ...others] = [...streams].sort()
    if (only === undefined) return yield* new NotFound({ what: "case", id: given, known: [] })
    return others.length === 0 ? only : yield* new AmbiguousCase({ id: given, streams: [only, ...others] })
  })
