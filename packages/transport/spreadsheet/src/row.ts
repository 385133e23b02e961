import { checkWhole, fieldNames, type Row, type Value } from "@xiuhua/core/ledger"
import { type RowProblem, shortened } from "./failure.ts"
import { type Fault, fault, isFault } from "./fault.ts"
import { unguarded } from "./formula-guard.ts"
import type { LaidField, Layout } from "./layout.ts"
import type { LedgerRecord } from "./record.ts"
import { letters } from "./workbook/reference.ts"

const inCell = (record: LedgerRecord, at: number, column: string, { facts, problem }: Fault): RowProblem => ({
  problem,
  line: record.line,
  column,
  value: problem === "personal-number" ? "" : shortened(unguarded(record.cells[at] ?? "")),
  facts
})

const mergedMeasure = fault("merged-measure")

/** Makes the function that turns a record into a row, or adds all its problems to `problems` and returns undefined. */
export const rowDecoder = (layout: Layout) => {
  const { fields, headings, kind, padded } = layout
  const width = headings.length
  const places = fields.map(({ at }) => at)
  const decoders = fields.map(({ decode }) => decode)
  const count = decoders.length
  const names = fieldNames(kind)

  const unnamedFilled = (record: LedgerRecord): ReadonlyArray<RowProblem> => {
    const beyond = Array.from({ length: Math.max(record.cells.length - width, 0) }, (_, more) => width + more)
    return [...layout.unnamed, ...beyond]
      .filter((at) => (record.cells[at] ?? "").trim() !== "")
      .map((at) => inCell(record, at, letters(at), { problem: "unnamed-column", facts: {} }))
  }

  /** What is known of a cell before it is read: it says nothing, or is said of several rows though it is a quantity. */
  const faultOf = ({ faults, merged }: LedgerRecord, at: number, index: number): Fault | undefined =>
    faults?.get(at) ?? (merged?.has(at) && fields[index]?.measure ? mergedMeasure : undefined)

  return (record: LedgerRecord, problems: Array<RowProblem>): Row | undefined => {
    const { cells, line } = record
    if (!padded && cells.length !== width) {
      const facts = { expected: width, actual: cells.length }
      problems.push({ problem: "ragged-row", line, column: null, value: shortened(cells.join(",")), facts })
      return undefined
    }
    const suspicious = record.faults !== undefined || record.merged !== undefined
    const row: Array<Value> = new Array(count)
    let bad = false
    for (let index = 0; index < count; index++) {
      const at = places[index] as number
      const known = suspicious && at >= 0 ? faultOf(record, at, index) : undefined
      const result = known ?? (at < 0 ? null : (decoders[index] as (typeof decoders)[number])(cells[at] ?? ""))
      if (isFault(result)) {
        bad = true
        problems.push(inCell(record, at, headings[at] as string, result))
      } else row[index] = result
    }
    if (layout.unnamed.length > 0 || cells.length > width) {
      const filled = unnamedFilled(record)
      bad ||= filled.length > 0
      problems.push(...filled)
    }
    if (bad) return undefined
    const faults = checkWhole(kind, row)
    for (const { field, problem } of faults) {
      const { at, heading } = fields[names.indexOf(field)] as LaidField
      problems.push(inCell(record, at, heading, { problem, facts: {} }))
    }
    return faults.length > 0 ? undefined : row
  }
}
