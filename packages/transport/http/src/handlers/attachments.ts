/** 附件 — evidence files over HTTP. */

import { formatInstant } from "@xiuhua/core/calendar"
import { type Attachment, type AttachmentTombstone, bytesAsked } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { HttpServerResponse, type Multipart } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { answering } from "../server/answers.ts"
import { byteRange } from "../uploads/byte-range.ts"
import { checkedContent } from "../uploads/checked-content.ts"
import { isMediaType } from "../uploads/media-types.ts"
import { UploadRefused } from "../uploads/upload-refused.ts"

const record = ({ storedAt, ...kept }: Attachment) => ({ ...kept, storedAt: formatInstant(storedAt) })

const deletedRecord = ({ deletedAt, ...tombstone }: AttachmentTombstone) => ({
  ...tombstone,
  deletedAt: formatInstant(deletedAt)
})

const states = { Kept: "kept", Deleted: "deleted", Damaged: "damaged", Unknown: "unknown" } as const

/** The name at the end of whatever path a browser sent. */
const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)

const isFile = (part: Multipart.Part): part is Multipart.File => part._tag === "File" && part.key === "file"

/** The one file of a form. */
const kept = (parts: Stream.Stream<Multipart.Part, Multipart.MultipartError>) =>
  Effect.gen(function* () {
    const { attachments } = yield* Caller
    const stored = yield* parts.pipe(
      // A form that does not read is answered at the edge, as every body that does not.
      Stream.orDie,
      Stream.mapEffect((part) => {
        if (!isFile(part)) return Effect.fail(new UploadRefused({ because: "no-file" }))
        const mediaType = part.contentType.toLowerCase().replace(/\s*;.*$/u, "")
        if (!isMediaType(mediaType)) return Effect.fail(new UploadRefused({ because: "media-type" }))
        return attachments.put<UploadRefused>({
          name: baseName(part.name),
          mediaType,
          content: checkedContent(mediaType, Stream.orDie(part.content))
        })
      }),
      Stream.runCollect
    )
    const [file] = stored
    return file === undefined ? yield* new UploadRefused({ because: "no-file" }) : record(file)
  })

/** RFC 6266: the name in UTF-8, for whoever saves the file. */
const disposition = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`

const fileResponse = (
  { bytes, id, mediaType, name }: Attachment,
  content: Stream.Stream<Uint8Array, unknown>,
  part: { readonly from: number; readonly end: number } | undefined
) =>
  HttpServerResponse.stream(Stream.orDie(content), {
    status: part === undefined ? 200 : 206,
    contentType: isMediaType(mediaType) ? mediaType : "application/octet-stream",
    contentLength: part === undefined ? bytes : part.end - part.from,
    headers: {
      "accept-ranges": "bytes",
      etag: `"${id}"`,
      "content-disposition": disposition(name),
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      ...(part !== undefined && { "content-range": `bytes ${part.from}-${part.end - 1}/${bytes}` })
    }
  })

export const attachmentsHandlers = HttpApiBuilder.group(Api, "attachments", (handlers) =>
  handlers.handleAll({
    put: ({ payload }) => answering(kept(payload)),
    delete: ({ headers, payload: { ground, id } }) =>
      answering(
        Effect.flatMap(Caller, ({ attachments }) =>
          Effect.map(attachments.delete(id, { ground, purpose: headers["x-purpose"] }), deletedRecord)
        )
      ),
    list: ({ params }) =>
      answering(
        Effect.flatMap(Caller, ({ attachments }) =>
          Effect.map(attachments.list(params), (found) =>
            found.map((one) => ({
              id: one.id,
              state: states[one._tag],
              attachment: one._tag === "Kept" ? record(one.attachment) : null
            }))
          )
        )
      ),
    get: ({ headers, params: { attachment: id, ...ofCase } }) =>
      answering(
        Effect.gen(function* () {
          const { attachments } = yield* Caller
          const { attachment, read } = yield* attachments.get(ofCase, id)
          const range = byteRange(headers.range, attachment.bytes)
          const part = yield* Effect.fromResult(bytesAsked(attachment, range))
          return fileResponse(attachment, read(range), range === undefined ? undefined : part)
        })
      )
  })
)
