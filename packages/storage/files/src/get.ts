import {
  type Attachment,
  AttachmentDamaged,
  AttachmentDeleted,
  type AttachmentLine,
  AttachmentUnknown,
  type ByteRange,
  bytesAsked,
  checkReading
} from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { lineIn, type Whose } from "./description.ts"
import { attempting } from "./failure.ts"
import { entryFolder } from "./paths.ts"
import type { Work } from "./put.ts"

const attempt = attempting("get")

/** A kept file, or why there is none. */
const keptIn = (
  line: AttachmentLine | undefined,
  id: string
): Effect.Effect<Attachment, AttachmentUnknown | AttachmentDeleted | AttachmentDamaged> => {
  if (line === undefined) return Effect.fail(new AttachmentUnknown({ id }))
  switch (line._tag) {
    case "Damaged":
      return Effect.fail(new AttachmentDamaged({ id, damage: line.damage }))
    case "Deleted":
      return Effect.fail(
        new AttachmentDeleted({ id, deletedAt: line.tombstone.deletedAt, ground: line.tombstone.ground })
      )
    case "Kept":
      return Effect.succeed(line.attachment)
  }
}

export const get =
  ({ contents, root }: Work) =>
  (tenant: string, asked: string, range?: ByteRange) => {
    const standing = (whose: Whose) => {
      const { entry } = entryFolder(root, tenant, whose.id)
      return Effect.flatMap(
        attempt(() => lineIn(entry, whose)),
        (line) => Effect.map(keptIn(line, whose.id), (attachment) => ({ entry, ...attachment }))
      )
    }
    return Stream.unwrap(
      Effect.gen(function* () {
        const id = yield* Effect.fromResult(checkReading(tenant, asked, range))
        const kept = yield* standing({ tenant, id })
        const bytes = yield* Effect.fromResult(bytesAsked(kept, range))
        return contents.read(kept, bytes, attempt).pipe(
          // Gone because somebody deleted it after we had looked? Then that is what is said.
          Stream.catchTag("AttachmentDamaged", (damaged) =>
            Stream.unwrap(Effect.as(standing({ tenant, id }), Stream.fail(damaged)))
          )
        )
      })
    )
  }
