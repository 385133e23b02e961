import { type FileHandle, open } from "node:fs/promises"
import { AttachmentStore } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newFolders, put, retention, using } from "./harness.ts"

const newFolder = newFolders("durable")

/** What this process had put on the disk: "file" and "folder", in order. */
const synced: Array<"file" | "folder"> = []
let prototype: FileHandle
let sync: FileHandle["sync"]

beforeAll(async () => {
  const handle = await open(process.execPath)
  prototype = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  sync = prototype.sync
  prototype.sync = async function (this: FileHandle) {
    synced.push((await this.stat()).isDirectory() ? "folder" : "file")
    return sync.call(this)
  }
})
afterAll(() => {
  prototype.sync = sync
})

const syncing = <A, E, R>(work: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    synced.length = 0
    const value = yield* work
    return { value, synced: synced.join(" ") }
  })

describe("before anybody is told so", () => {
  it("a file, its description, their folder and the one above are on the disk, and every folder made on the way", async () => {
    await using(newFolder(), (store) =>
      Effect.gen(function* () {
        const first = yield* syncing(put(store, Buffer.from("one")))
        // Content, description, their folder; folders of tenant, function and shard in the one above; the file in its shard.
        expect(first.synced).toBe("file file folder folder folder folder folder")
        const again = yield* syncing(put(store, Buffer.from("one")))
        expect(again.synced).toBe("file file folder folder")
        const deleting = store.delete("t", first.value.id, retention)
        const deleted = yield* syncing(deleting)
        // The staged tombstone, its folder and the one above; the tombstone in its folder; the end of the bytes.
        expect(deleted.synced).toBe("file folder folder folder folder")
        expect((yield* syncing(deleting)).synced).toBe("folder")
      })
    )
  })

  it("an opening syncs what another may have made and not synced", async () => {
    const root = newFolder()
    const one = Effect.flatMap(AttachmentStore, (store) => put(store, Buffer.from("one")))
    await using(root, () => Effect.void)
    for (let n = 0; n < 2; n++) {
      const { synced: kinds } = await using(root, (store) =>
        syncing(Effect.provideService(one, AttachmentStore, store))
      )
      expect(kinds).toBe("file file folder folder folder folder folder")
    }
  })
})
