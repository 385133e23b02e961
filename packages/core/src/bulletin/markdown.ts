import { type Bulletin, partsOf, piecesOf, type Sentence } from "./bulletin.ts"
import { anchorLine, DEFINITIONS, omissionLine, periodLine, recordedLine, SYNTHETIC } from "./notes.ts"
import { isBeside, sourceColumns, sourcesOf } from "./sources.ts"
import { chineseNumeral } from "./wording.ts"

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>|#]/gu, (mark) => `\\${mark}`)

const written = (sentence: Sentence): string =>
  piecesOf(sentence)
    .map((piece) => {
      if (typeof piece === "string") return escaped(piece)
      return isBeside(sentence, piece) ? escaped(piece.text) : `**${escaped(piece.text)}**〔${piece.number}〕`
    })
    .join("")

/** The bulletin as Markdown; each figure carries the number of its row in the closing table. */
export const toMarkdown = (bulletin: Bulletin): string => {
  const omitted = omissionLine(bulletin)
  const anchor = anchorLine(bulletin)
  const lines = [
    `# ${escaped(bulletin.title)}`,
    ...(bulletin.synthetic ? [`> ${SYNTHETIC}`] : []),
    periodLine(bulletin),
    ...bulletin.sections.flatMap((section) => [
      `## ${escaped(section.heading)}`,
      ...partsOf(section).flatMap(({ heading, sentences }, at) => [
        `### （${chineseNumeral(at + 1)}）${escaped(heading)}`,
        sentences.map(written).join("")
      ])
    ]),
    ...(omitted === null ? [] : [escaped(omitted)]),
    "## 数据来源",
    DEFINITIONS,
    recordedLine(bulletin),
    ...(anchor === null ? [] : [escaped(anchor)]),
    [
      `| ${sourceColumns.map(([heading]) => heading).join(" | ")} |`,
      `|${sourceColumns.map(() => "---").join("|")}|`,
      ...sourcesOf(bulletin).map(
        (source) => `| ${sourceColumns.map(([, cell]) => escaped(cell(source))).join(" | ")} |`
      )
    ].join("\n")
  ]
  return `${lines.join("\n\n")}\n`
}
