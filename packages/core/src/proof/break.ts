/** 异常 — where a record is not what was written, and how that shows. */
import { Schema } from "effect"

/**
 * How a break shows. Of an event: its hash is not that of its fields, and then how it stands to the events around it. Of a
 * stream: what the store believes of its end. Against a checkpoint: what was vouched for earlier.
 */
export const BreakReason = Schema.Literals([
  /** The event's own fields do not give its hash: one of them was changed. */
  "hash-mismatch",
  /** It names a hash function that is not known here. */
  "unknown-algorithm",
  /** A text of it is not one line of well-formed Unicode: no store takes such an event. */
  "not-one-line",
  /** It belongs to another tenant. */
  "tenant-mismatch",
  /** Positions do not run on: events before it are gone, or it stands twice. */
  "position-gap",
  /** Versions do not run on within the stream. */
  "version-gap",
  /** It was not written after the event that stands before it in the stream. */
  "prev-hash-mismatch",
  /** It was recorded before the event that stands before it. */
  "recorded-backwards",
  /** The stream has events, and the store knows nothing of its end. */
  "head-missing",
  /** The store knows the end of a stream that has no events. */
  "head-extra",
  /** The stream does not end where the store believes. */
  "head-differs",
  /** The checkpoint is another tenant's. */
  "checkpoint-tenant-differs",
  /** The checkpoint was signed with another key than the one it was held against. */
  "checkpoint-key-differs",
  /** The signature is not that of the checkpoint's key over its text. */
  "checkpoint-signature-invalid",
  /** The ends that the checkpoint lists do not give its root. */
  "checkpoint-root-mismatch",
  /** A stream of the checkpoint has no events any more. */
  "checkpoint-stream-missing",
  /** A stream has fewer events than at the checkpoint. */
  "checkpoint-stream-shorter",
  /** The event at which a stream ended at the checkpoint is another one now. */
  "checkpoint-hash-differs"
])
export type BreakReason = typeof BreakReason.Type

/** The first place at which a record is not what was written. */
export interface Break {
  /** Null where no stream can be named: a gap that nothing accounts for, or a checkpoint that is not genuine. */
  readonly stream: string | null
  /**
   * Of the event that shows it; of the first missing one where positions have a gap. For the end of a stream the position
   * of its last event, 0 when it has none; for a checkpoint that is not genuine the position that it claims.
   */
  readonly position: number
  readonly reason: BreakReason
}
