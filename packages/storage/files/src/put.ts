import { createHash } from "node:crypto"
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import {
  type Attachment,
  AttachmentDeleted,
  AttachmentFailure,
  type AttachmentTombstone,
  AttachmentTooLarge,
  attachmentIdOf,
  checkUpload,
  type HashAlgorithm,
  type Upload
} from "@xiuhua/core/ports"
import { Clock, Effect, Stream } from "effect"
import type { Contents } from "./content.ts"
import { descriptionText, lineIn } from "./description.ts"
import { hasCode, PRIVATE_FILE, syncFolder, unlessMissing, writeNew } from "./durable.ts"
import { attempting } from "./failure.ts"
import { CONTENT, DESCRIPTION, entryFolder, nodeAlgorithms, TOMBSTONE } from "./paths.ts"
import { removeRemains, type Staging } from "./staging.ts"

/** What an open store works with. */
export interface Work {
  readonly root: string
  readonly limit: number
  readonly algorithm: HashAlgorithm
  readonly staging: Staging
  readonly contents: Contents
  readonly makeFolder: (path: string) => Promise<void>
}

const attempt = attempting("put")

/** An upload being written, where nobody can see it. */
interface Draft {
  readonly place: string
  readonly file: FileHandle
}

const openDraft = async ({ staging }: Work): Promise<Draft> => {
  const place = await staging.place()
  return { place, file: await open(join(place, CONTENT), "wx", PRIVATE_FILE) }
}

const closeDraft = async ({ file, place }: Draft): Promise<void> => {
  await file.close()
  await rm(place, { recursive: true, force: true })
}

const receive = <E>({ algorithm, limit }: Work, { file }: Draft, content: Upload<E>["content"]) =>
  Effect.suspend(() => {
    const hash = createHash(nodeAlgorithms[algorithm])
    let bytes = 0
    const received = Stream.runForEach(
      content,
      (piece): Effect.Effect<void, AttachmentTooLarge | AttachmentFailure> => {
        bytes += piece.length
        if (bytes > limit) return Effect.fail(new AttachmentTooLarge({ limit }))
        hash.update(piece)
        return attempt(() => file.writeFile(piece))
      }
    )
    return Effect.map(received, () => ({ bytes, id: attachmentIdOf(algorithm, hash.digest("hex")) }))
  })

const deleted = ({ deletedAt, ground, id }: AttachmentTombstone) => new AttachmentDeleted({ id, deletedAt, ground })

/** Puts what is missing or wrong in the folder of a kept file in its place. */
const mend = async (entry: string, place: string, described: boolean): Promise<void> => {
  await rename(join(place, CONTENT), join(entry, CONTENT))
  if (!described) await rename(join(place, DESCRIPTION), join(entry, DESCRIPTION))
  await syncFolder(entry)
}

/**
 * Publishes a draft in one step: its folder becomes the folder of the file. Where one stands already, that one is the
 * file, mended if its bytes are not what they were.
 */
const publish = (work: Work, place: string, tenant: string, attachment: Attachment) =>
  Effect.gen(function* () {
    const { id } = attachment
    const { entry, shard } = entryFolder(work.root, tenant, id)
    const isNew = yield* attempt(async () => {
      await work.makeFolder(shard)
      try {
        await rename(place, entry)
        return true
      } catch (cause) {
        if (hasCode(cause, "ENOTEMPTY", "EEXIST")) return false
        throw cause
      }
    })
    if (isNew) {
      yield* attempt(() => syncFolder(shard))
      return attachment
    }
    const standing = yield* attempt(() => lineIn(entry, { tenant, id }))
    if (standing?._tag === "Deleted") return yield* deleted(standing.tombstone)
    const before = standing?._tag === "Kept" ? standing.attachment : undefined
    const whole = before !== undefined && (yield* work.contents.isWhole({ entry, ...before }, attempt))
    if (!whole) {
      const later = yield* attempt(async () => {
        const tombstone = join(entry, TOMBSTONE)
        if ((await unlessMissing(stat(tombstone))) === undefined) await mend(entry, place, before !== undefined)
        if ((await unlessMissing(stat(tombstone))) === undefined) return undefined
        // Deleted meanwhile: what was mended goes again.
        await removeRemains(entry)
        return lineIn(entry, { tenant, id })
      })
      if (later?._tag === "Deleted") return yield* deleted(later.tombstone)
      if (later !== undefined) {
        const cause = new Error("the tombstone of a deleted file cannot be read")
        return yield* new AttachmentFailure({ operation: "put", retryable: false, cause })
      }
    }
    yield* attempt(() => syncFolder(shard))
    return before ?? attachment
  })

export const put =
  (work: Work) =>
  <E>(tenant: string, upload: Upload<E>) =>
    Effect.flatMap(
      Effect.suspend(() => Effect.fromResult(checkUpload(tenant, upload))),
      ({ actor, content, mediaType, name }) =>
        Effect.acquireUseRelease(
          attempt(() => openDraft(work)),
          (draft) =>
            Effect.flatMap(receive(work, draft, content), ({ bytes, id }) =>
              Effect.uninterruptible(
                Effect.gen(function* () {
                  const storedAt = yield* Clock.currentTimeMillis
                  const attachment: Attachment = { id, bytes, mediaType, name, actor, storedAt }
                  yield* attempt(async () => {
                    await draft.file.sync()
                    await writeNew(join(draft.place, DESCRIPTION), descriptionText(tenant, attachment))
                    await syncFolder(draft.place)
                  })
                  return yield* publish(work, draft.place, tenant, attachment)
                })
              )
            ),
          (draft) => Effect.ignore(attempt(() => closeDraft(draft)))
        )
    )
