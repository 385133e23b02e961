import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { type NewEvent, Store } from "@xiuhua/core/ports"
import { Effect, Exit, Stream } from "effect"
import { once, type Requirement } from "./requirement.ts"
import { append, commit, history, noted, put, read, row, rows, sample } from "./store-fixture.ts"

/** Events that no store may take: a text of theirs is not one line of well-formed Unicode. */
const unfit: ReadonlyArray<Partial<NewEvent>> = [
  { data: '{"a":\n1}' },
  { data: '"\ud83d"' },
  { data: '"\u0000"' },
  { type: "Noted\nTwice" }
]

/** What a commit must do with events beside other things. */
export const storeStreamCommits: ReadonlyArray<Requirement<Store>> = [
  {
    id: "EV-12",
    text: "writes events and entries together",
    check: once(
      Effect.gen(function* () {
        const entries = [{ kind: sample, rows: Stream.make([row("1"), row("1")]) }]
        const answer = yield* append("case/1", 0, [1, 2], { entries })
        deepStrictEqual([answer.events, answer.accepted, answer.duplicates, answer.quarantined], [2, 1, 1, 0])
        deepStrictEqual(yield* rows(), [row("1")])
        strictEqual((yield* read("case/1")).length, 2)
      })
    )
  },
  {
    id: "EV-13",
    text: "a stale version takes the entries with it; failing entries and refused corrections take the events",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [1])
        const entries = [{ kind: sample, rows: Stream.make([row("1")]) }]
        yield* Effect.flip(append("case/1", 0, [2], { entries }))
        deepStrictEqual(yield* rows(), [])
        const broken = Stream.concat(Stream.make([row("1")]), Stream.fail("broken" as const))
        const appends = [{ stream: "case/1", expectedVersion: 1, events: [noted(2)] as const }]
        yield* Effect.flip(commit({ appends, entries: [{ kind: sample, rows: broken }] }))
        const corrections = [
          { kind: sample, entry: 9, version: 1, replacement: null, reason: "typing error", approver: "head" }
        ]
        yield* Effect.flip(commit({ appends, corrections }))
        strictEqual((yield* history()).length, 1)
        deepStrictEqual(yield* rows(), [])
        strictEqual((yield* commit({ appends, entries })).events, 1)
      })
    )
  },
  {
    id: "EV-14",
    text: "takes several appends in their order, two for one stream after each other, all or none",
    check: once(
      Effect.gen(function* () {
        const one = { stream: "case/1", expectedVersion: 0, events: [noted(1), noted(2)] as const }
        const two = { stream: "case/2", expectedVersion: 0, events: [noted(3)] as const }
        const again = { stream: "case/1", expectedVersion: 2, events: [noted(4)] as const }
        const refused = yield* Effect.flip(commit({ appends: [one, two, { ...again, expectedVersion: 1 }] }))
        deepStrictEqual(refused._tag === "VersionConflict" && [refused.expected, refused.actual], [1, 2])
        deepStrictEqual(yield* history(), [])
        const answer = yield* commit({ appends: [one, two, again] })
        deepStrictEqual(answer.appended, [
          { stream: "case/1", version: 2, position: 2 },
          { stream: "case/2", version: 1, position: 3 },
          { stream: "case/1", version: 3, position: 4 }
        ])
        deepStrictEqual(
          (yield* history()).map(({ data }) => data),
          [1, 2, 3, 4].map((n) => noted(n).data)
        )
      })
    )
  },
  {
    id: "EV-15",
    text: "answers a repeated command id with the first answer, though the version is stale by then, and writes nothing",
    check: once(
      Effect.gen(function* () {
        const first = yield* append("case/1", 0, [1], { idempotencyKey: "once" })
        deepStrictEqual(yield* append("case/1", 0, [1], { idempotencyKey: "once" }), first)
        deepStrictEqual(yield* append("case/1", 1, [2], { idempotencyKey: "once" }), first)
        strictEqual((yield* history()).length, 1)
      })
    )
  },
  {
    id: "EV-16",
    text: "refuses an event whose text is not one line, as a failure that no retry mends, and writes nothing",
    check: once(
      Effect.gen(function* () {
        for (const text of unfit) {
          const appends = [
            { stream: "case/1", expectedVersion: 0, events: [noted(1), { ...noted(2), ...text }] as const }
          ]
          const failure = yield* Effect.flip(commit({ idempotencyKey: "unfit", appends }))
          ok(failure._tag === "StoreFailure" && !failure.retryable, JSON.stringify(text))
        }
        ok(Exit.isFailure(yield* Effect.exit(append("case/1", 0, [1], { actor: "one\ntwo" }))))
        deepStrictEqual(yield* history(), [])
        strictEqual((yield* append("case/1", 0, [1], { idempotencyKey: "unfit" })).events, 1)
      })
    )
  },
  {
    id: "EV-17",
    text: "keeps events over a restart if it says it is durable, and only then; the chain goes on",
    check: (open) =>
      Effect.gen(function* () {
        const before = yield* Effect.provide(Effect.andThen(append("case/1", 0, [1, 2]), read("case/1")), open())
        const again = Effect.gen(function* () {
          const { durable } = (yield* Store).supports
          deepStrictEqual(yield* read("case/1"), durable ? before : [])
          if (!durable) return
          yield* append("case/1", 2, [3])
          const third = (yield* read("case/1")).at(-1)
          deepStrictEqual([third?.position, third?.prevHash], [3, before.at(-1)?.hash])
        })
        yield* Effect.provide(again, open())
      })
  },
  {
    id: "EV-18",
    text: "a commit without events leaves the numbering as it was",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [1])
        const answer = yield* put([row("1")])
        deepStrictEqual([answer.events, answer.appended], [0, []])
        deepStrictEqual((yield* append("case/1", 1, [2])).appended, [{ stream: "case/1", version: 2, position: 2 }])
      })
    )
  }
]
