/** 批注 — comments of cells: their texts, and the drawing without which Excel does not show them. */
import { escaped } from "../workbook/escapes.ts"
import { letters } from "../workbook/reference.ts"

/** A comment at a cell; row and column are counted from 0. */
export interface Comment {
  readonly row: number
  readonly column: number
  readonly text: string
}

const AUTHOR = "绣花"

const comment = ({ column, row, text }: Comment): string =>
  `<comment ref="${letters(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${escaped(text)}</t></r></text></comment>`

/** `xl/commentsN.xml`. */
export const commentsXml = (comments: ReadonlyArray<Comment>): string =>
  [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${AUTHOR}</author></authors>`,
    `<commentList>${comments.map(comment).join("")}</commentList></comments>`
  ].join("")

/** Where the box of a comment stands: columns and rows with offsets in pixels, left, top, right, bottom. */
const anchor = ({ column, row, text }: Comment): string => {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 18), 1)
  return [column + 1, 12, Math.max(row - 1, 0), 4, column + 5, 12, Math.max(row - 1, 0) + Math.max(lines, 4), 4].join(
    ", "
  )
}

const shape = (comment: Comment, index: number): string =>
  [
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>`,
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`,
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(comment)}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${comment.row}</x:Row><x:Column>${comment.column}</x:Column></x:ClientData></v:shape>`
  ].join("")

/** `xl/drawings/vmlDrawingN.vml`. */
export const drawingXml = (comments: ReadonlyArray<Comment>): string =>
  [
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`,
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>`,
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">`,
    `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`,
    `${comments.map(shape).join("")}</xml>`
  ].join("")
