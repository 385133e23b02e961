/** 附件的输入 — what an input about evidence files may be wrong in, and the checks that every adapter asks. */
import { Result, Schema } from "effect"
import type { Label } from "../regulation/index.ts"
import { ErasureGround } from "./person-store.ts"
import type { HashAlgorithm } from "./stream.ts"

/** What an input about attachments may be wrong in. */
export const AttachmentField = Schema.Literals([
  "tenant",
  "id",
  "name",
  "mediaType",
  "actor",
  "purpose",
  "ground",
  "range"
])
export type AttachmentField = typeof AttachmentField.Type

/** 各项 — labels of {@link AttachmentField}. */
export const attachmentFields: Readonly<Record<AttachmentField, Label>> = {
  tenant: { zh: "租户", en: "tenant" },
  id: { zh: "附件编号", en: "attachment id" },
  name: { zh: "文件名", en: "file name" },
  mediaType: { zh: "媒体类型", en: "media type" },
  actor: { zh: "经办人", en: "actor" },
  purpose: { zh: "用途代码", en: "purpose" },
  ground: { zh: "删除依据", en: "ground for deleting" },
  range: { zh: "字节范围", en: "range of bytes" }
}

/** What may be wrong with it. */
export const AttachmentProblem = Schema.Literals([
  "missing",
  "wrong-type",
  "too-long",
  "character",
  "form",
  "out-of-range"
])
export type AttachmentProblem = typeof AttachmentProblem.Type

/** 问题 — labels of {@link AttachmentProblem}. */
export const attachmentProblems: Readonly<Record<AttachmentProblem, Label>> = {
  missing: { zh: "缺失", en: "missing" },
  "wrong-type": { zh: "类型不对", en: "of the wrong type" },
  "too-long": { zh: "过长", en: "too long" },
  character: { zh: "含有不允许的字符", en: "holds a character that may not stand there" },
  form: { zh: "格式不对", en: "not of the right form" },
  "out-of-range": { zh: "超出范围", en: "out of range" }
}

/** An input that nothing can be stored, read or deleted with: which part of it, and what is wrong there; never its text. */
export class InvalidAttachmentInput extends Schema.TaggedError<InvalidAttachmentInput>()("InvalidAttachmentInput", {
  field: AttachmentField,
  problem: AttachmentProblem
}) {}

const ID = /^(?:sha-256|sm3):[0-9a-f]{64}$/u

/**
 * 附件编号 — names a file by what is in it: the hash function and the hash of the bytes as 64 lower-case hexadecimal
 * digits, `sha-256:9f86d081…`. Anybody can compute it again (`sha256sum FILE`).
 */
export const AttachmentId = Schema.String.check(Schema.isPattern(ID, { expected: "an attachment id" }))
  .pipe(Schema.brand("AttachmentId"))
  .annotate({ identifier: "AttachmentId" })
export type AttachmentId = typeof AttachmentId.Type

/** The id of content whose hash is `digest`, 64 lower-case hexadecimal digits. */
export const attachmentIdOf = (algorithm: HashAlgorithm, digest: string): AttachmentId =>
  AttachmentId.make(`${algorithm}:${digest}`)

/** Bytes of a file, counted from 0; both ends belong to it, as in an HTTP range. Without `to` the rest of the file. */
export interface ByteRange {
  readonly from: number
  readonly to?: number
}

/** Lengths in UTF-16 units. */
const LONGEST = { tenant: 100, name: 200, mediaType: 200, actor: 100, purpose: 64 } as const

/** What breaks a line or turns the direction of writing round. */
const NOT_IN_TEXT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

const MEDIA_TYPE =
  /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*(?:; ?[a-z0-9!#$&^_.+-]+=(?:[\w!#$&^.+-]+|"[ !#-[\]-~]*"))*$/u

type Check = readonly [AttachmentField, AttachmentProblem | null]

const text = (field: keyof typeof LONGEST, value: unknown): Check => {
  if (typeof value !== "string") return [field, "wrong-type"]
  if (value.trim() === "") return [field, "missing"]
  if (value.length > LONGEST[field]) return [field, "too-long"]
  return [field, NOT_IN_TEXT.test(value) ? "character" : null]
}

const shaped = (check: Check, value: unknown, form: RegExp): Check =>
  check[1] === null && !form.test(value as string) ? [check[0], "form"] : check

const fileName = (value: unknown): Check => {
  const check = text("name", value)
  if (check[1] !== null) return check
  return ["name", /[/\\]/u.test(value as string) || /^\.{1,2}$/u.test(value as string) ? "character" : null]
}

const attachmentId = (value: unknown): Check => {
  if (typeof value !== "string") return ["id", "wrong-type"]
  return ["id", value === "" ? "missing" : ID.test(value) ? null : "form"]
}

const whole = (value: unknown): AttachmentProblem | null => {
  if (typeof value !== "number" || !Number.isInteger(value)) return "wrong-type"
  return value < 0 || !Number.isSafeInteger(value) ? "out-of-range" : null
}

const byteRange = (range: ByteRange | undefined): Check => {
  if (range === undefined) return ["range", null]
  const { from, to = from } = range
  const problem = whole(from) ?? whole(to)
  return ["range", problem ?? (to < from ? "out-of-range" : null)]
}

const checked = <A>(input: A, ...checks: ReadonlyArray<Check>): Result.Result<A, InvalidAttachmentInput> => {
  for (const [field, problem] of checks) {
    if (problem !== null) return Result.fail(new InvalidAttachmentInput({ field, problem }))
  }
  return Result.succeed(input)
}

/** What an upload says of itself, once every part of it is fit to be kept. */
export const checkUpload = <A extends { readonly name: string; readonly mediaType: string; readonly actor: string }>(
  tenant: string,
  upload: A
): Result.Result<A, InvalidAttachmentInput> =>
  checked(
    upload,
    text("tenant", tenant),
    fileName(upload.name),
    shaped(text("mediaType", upload.mediaType), upload.mediaType, MEDIA_TYPE),
    text("actor", upload.actor)
  )

/** The id and the range of a reading that can be asked for. */
export const checkReading = (
  tenant: string,
  id: string,
  range?: ByteRange
): Result.Result<AttachmentId, InvalidAttachmentInput> =>
  checked(id as AttachmentId, text("tenant", tenant), attachmentId(id), byteRange(range))

/** The tenant of a listing. */
export const checkListing = (tenant: string): Result.Result<string, InvalidAttachmentInput> =>
  checked(tenant, text("tenant", tenant))

/** The id of a deletion whose every part is fit to stay. */
export const checkDeletion = (
  tenant: string,
  id: string,
  deletion: { readonly ground: string; readonly actor: string; readonly purpose: string }
): Result.Result<AttachmentId, InvalidAttachmentInput> => {
  const { actor, ground, purpose } = deletion
  return checked(
    id as AttachmentId,
    text("tenant", tenant),
    attachmentId(id),
    ["ground", Schema.is(ErasureGround)(ground) ? null : typeof ground === "string" ? "form" : "wrong-type"],
    text("actor", actor),
    shaped(text("purpose", purpose), purpose, /^[a-z][a-z0-9.-]*$/u)
  )
}
