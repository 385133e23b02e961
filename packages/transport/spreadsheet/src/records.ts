/**
 * CSV 记录 — cuts a text that comes in parts into records and cells (RFC 4180; line ends CRLF, LF and CR, also mixed).
 *
 * Records are found here, because every record needs the number of the line where it starts and a limit. A record without
 * a quote is split at its commas, which is several times faster than any state machine; records with quotes are given to
 * csv-parse, all those of one part at once. Outside quotes a quote may not stand inside a cell: this is what makes the two
 * ways agree, and what finds a forgotten quote where it was forgotten.
 */
import { parse } from "csv-parse/sync"
import { failure, type SpreadsheetFailure } from "./failure.ts"
import type { LedgerRecord } from "./record.ts"

/** The most characters a record may have: a forgotten quote must not swallow a large file. */
export const RECORD_LIMIT = 16 * 1024 * 1024

const NONE = Number.POSITIVE_INFINITY
const LINE_BREAK = /\r\n|\n|\r/gu
const CR = 13
const LF = 10

/** Positions of the next line break and quote; each is searched for again only when it was passed. */
const finder = (text: string) => {
  const at = { lf: -1, cr: -1, quote: -1 }
  const find = (what: string, from: number): number => {
    const found = text.indexOf(what, from)
    return found < 0 ? NONE : found
  }
  return {
    lineBreak: (from: number): number => {
      if (at.lf < from) at.lf = find("\n", from)
      if (at.cr < from) at.cr = find("\r", from)
      return at.lf < at.cr ? at.lf : at.cr
    },
    quote: (from: number): number => {
      if (at.quote < from) at.quote = find('"', from)
      return at.quote
    }
  }
}

interface Open {
  readonly line: number
  cells: ReadonlyArray<string>
}

/** Gives the records with quotes, which are `texts`, their cells; the line of the first bad one when there is any. */
const parseQuoted = (records: ReadonlyArray<Open>, texts: ReadonlyArray<string>): number | undefined => {
  try {
    const parsed = parse(texts.join("\n"), { record_delimiter: "\n", relax_column_count: true })
    for (const [index, record] of records.entries()) record.cells = parsed[index] as ReadonlyArray<string>
    return undefined
  } catch (cause) {
    const at = (cause as { readonly records?: number }).records
    if (at === undefined) throw cause
    return records[at]?.line
  }
}

const isBlank = (cells: ReadonlyArray<string>): boolean => {
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") return false
  return true
}

/**
 * Makes a function that takes a text part by part and returns the records that are complete; null is the end of the text.
 * Records whose cells are all blank are left out. Not to be called again after a failure.
 */
export const recordCutter = (path: string) => {
  let rest = ""
  let line = 1
  return (part: string | null): ReadonlyArray<LedgerRecord> | SpreadsheetFailure => {
    const text = part === null ? rest : rest + part
    const find = finder(text)
    const records: Array<Open> = []
    const quoted: Array<Open> = []
    const texts: Array<string> = []
    let start = 0
    let unclosed = false
    while (start < text.length) {
      let end = find.lineBreak(start)
      let quote = find.quote(start)
      const hasQuotes = quote < end
      while (quote < end) {
        const close = find.quote(quote + 1)
        if (close === NONE) {
          if (part === null) return failure("unclosed-quote", { path, line })
          unclosed = true
          end = NONE
          break
        }
        end = find.lineBreak(close + 1)
        quote = find.quote(close + 1)
      }
      if (part === null) end = Math.min(end, text.length)
      // A CR that ends the part may be half of a CRLF.
      else if (end === NONE || (end === text.length - 1 && text.charCodeAt(end) === CR)) break
      const body = text.slice(start, end)
      if (hasQuotes) {
        const record = { line, cells: [] }
        records.push(record)
        quoted.push(record)
        texts.push(body)
        line += body.match(LINE_BREAK)?.length ?? 0
      } else if (body !== "") {
        const cells = body.split(",")
        if (!isBlank(cells)) records.push({ line, cells })
      }
      line++
      start = end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1)
    }
    rest = text.slice(start)
    if (rest.length > RECORD_LIMIT) {
      return failure(unclosed ? "unclosed-quote" : "record-too-long", { path, line })
    }
    if (quoted.length === 0) return records
    const bad = parseQuoted(quoted, texts)
    if (bad !== undefined) return failure("stray-quote", { path, line: bad })
    return records.filter(({ cells }) => !isBlank(cells))
  }
}
