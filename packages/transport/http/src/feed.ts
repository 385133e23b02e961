/**
 * 变动推送 — steps of cases to everybody who listens. One reader a tenant asks the store, however many listen, and keeps the
 * last steps ready as bytes; a listener keeps nothing but the position it has come to. Who is behind by more than what is kept
 * reads from the store, page by page, and catches up.
 */
import type { Bureau, Change } from "@xiuhua/bureau"
import { formatInstant } from "@xiuhua/core/calendar"
import type { StoreFailure } from "@xiuhua/core/ports"
import { Deferred, type Duration, Effect, type Scope, Stream } from "effect"

/** A step, and what is sent of it. */
export interface Told {
  readonly change: Change
  readonly bytes: Uint8Array
}

/** Steps after a position, and the position that one has come to with them. */
export interface Batch {
  readonly told: ReadonlyArray<Told>
  readonly position: number
}

/** What listeners ask. */
export interface Feed {
  /** The steps of a tenant after a position: at once where there are some, else when there are. */
  readonly next: (tenant: string, after: number) => Effect.Effect<Batch, StoreFailure>
  /** Where a tenant stands now. */
  readonly now: (tenant: string) => Effect.Effect<number, StoreFailure>
  /** Runs as long as the feed is open. */
  readonly closed: Effect.Effect<void>
}

/** Steps kept ready. */
const KEPT = 1_024
/** Steps that somebody who is behind reads at once. */
const PAGE = 256

const encoder = new TextEncoder()

/** One event as it is sent (Server-Sent Events of HTML). */
const eventBytes = ({ recordedAt, whose: _, ...change }: Change): Uint8Array => {
  const data = JSON.stringify({ ...change, recordedAt: formatInstant(recordedAt) })
  return encoder.encode(`id: ${change.position}\nevent: change\ndata: ${data}\n\n`)
}

/** A tenant that somebody listens to. */
interface Followed {
  /** What is kept ready reaches back to this position. */
  from: number
  position: number
  readonly kept: Array<Told>
  signal: Deferred.Deferred<void>
}

/** Opens the feed: it asks for news at this interval, and only of tenants that somebody listens to. */
export const openFeed = (
  bureau: Bureau["Service"],
  interval: Duration.Input
): Effect.Effect<Feed, never, Scope.Scope> =>
  Effect.gen(function* () {
    const followed = new Map<string, Followed>()
    const end = yield* Deferred.make<void>()
    const read = (tenant: string, after: number): Stream.Stream<Told, StoreFailure> =>
      Stream.map(bureau.changes(tenant, after), (change) => ({ change, bytes: eventBytes(change) }))

    const renew = (it: Followed) =>
      Effect.gen(function* () {
        const { signal } = it
        it.signal = yield* Deferred.make<void>()
        yield* Deferred.succeed(signal, undefined)
      })

    const look = (tenant: string, it: Followed) =>
      Effect.gen(function* () {
        const before = it.position
        yield* Stream.runForEach(read(tenant, before), (told) =>
          Effect.sync(() => {
            it.kept.push(told)
            it.position = told.change.position
            const tooMany = it.kept.length - KEPT
            if (tooMany <= 0) return
            it.from = it.kept[tooMany - 1]?.change.position ?? it.from
            it.kept.splice(0, tooMany)
          })
        )
        if (it.position > before) yield* renew(it)
      })

    // A store that does not answer is asked again: who listens notices nothing but that it comes later.
    const rounds = Effect.forever(
      Effect.andThen(
        Effect.sleep(interval),
        Effect.forEach(followed, ([tenant, it]) => Effect.catch(look(tenant, it), () => Effect.void), { discard: true })
      )
    )
    yield* Effect.forkScoped(rounds)
    yield* Effect.addFinalizer(() => Deferred.succeed(end, undefined))

    const follow = (tenant: string) =>
      Effect.gen(function* () {
        const known = followed.get(tenant)
        if (known !== undefined) return known
        const position = yield* bureau.lastPosition(tenant)
        const signal = yield* Deferred.make<void>()
        const again = followed.get(tenant)
        if (again !== undefined) return again
        const it: Followed = { from: position, position, kept: [], signal }
        followed.set(tenant, it)
        return it
      })

    const behind = (tenant: string, after: number, until: number) =>
      Effect.map(
        Stream.runCollect(Stream.take(read(tenant, after), PAGE)),
        (told): Batch => ({
          told,
          position: told.length < PAGE ? Math.max(until, after) : (told.at(-1)?.change.position ?? after)
        })
      )

    return {
      closed: Deferred.await(end),
      now: (tenant) => Effect.map(follow(tenant), ({ position }) => position),
      next: (tenant, after) =>
        Effect.gen(function* () {
          const it = yield* follow(tenant)
          if (after < it.from) return yield* behind(tenant, after, it.from)
          if (after >= it.position) {
            yield* Deferred.await(it.signal)
            return { told: [], position: after }
          }
          let first = it.kept.length
          while (first > 0 && (it.kept[first - 1] as Told).change.position > after) first--
          return { told: it.kept.slice(first), position: it.position }
        })
    }
  })
