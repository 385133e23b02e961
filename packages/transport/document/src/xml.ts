/** XML of a document — text made safe, and the few elements that everything is made of. */
import { escaped } from "@xiuhua/core/bulletin"

export const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`

/** Text between tags or in an attribute; characters that no XML may hold are left out. */
export const xmlText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be written.
  escaped(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ""))

/** How a run looks beside what its paragraph's style says. */
export interface Look {
  readonly bold?: boolean
  /** A mark above the line, small and grey. */
  readonly mark?: boolean
}

const lookOf = ({ bold = false, mark = false }: Look): string => {
  const properties = `${bold ? "<w:b/>" : ""}${mark ? `<w:color w:val="767676"/><w:vertAlign w:val="superscript"/>` : ""}`
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`
}

/** A stretch of text. */
export const run = (text: string, look: Look = {}): string =>
  text === "" ? "" : `<w:r>${lookOf(look)}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`

/** A new line in the same paragraph. */
export const BREAK = "<w:r><w:br/></w:r>"

/** Runs that lead to a place in the document. */
export const link = (anchor: string, runs: string): string =>
  `<w:hyperlink w:anchor="${xmlText(anchor)}" w:history="1">${runs}</w:hyperlink>`

/** A paragraph of a style, by the style's id; `more` are further properties. */
export const paragraph = (style: string, runs: string, more = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs}</w:p>`

/** A place that links lead to; `id` is unique in the document. */
export const bookmark = (id: number, name: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${xmlText(name)}"/><w:bookmarkEnd w:id="${id}"/>`
