import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type AttachmentId, AttachmentStore, type ByteRange, type Deletion } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { afterAll } from "vitest"
import { type FilesOptions, layer } from "../src/index.ts"

type Service = AttachmentStore["Service"]

/** Gives new folders that go when the tests of the file are done. */
export const newFolders = (name: string): (() => string) => {
  const folder = mkdtempSync(join(tmpdir(), `xiuhua-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  return () => join(folder, `${++count}`)
}

/** Works with a store in a folder, opened for this alone. */
export const using = <A, E>(
  folder: string,
  work: (store: Service) => Effect.Effect<A, E>,
  options: Partial<FilesOptions> = {}
): Promise<A> =>
  Effect.runPromise(
    Effect.provide(
      Effect.flatMap(AttachmentStore, (store) => work(store)),
      layer({ folder, maxBytes: 100_000_000, ...options })
    )
  )

export const put = (store: Service, content: Uint8Array, name = "现场.jpg", tenant = "t") =>
  store.put(tenant, { name, mediaType: "image/jpeg", actor: "officer-7", content: Stream.make(content) })

export const read = (store: Service, id: AttachmentId, range?: ByteRange) =>
  Effect.map(Stream.runCollect(store.get("t", id, range)), (pieces) => Buffer.concat(pieces))

export const list = (store: Service, tenant = "t") => Stream.runCollect(store.list(tenant))

export const retention: Deletion = { ground: "term-ended", actor: "archivist", purpose: "retention" }
