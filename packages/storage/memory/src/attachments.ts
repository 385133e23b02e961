import {
  type Attachment,
  type AttachmentAnswer,
  AttachmentDeleted,
  type AttachmentId,
  AttachmentStore,
  type AttachmentTombstone,
  AttachmentTooLarge,
  AttachmentUnknown,
  attachmentIdOf,
  type ByteRange,
  bytesAsked,
  checkDeletion,
  checkListing,
  checkReading,
  checkUpload,
  type Deletion,
  type Upload
} from "@xiuhua/core/ports"
import { Clock, Effect, Layer, Stream } from "effect"

/** What one tenant has under one id. */
type Entry =
  | { readonly _tag: "Kept"; readonly attachment: Attachment; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly _tag: "Deleted"; readonly tombstone: AttachmentTombstone }

const PIECE = 65_536

/** All bytes of an upload in one array. Copied: what a caller does to its pieces later changes nothing here. */
const collect = <E>(
  { content }: Upload<E>,
  limit: number
): Effect.Effect<Uint8Array<ArrayBuffer>, AttachmentTooLarge | E> =>
  Effect.suspend(() => {
    const pieces: Array<Uint8Array> = []
    let bytes = 0
    const taken = Stream.runForEach(content, (piece) => {
      bytes += piece.length
      pieces.push(piece.slice())
      return bytes > limit ? Effect.fail(new AttachmentTooLarge({ limit })) : Effect.void
    })
    return Effect.map(taken, () => {
      const whole = new Uint8Array(bytes)
      let at = 0
      for (const piece of pieces) {
        whole.set(piece, at)
        at += piece.length
      }
      return whole
    })
  })

/** The id of some bytes, by the platform's own SHA-256, which Node and browsers have. */
const idOf = (content: Uint8Array<ArrayBuffer>): Effect.Effect<AttachmentId> =>
  Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", content)),
    (digest) =>
      attachmentIdOf(
        "sha-256",
        Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
      )
  )

/** Copies of the bytes from `from` to the one before `end`. */
const pieces = (content: Uint8Array, from: number, end: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil((end - from) / PIECE) }, (_, n) =>
    content.slice(from + n * PIECE, Math.min(end, from + (n + 1) * PIECE))
  )

/** Evidence files in memory. Publishing and deleting are synchronous steps, so nobody ever sees half of one. */
const makeAttachmentStore = (limit: number): AttachmentStore["Service"] => {
  const tenants = new Map<string, Map<AttachmentId, Entry>>()
  const entriesOf = (tenant: string): Map<AttachmentId, Entry> => {
    const entries = tenants.get(tenant) ?? new Map<AttachmentId, Entry>()
    tenants.set(tenant, entries)
    return entries
  }
  const deleted = ({ deletedAt, ground, id }: AttachmentTombstone) => new AttachmentDeleted({ id, deletedAt, ground })

  const put = <E>(tenant: string, upload: Upload<E>) =>
    Effect.gen(function* () {
      const { actor, mediaType, name } = yield* Effect.fromResult(checkUpload(tenant, upload))
      const content = yield* collect(upload, limit)
      const id = yield* idOf(content)
      const storedAt = yield* Clock.currentTimeMillis
      const entries = entriesOf(tenant)
      const known = entries.get(id)
      if (known?._tag === "Deleted") return yield* deleted(known.tombstone)
      if (known?._tag === "Kept") return known.attachment
      const attachment: Attachment = { id, bytes: content.length, mediaType, name, actor, storedAt }
      entries.set(id, { _tag: "Kept", attachment, content })
      return attachment
    })

  const get = (tenant: string, asked: string, range?: ByteRange) =>
    Effect.gen(function* () {
      const id = yield* Effect.fromResult(checkReading(tenant, asked, range))
      const entry = entriesOf(tenant).get(id)
      if (entry === undefined) return yield* new AttachmentUnknown({ id })
      if (entry._tag === "Deleted") return yield* deleted(entry.tombstone)
      const { end, from } = yield* Effect.fromResult(bytesAsked(entry.attachment, range))
      return Stream.fromIterable(pieces(entry.content, from, end))
    })

  const remove = (tenant: string, asked: string, deletion: Deletion) =>
    Effect.gen(function* () {
      const id = yield* Effect.fromResult(checkDeletion(tenant, asked, deletion))
      const now = yield* Clock.currentTimeMillis
      const entry = entriesOf(tenant).get(id)
      if (entry === undefined) return yield* new AttachmentUnknown({ id })
      if (entry._tag === "Deleted") return entry.tombstone
      const { actor, ground, purpose } = deletion
      const deletedAt = Math.max(now, entry.attachment.storedAt)
      const tombstone: AttachmentTombstone = { id, deletedAt, ground, actor, purpose }
      entriesOf(tenant).set(id, { _tag: "Deleted", tombstone })
      return tombstone
    })

  const line = (entry: Entry) =>
    entry._tag === "Kept"
      ? { _tag: "Kept" as const, attachment: entry.attachment }
      : { _tag: "Deleted" as const, tombstone: entry.tombstone }

  return {
    supports: { durable: false },
    limit,
    put,
    get: (...asked) => Stream.unwrap(get(...asked)),
    stat: (tenant, asked) =>
      Effect.suspend(() =>
        Effect.map(Effect.fromResult(checkReading(tenant, asked)), (id): AttachmentAnswer => {
          const entry = entriesOf(tenant).get(id)
          return entry === undefined ? { _tag: "Unknown" } : line(entry)
        })
      ),
    list: (tenant) =>
      Stream.unwrap(
        Effect.map(
          Effect.suspend(() => Effect.fromResult(checkListing(tenant))),
          () => {
            const entries = [...entriesOf(tenant)].toSorted(([one], [other]) => (one < other ? -1 : 1))
            return Stream.fromIterable(entries.map(([, entry]) => line(entry)))
          }
        )
      ),
    delete: remove
  }
}

/** Evidence files in memory, each of at most `limit` bytes. Lost when the process ends. */
export const layerWith = (limit: number): Layer.Layer<AttachmentStore> =>
  Layer.sync(AttachmentStore, () => makeAttachmentStore(limit))
