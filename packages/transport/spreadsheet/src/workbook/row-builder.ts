/**
 * 行 → 记录 — puts rows together from their cells. Cells become text; a formula counts by the value that was stored with it.
 * Nothing is kept but the row that is being read.
 */
import { failure, type SpreadsheetFailure } from "../failure.ts"
import { type Fault, fault, isFault } from "../fault.ts"
import type { LedgerRecord } from "../record.ts"
import { type numberReader, otherText } from "./cell-text.ts"
import { unescaped } from "./escapes.ts"
import { limits } from "./limits.ts"
import { place } from "./reference.ts"

/** What the cells of every sheet of a workbook are read with. */
export interface CellContext {
  readonly strings: ReadonlyArray<string>
  readonly number: ReturnType<typeof numberReader>
}

/** Takes rows and cells in their order. What cannot be is told by false, or thrown as a {@link SpreadsheetFailure}. */
export interface RowBuilder {
  readonly openRow: (number: string | undefined, hidden: string | undefined) => boolean
  readonly closeRow: () => void
  readonly openCell: (reference: string | undefined, style: string, type: string) => boolean
  /** The cell has a value, or a part of one; it has a formula. */
  readonly value: (text: string) => void
  readonly formula: () => void
  readonly closeCell: () => void
  readonly inRow: () => boolean
  readonly inCell: () => boolean
  /** Forgets the row that is open. */
  readonly drop: () => void
  /** The records that are complete and were not taken yet. */
  readonly take: () => ReadonlyArray<LedgerRecord>
}

const withoutValue = fault("formula-without-value")
const isTrue = (value: string | undefined): boolean => value === "1" || value === "true"

/** `wrong` makes the failure for something that no sheet has. */
export const rowBuilder = (
  path: string,
  { number, strings }: CellContext,
  wrong: (value: string) => SpreadsheetFailure
): RowBuilder => {
  let records: Array<LedgerRecord> = []
  // The row and the cell that are open: there is one of each at most, and they are many.
  let inRow = false
  let inCell = false
  let line = 0
  let before = 0
  let hidden = false
  let cells: Array<string> = []
  let faults: Map<number, Fault> | undefined
  let blank = true
  let next = 0
  let at = 0
  let type = "n"
  let style = 0
  let text = ""
  let valued = false
  let calculated = false

  /** What the open cell says. */
  const said = (): string | Fault => {
    if (calculated && !valued) return withoutValue
    if (text === "") return ""
    switch (type) {
      case "s": {
        const shared = strings[Number(text)]
        if (shared === undefined) throw wrong(`shared string ${text}`)
        return shared
      }
      case "n":
        return number(text, style)
      case "str":
      case "inlineStr":
        return unescaped(text)
      default: {
        const other = otherText(type, text)
        if (other === undefined) throw wrong(`cell type ${type}`)
        return other
      }
    }
  }

  return {
    openRow: (written, hiddenness) => {
      const row = written === undefined ? line + 1 : Number(written)
      if (!Number.isInteger(row) || row <= line || row > limits.rows) return false
      inRow = true
      before = line
      line = row
      hidden = isTrue(hiddenness)
      cells = []
      faults = undefined
      blank = true
      next = 0
      return true
    },
    closeRow: () => {
      inRow = false
      if (blank) return
      if (faults === undefined && !hidden) records.push({ line, cells })
      else records.push({ line, cells, ...(faults && { faults }), ...(hidden && { hidden }) })
    },
    openCell: (reference, form, kind) => {
      if (reference !== undefined) {
        const where = place(reference)
        if (where === undefined || where.column < next || where.row + 1 !== line) return false
        next = where.column
      }
      inCell = true
      at = next++
      type = kind
      style = Number(form)
      text = ""
      valued = false
      calculated = false
      return true
    },
    value: (piece) => {
      valued = true
      text += piece
    },
    formula: () => {
      calculated = true
    },
    closeCell: () => {
      inCell = false
      const saying = said()
      const bad = isFault(saying)
      // A formula without a value has nothing to show.
      const shown = bad ? (text === "" ? "=" : text) : saying
      if (shown === "") return
      if (at >= limits.columns) throw failure("too-many-columns", { path, line, limit: limits.columns })
      while (cells.length < at) cells.push("")
      cells.push(shown)
      if (bad) {
        faults ??= new Map()
        faults.set(at, saying)
      }
      if (blank && shown.trim() !== "") blank = false
    },
    inRow: () => inRow,
    inCell: () => inCell,
    drop: () => {
      if (inRow) line = before
      inRow = false
      inCell = false
    },
    take: () => {
      const taken = records
      records = []
      return taken
    }
  }
}
