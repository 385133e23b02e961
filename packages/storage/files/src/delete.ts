import { link, rm } from "node:fs/promises"
import { join } from "node:path"
import {
  AttachmentFailure,
  type AttachmentTombstone,
  AttachmentUnknown,
  checkDeletion,
  type Deletion
} from "@xiuhua/core/ports"
import { Clock, Effect } from "effect"
import { lineIn, tombstoneText } from "./description.ts"
import { hasCode, syncFolder, writeNew } from "./durable.ts"
import { attempting } from "./failure.ts"
import { entryFolder, TOMBSTONE } from "./paths.ts"
import type { Work } from "./put.ts"
import { removeRemains } from "./staging.ts"

const attempt = attempting("delete")

/**
 * Puts a tombstone into the folder of a file unless there is one. It is staged first, on the disk too: what a crash
 * leaves after it stands is found there and finished by the next opening.
 */
const bury = async (
  { staging }: Work,
  entry: string,
  tenant: string,
  tombstone: AttachmentTombstone
): Promise<void> => {
  const place = await staging.place()
  try {
    await writeNew(join(place, TOMBSTONE), tombstoneText(tenant, tombstone))
    await syncFolder(place)
    await syncFolder(staging.folder)
    await link(join(place, TOMBSTONE), join(entry, TOMBSTONE)).catch((cause) => {
      if (!hasCode(cause, "EEXIST")) throw cause
    })
    await syncFolder(entry)
    await finish(entry)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

const finish = async (entry: string): Promise<void> => {
  await removeRemains(entry)
  await syncFolder(entry)
}

export const remove = (work: Work) => (tenant: string, asked: string, deletion: Deletion) =>
  Effect.gen(function* () {
    const id = yield* Effect.fromResult(checkDeletion(tenant, asked, deletion))
    const { entry } = entryFolder(work.root, tenant, id)
    const now = yield* Clock.currentTimeMillis
    const { actor, ground, purpose } = deletion
    const standing = yield* attempt(() => lineIn(entry, { tenant, id }))
    if (standing === undefined) return yield* new AttachmentUnknown({ id })
    if (standing._tag === "Deleted") {
      yield* attempt(() => finish(entry))
      return standing.tombstone
    }
    const deletedAt = standing._tag === "Kept" ? Math.max(now, standing.attachment.storedAt) : now
    yield* attempt(() => bury(work, entry, tenant, { id, deletedAt, ground, actor, purpose }))
    const buried = yield* attempt(() => lineIn(entry, { tenant, id }))
    if (buried?._tag === "Deleted") return buried.tombstone
    const cause = new Error("the tombstone of a deleted file cannot be read")
    return yield* new AttachmentFailure({ operation: "delete", retryable: false, cause })
  }).pipe(Effect.uninterruptible)
