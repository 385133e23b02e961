/**
 * 附件库 — evidence files: photographs, video, sound and scanned papers of cases and checks (执法全过程记录的音像资料).
 * A file is named by the hash of its bytes. An event or a ledger row keeps that id, and so seals the file into the chain
 * of its stream: who has the file and the event can show that nobody changed either.
 *
 * Sources: 《中华人民共和国行政处罚法》(2021修订) arts. 46 (evidence is verified before it is used) and 47 (the whole process is
 * recorded in text and in sound and pictures, and kept); 《中华人民共和国个人信息保护法》(2021) arts. 28 and 47 (deletion).
 *
 * **Personal data.** A photograph shows people, and a file name is often one (`张某询问笔录.jpg`). So the bytes and the name
 * are kept here and nowhere else, and go together when the file is deleted. An adapter makes paths, keys, failures and
 * logs from tenant and id only; a caller writes the id into an event, never the name. What stays of a deleted file is
 * its hash, when, by whom and on what ground; a hash is no way back to a photograph, but it is one to a text of a few
 * characters: data that fits into a field belongs into the PersonStore.
 *
 * **Order.** Put first, then commit the event that names the id: what a crash leaves between the two is a file that
 * nobody names, and the retry puts it again for nothing. Deleting asks nobody whether a case still needs the file; that
 * is for whoever decides on its retention.
 *
 * Encryption at rest, copies in backups and the free blocks of a disk are not this port's work, nor is a record of who
 * read what: whoever hands files out keeps it.
 */
import { Context, type Effect, Result, Schema, type Stream } from "effect"
import type { Instant } from "../calendar/index.ts"
import type { Label } from "../regulation/index.ts"
import type { AttachmentId, ByteRange, InvalidAttachmentInput } from "./attachment-input.ts"
import { type Access, ErasureGround } from "./person-store.ts"

/** A file to be kept. */
export interface Upload<E = never> {
  /** As the user knows it: one line of 1 to 200 characters, no `/` or `\`. Not an identity: two files may have one name. */
  readonly name: string
  /** `image/jpeg`, lower case, parameters allowed. Believed: no adapter looks into the bytes. */
  readonly mediaType: string
  /** A user id or a reference, never a name. */
  readonly actor: string
  /** The bytes, in pieces of any size. Read once, and not beyond the store's limit. */
  readonly content: Stream.Stream<Uint8Array, E>
}

/** A file that is kept: what its first upload said of it. */
export interface Attachment {
  readonly id: AttachmentId
  readonly bytes: number
  readonly mediaType: string
  readonly name: string
  readonly actor: string
  readonly storedAt: Instant
}

/** Why a file is deleted and who does it. `purpose` is a code, as everywhere that personal data is touched. */
export interface Deletion extends Access {
  readonly ground: ErasureGround
}

/** What stays of a file that was deleted. */
export interface AttachmentTombstone extends Deletion {
  readonly id: AttachmentId
  /** Never before the file was stored. */
  readonly deletedAt: Instant
}

/** What somebody or something did to a kept file behind the store's back. */
export const AttachmentDamage = Schema.Literals(["missing", "changed", "undescribed"])
export type AttachmentDamage = typeof AttachmentDamage.Type

/** 附件损坏 — labels of {@link AttachmentDamage}. */
export const attachmentDamages: Readonly<Record<AttachmentDamage, Label>> = {
  missing: { zh: "文件缺失", en: "the content is gone" },
  changed: { zh: "内容与编号不符", en: "the content is not what the id says" },
  undescribed: { zh: "说明缺失或无法读取", en: "its description is gone or cannot be read" }
}

/** A file that was ever kept, and what became of it. */
export type AttachmentLine =
  | { readonly _tag: "Kept"; readonly attachment: Attachment }
  | { readonly _tag: "Deleted"; readonly tombstone: AttachmentTombstone }
  | { readonly _tag: "Damaged"; readonly id: AttachmentId; readonly damage: AttachmentDamage }

/** What stands under an id. */
export type AttachmentAnswer = AttachmentLine | { readonly _tag: "Unknown" }

/** 附件状态 — labels of {@link AttachmentAnswer}. */
export const attachmentStates: Readonly<Record<AttachmentAnswer["_tag"], Label>> = {
  Kept: { zh: "在库", en: "kept" },
  Deleted: { zh: "已删除", en: "deleted" },
  Damaged: { zh: "损坏", en: "damaged" },
  Unknown: { zh: "无此附件", en: "unknown" }
}

/** The store could not do its work. `retryable` says whether the same call may work later. */
export class AttachmentFailure extends Schema.TaggedError<AttachmentFailure>()("AttachmentFailure", {
  operation: Schema.Literals(["open", "put", "get", "stat", "list", "delete"]),
  retryable: Schema.Boolean,
  cause: Schema.Defect()
}) {}

/** The file has more bytes than the store takes. */
export class AttachmentTooLarge extends Schema.TaggedError<AttachmentTooLarge>()("AttachmentTooLarge", {
  limit: Schema.Int
}) {}

/** The tenant never had a file with this id. */
export class AttachmentUnknown extends Schema.TaggedError<AttachmentUnknown>()("AttachmentUnknown", {
  id: Schema.String
}) {}

/** The file was deleted. Its content is not taken again: a second import must not bring back what had to go. */
export class AttachmentDeleted extends Schema.TaggedError<AttachmentDeleted>()("AttachmentDeleted", {
  id: Schema.String,
  deletedAt: Schema.Int,
  ground: ErasureGround
}) {}

/** A kept file that is not what it was: no byte of it is handed out. Putting the content again mends it. */
export class AttachmentDamaged extends Schema.TaggedError<AttachmentDamaged>()("AttachmentDamaged", {
  id: Schema.String,
  damage: AttachmentDamage
}) {}

/** The range begins at or after the end of the file. */
export class RangeBeyondEnd extends Schema.TaggedError<RangeBeyondEnd>()("RangeBeyondEnd", {
  id: Schema.String,
  bytes: Schema.Int
}) {}

/** What a reading is of: from the byte `from` to the one before `end`. Without a range, the whole file, an empty one too. */
export const bytesAsked = (
  { bytes, id }: Pick<Attachment, "id" | "bytes">,
  range?: ByteRange
): Result.Result<{ readonly from: number; readonly end: number }, RangeBeyondEnd> => {
  if (range === undefined) return Result.succeed({ from: 0, end: bytes })
  const { from, to = bytes } = range
  return from < bytes
    ? Result.succeed({ from, end: Math.min(bytes, to + 1) })
    : Result.fail(new RangeBeyondEnd({ id, bytes }))
}

/** Why a file cannot be read. */
export type AttachmentUnreadable =
  | InvalidAttachmentInput
  | AttachmentUnknown
  | AttachmentDeleted
  | AttachmentDamaged
  | RangeBeyondEnd
  | AttachmentFailure

/** Where evidence files live. Every operation is about one tenant; the same content of two tenants is two files. */
export class AttachmentStore extends Context.Service<
  AttachmentStore,
  {
    /** What this store can do; the conformance requirements hold it to every claim and to every denial. */
    readonly supports: { readonly durable: boolean }
    /** The most bytes that one file may have, said when the store is opened. */
    readonly limit: number
    /**
     * Keeps a file, or answers with what is kept already when the content is the same: then name and media type stay as
     * they first were. Whatever goes wrong, interruption and a failure of `content` included, leaves nothing behind.
     */
    readonly put: <E = never>(
      tenant: string,
      upload: Upload<E>
    ) => Effect.Effect<
      Attachment,
      InvalidAttachmentInput | AttachmentTooLarge | AttachmentDeleted | AttachmentFailure | E
    >
    /**
     * The bytes of a file, or of a range of it; `to` may lie beyond the end. No byte comes out that was not held against
     * the id: a file that was changed fails, before its first byte or in the midst, and never reads as another. The
     * pieces belong to the reader.
     */
    readonly get: (
      tenant: string,
      id: AttachmentId,
      range?: ByteRange
    ) => Stream.Stream<Uint8Array, AttachmentUnreadable>
    /** What is known of an id. Does not look at the bytes: to have those checked, read them. */
    readonly stat: (
      tenant: string,
      id: AttachmentId
    ) => Effect.Effect<AttachmentAnswer, InvalidAttachmentInput | AttachmentFailure>
    /**
     * Every file a tenant ever had, in the order of the ids, deleted ones too. One that comes or goes meanwhile may be
     * listed or not.
     */
    readonly list: (tenant: string) => Stream.Stream<AttachmentLine, InvalidAttachmentInput | AttachmentFailure>
    /**
     * Deletes a file for good, a damaged one too, and leaves a tombstone; once it has succeeded, neither bytes nor name
     * are left in the store. Again: the first tombstone. After a failure do it again.
     */
    readonly delete: (
      tenant: string,
      id: AttachmentId,
      deletion: Deletion
    ) => Effect.Effect<AttachmentTombstone, InvalidAttachmentInput | AttachmentUnknown | AttachmentFailure>
  }
>()("@xiuhua/core/ports/AttachmentStore") {}
