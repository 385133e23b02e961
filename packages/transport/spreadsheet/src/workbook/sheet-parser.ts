/**
 * 工作表 → 记录 — reads the rows of a sheet from its XML, piece by piece: rows in the usual form are scanned, everything else is
 * parsed. Both ways give the same.
 */
import { failure, SpreadsheetFailure } from "../failure.ts"
import type { LedgerRecord } from "../record.ts"
import { limits } from "./limits.ts"
import { type CellContext, rowBuilder } from "./row-builder.ts"
import { INCOMPLETE, type RowSink, scanRow, UNUSUAL } from "./row-scanner.ts"
import { type Attributes, xmlReader } from "./xml.ts"

export interface SheetParser {
  /** Takes the sheet piece by piece, null at its end; answers with what is wrong with it. */
  readonly read: (piece: string | null) => SpreadsheetFailure | undefined
  /** The records that are complete and were not taken yet. */
  readonly take: () => ReadonlyArray<LedgerRecord>
  /** The references of merged cells; they stand behind the rows. */
  readonly merges: ReadonlyArray<string>
}

/** Characters that a row may have before it is left to the XML parser, which limits what it holds itself. */
const LONGEST = limits.text
const ROW = "<row"
/** Elements with a prefix are not scanned. */
const PREFIXED = /<\w+:worksheet[\s>]/u
const ROW_END = "</row>"

interface Sheet {
  readonly builder: ReturnType<typeof rowBuilder>
  readonly merges: Array<string>
  inRows: boolean
}

/** What the XML parser does with the elements of a sheet. */
const handlersFor = (path: string, sheet: Sheet, wrong: (value: string) => SpreadsheetFailure) => {
  const { builder, merges } = sheet
  /** The text that is being read belongs to the cell. */
  let reading = false
  let phonetic = 0

  const inCell = (name: string) => {
    if (name === "v" || name === "t") {
      reading = phonetic === 0
      builder.value("")
    } else if (name === "f") builder.formula()
    else if (name === "rPh") phonetic++
  }

  const outside = (name: string, ref: string | undefined) => {
    if (name === "sheetData") sheet.inRows = true
    else if (name === "mergeCell" && ref !== undefined) {
      if (merges.length >= limits.merges) throw failure("too-many-merges", { path, limit: limits.merges })
      merges.push(ref)
    }
  }

  return {
    open: (name: string, attributes: Attributes) => {
      if (!sheet.inRows) outside(name, attributes["ref"])
      else if (builder.inCell()) inCell(name)
      else if (builder.inRow()) {
        const { r, s = "0", t = "n" } = attributes
        if (name === "c" && !builder.openCell(r, s, t)) throw wrong(`cell ${r}`)
      } else if (name === "row" && !builder.openRow(attributes["r"], attributes["hidden"])) {
        throw wrong(`row ${attributes["r"]}`)
      }
    },
    text: (piece: string) => {
      if (reading) builder.value(piece)
    },
    close: (name: string) => {
      if (builder.inCell()) {
        if (name === "c") builder.closeCell()
        else if (name === "v" || name === "t") reading = false
        else if (name === "rPh") phonetic--
      } else if (builder.inRow()) {
        if (name === "row") builder.closeRow()
      } else if (name === "sheetData") sheet.inRows = false
    }
  }
}

/** `scans` false leaves every row to the XML parser: slower, and the same in all other respects, as a test holds. */
export const sheetParser = (path: string, part: string, context: CellContext, { scans = true } = {}): SheetParser => {
  const wrong = (value: string) => failure("malformed", { path, part, value })
  const builder = rowBuilder(path, context, wrong)
  const sheet: Sheet = { builder, merges: [], inRows: false }
  const parse = xmlReader(path, part, handlersFor(path, sheet, wrong))
  const sink: RowSink = {
    openRow: builder.openRow,
    cell: (reference, style, type, text) => {
      if (!builder.openCell(reference, style, type)) return false
      if (text !== "") builder.value(text)
      builder.closeCell()
      return true
    },
    closeRow: builder.closeRow
  }

  let held = ""
  let scanning = scans
  /** From here on everything is the XML parser's. */
  const parseRest = (): SpreadsheetFailure | undefined => {
    scanning = false
    const rest = held
    held = ""
    return rest === "" ? undefined : parse(rest)
  }

  /** Gives the parser what stands before the rows. */
  const toRows = (): SpreadsheetFailure | undefined => {
    const tag = held.indexOf("<sheetData")
    const end = tag < 0 ? -1 : held.indexOf(">", tag)
    if (end < 0) return held.length > LONGEST || PREFIXED.test(held) ? parseRest() : undefined
    const before = held.slice(0, end + 1)
    held = held.slice(end + 1)
    // A sheet without rows, or a tag that stands in a comment, is the parser's.
    return parse(before) ?? (sheet.inRows ? undefined : parseRest())
  }

  /** Gives the parser one row that cannot be scanned; false when it is not behind that row afterwards. */
  const parseRow = (from: number): SpreadsheetFailure | number | false => {
    const until = held.indexOf(ROW_END, from) + ROW_END.length
    return parse(held.slice(from, until)) ?? (builder.inRow() ? false : until)
  }

  /** Reads the rows that are held whole. */
  const scan = (): SpreadsheetFailure | undefined => {
    let from = 0
    while (held.startsWith(ROW, from)) {
      const end = scanRow(held, from, sink)
      if (end > 0) {
        from = end
        continue
      }
      builder.drop()
      if (end === INCOMPLETE) break
      const parsed = end === UNUSUAL ? parseRow(from) : undefined
      if (parsed instanceof SpreadsheetFailure) return parsed
      if (typeof parsed === "number") {
        from = parsed
        continue
      }
      // What looked like the end of the row was none, and it went to the parser already.
      held = held.slice(parsed === false ? held.indexOf(ROW_END, from) + ROW_END.length : from)
      return parseRest()
    }
    held = held.slice(from)
    // Between rows stands nothing, or something unusual.
    const undecided = held.startsWith(ROW) || ROW.startsWith(held)
    return undecided && held.length <= LONGEST ? undefined : parseRest()
  }

  const read = (piece: string | null): SpreadsheetFailure | undefined => {
    if (piece === null) return (scanning ? parseRest() : undefined) ?? parse(null)
    if (!scanning) return parse(piece)
    held += piece
    try {
      const problem = sheet.inRows ? undefined : toRows()
      return problem ?? (scanning && sheet.inRows ? scan() : undefined)
    } catch (cause) {
      if (cause instanceof SpreadsheetFailure) return cause
      throw cause
    }
  }
  return { read, take: builder.take, merges: sheet.merges }
}
