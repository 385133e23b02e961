/** Workbooks put together by hand, part by part, right or wrong: what no spreadsheet program would write. */
import { createWriteStream } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { ZipFile } from "yazl"
import { folder } from "./support.ts"

export const MAIN = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

export type Parts = Readonly<Record<string, string | Uint8Array>>

let files = 0

/** Writes an archive of these parts. */
export const zipOf = async (parts: Parts, name = `raw-${++files}.xlsx`): Promise<string> => {
  const path = join(folder, name)
  const zip = new ZipFile()
  for (const [part, content] of Object.entries(parts)) {
    // Large parts as streams: the archive then has sizes behind them, as streaming writers do.
    if (content.length > 100_000) zip.addReadStream(Readable.from([Buffer.from(content)]), part)
    else zip.addBuffer(Buffer.from(content), part)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

export interface RawSheet {
  readonly name: string
  readonly state?: string
  /** The XML of its rows, or of the whole part when it begins with `<?xml` or `<x:`. */
  readonly rows: string
  /** XML behind the rows. */
  readonly after?: string
}

export interface RawBook {
  readonly sheets: ReadonlyArray<RawSheet>
  readonly date1904?: boolean
  /** Format codes of styles 1, 2, …; style 0 is General. */
  readonly formats?: ReadonlyArray<string>
  /** The inner XML of each shared string. */
  readonly strings?: ReadonlyArray<string>
  readonly more?: Parts
}

const sheetXml = ({ after = "", rows }: RawSheet): string =>
  rows.startsWith("<?xml") || rows.startsWith("<x:")
    ? rows
    : `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`

/** The parts of a workbook. */
export const partsOf = ({ date1904 = false, formats = [], more = {}, sheets, strings }: RawBook): Parts => ({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook ${MAIN}>${date1904 ? `<workbookPr date1904="1"/>` : ""}<sheets>${sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="s${at}"/>`
    )
    .join("")}</sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
    .map((_, at) => `<Relationship Id="s${at}" Type="${TYPE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join("")}<Relationship Id="st" Type="${TYPE}/styles" Target="styles.xml"/>${
    strings === undefined ? "" : `<Relationship Id="ss" Type="${TYPE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`
  }</Relationships>`,
  "xl/styles.xml": `<styleSheet ${MAIN}><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
    .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
    .join("")}</cellXfs></styleSheet>`,
  ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  ...(strings === undefined
    ? {}
    : { "xl/sharedStrings.xml": `<sst ${MAIN}>${strings.map((inner) => `<si>${inner}</si>`).join("")}</sst>` }),
  ...more
})

/** Writes a workbook. */
export const workbookOf = (book: RawBook, name?: string): Promise<string> => zipOf(partsOf(book), name)

const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26))
const markup = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** A text cell at a reference. */
const said = (reference: string, text: string): string =>
  text === "" ? "" : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${markup(text)}</t></is></c>`

/** A row of texts; what begins with `<` is the inner XML of a cell, after `r="…"`, such as `< s="1"><v>44621</v>`. */
export const row = (number: number, cells: ReadonlyArray<string>, attributes = ""): string =>
  `<row r="${number}"${attributes}>${cells
    .map((cell, at) =>
      cell.startsWith("<")
        ? `<c r="${letters(at)}${number}"${cell.slice(1)}</c>`
        : said(`${letters(at)}${number}`, cell)
    )
    .join("")}</row>`

/** Rows of texts from row 1 on. */
export const rows = (...lines: ReadonlyArray<ReadonlyArray<string>>): string =>
  lines.map((cells, at) => row(at + 1, cells)).join("")
