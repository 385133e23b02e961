/**
 * 合并单元格 — what cells that share one cell say: the value stands in the first of them. In headings it is said of all
 * columns, in rows of all rows; which quantity of a merged cell belongs to which row nobody can know.
 */
import type { Fault } from "../fault.ts"
import type { LedgerRecord } from "../record.ts"
import { place } from "./reference.ts"

/** A merged area, counted from 0, both ends inclusive. */
interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const areaOf = (reference: string): Area | undefined => {
  const [from = "", to = from] = reference.replaceAll("$", "").split(":")
  const first = place(from)
  const last = place(to)
  return first === undefined || last === undefined || last.row < first.row || last.column < first.column
    ? undefined
    : { top: first.row, left: first.column, bottom: last.row, right: last.column }
}

export interface Merges {
  readonly references: ReadonlyArray<string>
  /** The row of a heading with what is said of several columns said of each. */
  readonly spread: (record: LedgerRecord) => LedgerRecord
  /** Makes the function that says for each row, in their order, what is said of several rows. */
  readonly filler: () => (record: LedgerRecord) => LedgerRecord
}

interface Said {
  readonly area: Area
  readonly text: string
  readonly fault: Fault | undefined
}

const filler = (areas: ReadonlyArray<Area>) => {
  let next = 0
  let open: ReadonlyArray<Said> = []
  return (record: LedgerRecord): LedgerRecord => {
    const row = record.line - 1
    if (open.length > 0) open = open.filter(({ area }) => area.bottom >= row)
    for (; next < areas.length; next++) {
      const area = areas[next] as Area
      if (area.top > row) break
      if (area.bottom < row) continue
      // A first row that was blank says nothing of the others.
      const said = area.top === row
      const fault = said ? record.faults?.get(area.left) : undefined
      open = [...open, { area, text: said ? (record.cells[area.left] ?? "") : "", fault }]
    }
    if (open.length === 0) return record
    const cells = [...record.cells]
    const faults = new Map(record.faults)
    for (const { area, fault, text } of open) {
      while (cells.length <= area.left) cells.push("")
      cells[area.left] = text
      if (fault !== undefined) faults.set(area.left, fault)
    }
    const merged = new Set(open.filter(({ text }) => text !== "").map(({ area }) => area.left))
    return { ...record, cells, merged, ...(faults.size === 0 ? {} : { faults }) }
  }
}

/** Reads the references of a sheet's merged cells; what is no area is left out. */
export const mergesOf = (references: ReadonlyArray<string>): Merges => {
  const areas = references.flatMap((reference) => areaOf(reference) ?? []).sort((a, b) => a.top - b.top)
  const tall = areas.filter(({ bottom, top }) => bottom > top)
  return {
    references,
    spread: (record) => {
      const cells = [...record.cells]
      for (const { left, right, top } of areas) {
        if (top > record.line - 1) break
        if (top !== record.line - 1) continue
        const text = cells[left] ?? ""
        for (let at = left + 1; at <= right; at++) {
          while (cells.length <= at) cells.push("")
          cells[at] = text
        }
      }
      return { ...record, cells }
    },
    filler: () => filler(tall)
  }
}
