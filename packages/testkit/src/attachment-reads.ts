import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import {
  AttachmentDamaged,
  type AttachmentId,
  AttachmentStore,
  AttachmentUnknown,
  attachmentIdOf,
  type ByteRange,
  InvalidAttachmentInput,
  RangeBeyondEnd
} from "@xiuhua/core/ports"
import { Effect, Result, Stream } from "effect"
import {
  attachmentLimit,
  bytesOf,
  cut,
  get,
  keptIds,
  list,
  put,
  putStream,
  remove,
  retention,
  stat,
  Tampering
} from "./attachment-fixture.ts"
import { randomFrom, wholeBetween } from "./random.ts"
import { once, type Requirement } from "./requirement.ts"
import { sameBytes } from "./same.ts"

const nobody = attachmentIdOf("sha-256", "0".repeat(64))

const failureOf = <R>(asking: Effect.Effect<unknown, unknown, R>): Effect.Effect<unknown, unknown, R> =>
  Effect.flip(asking)

/** What a reading gave, and how it failed if it did. */
const reading = (id: AttachmentId, range?: ByteRange) =>
  Effect.gen(function* () {
    const store = yield* AttachmentStore
    const pieces: Array<Uint8Array> = []
    const result = yield* Effect.result(
      Stream.runForEach(store.get("a", id, range), (piece) => Effect.sync(() => pieces.push(piece)))
    )
    return { failure: Result.isFailure(result) ? result.failure : null, seen: Buffer.concat(pieces) }
  })

/** What was done to a kept file, and as what a store must know it. */
const damages: ReadonlyArray<readonly [damage: string, change: (content: Uint8Array) => Uint8Array | null]> = [
  ["changed", (content) => content.map((byte, n) => (n === 0 ? byte ^ 1 : byte))],
  ["changed", (content) => content.map((byte, n) => (n === content.length - 1 ? byte ^ 1 : byte))],
  ["changed", (content) => content.slice(0, -1)],
  ["changed", (content) => Uint8Array.from([...content, 0])],
  ["changed", () => new Uint8Array()],
  ["changed", (content) => content.toReversed()],
  ["missing", () => null]
]

/** What reading, listing and checking must do. */
export const attachmentReads: ReadonlyArray<Requirement<AttachmentStore | Tampering>> = [
  {
    id: "AT-13",
    text: "gives any range of a file, both ends included, and the rest where the range goes beyond the end",
    check: once(
      Effect.gen(function* () {
        const content = bytesOf(attachmentLimit)
        const { id } = yield* putStream(Stream.fromIterable(cut(content, 65_536)))
        const random = randomFrom(5, "ranges")
        const last = content.length - 1
        const ranges: Array<ByteRange> = [
          { from: 0 },
          { from: 0, to: 0 },
          { from: last },
          { from: last, to: last + 1_000 },
          { from: 65_535, to: 65_536 },
          { from: 1_048_575, to: 2_097_152 },
          { from: 1, to: Number.MAX_SAFE_INTEGER - 1 }
        ]
        for (let n = 0; n < 40; n++) {
          const from = wholeBetween(random, 0, last)
          ranges.push({ from, to: from + wholeBetween(random, 0, n % 2 === 0 ? 300 : 300_000) })
        }
        for (const range of ranges) {
          const expected = content.subarray(range.from, (range.to ?? last) + 1)
          sameBytes(yield* get(id, range), expected)
        }
      })
    )
  },
  {
    id: "AT-14",
    text: "refuses a range that begins beyond the end, with the size of the file, and one that is none",
    check: once(
      Effect.gen(function* () {
        const [full, empty] = [yield* put(bytesOf(100)), yield* put(new Uint8Array())]
        for (const [{ bytes, id }, range] of [
          [full, { from: 100 }],
          [full, { from: 5_000, to: 5_001 }],
          [empty, { from: 0 }]
        ] as const) {
          const refused = yield* Effect.flip(get(id, range))
          ok(refused instanceof RangeBeyondEnd)
          deepStrictEqual([refused.id, refused.bytes], [id, bytes])
        }
        for (const [range, problem] of [
          [{ from: -1 }, "out-of-range"],
          [{ from: 5, to: 4 }, "out-of-range"],
          [{ from: 0.5 }, "wrong-type"],
          [{ from: 0, to: Number.NaN }, "wrong-type"]
        ] as const) {
          const refused = yield* Effect.flip(get(full.id, range))
          ok(refused instanceof InvalidAttachmentInput)
          deepStrictEqual([refused.field, refused.problem], ["range", problem])
        }
      })
    )
  },
  {
    id: "AT-15",
    text: "says of an id that nothing was ever put under that it is unknown",
    check: once(
      Effect.gen(function* () {
        yield* put(bytesOf(100))
        deepStrictEqual(yield* stat(nobody), { _tag: "Unknown" })
        for (const asking of [get(nobody), get(nobody, { from: 7 }), remove(nobody)]) {
          const refused = yield* failureOf(asking)
          ok(refused instanceof AttachmentUnknown)
          strictEqual(refused.id, nobody)
        }
        deepStrictEqual(yield* list("nobody"), [])
      })
    )
  },
  {
    id: "AT-16",
    text: "refuses what is no id, however it tries to be a path",
    check: once(
      Effect.gen(function* () {
        const { id } = yield* put(bytesOf(100))
        const digest = id.slice(id.indexOf(":") + 1)
        const ids = [
          "",
          digest,
          id.toUpperCase(),
          id.slice(0, -1),
          `${id}0`,
          `${id}/`,
          `${id}\u0000`,
          ` ${id}`,
          `../${id}`,
          `${id}/../${id}`,
          "sha-256:../../../../../../../../../../../../../../../../etc/passwd",
          `md5:${digest}`,
          undefined,
          7
        ]
        for (const wrong of ids as ReadonlyArray<unknown> as ReadonlyArray<AttachmentId>) {
          for (const asking of [get(wrong), stat(wrong), remove(wrong)]) {
            const refused = yield* failureOf(asking)
            ok(refused instanceof InvalidAttachmentInput, `${wrong}`)
            strictEqual(refused.field, "id")
          }
        }
        const store = yield* AttachmentStore
        for (const asking of [
          store.stat("", id),
          Stream.runDrain(store.get("\n", id)),
          Stream.runDrain(store.list("t".repeat(101))),
          store.delete("a\u0000b", id, retention)
        ]) {
          const refused = yield* failureOf(asking)
          ok(refused instanceof InvalidAttachmentInput)
          strictEqual(refused.field, "tenant")
        }
        deepStrictEqual(yield* keptIds(), [id])
      })
    )
  },
  {
    id: "AT-17",
    text: "lists everything a tenant ever had, in the order of the ids, deleted files too",
    check: once(
      Effect.gen(function* () {
        const kept = []
        for (let n = 0; n < 40; n++) kept.push(yield* put(bytesOf(50, n), { name: `${n}.jpg` }))
        const tombstone = yield* remove((kept[7] as (typeof kept)[number]).id)
        const expected = kept.map((attachment, n) =>
          n === 7 ? { _tag: "Deleted", tombstone } : { _tag: "Kept", attachment }
        )
        const order = new Map(kept.map(({ id }, n) => [id, n]))
        deepStrictEqual(
          yield* list(),
          [...order.keys()].toSorted().map((id) => expected[order.get(id) as number])
        )
      })
    )
  },
  {
    id: "AT-18",
    text: "a reading can be run again and by many at once, and one that stops early disturbs nobody",
    check: once(
      Effect.gen(function* () {
        const store = yield* AttachmentStore
        const content = bytesOf(1_500_000)
        const { id } = yield* putStream(Stream.fromIterable(cut(content, 65_536)))
        const reading = store.get("a", id)
        strictEqual((yield* Stream.runCollect(Stream.take(reading, 1))).length, 1)
        const readers = Array.from({ length: 8 }, () => Stream.runCollect(reading))
        for (const pieces of yield* Effect.all(readers, { concurrency: "unbounded" })) {
          sameBytes(Buffer.concat(pieces), content)
        }
      })
    )
  },
  {
    id: "AT-19",
    text: "hands out no byte of a file that was changed or taken away behind its back, and says so; a durable store must be shown how",
    check: once(
      Effect.gen(function* () {
        const { content: tamper } = yield* Tampering
        const { durable } = (yield* AttachmentStore).supports
        if (tamper === null) return ok(!durable, "what outlives the process can be changed: provide Tampering")
        for (const [n, [damage, change]] of damages.entries()) {
          const content = bytesOf(5_000, n)
          const { id } = yield* put(content)
          yield* tamper("a", id, change)
          const whole = yield* reading(id)
          ok(whole.failure instanceof AttachmentDamaged, `${whole.failure?._tag ?? "nothing"}, not AttachmentDamaged`)
          deepStrictEqual([whole.failure.id, whole.failure.damage], [id, damage])
          sameBytes(whole.seen, content.subarray(0, whole.seen.length))
          for (const { from, to } of [
            { from: 10, to: 20 },
            { from: 4_000, to: 5_500 }
          ]) {
            // A store that checks parts may give a part that nobody touched.
            const { failure, seen } = yield* reading(id, { from, to })
            ok(failure === null || failure instanceof AttachmentDamaged, `${failure?._tag}, not AttachmentDamaged`)
            const right = content.subarray(from, to + 1)
            sameBytes(seen, failure === null ? right : right.subarray(0, seen.length))
          }
        }
        const large = bytesOf(attachmentLimit, 99)
        const { id } = yield* putStream(Stream.fromIterable(cut(large, 65_536)))
        yield* tamper("a", id, (content) => content.map((byte, n) => (n === 2_500_000 ? byte ^ 1 : byte)))
        const { failure, seen } = yield* reading(id)
        ok(failure instanceof AttachmentDamaged && failure.damage === "changed")
        ok(seen.length <= 2_500_000, "a changed byte was handed out")
        sameBytes(seen, large.subarray(0, seen.length))
      })
    )
  },
  {
    id: "AT-20",
    text: "a damaged file is mended by putting its content again, and can be deleted",
    check: once(
      Effect.gen(function* () {
        const { content: tamper } = yield* Tampering
        const { durable } = (yield* AttachmentStore).supports
        if (tamper === null) return ok(!durable, "what outlives the process can be changed: provide Tampering")
        for (const [n, [, change]] of damages.entries()) {
          const content = bytesOf(5_000, n)
          const first = yield* put(content)
          yield* tamper("a", first.id, change)
          deepStrictEqual(yield* put(content, { name: "again.jpg" }), first)
          sameBytes(yield* get(first.id), content)
          yield* tamper("a", first.id, change)
          yield* remove(first.id)
          strictEqual((yield* stat(first.id))._tag, "Deleted")
        }
      })
    )
  }
]
