import type { AttachmentStore } from "@xiuhua/core/ports"
import { attachmentDeletions } from "./attachment-deletions.ts"
import type { Tampering } from "./attachment-fixture.ts"
import { attachmentPuts } from "./attachment-puts.ts"
import { attachmentReads } from "./attachment-reads.ts"
import type { Requirement } from "./requirement.ts"

/**
 * What every AttachmentStore must do, in this version of the port. It is opened with `attachmentLimit`, and comes with a
 * way to get behind its back: `Tampering`.
 */
export const attachmentRequirements: ReadonlyArray<Requirement<AttachmentStore | Tampering>> = [
  ...attachmentPuts,
  ...attachmentReads,
  ...attachmentDeletions
]
