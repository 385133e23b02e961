import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { inspect } from "node:util"
import { type AttachmentId, AttachmentStore, AttachmentTooLarge, InvalidAttachmentInput } from "@xiuhua/core/ports"
import { Deferred, Effect, Fiber, Result, Stream } from "effect"
import { TestClock } from "effect/testing"
import {
  attachmentLimit,
  bytesOf,
  cut,
  get,
  idOf,
  keptIds,
  list,
  put,
  putStream,
  remove,
  stat
} from "./attachment-fixture.ts"
import { once, type Requirement } from "./requirement.ts"
import { sameBytes } from "./same.ts"

const PIECE = 65_536

/** What putting a file must do. */
export const attachmentPuts: ReadonlyArray<Requirement<AttachmentStore>> = [
  {
    id: "AT-01",
    text: "reads back what was put, to the last byte, and what was said of it, to the last character",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(7_000)
        const every = Uint8Array.from({ length: 256 }, (_, n) => n)
        const contents = [
          new Uint8Array(),
          Uint8Array.of(0),
          every,
          bytesOf(1),
          bytesOf(200_000),
          new Uint8Array(70_000)
        ]
        for (const [n, content] of contents.entries()) {
          const given = { name: `现场 “${n}” 😀%20.JPG`, mediaType: "audio/webm;codecs=opus", actor: "执法队员 7" }
          const { id, ...said } = yield* put(content, given)
          deepStrictEqual(said, { bytes: content.length, storedAt: 7_000, ...given })
          sameBytes(yield* get(id), content)
          deepStrictEqual(yield* stat(id), { _tag: "Kept", attachment: { id, ...said } })
        }
        strictEqual((yield* list()).length, contents.length)
      })
    )
  },
  {
    id: "AT-02",
    text: "names a file by the hash of its bytes, which anybody can compute, however they were cut into pieces",
    check: once(
      Effect.gen(function* () {
        const content = bytesOf(10_000)
        const pieces = [1, 777, 4_096, 10_000].map((size) => cut(content, size))
        const empty = new Uint8Array()
        const ids: Array<AttachmentId> = []
        for (const some of pieces) ids.push((yield* putStream(Stream.fromIterable([empty, ...some, empty]))).id)
        const [id] = ids as [AttachmentId]
        deepStrictEqual(new Set(ids), new Set([idOf(content, id)]))
        const nothing = yield* putStream(Stream.empty)
        strictEqual(nothing.id, idOf(empty, nothing.id))
      })
    )
  },
  {
    id: "AT-03",
    text: "keeps the same content once, and answers with what was said of it first",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const first = yield* put(bytesOf(5_000))
        yield* TestClock.setTime(2_000)
        const again = { name: "副本.png", mediaType: "image/png", actor: "another" }
        deepStrictEqual(yield* put(bytesOf(5_000), again), first)
        deepStrictEqual(yield* list(), [{ _tag: "Kept", attachment: first }])
        const other = yield* put(bytesOf(5_000, 2))
        deepStrictEqual(yield* keptIds(), [first.id, other.id].toSorted())
      })
    )
  },
  {
    id: "AT-04",
    text: "keeps tenants apart, under one content too",
    check: once(
      Effect.gen(function* () {
        const { id } = yield* put(bytesOf(100), { tenant: "a", name: "a.jpg" })
        const store = yield* AttachmentStore
        deepStrictEqual(yield* stat(id, "b"), { _tag: "Unknown" })
        strictEqual((yield* Effect.flip(get(id, undefined, "b")))._tag, "AttachmentUnknown")
        deepStrictEqual([yield* list("b"), yield* list("A"), yield* list("../a")], [[], [], []])
        strictEqual((yield* put(bytesOf(100), { tenant: "b", name: "b.jpg" })).name, "b.jpg")
        yield* put(bytesOf(100), { tenant: "a/../b", name: "c.jpg" })
        yield* remove(id, undefined, "b")
        sameBytes(yield* get(id), bytesOf(100))
        strictEqual((yield* store.stat("b", id))._tag, "Deleted")
        deepStrictEqual([yield* keptIds("a"), yield* keptIds("b"), yield* keptIds("a/../b")], [[id], [], [id]])
      })
    )
  },
  {
    id: "AT-05",
    text: "takes a file of exactly its limit, refuses one byte more or a file without end, and keeps nothing of those",
    check: once(
      Effect.gen(function* () {
        const { limit } = yield* AttachmentStore
        strictEqual(limit, attachmentLimit, "the store is opened with attachmentLimit")
        const full = bytesOf(limit)
        const { bytes, id } = yield* putStream(Stream.fromIterable(cut(full, PIECE)))
        strictEqual(bytes, limit)
        sameBytes(yield* get(id), full)
        const over = Stream.fromIterable([...cut(full, PIECE), Uint8Array.of(1)])
        let pulled = 0
        const endless = Stream.map(
          Stream.iterate(0, (n) => n + 1),
          (n) => {
            pulled = n
            return new Uint8Array(PIECE)
          }
        )
        for (const content of [over, endless]) {
          const refused = yield* Effect.flip(putStream(content))
          ok(refused instanceof AttachmentTooLarge)
          strictEqual(refused.limit, limit)
        }
        ok(pulled <= limit / PIECE + 64, `${pulled} pieces were asked for`)
        deepStrictEqual(yield* keptIds(), [id])
      })
    )
  },
  {
    id: "AT-06",
    text: "keeps nothing of a file whose source breaks off, and says what the source said",
    check: once(
      Effect.gen(function* () {
        const content = bytesOf(150_000)
        const broken = Stream.concat(Stream.fromIterable(cut(content, PIECE)), Stream.fail("the line dropped" as const))
        strictEqual(yield* Effect.flip(putStream(broken)), "the line dropped")
        deepStrictEqual(yield* list(), [])
        const { id } = yield* put(content)
        deepStrictEqual(yield* keptIds(), [id])
        sameBytes(yield* get(id), content)
      })
    )
  },
  {
    id: "AT-07",
    text: "keeps nothing of a put that is interrupted, and goes on working",
    check: once(
      Effect.gen(function* () {
        const content = bytesOf(150_000)
        const reached = yield* Deferred.make<void>()
        const waiting = Stream.fromEffect(Effect.andThen(Deferred.succeed(reached, undefined), Effect.never))
        const putting = yield* Effect.forkChild(
          putStream(Stream.concat(Stream.fromIterable(cut(content, PIECE)), waiting))
        )
        yield* Effect.raceFirst(Deferred.await(reached), Fiber.join(putting))
        yield* Fiber.interrupt(putting)
        deepStrictEqual(yield* list(), [])
        const { id } = yield* put(content)
        sameBytes(yield* get(id), content)
      })
    )
  },
  {
    id: "AT-08",
    text: "refuses an upload that is not well-formed, says what is wrong, and keeps nothing of it",
    check: once(
      Effect.gen(function* () {
        const wrong: ReadonlyArray<readonly [given: object, field: string, problem: string]> = [
          [{ tenant: "" }, "tenant", "missing"],
          [{ tenant: "a\u0000" }, "tenant", "character"],
          [{ tenant: "t".repeat(101) }, "tenant", "too-long"],
          [{ name: "" }, "name", "missing"],
          [{ name: "n".repeat(201) }, "name", "too-long"],
          [{ name: "../../etc/passwd" }, "name", "character"],
          [{ name: "a\\b" }, "name", "character"],
          [{ name: ".." }, "name", "character"],
          [{ name: "a\n.jpg" }, "name", "character"],
          [{ name: 7 }, "name", "wrong-type"],
          [{ mediaType: "" }, "mediaType", "missing"],
          [{ mediaType: "jpeg" }, "mediaType", "form"],
          [{ mediaType: "IMAGE/JPEG" }, "mediaType", "form"],
          [{ mediaType: "text/html\r\nX: y" }, "mediaType", "character"],
          [{ actor: " " }, "actor", "missing"],
          [{ actor: "x".repeat(101) }, "actor", "too-long"]
        ]
        for (const [given, field, problem] of wrong) {
          const refused = yield* Effect.flip(put(bytesOf(100), given))
          ok(refused instanceof InvalidAttachmentInput)
          deepStrictEqual([refused.field, refused.problem], [field, problem])
        }
        deepStrictEqual(yield* list(), [])
        yield* put(bytesOf(100), { tenant: "租户 %2F..'\"\\:*?", name: "n".repeat(200) })
        strictEqual((yield* list("租户 %2F..'\"\\:*?")).length, 1)
      })
    )
  },
  {
    id: "AT-09",
    text: "what becomes of the pieces later, those handed in and those handed out, changes nothing",
    check: once(
      Effect.gen(function* () {
        const content = bytesOf(100_000)
        const pieces = cut(content, 30_000)
        const { id } = yield* putStream(Stream.fromIterable(pieces))
        for (const piece of pieces) piece.fill(0)
        const store = yield* AttachmentStore
        for (const piece of yield* Stream.runCollect(store.get("a", id))) piece.fill(0)
        sameBytes(yield* get(id), content)
      })
    )
  },
  {
    id: "AT-10",
    text: "of many puts of one content at once all get one answer, and it is kept once",
    check: once(
      Effect.gen(function* () {
        const puts = Array.from({ length: 12 }, (_, n) => put(bytesOf(80_000), { name: `${n}.jpg`, actor: `${n}` }))
        const [first, ...others] = yield* Effect.all(puts, { concurrency: "unbounded" })
        for (const other of others) deepStrictEqual(other, first)
        deepStrictEqual(yield* list(), [{ _tag: "Kept", attachment: first }])
      })
    )
  },
  {
    id: "AT-11",
    text: "of many puts of different content at once each is kept whole",
    check: once(
      Effect.gen(function* () {
        const contents = Array.from({ length: 12 }, (_, n) => bytesOf(60_000 + n, n))
        const kept = yield* Effect.forEach(contents, (content) => put(content), { concurrency: "unbounded" })
        for (const [n, { id }] of kept.entries()) sameBytes(yield* get(id), contents[n] as Uint8Array)
        deepStrictEqual(yield* keptIds(), kept.map(({ id }) => id).toSorted())
      })
    )
  },
  {
    id: "AT-12",
    text: "no failure repeats the name of the file, which may be that of a person",
    check: once(
      Effect.gen(function* () {
        const { limit } = yield* AttachmentStore
        const name = "张三丰询问笔录.jpg"
        const { id } = yield* put(bytesOf(10))
        yield* remove(id)
        const results = yield* Effect.all(
          [
            put(bytesOf(10), { name }),
            putStream(Stream.make(new Uint8Array(limit + 1)), { name }),
            put(bytesOf(11), { name, mediaType: "none" }),
            put(bytesOf(11), { name: `${name}/` })
          ],
          { mode: "result" }
        )
        const failures = results.flatMap((result) => (Result.isFailure(result) ? [result.failure] : []))
        ok(failures.length > 1, "hardly anything failed")
        for (const failure of failures) {
          const told = `${failure} ${inspect(failure, { depth: 9 })} ${JSON.stringify(failure)} ${failure.message}`
          ok(!told.includes("张三丰"), `${failure._tag} repeats the name`)
        }
      })
    )
  }
]
