import { randomBytes } from "node:crypto"
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { AttachmentDamaged, type AttachmentId } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { isRetryable } from "../src/failure.ts"
import { entryFolder } from "../src/paths.ts"
import { list, newFolders, put, read, retention, using } from "./harness.ts"

const newFolder = newFolders("damage")
const MIB = 1024 * 1024
const fileIn = (root: string, id: AttachmentId, name: string) => join(entryFolder(root, "t", id).entry, name)

describe("a large file", () => {
  it("gives every block as it was, whatever becomes of the others, and never a changed one", async () => {
    const root = newFolder()
    const content = randomBytes(5 * MIB + 17)
    await using(root, (store) =>
      Effect.gen(function* () {
        const { id } = yield* put(store, content)
        const ranges = [
          { from: 0, to: 0 },
          { from: MIB - 1, to: MIB },
          { from: 2 * MIB, to: 4 * MIB - 1 },
          { from: 5 * MIB + 16 }
        ]
        for (const range of ranges) {
          expect(
            content.subarray(range.from, (range.to ?? content.length) + 1).equals(yield* read(store, id, range))
          ).toBe(true)
        }
        const path = fileIn(root, id, "content")
        const changed = Buffer.from(content)
        changed[3 * MIB + 5] = (changed[3 * MIB + 5] ?? 0) ^ 1
        writeFileSync(path, changed)
        expect(content.subarray(10, 20).equals(yield* read(store, id, { from: 10, to: 19 }))).toBe(true)
        for (const range of [undefined, { from: 3 * MIB, to: 3 * MIB }, { from: 2 * MIB, to: 4 * MIB }]) {
          let seen = 0
          const reading = Stream.runForEach(store.get("t", id, range), (piece) =>
            Effect.sync(() => {
              seen += piece.length
            })
          )
          expect(yield* Effect.flip(reading)).toMatchObject({ _tag: "AttachmentDamaged", damage: "changed" })
          expect((range?.from ?? 0) + seen).toBeLessThanOrEqual(3 * MIB)
        }
        // A store that opens now has nothing to go by but the id: it gives no byte at all.
        yield* Effect.promise(() =>
          using(root, (other) =>
            Effect.map(Effect.flip(read(other, id, { from: 10, to: 19 })), (failure) =>
              expect(failure).toBeInstanceOf(AttachmentDamaged)
            )
          )
        )
        expect(yield* put(store, content, "again.mp4")).toMatchObject({ id, name: "现场.jpg" })
        expect(content.equals(yield* read(store, id))).toBe(true)
      })
    )
  })

  it("that is deleted while somebody reads it is read to its end, and then no more", async () => {
    const root = newFolder()
    const content = randomBytes(3 * MIB)
    await using(root, (store) =>
      Effect.gen(function* () {
        const { id } = yield* put(store, content)
        const pieces: Array<Uint8Array> = []
        yield* Stream.runForEach(store.get("t", id), (piece) => {
          pieces.push(piece)
          return pieces.length === 1 ? Effect.asVoid(Effect.orDie(store.delete("t", id, retention))) : Effect.void
        })
        expect(content.equals(Buffer.concat(pieces))).toBe(true)
        expect((yield* Effect.flip(read(store, id)))._tag).toBe("AttachmentDeleted")
      })
    )
  })

  it("leaves no file open, whether it was read, given up, refused or broken off", async () => {
    const root = newFolder()
    const openFiles = () => readdirSync("/dev/fd").length
    await using(root, (store) =>
      Effect.gen(function* () {
        const { id } = yield* put(store, randomBytes(3 * MIB))
        const before = openFiles()
        for (let n = 0; n < 10; n++) {
          yield* read(store, id)
          yield* Stream.runDrain(Stream.take(store.get("t", id), 1))
          yield* Effect.flip(read(store, id, { from: 9 * MIB }))
          const broken = Stream.concat(Stream.make(Buffer.from("x")), Stream.fail("broken" as const))
          yield* Effect.flip(store.put("t", { name: "a", mediaType: "image/png", actor: "a", content: broken }))
          yield* put(store, randomBytes(10))
        }
        expect(openFiles()).toBe(before)
      })
    )
  })
})

describe("a description that was changed behind the store's back", () => {
  const spoil: ReadonlyArray<readonly [string, (text: string) => string | null]> = [
    ["is gone", () => null],
    ["is half a file", (text) => text.slice(0, 20)],
    ["is another file's", (text) => text.replace(/"sha-256:[0-9a-f]/u, '"sha-256:x')],
    ["is another tenant's", (text) => text.replace('"t"', '"b"')],
    ["lacks a field", (text) => text.replace('"name"', '"nom"')]
  ]
  it.each(spoil)(
    "%s: said so, listed, no byte handed out, mended by putting the content again, and deleted",
    async (_, change) => {
      const root = newFolder()
      await using(root, (store) =>
        Effect.gen(function* () {
          const { id } = yield* put(store, Buffer.from("one"))
          const other = yield* put(store, Buffer.from("two"))
          const spoilIt = () => {
            const path = fileIn(root, id, "description.json")
            const text = change(readFileSync(path, "utf8"))
            text === null ? rmSync(path) : writeFileSync(path, text)
          }
          spoilIt()
          const damaged = { _tag: "Damaged", id, damage: "undescribed" }
          expect(yield* store.stat("t", id)).toEqual(damaged)
          expect((yield* list(store)).toSorted((a, b) => (a._tag < b._tag ? -1 : 1))).toEqual([
            damaged,
            { _tag: "Kept", attachment: other }
          ])
          expect(yield* Effect.flip(read(store, id))).toMatchObject({
            _tag: "AttachmentDamaged",
            damage: "undescribed"
          })
          expect(yield* put(store, Buffer.from("one"), "new.jpg")).toMatchObject({ id, name: "new.jpg" })
          expect(yield* read(store, id)).toEqual(Buffer.from("one"))
          spoilIt()
          yield* store.delete("t", id, retention)
          expect(readdirSync(entryFolder(root, "t", id).entry)).toEqual(["tombstone.json"])
        })
      )
    }
  )

  it("says another size: the content is not what it was", async () => {
    const root = newFolder()
    await using(root, (store) =>
      Effect.gen(function* () {
        const { id } = yield* put(store, Buffer.from("one"))
        const path = fileIn(root, id, "description.json")
        writeFileSync(path, readFileSync(path, "utf8").replace('"bytes": 3', '"bytes": 2'))
        expect(yield* Effect.flip(read(store, id))).toMatchObject({ _tag: "AttachmentDamaged", damage: "changed" })
      })
    )
  })
})

describe("a tombstone that cannot be read", () => {
  it("still keeps the content out", async () => {
    const root = newFolder()
    await using(root, (store) =>
      Effect.gen(function* () {
        const { id } = yield* put(store, Buffer.from("one"))
        yield* store.delete("t", id, retention)
        writeFileSync(fileIn(root, id, "tombstone.json"), "{")
        expect(yield* store.stat("t", id)).toMatchObject({ _tag: "Damaged" })
        for (const refused of [put(store, Buffer.from("one")), store.delete("t", id, retention)]) {
          expect(yield* Effect.flip(refused as Effect.Effect<unknown, unknown>)).toMatchObject({
            _tag: "AttachmentFailure",
            retryable: false
          })
        }
        expect(readdirSync(entryFolder(root, "t", id).entry)).toEqual(["tombstone.json"])
      })
    )
  })
})

it.each([
  ["EMFILE", true],
  ["EBUSY", true],
  ["ESTALE", true],
  ["ENOSPC", false],
  ["EDQUOT", false],
  ["EFBIG", false],
  ["EROFS", false],
  ["EACCES", false],
  ["EIO", false]
])("%s: retryable %s", (code, retryable) => {
  expect(isRetryable(Object.assign(new Error(code), { code }))).toBe(retryable)
  expect(isRetryable(null)).toBe(false)
})
