import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { type Store, VersionConflict } from "@xiuhua/core/ports"
import { Deferred, Effect, Fiber, Stream } from "effect"
import { once, type Requirement } from "./requirement.ts"
import { append, commit, history, noted, put, read, row, rows, sample } from "./store-fixture.ts"

const WRITERS = 32

/** Reads, appends one event behind what it read, and begins again when somebody was faster. */
const insist = (stream: string, n: number): Effect.Effect<number, unknown, Store> =>
  Effect.gen(function* () {
    for (let tries = 1; ; tries++) {
      const { length } = yield* read(stream)
      yield* Effect.yieldNow
      const tried = yield* Effect.result(append(stream, length, [n]))
      if (tried._tag === "Success") return tries
      if (!(tried.failure instanceof VersionConflict)) return yield* Effect.fail(tried.failure)
    }
  })

const numbersOf = (events: Iterable<{ readonly data: string }>) =>
  [...events].map(({ data }) => (JSON.parse(data) as { readonly n: number }).n)

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n)

/** What a store must do when many write at once. */
export const storeConcurrency: ReadonlyArray<Requirement<Store>> = [
  {
    id: "CC-01",
    text: "of 32 writers that insist on one stream every event is there, once, in a chain without gaps",
    check: once(
      Effect.gen(function* () {
        const tries = yield* Effect.all(
          upTo(WRITERS).map((n) => insist("case/1", n)),
          { concurrency: "unbounded" }
        )
        const events = yield* read("case/1")
        deepStrictEqual(
          numbersOf(events).toSorted((a, b) => a - b),
          upTo(WRITERS)
        )
        deepStrictEqual(
          events.map(({ position, version }) => [version, position]),
          upTo(WRITERS).map((n) => [n + 1, n + 1])
        )
        for (const [at, event] of events.entries()) strictEqual(event.prevHash, events[at - 1]?.hash ?? "0".repeat(64))
        ok(
          tries.some((count) => count > 1),
          "nobody was ever too late"
        )
      })
    )
  },
  {
    id: "CC-02",
    text: "of 32 writers on streams of their own each has its events in order, and all of them one numbering without gaps",
    check: once(
      Effect.gen(function* () {
        const writer = (w: number) =>
          Effect.forEach(upTo(10), (version) => append(`case/${w}`, version, [100 * w + version]), { discard: true })
        yield* Effect.all(upTo(WRITERS).map(writer), { concurrency: "unbounded" })
        const all = [...(yield* history())]
        deepStrictEqual(
          all.map(({ position }) => position),
          upTo(10 * WRITERS).map((n) => n + 1)
        )
        for (const w of upTo(WRITERS)) {
          deepStrictEqual(
            numbersOf(all.filter(({ stream }) => stream === `case/${w}`)),
            upTo(10).map((version) => 100 * w + version)
          )
        }
      })
    )
  },
  {
    id: "CC-03",
    text: "of many that send one command again and again it is carried out once, and all get the same answer",
    check: once(
      Effect.gen(function* () {
        const storm = (key: string) => upTo(20).map(() => append(`case/${key}`, 0, [1, 2], { idempotencyKey: key }))
        const answers = yield* Effect.all(["a", "b", "c"].flatMap(storm), { concurrency: "unbounded" })
        strictEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 3)
        strictEqual([...(yield* history())].length, 6)
        const rowsToo = upTo(10).map(() => put([row("1"), row("2")], { key: "rows" }))
        const [first, ...others] = yield* Effect.all(rowsToo, { concurrency: "unbounded" })
        for (const other of others) deepStrictEqual(other, first)
        strictEqual((yield* rows()).length, 2)
      })
    )
  },
  {
    id: "CC-04",
    text: "a reader that follows sees every event once and in order, whoever writes meanwhile, small commits and large",
    check: once(
      Effect.gen(function* () {
        const writer = (w: number) =>
          Effect.forEach(
            upTo(8),
            (version) =>
              w % 4 === 0
                ? append(`case/${w}`, version, [w], { entries: [{ kind: sample, rows: [row(`${w}-${version}`)] }] })
                : append(`case/${w}`, version, [w]),
            { discard: true }
          )
        let isDone = false
        const all = Effect.all(upTo(16).map(writer), { concurrency: "unbounded", discard: true })
        const writing = yield* Effect.forkChild(
          Effect.ensuring(
            all,
            Effect.sync(() => (isDone = true))
          )
        )
        const seen: Array<number> = []
        for (let isLast = false; !isLast; ) {
          // What was written before this reading began is seen by it at the latest.
          isLast = isDone
          for (const { position } of yield* history(seen.at(-1) ?? 0)) seen.push(position)
          yield* Effect.yieldNow
        }
        yield* Fiber.join(writing)
        deepStrictEqual(
          seen,
          upTo(16 * 8).map((n) => n + 1)
        )
      })
    )
  },
  {
    id: "CC-05",
    text: "of a commit that takes long and a quick one nobody sees the later and misses the earlier",
    check: once(
      Effect.gen(function* () {
        const reached = yield* Deferred.make<void>()
        const released = yield* Deferred.make<void>()
        const slow = Stream.concat(
          Stream.make([row("1")]),
          Stream.fromEffect(
            Effect.as(Effect.andThen(Deferred.succeed(reached, undefined), Deferred.await(released)), [row("2")])
          )
        )
        const appends = [{ stream: "case/slow", expectedVersion: 0, events: [noted(1)] as const }]
        const first = yield* Effect.forkChild(commit({ appends, entries: [{ kind: sample, rows: slow }] }))
        yield* Deferred.await(reached)
        const second = yield* Effect.forkChild(append("case/quick", 0, [2]))
        yield* Effect.yieldNow
        // A store that has one connection only lets a reader wait.
        const reader = yield* Effect.forkChild(history())
        yield* Effect.yieldNow
        yield* Deferred.succeed(released, undefined)
        yield* Fiber.join(first)
        yield* Fiber.join(second)
        const before = [...(yield* Fiber.join(reader))].map(({ stream }) => stream)
        const after = [...(yield* history())]
        deepStrictEqual(
          after.map(({ position }) => position),
          [1, 2]
        )
        // Which of the two is the first is the store's affair: one may take rows in before it takes its turn.
        const streams = after.map(({ stream }) => stream)
        deepStrictEqual(streams.toSorted(), ["case/quick", "case/slow"])
        deepStrictEqual(before, streams.slice(0, before.length), "a reader missed what came before")
      })
    )
  }
]
