import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { hash } from "node:crypto"
import { Store, type StoredEvent } from "@xiuhua/core/ports"
import { Effect, Exit } from "effect"
import { TestClock } from "effect/testing"
import { once, type Requirement } from "./requirement.ts"
import { append, commit, history, noted, read } from "./store-fixture.ts"

const dataOf = (events: ReadonlyArray<StoredEvent>) => events.map(({ data }) => data)
const ends = (events: ReadonlyArray<StoredEvent>) => events.map(({ id, position }) => [id, position])

/** The hash of an event as ADR 0040 tells an outsider to compute it: nothing here comes from the library. */
const recomputed = (event: StoredEvent): string => {
  const { actor, algorithm, commandId, data, occurredOn, position, prevHash } = event
  const { recordedAt, schemaVersion, stream, tenant, type, version } = event
  const head = `xiuhua-event-1\n${algorithm}\n${prevHash}\n${tenant}\n${stream}\n${version}\n${position}\n${type}\n`
  const text = `${head}${schemaVersion}\n${occurredOn}\n${recordedAt}\n${actor}\n${commandId}\n${data}`
  return hash(algorithm === "sm3" ? "sm3" : "sha256", Buffer.from(text, "utf8"))
}

/** Texts that a store would like to tidy: spaces, escapes, numbers, characters outside the basic plane, doubled keys. */
const awkward = [
  '{"地点":"新港街道😀𠮷","note":"\\u0041\\n\\"引号\\\\"}',
  '{ "b" : 1.0,  "a":1e3, "a":2 }',
  '"\\ud83d half \u0085\u2028\u00a0 %_\'"',
  `{"long":"${"绣花".repeat(20_000)}"}`,
  "null"
] as const

/** What event streams must do. */
export const storeStreams: ReadonlyArray<Requirement<Store>> = [
  {
    id: "EV-01",
    text: "an unknown stream is empty, and so is an unknown tenant's history",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [1])
        deepStrictEqual(yield* read("case/none"), [])
        deepStrictEqual(yield* history(0, "nobody"), [])
      })
    )
  },
  {
    id: "EV-02",
    text: "reads back what was appended, in order and to the last character",
    check: once(
      Effect.gen(function* () {
        const [first, ...rest] = awkward
        const events = [noted(0, first), ...rest.map((data) => noted(0, data))] as const
        const idempotencyKey = "通知 1"
        const appends = [{ stream: "case/2022-１号", expectedVersion: 0, events }]
        const answer = yield* commit({ actor: "执法队员 7", idempotencyKey, appends })
        deepStrictEqual([answer.events, answer.accepted], [5, 0])
        deepStrictEqual(answer.appended, [{ stream: "case/2022-１号", version: 5, position: 5 }])
        const stored = yield* read("case/2022-１号")
        deepStrictEqual(dataOf(stored), awkward)
        const { hash: _, prevHash: __, algorithm: ___, ...second } = stored[1] as StoredEvent
        deepStrictEqual(second, {
          id: "case/2022-１号@2",
          tenant: "a",
          stream: "case/2022-１号",
          version: 2,
          position: 2,
          type: "Noted",
          schemaVersion: 1,
          occurredOn: "2022-03-01",
          recordedAt: answer.recordedAt,
          actor: "执法队员 7",
          commandId: "通知 1",
          data: awkward[1]
        })
        deepStrictEqual(yield* history(), stored)
      })
    )
  },
  {
    id: "EV-03",
    text: "refuses a stale version, says which is the present one, and writes nothing",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [1, 2])
        for (const expected of [0, 1, 3]) {
          const conflict = yield* Effect.flip(append("case/1", expected, [9]))
          ok(conflict._tag === "VersionConflict")
          deepStrictEqual([conflict.stream, conflict.expected, conflict.actual], ["case/1", expected, 2])
        }
        const early = yield* Effect.flip(append("case/2", 1, [9]))
        deepStrictEqual(early._tag === "VersionConflict" && early.actual, 0)
        deepStrictEqual(ends(yield* history()), [
          ["case/1@1", 1],
          ["case/1@2", 2]
        ])
        deepStrictEqual((yield* append("case/1", 2, [3])).appended, [{ stream: "case/1", version: 3, position: 3 }])
      })
    )
  },
  {
    id: "EV-04",
    text: "of many writers at one version exactly one wins",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [0])
        const writers = Array.from({ length: 20 }, (_, n) => Effect.exit(append("case/1", 1, [n])))
        const exits = yield* Effect.all(writers, { concurrency: "unbounded" })
        strictEqual(exits.filter(Exit.isSuccess).length, 1)
        strictEqual((yield* read("case/1")).length, 2)
      })
    )
  },
  {
    id: "EV-05",
    text: "numbers events 1, 2, 3 within the stream, and within the tenant in the order of the commits",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [1, 2])
        yield* append("case/1", 0, [1], { tenant: "b" })
        yield* append("case/2", 0, [1])
        yield* Effect.exit(append("case/2", 0, [1]))
        const answer = yield* append("case/1", 2, [3])
        deepStrictEqual(answer.appended, [{ stream: "case/1", version: 3, position: 4 }])
        deepStrictEqual(ends(yield* history()), [
          ["case/1@1", 1],
          ["case/1@2", 2],
          ["case/2@1", 3],
          ["case/1@3", 4]
        ])
        deepStrictEqual(ends(yield* history(0, "b")), [["case/1@1", 1]])
      })
    )
  },
  {
    id: "EV-06",
    text: "numbers the events of concurrent commits without gaps, each commit in one piece",
    check: once(
      Effect.gen(function* () {
        const writers = Array.from({ length: 12 }, (_, n) => append(`case/${n}`, 0, [1, 2, 3]))
        yield* Effect.all(writers, { concurrency: "unbounded" })
        const events = yield* history()
        deepStrictEqual(
          events.map(({ position }) => position),
          Array.from({ length: 36 }, (_, n) => n + 1)
        )
        strictEqual(events.filter(({ commandId }, n) => commandId !== events[n - 1]?.commandId).length, 12)
      })
    )
  },
  {
    id: "EV-07",
    text: "records events at the clock's time, but never backwards",
    check: once(
      Effect.gen(function* () {
        for (const [index, time] of [5_000, 1_000, 9_000].entries()) {
          yield* TestClock.setTime(time)
          yield* append("case/1", index, [1])
        }
        deepStrictEqual(
          (yield* read("case/1")).map(({ recordedAt }) => recordedAt),
          [5_000, 5_000, 9_000]
        )
      })
    )
  },
  {
    id: "EV-08",
    text: "chains each stream from 64 zeros, by hashes that anybody can compute again from what is stored",
    check: once(
      Effect.gen(function* () {
        const [first, ...rest] = awkward
        yield* append("case/2", 0, [1])
        yield* commit({
          appends: [
            { stream: "case/1", expectedVersion: 0, events: [noted(0, first), ...rest.map((data) => noted(0, data))] }
          ]
        })
        yield* append("case/2", 1, [2])
        yield* append("case/1", 5, [6, 7])
        for (const [stream, length] of [
          ["case/1", 7],
          ["case/2", 2]
        ] as const) {
          const events = yield* read(stream)
          strictEqual(events.length, length)
          deepStrictEqual(
            events.map(({ prevHash }) => prevHash),
            ["0".repeat(64), ...events.slice(0, -1).map((event) => event.hash)]
          )
          for (const event of events) strictEqual(event.hash, recomputed(event))
        }
      })
    )
  },
  {
    id: "EV-09",
    text: "reads a stream after a version",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        yield* append("case/1", 0, [1, 2, 3])
        deepStrictEqual(ends(yield* store.read("a", "case/1", 2)), [["case/1@3", 3]])
        deepStrictEqual(yield* store.read("a", "case/1", 3), [])
        strictEqual((yield* store.read("a", "case/1", 0)).length, 3)
      })
    )
  },
  {
    id: "EV-10",
    text: "keeps tenants apart, streams and all",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [1])
        yield* append("case/1", 0, [2], { tenant: "b" })
        deepStrictEqual(dataOf(yield* read("case/1")), [noted(1).data])
        deepStrictEqual(dataOf(yield* read("case/1", "b")), [noted(2).data])
      })
    )
  },
  {
    id: "EV-11",
    text: "a reader that goes on from the last position it saw misses nothing, however many pages it takes",
    check: once(
      Effect.gen(function* () {
        yield* append("case/1", 0, [1, ...Array.from({ length: 2_300 }, (_, n) => n)])
        const seen = [...(yield* history())]
        strictEqual(seen.length, 2_301)
        strictEqual((yield* history(2_301)).length, 0)
        yield* append("case/2", 0, [1, 2])
        yield* append("case/1", 2_301, [3])
        seen.push(...(yield* history(seen.at(-1)?.position)))
        strictEqual(seen.length, 2_304)
        strictEqual(
          seen.findIndex(({ position }, n) => position !== n + 1),
          -1
        )
        const [next, last, ...more] = ends(yield* history(2_302))
        deepStrictEqual(
          [next, last],
          [
            ["case/2@2", 2_303],
            ["case/1@2302", 2_304]
          ]
        )
        strictEqual(more.length, 0)
      })
    )
  },
  {
    id: "EV-21",
    text: "says at which position a tenant ends, so that a reader can begin there",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const last = Effect.map(store.state("a"), ({ lastPosition }) => lastPosition)
        yield* append("case/1", 0, [1, 2])
        strictEqual(yield* last, 2)
        yield* append("case/1", 0, [1], { tenant: "b" })
        strictEqual(yield* last, 2)
        yield* append("case/2", 0, [3])
        deepStrictEqual(ends(yield* history(2)), [["case/2@1", yield* last]])
      })
    )
  }
]
