/** 更正文档 — an erratum to a bulletin as an official document. */
import { chineseDay, type Issue } from "@xiuhua/core/bulletin"
import type { Effect } from "effect"
import { packed } from "./package.ts"
import { sectionXml } from "./styles.ts"
import { paragraph, run } from "./xml.ts"

/** The erratum as the bytes of a .docx file: the same erratum gives the same bytes. */
export const toErratumDocx = ({ issuer, lines, on, title }: Issue.ErratumText): Effect.Effect<Uint8Array> =>
  packed({
    title,
    author: issuer,
    body: [
      paragraph("Title", run(title)),
      ...lines.map((line) => paragraph("Body", run(line))),
      paragraph("Body", ""),
      paragraph("Signature", run(issuer)),
      paragraph("Signature", run(chineseDay(on))),
      sectionXml
    ].join(""),
    charts: []
  })
