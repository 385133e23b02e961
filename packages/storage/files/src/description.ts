/** What stands beside the bytes of a file, or in their place when they were deleted. */
import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import {
  type Attachment,
  AttachmentId,
  type AttachmentLine,
  type AttachmentTombstone,
  ErasureGround
} from "@xiuhua/core/ports"
import { Result, Schema } from "effect"
import { unlessMissing } from "./durable.ts"
import { DESCRIPTION, TOMBSTONE } from "./paths.ts"

const Whole = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const Description = Schema.Struct({
  tenant: Schema.String,
  id: AttachmentId,
  bytes: Whole,
  mediaType: Schema.String,
  name: Schema.String,
  actor: Schema.String,
  storedAt: Schema.Int
})

const Tombstone = Schema.Struct({
  tenant: Schema.String,
  id: AttachmentId,
  deletedAt: Schema.Int,
  ground: ErasureGround,
  actor: Schema.String,
  purpose: Schema.String
})

/** Whose file it is. */
const Whose = Schema.Struct({ tenant: Schema.String, id: AttachmentId })
export type Whose = typeof Whose.Type

const text = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

export const descriptionText = (tenant: string, attachment: Attachment): string => text({ tenant, ...attachment })
export const tombstoneText = (tenant: string, tombstone: AttachmentTombstone): string => text({ tenant, ...tombstone })

const decoder = <A extends Whose>(schema: Schema.Codec<A, unknown>) => {
  const decode = Schema.decodeUnknownResult(Schema.fromJsonString(schema))
  return (content: string): A | undefined => Result.getOrUndefined(decode(content))
}
const decodeDescription = decoder(Description)
const decodeTombstone = decoder(Tombstone)

/** Whose file a staged text is about; undefined when it was not written to its end. */
export const decodeWhose = decoder(Whose)

const textOf = (path: string) => unlessMissing(readFile(path, "utf8"))

const damaged = ({ id }: Whose): AttachmentLine => ({ _tag: "Damaged", id, damage: "undescribed" })

/** `found` when it is about the file in whose folder it was found. */
const about = <A extends Whose>(found: A | undefined, { id, tenant }: Whose): Omit<A, "tenant"> | undefined => {
  if (found === undefined || found.id !== id || found.tenant !== tenant) return undefined
  const { tenant: _, ...rest } = found
  return rest
}

const deletedIn = async (entry: string, whose: Whose): Promise<AttachmentLine | undefined> => {
  const content = await textOf(join(entry, TOMBSTONE))
  if (content === undefined) return undefined
  const tombstone = about(decodeTombstone(content), whose)
  return tombstone === undefined ? damaged(whose) : { _tag: "Deleted", tombstone }
}

/** What stands in the folder of a file; undefined when there is no such folder. */
export const lineIn = async (entry: string, whose: Whose): Promise<AttachmentLine | undefined> => {
  const deleted = await deletedIn(entry, whose)
  if (deleted !== undefined) return deleted
  const content = await textOf(join(entry, DESCRIPTION))
  if (content === undefined) {
    if ((await unlessMissing(stat(entry))) === undefined) return undefined
    // Somebody may have deleted the file between the two looks.
    return (await deletedIn(entry, whose)) ?? damaged(whose)
  }
  const attachment = about(decodeDescription(content), whose)
  return attachment === undefined ? damaged(whose) : { _tag: "Kept", attachment }
}
