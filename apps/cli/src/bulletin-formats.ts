/** 通报的格式 — a bulletin as a file of the format that is asked for. */
import { type Bulletin, Issue, jsonFile, toHtml, toMarkdown } from "@xiuhua/core/bulletin"
import { type DocxOptions, toDocx, toErratumDocx } from "@xiuhua/transport-document"
import { Effect } from "effect"

export const bulletinFormats = ["md", "html", "docx", "json"] as const
export type BulletinFormat = (typeof bulletinFormats)[number]

/** The file; text, but for a document, which is bytes. */
export const written = (
  format: BulletinFormat,
  bulletin: Bulletin,
  options: DocxOptions = {}
): Effect.Effect<string | Uint8Array> => {
  switch (format) {
    case "md":
      return Effect.succeed(toMarkdown(bulletin))
    case "html":
      return Effect.succeed(toHtml(bulletin))
    case "json":
      return Effect.succeed(jsonFile(bulletin))
    case "docx":
      return toDocx(bulletin, options)
  }
}

/** An erratum as a file. */
export const erratumWritten = (
  format: BulletinFormat,
  bulletin: Bulletin,
  erratum: Issue.Of<"ErratumIssued">
): Effect.Effect<string | Uint8Array> => {
  const text = Issue.erratumText(bulletin, erratum)
  switch (format) {
    case "md":
      return Effect.succeed(Issue.erratumMarkdown(text))
    case "html":
      return Effect.succeed(Issue.erratumHtml(text))
    case "json":
      return Effect.succeed(`${JSON.stringify({ ...text, changes: erratum.changes }, null, 2)}\n`)
    case "docx":
      return toErratumDocx(text)
  }
}
