import { AttachmentFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { Attempt } from "./content.ts"
import { hasCode } from "./durable.ts"

/**
 * Whether the same call may work later without anybody doing something: too many open files, a file that is busy, a
 * network folder that does not answer. A full disk, a quota, a size limit of the system (EFBIG) or a missing right need
 * somebody.
 */
export const isRetryable = (cause: unknown): boolean =>
  hasCode(cause, "EMFILE", "ENFILE", "EAGAIN", "EBUSY", "EINTR", "ENOMEM", "ETIMEDOUT", "ESTALE", "ENOLCK")

/** Turns the promises of one operation into Effects. */
export const attempting =
  (operation: AttachmentFailure["operation"]): Attempt =>
  (run) =>
    Effect.tryPromise({
      try: run,
      catch: (cause) => new AttachmentFailure({ operation, retryable: isRetryable(cause), cause })
    })
