/**
 * 文件包 — the parts of a document as one file. The same parts give the same bytes, wherever and whenever they are written: parts
 * are stored as they are, so that the bytes do not hang on a version of a compressor, and have the earliest time a ZIP can tell.
 */
import { Effect } from "effect"
import { ZipFile } from "yazl"
import { fontTableXml, footers, settingsXml, stylesXml } from "./styles.ts"
import { HEAD, xmlText } from "./xml.ts"

/** What a document consists of beside what all of them have. */
export interface DocumentParts {
  readonly title: string
  readonly author: string
  /** Everything between the tags of the body, with the section at the end. */
  readonly body: string
  /** Each chart's part, in the order of their relations `rIdChart1`, `rIdChart2` …. */
  readonly charts: ReadonlyArray<string>
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const TYPE = "application/vnd.openxmlformats-officedocument"

const relations = (lines: ReadonlyArray<readonly [id: string, type: string, target: string]>): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`

const types = (charts: number): string => {
  const parts: ReadonlyArray<readonly [path: string, type: string]> = [
    ["/word/document.xml", `${TYPE}.wordprocessingml.document.main+xml`],
    ["/word/styles.xml", `${TYPE}.wordprocessingml.styles+xml`],
    ["/word/settings.xml", `${TYPE}.wordprocessingml.settings+xml`],
    ["/word/fontTable.xml", `${TYPE}.wordprocessingml.fontTable+xml`],
    ["/word/footer1.xml", `${TYPE}.wordprocessingml.footer+xml`],
    ["/word/footer2.xml", `${TYPE}.wordprocessingml.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...Array.from(
      { length: charts },
      (_, at) => [`/word/charts/chart${at + 1}.xml`, `${TYPE}.drawingml.chart+xml`] as const
    )
  ]
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join("")}</Types>`
}

/** Who and what, and no time. */
const coreXml = ({ author, title }: DocumentParts): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`

const documentXml = ({ body }: DocumentParts): string =>
  `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>${body}</w:body></w:document>`

const filesOf = (parts: DocumentParts): ReadonlyArray<readonly [path: string, xml: string]> => [
  ["[Content_Types].xml", types(parts.charts.length)],
  [
    "_rels/.rels",
    relations([
      ["rId1", `${OFFICE}/officeDocument`, "word/document.xml"],
      ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"]
    ])
  ],
  ["docProps/core.xml", coreXml(parts)],
  ["word/document.xml", documentXml(parts)],
  [
    "word/_rels/document.xml.rels",
    relations([
      ["rIdStyles", `${OFFICE}/styles`, "styles.xml"],
      ["rIdSettings", `${OFFICE}/settings`, "settings.xml"],
      ["rIdFonts", `${OFFICE}/fontTable`, "fontTable.xml"],
      ["rIdFooterOdd", `${OFFICE}/footer`, "footer1.xml"],
      ["rIdFooterEven", `${OFFICE}/footer`, "footer2.xml"],
      ...parts.charts.map((_, at) => [`rIdChart${at + 1}`, `${OFFICE}/chart`, `charts/chart${at + 1}.xml`] as const)
    ])
  ],
  ["word/styles.xml", stylesXml],
  ["word/settings.xml", settingsXml],
  ["word/fontTable.xml", fontTableXml],
  ["word/footer1.xml", footers.odd],
  ["word/footer2.xml", footers.even],
  ...parts.charts.map((xml, at) => [`word/charts/chart${at + 1}.xml`, xml] as const)
]

/** The earliest time of a ZIP in every zone. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: false } as const

/** The document as the bytes of a .docx file. */
export const packed = (parts: DocumentParts): Effect.Effect<Uint8Array> =>
  Effect.promise(async () => {
    const zip = new ZipFile()
    for (const [path, xml] of filesOf(parts)) zip.addBuffer(Buffer.from(xml), path, options)
    zip.end()
    const chunks: Array<Buffer> = []
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
    return new Uint8Array(Buffer.concat(chunks))
  })
