import { randomBytes } from "node:crypto"
import { readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type AttachmentId, AttachmentStore } from "@xiuhua/core/ports"
import { Context, Effect, Exit, Layer, Result, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { remove } from "../src/delete.ts"
import { get } from "../src/get.ts"
import { layer } from "../src/index.ts"
import { open as openWork } from "../src/layer.ts"
import { entryFolder } from "../src/paths.ts"
import { put as filePut, type Work } from "../src/put.ts"
import { list, newFolders, put, read, retention } from "./harness.ts"

const newFolder = newFolders("many")

const open = (folder: string, maxBytes = 1_000_000) =>
  Effect.map(Layer.build(layer({ folder, maxBytes })), (made) => Context.get(made, AttachmentStore))

describe("many stores on one folder", () => {
  it("put, mend and delete one content at once: what was deleted stays so, bytes and all", async () => {
    const root = newFolder()
    const content = randomBytes(200_000)
    const work = Effect.gen(function* () {
      const one = yield* open(root)
      const others = [yield* open(root), yield* open(root), yield* open(root)]
      for (let round = 0; round < 30; round++) {
        const mine = Buffer.concat([content, Buffer.from(`${round}`)])
        const { id } = yield* put(one, mine)
        writeFileSync(join(entryFolder(root, "t", id).entry, "content"), "damaged")
        const acts: ReadonlyArray<Effect.Effect<unknown, unknown>> = [
          ...others.map((store) => put(store, mine)),
          one.delete("t", id, retention)
        ]
        const exits = yield* Effect.forEach(acts, Effect.exit, { concurrency: "unbounded" })
        expect(exits.map(Exit.isSuccess).at(-1)).toBe(true)
        expect(readdirSync(entryFolder(root, "t", id).entry)).toEqual(["tombstone.json"])
      }
    })
    await Effect.runPromise(Effect.scoped(work))
  })

  it("delete one file at once: one tombstone, and everybody is told the same", async () => {
    const root = newFolder()
    const work = Effect.gen(function* () {
      const stores = [yield* open(root), yield* open(root), yield* open(root), yield* open(root)]
      for (let round = 0; round < 30; round++) {
        const { id } = yield* put(stores[0] as (typeof stores)[number], Buffer.from(`${round}`))
        const tombstones = yield* Effect.forEach(
          stores,
          (store, n) => store.delete("t", id, { ...retention, actor: `archivist-${n}` }),
          { concurrency: "unbounded" }
        )
        expect(new Set(tombstones.map(({ actor }) => actor)).size).toBe(1)
        expect(yield* (stores[1] as (typeof stores)[number]).stat("t", id)).toMatchObject({ tombstone: tombstones[0] })
      }
    })
    await Effect.runPromise(Effect.scoped(work))
  })

  it("read a file while it is deleted: all of it, or that it was deleted, and never that it is damaged", async () => {
    const root = newFolder()
    const work = Effect.gen(function* () {
      const [one, other] = [yield* open(root), yield* open(root)]
      let reads = 0
      for (let round = 0; round < 60; round++) {
        const content = Buffer.from(`content ${round}`)
        const { id } = yield* put(one, content)
        const untilDeleted = Effect.gen(function* () {
          while (true) {
            const result = yield* Effect.result(read(other, id))
            if (Result.isFailure(result)) return result.failure._tag
            expect(result.success).toEqual(content)
            reads++
          }
        })
        const deleting = Effect.as(one.delete("t", id, retention), "done")
        const readers = Array.from({ length: 4 }, () => untilDeleted)
        const [, ...ends] = yield* Effect.all([deleting, ...readers], { concurrency: "unbounded" })
        expect(new Set(ends)).toEqual(new Set(["AttachmentDeleted"]))
      }
      expect(reads).toBeGreaterThan(60)
    })
    await Effect.runPromise(Effect.scoped(work))
  })
})

describe("a file that is deleted between two steps of another call", () => {
  const limits = { maxBytes: 1_000_000 }
  /** An open store, and one that deletes the file whenever the first is about to look at its bytes. */
  const interposed = (root: string) =>
    Effect.promise(async (): Promise<Work> => {
      const work = await openWork({ folder: root, ...limits })
      const { contents } = work
      const deleted = (id: AttachmentId) => Effect.orDie(remove(work)("t", id, retention))
      return {
        ...work,
        contents: {
          read: (kept, ...asked) => Stream.unwrap(Effect.map(deleted(kept.id), () => contents.read(kept, ...asked))),
          isWhole: (kept, attempt) => Effect.andThen(deleted(kept.id), contents.isWhole(kept, attempt))
        }
      }
    })

  it("is deleted for a reading, and not damaged", async () => {
    const work = Effect.gen(function* () {
      const store = yield* interposed(newFolder())
      const upload = { name: "a.jpg", mediaType: "image/jpeg", actor: "a", content: Stream.make(Buffer.from("one")) }
      const { id } = yield* filePut(store)("t", upload)
      const failure = yield* Effect.flip(Stream.runCollect(get(store)("t", id)))
      expect(failure._tag).toBe("AttachmentDeleted")
    })
    await Effect.runPromise(work)
  })

  it("is deleted for a put of the same, which brings no byte back", async () => {
    const root = newFolder()
    const work = Effect.gen(function* () {
      const store = yield* interposed(root)
      const upload = { name: "a.jpg", mediaType: "image/jpeg", actor: "a", content: Stream.make(Buffer.from("one")) }
      const { id } = yield* filePut(store)("t", upload)
      expect((yield* Effect.flip(filePut(store)("t", upload)))._tag).toBe("AttachmentDeleted")
      expect(readdirSync(entryFolder(root, "t", id).entry)).toEqual(["tombstone.json"])
    })
    await Effect.runPromise(work)
  })
})

describe("a store that stays open", () => {
  it("leaves nothing in its staging folder, whatever became of a put", async () => {
    const root = newFolder()
    const work = Effect.gen(function* () {
      const store = yield* open(root, 10)
      const broken = Stream.concat(Stream.make(Buffer.from("x")), Stream.fail("broken" as const))
      const upload = { name: "a", mediaType: "image/png", actor: "a" }
      yield* Effect.flip(store.put("t", { ...upload, content: broken }))
      yield* Effect.flip(put(store, randomBytes(11)))
      const { id } = yield* put(store, Buffer.from("one"))
      yield* put(store, Buffer.from("one"))
      yield* store.delete("t", id, retention)
      yield* Effect.flip(put(store, Buffer.from("one")))
      expect((yield* list(store)).length).toBe(1)
      const staging = join(root, "staging")
      expect(readdirSync(staging).flatMap((name) => readdirSync(join(staging, name)))).toEqual([])
    })
    await Effect.runPromise(Effect.scoped(work))
  })
})
