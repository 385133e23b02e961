import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { inspect } from "node:util"
import { AttachmentDeleted, AttachmentStore, type Deletion, InvalidAttachmentInput } from "@xiuhua/core/ports"
import { Effect, Exit } from "effect"
import { TestClock } from "effect/testing"
import { bytesOf, get, keptIds, list, put, remove, retention, stat } from "./attachment-fixture.ts"
import { once, type Requirement } from "./requirement.ts"
import { sameBytes } from "./same.ts"

const withdrawn: Deletion = { ground: "consent-withdrawn", actor: "clerk", purpose: "request-of-the-person" }

/** What deleting a file must do, and what outlives a restart. */
export const attachmentDeletions: ReadonlyArray<Requirement<AttachmentStore>> = [
  {
    id: "AT-21",
    text: "deleting leaves a tombstone: when, by whom, what for and on what ground, without the name; nobody else is touched",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const name = "张三丰.jpg"
        const [one, two] = [yield* put(bytesOf(100, 1), { name }), yield* put(bytesOf(100, 2))]
        yield* TestClock.setTime(2_000)
        const tombstone = { id: one.id, deletedAt: 2_000, ...withdrawn }
        deepStrictEqual(yield* remove(one.id, withdrawn), tombstone)
        deepStrictEqual(yield* stat(one.id), { _tag: "Deleted", tombstone })
        const refused = yield* Effect.flip(get(one.id))
        ok(refused instanceof AttachmentDeleted)
        deepStrictEqual([refused.id, refused.deletedAt, refused.ground], [one.id, 2_000, "consent-withdrawn"])
        ok(!inspect(yield* list(), { depth: 9 }).includes("张三丰"))
        sameBytes(yield* get(two.id), bytesOf(100, 2))
        deepStrictEqual(yield* keptIds(), [two.id])
      })
    )
  },
  {
    id: "AT-22",
    text: "deleting again answers with the first tombstone",
    check: once(
      Effect.gen(function* () {
        const { id } = yield* put(bytesOf(100))
        yield* TestClock.setTime(2_000)
        const first = yield* remove(id, withdrawn)
        yield* TestClock.setTime(9_000)
        deepStrictEqual(yield* remove(id, { ...retention, actor: "another" }), first)
        deepStrictEqual(yield* list(), [{ _tag: "Deleted", tombstone: first }])
      })
    )
  },
  {
    id: "AT-23",
    text: "does not take deleted content again, under whatever name",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(3_000)
        const { id } = yield* put(bytesOf(100))
        yield* remove(id, { ...retention, ground: "unlawful-handling" })
        const refused = yield* Effect.flip(put(bytesOf(100), { name: "other.png", actor: "another" }))
        ok(refused instanceof AttachmentDeleted)
        deepStrictEqual([refused.id, refused.deletedAt, refused.ground], [id, 3_000, "unlawful-handling"])
        strictEqual((yield* stat(id))._tag, "Deleted")
        strictEqual((yield* put(bytesOf(101))).bytes, 101)
      })
    )
  },
  {
    id: "AT-24",
    text: "refuses a deletion that is not well-formed, says what is wrong, and deletes nothing",
    check: once(
      Effect.gen(function* () {
        const { id } = yield* put(bytesOf(100))
        const wrong: ReadonlyArray<readonly [change: object, field: string, problem: string]> = [
          [{ ground: "because" }, "ground", "form"],
          [{ ground: undefined }, "ground", "wrong-type"],
          [{ actor: "" }, "actor", "missing"],
          [{ actor: "a\nb" }, "actor", "character"],
          [{ purpose: "" }, "purpose", "missing"],
          [{ purpose: "给张三丰" }, "purpose", "form"],
          [{ purpose: "x".repeat(65) }, "purpose", "too-long"]
        ]
        for (const [change, field, problem] of wrong) {
          const refused = yield* Effect.flip(remove(id, { ...retention, ...change } as Deletion))
          ok(refused instanceof InvalidAttachmentInput)
          deepStrictEqual([refused.field, refused.problem], [field, problem])
        }
        sameBytes(yield* get(id), bytesOf(100))
      })
    )
  },
  {
    id: "AT-25",
    text: "a file is never deleted before it was stored, whatever the clock does",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(5_000)
        const { id, storedAt } = yield* put(bytesOf(100))
        yield* TestClock.setTime(1_000)
        const { deletedAt } = yield* remove(id)
        deepStrictEqual([storedAt, deletedAt], [5_000, 5_000])
      })
    )
  },
  {
    id: "AT-26",
    text: "of puts and deletions of one content at once none brings it back, and all deletions leave one tombstone",
    check: once(
      Effect.gen(function* () {
        const content = bytesOf(20_000)
        const { id } = yield* put(content)
        const putting = Effect.as(put(content), null)
        const deleting = (n: number) => remove(id, { ...retention, actor: `archivist-${n}` })
        const acts = [putting, deleting(1), putting, deleting(2), putting, deleting(3), putting, deleting(4), putting]
        const exits = yield* Effect.forEach(
          acts,
          (act: Effect.Effect<unknown, unknown, AttachmentStore>) => Effect.exit(act),
          { concurrency: "unbounded" }
        )
        const [first, ...others] = exits
          .filter((_, n) => n % 2 === 1)
          .map((exit) => (Exit.isSuccess(exit) ? exit.value : exit))
        for (const other of others) deepStrictEqual(other, first)
        deepStrictEqual(yield* stat(id), { _tag: "Deleted", tombstone: first })
        strictEqual((yield* Effect.flip(put(content)))._tag, "AttachmentDeleted")
      })
    )
  },
  {
    id: "AT-27",
    text: "keeps files and tombstones over a restart if it says it is durable, and only then",
    check: (open) =>
      Effect.gen(function* () {
        const before = Effect.gen(function* () {
          const [one, two] = [yield* put(bytesOf(70_000, 1)), yield* put(bytesOf(100, 2))]
          yield* remove(two.id)
          return { one, lines: yield* list() }
        })
        const { lines, one } = yield* Effect.provide(before, open())
        const after = Effect.gen(function* () {
          const { durable } = (yield* AttachmentStore).supports
          deepStrictEqual(yield* list(), durable ? lines : [])
          if (!durable) return strictEqual((yield* stat(one.id))._tag, "Unknown")
          sameBytes(yield* get(one.id), bytesOf(70_000, 1))
          strictEqual((yield* Effect.flip(put(bytesOf(100, 2))))._tag, "AttachmentDeleted")
        })
        yield* Effect.provide(after, open())
      })
  }
]
