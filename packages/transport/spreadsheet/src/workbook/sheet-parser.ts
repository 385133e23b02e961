/**
 * 工作表 → 记录 — reads the rows of a sheet from its XML, piece by piece.
 *
 * Cells become text ({@link LedgerRecord}); formulas count by the value that was stored with them. Nothing is kept but the
 * row that is being read.
 */
import { failure, type SpreadsheetFailure } from "../failure.ts"
import { type Fault, fault, isFault } from "../fault.ts"
import type { LedgerRecord } from "../record.ts"
import { type numberReader, otherText } from "./cell-text.ts"
import { unescaped } from "./escapes.ts"
import { limits } from "./limits.ts"
import { place } from "./reference.ts"
import { type Attributes, xmlReader } from "./xml.ts"

/** What the cells of every sheet of a workbook are read with. */
export interface CellContext {
  readonly strings: ReadonlyArray<string>
  readonly number: ReturnType<typeof numberReader>
}

interface OpenRow {
  readonly line: number
  readonly hidden: boolean
  readonly cells: Array<string>
  faults: Map<number, Fault> | undefined
  blank: boolean
}

interface OpenCell {
  readonly at: number
  readonly type: string
  readonly style: number
  text: string
  valued: boolean
  formula: boolean
}

export interface SheetParser {
  /** Takes the sheet piece by piece, null at its end; answers with what is wrong with it. */
  readonly read: (piece: string | null) => SpreadsheetFailure | undefined
  /** The records that are complete and were not taken yet. */
  readonly take: () => ReadonlyArray<LedgerRecord>
  /** The references of merged cells; they stand behind the rows. */
  readonly merges: ReadonlyArray<string>
}

const withoutValue = fault("formula-without-value")
const isTrue = (value: string | undefined): boolean => value === "1" || value === "true"

export const sheetParser = (path: string, part: string, { number, strings }: CellContext): SheetParser => {
  let records: Array<LedgerRecord> = []
  const merges: Array<string> = []
  let inRows = false
  let row: OpenRow | undefined
  let cell: OpenCell | undefined
  let line = 0
  let at = 0
  /** The text that is being read belongs to the cell. */
  let reading = false
  let phonetic = 0

  const wrong = (value: string) => failure("malformed", { path, part, value })

  const openRow = ({ hidden, r }: Attributes): OpenRow => {
    const next = r === undefined ? line + 1 : Number(r)
    if (!Number.isInteger(next) || next <= line || next > limits.rows) throw wrong(`row ${r}`)
    line = next
    at = 0
    return { line, hidden: isTrue(hidden), cells: [], faults: undefined, blank: true }
  }

  const openCell = ({ r, s, t }: Attributes): OpenCell => {
    if (r !== undefined) {
      const where = place(r)
      if (where === undefined || where.column < at || where.row + 1 !== line) throw wrong(`cell ${r}`)
      at = where.column
    }
    return { at: at++, type: t ?? "n", style: Number(s ?? 0), text: "", valued: false, formula: false }
  }

  const textOf = ({ formula, style, text, type, valued }: OpenCell): string | Fault => {
    if (formula && !valued) return withoutValue
    switch (type) {
      case "s": {
        if (!valued) return ""
        const shared = strings[Number(text)]
        if (shared === undefined) throw wrong(`shared string ${text}`)
        return shared
      }
      case "n":
        return text === "" ? "" : number(text, style)
      case "str":
      case "inlineStr":
        return unescaped(text)
      default: {
        const said = text === "" ? "" : otherText(type, text)
        if (said === undefined) throw wrong(`cell type ${type}`)
        return said
      }
    }
  }

  const closeCell = (row: OpenRow, cell: OpenCell) => {
    const said = textOf(cell)
    const text = isFault(said) ? (cell.text === "" ? "=" : cell.text) : said
    if (text === "") return
    if (cell.at >= limits.columns) throw failure("too-many-columns", { path, line: row.line, limit: limits.columns })
    while (row.cells.length < cell.at) row.cells.push("")
    row.cells.push(text)
    if (isFault(said)) {
      row.faults ??= new Map()
      row.faults.set(cell.at, said)
    }
    if (row.blank && text.trim() !== "") row.blank = false
  }

  const closeRow = ({ blank, cells, faults, hidden, line }: OpenRow) => {
    if (blank) return
    records.push({
      line,
      cells,
      ...(faults === undefined ? {} : { faults }),
      ...(hidden ? { hidden: true as const } : {})
    })
  }

  const open = (name: string, attributes: Attributes) => {
    if (name === "sheetData") inRows = true
    else if (name === "mergeCell" && attributes["ref"] !== undefined) {
      if (merges.length >= limits.merges) throw failure("too-many-merges", { path, limit: limits.merges })
      merges.push(attributes["ref"])
    }
    if (!inRows) return
    if (row === undefined) {
      if (name === "row") row = openRow(attributes)
    } else if (cell === undefined) {
      if (name === "c") cell = openCell(attributes)
    } else if (name === "v") {
      cell.valued = true
      reading = true
    } else if (name === "t") {
      cell.valued = true
      reading = phonetic === 0
    } else if (name === "f") cell.formula = true
    else if (name === "rPh") phonetic++
  }

  const close = (name: string) => {
    if (row === undefined) {
      if (name === "sheetData") inRows = false
    } else if (cell === undefined) {
      if (name !== "row") return
      closeRow(row)
      row = undefined
    } else if (name === "c") {
      closeCell(row, cell)
      cell = undefined
    } else if (name === "v" || name === "t") reading = false
    else if (name === "rPh") phonetic--
  }

  const read = xmlReader(path, part, {
    open,
    text: (piece) => {
      if (reading && cell !== undefined) cell.text += piece
    },
    close
  })
  const take = () => {
    const taken = records
    records = []
    return taken
  }
  return { read, take, merges }
}
