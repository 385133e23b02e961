import { type Bulletin, figuresOf } from "./bulletin.ts"
import { anchorLine, DEFINITIONS, figureColumns, omissionLine, periodLine, recordedLine, SYNTHETIC } from "./notes.ts"

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>|#]/gu, (mark) => `\\${mark}`)

/** The bulletin as Markdown; each figure carries the number of its row in the closing table. */
export const toMarkdown = (bulletin: Bulletin): string => {
  const figures = figuresOf(bulletin)
  const omitted = omissionLine(bulletin)
  const anchor = anchorLine(bulletin)
  const lines = [
    `# ${escaped(bulletin.title)}`,
    ...(bulletin.synthetic ? [`> ${SYNTHETIC}`] : []),
    periodLine(bulletin),
    ...bulletin.sections.flatMap(({ heading, sentences }) => [
      `## ${escaped(heading)}`,
      sentences
        .map(({ segments }) =>
          segments
            .map((segment) =>
              typeof segment === "string" ? escaped(segment) : `**${escaped(segment.text)}**〔${segment.number}〕`
            )
            .join("")
        )
        .join("")
    ]),
    ...(omitted === null ? [] : [escaped(omitted)]),
    "## 数据来源",
    DEFINITIONS,
    recordedLine(bulletin),
    ...(anchor === null ? [] : [escaped(anchor)]),
    [
      `| ${figureColumns.map(([heading]) => heading).join(" | ")} |`,
      `|${figureColumns.map(() => "---").join("|")}|`,
      ...figures.map((figure) => `| ${figureColumns.map(([, cell]) => escaped(cell(figure))).join(" | ")} |`)
    ].join("\n")
  ]
  return `${lines.join("\n\n")}\n`
}
