/** 表格 — a table with a heading that is repeated on each page. */
import { TEXT_WIDTH } from "./styles.ts"
import { paragraph, run } from "./xml.ts"

/** A column: its heading and its share of the width, in percent. */
export interface Column {
  readonly heading: string
  readonly share: number
}

/** The runs of a cell, in paragraphs; `before` is put in front of the first, such as a bookmark. */
export interface Cell {
  readonly lines: ReadonlyArray<string>
  readonly before?: string
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join("")

const widthOf = ({ share }: Column): number => Math.floor((TEXT_WIDTH * share) / 100)

const cellXml = (column: Column, content: string, more = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${widthOf(column)}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`

/** A table over the width of the text; no row is torn over two pages. */
export const table = (columns: ReadonlyArray<Column>, rows: ReadonlyArray<ReadonlyArray<Cell>>): string => {
  const head = columns
    .map((column) =>
      cellXml(
        column,
        paragraph("CellHead", run(column.heading)),
        `<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>`
      )
    )
    .join("")
  const body = rows.map((cells) => {
    const written = columns.map((column, at) => {
      const { before = "", lines } = cells[at] ?? { lines: [] }
      const shown = lines.length === 0 ? [""] : lines
      return cellXml(
        column,
        shown.map((line, index) => paragraph("Cell", (index === 0 ? before : "") + run(line))).join("")
      )
    })
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join("")}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${widthOf(column)}"/>`).join("")}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body.join("")}</w:tbl>`
}
