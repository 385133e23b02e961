import { deepStrictEqual, strictEqual } from "node:assert/strict"
import { Store } from "@xiuhua/core/ports"
import { Deferred, Effect, Exit, Fiber, Stream } from "effect"
import { TestClock } from "effect/testing"
import { once, type Requirement } from "./requirement.ts"
import { all, aside, commit, correct, ever, put, row, rows, sample } from "./store-fixture.ts"

const counts = ({
  accepted,
  duplicates,
  quarantined
}: {
  accepted: number
  duplicates: number
  quarantined: number
}) => [accepted, duplicates, quarantined]

/** What a commit must do. */
export const storeWrites: ReadonlyArray<Requirement<Store>> = [
  {
    id: "ST-01",
    text: "a tenant without commits is empty, and says so",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        deepStrictEqual(yield* store.state("nobody"), {
          lastRecordedAt: null,
          lastPosition: 0,
          reliabilities: []
        })
        deepStrictEqual(yield* rows({ tenant: "nobody" }), [])
        strictEqual(yield* store.find("nobody", sample, ["1"]), null)
      })
    )
  },
  {
    id: "ST-02",
    text: "reads back what was put, to the last character and the largest number",
    check: once(
      Effect.gen(function* () {
        const written = [
          row('一号’"\n%_', { street: "新港街道", outcome: "good", mass: Number.MAX_SAFE_INTEGER, area: 0 }),
          row("2", { until: "2022-12-31" }),
          row("3", { mass: 1 }),
          row("4")
        ]
        deepStrictEqual(counts(yield* put(written)), [4, 0, 0])
        deepStrictEqual(yield* rows(), written)
        deepStrictEqual(
          [...(yield* all())].map(({ entry, supersededAt, version }) => [entry, version, supersededAt]),
          [
            [1, 1, null],
            [2, 1, null],
            [3, 1, null],
            [4, 1, null]
          ]
        )
      })
    )
  },
  {
    id: "ST-03",
    text: "keeps tenants apart, keys and all",
    check: once(
      Effect.gen(function* () {
        yield* put([row("1", { area: 1 })], { tenant: "a", key: "same" })
        deepStrictEqual(counts(yield* put([row("1", { area: 2 })], { tenant: "b", key: "same" })), [1, 0, 0])
        deepStrictEqual(yield* rows({ tenant: "a" }), [row("1", { area: 1 })])
        deepStrictEqual(yield* rows({ tenant: "b" }), [row("1", { area: 2 })])
      })
    )
  },
  {
    id: "ST-04",
    text: "counts the same row again as a duplicate, within a batch and between commits",
    check: once(
      Effect.gen(function* () {
        deepStrictEqual(counts(yield* put([row("1"), row("1"), row("2")])), [2, 1, 0])
        deepStrictEqual(counts(yield* put([row("2"), row("1"), row("3"), row("3")])), [1, 3, 0])
        deepStrictEqual(yield* rows(), [row("1"), row("2"), row("3")])
      })
    )
  },
  {
    id: "ST-05",
    text: "keeps a row with a known key and other values aside, and never overwrites",
    check: once(
      Effect.gen(function* () {
        yield* put([row("1", { area: 1 })])
        deepStrictEqual(counts(yield* put([row("1", { area: 2 }), row("5"), row("5", { area: 9 })])), [1, 0, 2])
        deepStrictEqual(counts(yield* put([row("1", { area: 2 })])), [0, 0, 1])
        deepStrictEqual(yield* rows(), [row("1", { area: 1 }), row("5")])
        const rowsAside = [...(yield* aside("open"))]
        deepStrictEqual(
          rowsAside.map(({ entry, kind, reason, row }) => [kind, reason, row, entry]).sort(),
          [
            ["testkit.sample", "key-conflict", row("1", { area: 2 }), rowsAside[0]?.entry],
            ["testkit.sample", "key-conflict", row("5", { area: 9 }), rowsAside[1]?.entry]
          ].sort()
        )
      })
    )
  },
  {
    id: "ST-06",
    text: "answers a repeated idempotency key with the first answer and writes nothing",
    check: once(
      Effect.gen(function* () {
        const first = yield* put([row("1"), row("2")], { key: "once" })
        deepStrictEqual(yield* put([row("3")], { key: "once" }), first)
        const store = yield* Store
        deepStrictEqual(yield* store.answered("a", "once"), first)
        strictEqual(yield* store.answered("a", "never"), null)
        strictEqual(yield* store.answered("b", "once"), null)
        deepStrictEqual(yield* rows(), [row("1"), row("2")])
      })
    )
  },
  {
    id: "ST-07",
    text: "leaves nothing of a commit whose rows fail half-way",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const broken = Stream.concat(Stream.make([row("1"), row("2")]), Stream.fail("the file broke off" as const))
        const failure = yield* Effect.flip(
          commit({ idempotencyKey: "broken", entries: [{ kind: sample, rows: broken }] })
        )
        strictEqual(failure, "the file broke off")
        deepStrictEqual(yield* rows(), [])
        strictEqual((yield* store.state("a")).lastRecordedAt, null)
        deepStrictEqual(counts(yield* put([row("1")], { key: "broken" })), [1, 0, 0])
      })
    )
  },
  {
    id: "ST-08",
    text: "leaves nothing of a commit that is interrupted, and goes on working",
    check: once(
      Effect.gen(function* () {
        const reached = yield* Deferred.make<void>()
        const endless = Stream.concat(
          Stream.make([row("1")]),
          Stream.fromEffect(Effect.andThen(Deferred.succeed(reached, undefined), Effect.never))
        )
        const writer = yield* Effect.forkChild(commit({ entries: [{ kind: sample, rows: endless }] }))
        yield* Effect.raceFirst(Deferred.await(reached), Fiber.join(writer))
        yield* Fiber.interrupt(writer)
        deepStrictEqual(yield* rows(), [])
        deepStrictEqual(counts(yield* put([row("1")])), [1, 0, 0])
      })
    )
  },
  {
    id: "ST-09",
    text: "of concurrent commits each is whole and none is lost",
    check: once(
      Effect.gen(function* () {
        const writers = Array.from({ length: 12 }, (_, n) => put([row(`${n}`), row("shared", { area: n })]))
        const answers = yield* Effect.all(writers, { concurrency: "unbounded" })
        strictEqual(
          answers.reduce((sum, { accepted }) => sum + accepted, 0),
          13
        )
        strictEqual(
          answers.reduce((sum, { quarantined }) => sum + quarantined, 0),
          11
        )
        strictEqual(new Set(answers.map(({ commit }) => commit)).size, 12)
        strictEqual((yield* rows()).length, 13)
      })
    )
  },
  {
    id: "ST-10",
    text: "records at the clock's time, but never backwards",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(5_000)
        strictEqual((yield* put([row("1")])).recordedAt, 5_000)
        yield* TestClock.setTime(1_000)
        strictEqual((yield* put([row("2")])).recordedAt, 5_000)
        yield* TestClock.setTime(9_000)
        strictEqual((yield* put([row("3")])).recordedAt, 9_000)
        const store = yield* Store
        strictEqual((yield* store.state("a")).lastRecordedAt, 9_000)
      })
    )
  },
  {
    id: "ST-11",
    text: "keeps entries over a restart if it says it is durable, and only then",
    check: (open) =>
      Effect.gen(function* () {
        yield* Effect.provide(put([row("1")]), open())
        const again = Effect.gen(function* () {
          const store = yield* Store
          strictEqual((yield* rows()).length, store.supports.durable ? 1 : 0)
        })
        yield* Effect.provide(again, open())
      })
  },
  {
    id: "ST-12",
    text: "a refused correction takes the whole commit with it",
    check: once(
      Effect.gen(function* () {
        yield* put([row("1")])
        const exit = yield* Effect.exit(
          commit({
            entries: [{ kind: sample, rows: Stream.make([row("2")]) }],
            corrections: [
              { kind: sample, entry: 1, version: 1, replacement: null, reason: "r", approver: "a" },
              { kind: sample, entry: 99, version: 1, replacement: null, reason: "r", approver: "a" }
            ]
          })
        )
        strictEqual(Exit.isFailure(exit), true)
        deepStrictEqual(yield* rows({ asOf: ever }), [row("1")])
        deepStrictEqual(yield* Effect.map(correct(1, 1, null), ({ corrected }) => corrected), 1)
      })
    )
  },
  {
    id: "ST-13",
    text: "gives the fingerprint of the first commit under a key back with its answer, of whatever kind it was",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const plain = yield* commit({ idempotencyKey: "plain", fingerprint: "one" })
        strictEqual(plain.fingerprint, "one")
        const entries = [{ kind: sample, rows: [row("1")] }]
        const rowed = yield* commit({ idempotencyKey: "rows", fingerprint: "two", entries })
        strictEqual(rowed.fingerprint, "two")
        for (const [key, first] of [
          ["plain", plain],
          ["rows", rowed]
        ] as const) {
          deepStrictEqual(yield* commit({ idempotencyKey: key, fingerprint: "other", entries }), first)
          deepStrictEqual(yield* store.answered("a", key), first)
        }
        const twins = yield* Effect.all(
          ["left", "right"].map((fingerprint) => commit({ idempotencyKey: "twins", fingerprint })),
          { concurrency: "unbounded" }
        )
        strictEqual(new Set(twins.map(({ fingerprint }) => fingerprint)).size, 1)
        strictEqual((yield* commit({})).fingerprint, undefined)
      })
    )
  }
]
