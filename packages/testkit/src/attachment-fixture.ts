/** Made-up evidence files, and short ways to put, read and delete them. */
import { hash } from "node:crypto"
import {
  type AttachmentId,
  AttachmentStore,
  attachmentIdOf,
  type ByteRange,
  type Deletion,
  type Upload
} from "@xiuhua/core/ports"
import { Context, Effect, Layer, Stream } from "effect"

/** The limit that a store under test is opened with: 3 MiB, small enough to be passed, and more than most pieces. */
export const attachmentLimit = 3 * 1024 * 1024

/**
 * How the kit gets behind a store's back: `content` puts what `change` makes of the kept bytes in their place, or takes
 * them away when that is null. It is null itself only where nobody can reach what the store keeps, and then the store
 * may not claim to be durable.
 */
export class Tampering extends Context.Service<
  Tampering,
  {
    readonly content:
      | ((tenant: string, id: AttachmentId, change: (content: Uint8Array) => Uint8Array | null) => Effect.Effect<void>)
      | null
  }
>()("@xiuhua/testkit/Tampering") {}

/** For a store that keeps its bytes where only it can reach them. */
export const outOfReach: Layer.Layer<Tampering> = Layer.succeed(Tampering, { content: null })

/** `length` bytes that look like chance and are the same each time; each `seed` has its own. Marsaglia's xorshift. */
export const bytesOf = (length: number, seed = 1): Uint8Array => {
  const bytes = new Uint8Array(length)
  let state = 0x9e3779b9 ^ Math.imul(seed + 1, 0x85ebca6b)
  for (let n = 0; n < length; n++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[n] = state
  }
  return bytes
}

/** The id of some bytes as an outsider computes it, with the function that `like` names: nothing here comes from a store. */
export const idOf = (content: Uint8Array, like: AttachmentId): AttachmentId =>
  like.startsWith("sm3:")
    ? attachmentIdOf("sm3", hash("sm3", content))
    : attachmentIdOf("sha-256", hash("sha256", content))

/** The bytes in pieces of `size`. */
export const cut = (content: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(content.length / size) }, (_, n) => content.slice(n * size, (n + 1) * size))

export interface Given {
  readonly tenant?: string
  readonly name?: string
  readonly mediaType?: string
  readonly actor?: string
}

/** Puts a stream of pieces. */
export const putStream = <E>(content: Upload<E>["content"], given: Given = {}) => {
  const { actor = "officer-7", mediaType = "image/jpeg", name = "现场照片.jpg", tenant = "a" } = given
  return AttachmentStore.use((store) => store.put<E>(tenant, { name, mediaType, actor, content }))
}

/** Puts some bytes, in pieces of 1,000. */
export const put = (content: Uint8Array, given: Given = {}) =>
  putStream(Stream.fromIterable(cut(content, 1_000)), given)

const joined = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => Uint8Array.from(Buffer.concat(pieces))

/** Reads a file, or a range of it, to its end. */
export const get = (id: AttachmentId, range?: ByteRange, tenant = "a") =>
  Effect.flatMap(AttachmentStore, (store) => Effect.map(Stream.runCollect(store.get(tenant, id, range)), joined))

export const stat = (id: AttachmentId, tenant = "a") => AttachmentStore.use((store) => store.stat(tenant, id))

export const list = (tenant = "a") => Effect.flatMap(AttachmentStore, (store) => Stream.runCollect(store.list(tenant)))

/** The ids of what is kept. */
export const keptIds = (tenant = "a") =>
  Effect.map(list(tenant), (lines) => lines.flatMap((line) => (line._tag === "Kept" ? [line.attachment.id] : [])))

export const retention: Deletion = { ground: "term-ended", actor: "archivist", purpose: "retention" }

export const remove = (id: AttachmentId, deletion: Deletion = retention, tenant = "a") =>
  AttachmentStore.use((store) => store.delete(tenant, id, deletion))
