/** 附件 — evidence files: brought in by themselves, read as part of a case that names them. */
import { AttachmentId, ErasureGround } from "@xiuhua/core/ports"
import { Schema } from "effect"
import { Multipart } from "effect/http"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { mediaTypes } from "../uploads/media-types.ts"
import { aggregateNames } from "./cases.ts"
import { Id, Purpose, purposeHeader, writeHeaders } from "./common.ts"
import { rangeProblems, readProblems, writeProblems } from "./problem.ts"

const Attachment = Schema.Struct({
  /** The hash of its bytes: `sha256sum FILE` gives the same. An event names the file by it. */
  id: AttachmentId,
  bytes: Schema.Int,
  mediaType: Schema.String,
  /** As the user knew it when it came first. */
  name: Schema.String,
  actor: Schema.String,
  storedAt: Schema.String
}).annotate({ identifier: "Attachment" })

const Deleted = Schema.Struct({
  id: AttachmentId,
  deletedAt: Schema.String,
  ground: ErasureGround,
  actor: Schema.String,
  purpose: Schema.String
}).annotate({ identifier: "DeletedAttachment" })

/** A file that a case names, and what became of it. */
const CaseAttachment = Schema.Struct({
  id: AttachmentId,
  state: Schema.Literals(["kept", "deleted", "damaged", "unknown"]),
  attachment: Schema.NullOr(Attachment)
}).annotate({ identifier: "CaseAttachment" })

const ofCase = { aggregate: Schema.Literals(aggregateNames), id: Id }

const contents = [...mediaTypes, "application/octet-stream"].map((contentType) =>
  Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType }))
)
const parts = contents.map((content) => content.pipe(HttpApiSchema.status(206)))

export const attachmentsGroup = HttpApiGroup.make("attachments")
  .annotate(OpenApi.Description, "证据附件")
  .add(
    HttpApiEndpoint.post("put", "/attachments", {
      headers: writeHeaders,
      payload: Schema.Struct({
        /** Its name and its media type come with the part. */
        file: Multipart.SingleFileSchema
      }).pipe(HttpApiSchema.asMultipartStream({ maxParts: 1 })),
      success: Attachment,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Keeps a file and answers its id; the same content again is the same file"),
    HttpApiEndpoint.post("delete", "/attachments/deletions", {
      headers: { ...writeHeaders, "x-purpose": Purpose },
      payload: Schema.Struct({ id: AttachmentId, ground: ErasureGround }),
      success: Deleted,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Deletes a file for good; what stays is its hash, when, by whom and on what ground"),
    HttpApiEndpoint.get("list", "/cases/:aggregate/:id/attachments", {
      params: ofCase,
      headers: purposeHeader,
      success: Schema.Array(CaseAttachment),
      error: readProblems
    }).annotate(OpenApi.Summary, "The files that the events of a case name"),
    HttpApiEndpoint.get("get", "/cases/:aggregate/:id/attachments/:attachment", {
      params: { ...ofCase, attachment: AttachmentId },
      headers: { ...purposeHeader, range: Schema.optionalKey(Schema.String) },
      success: [...contents, ...parts],
      error: rangeProblems
    }).annotate(OpenApi.Summary, "A file of a case, or a range of its bytes; every reading stands in the log")
  )
