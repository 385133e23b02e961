import { checkWhole, fieldNames, type Row, type Value } from "@xiuhua/core/ledger"
import { type RowProblem, shortened } from "./failure.ts"
import { type Fault, isFault } from "./fault.ts"
import type { LaidField, Layout } from "./layout.ts"
import type { CsvRecord } from "./records.ts"

const inCell = (record: CsvRecord, at: number, column: string, { problem, facts }: Fault): RowProblem => ({
  problem,
  line: record.line,
  column,
  value: problem === "personal-number" ? "" : shortened(record.cells[at] ?? ""),
  facts
})

/** The columns of a file as letters, for those without a heading: A, B … Z, AA. */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26))

/** Makes the function that turns a record into a row, or adds all its problems to `problems` and returns undefined. */
export const rowDecoder = (layout: Layout) => {
  const width = layout.headings.length
  const places = layout.fields.map(({ at }) => at)
  const decoders = layout.fields.map(({ decode }) => decode)
  const count = decoders.length
  const names = fieldNames(layout.kind)
  const unnamedFilled = (record: CsvRecord): ReadonlyArray<RowProblem> =>
    layout.unnamed
      .filter((at) => record.cells[at]?.trim() !== "")
      .map((at) => inCell(record, at, letters(at), { problem: "unnamed-column", facts: {} }))
  return (record: CsvRecord, problems: Array<RowProblem>): Row | undefined => {
    const { cells, line } = record
    if (cells.length !== width) {
      const facts = { expected: width, actual: cells.length }
      problems.push({ problem: "ragged-row", line, column: null, value: shortened(cells.join(",")), facts })
      return undefined
    }
    const row: Array<Value> = new Array(count)
    let bad = false
    for (let index = 0; index < count; index++) {
      const at = places[index] as number
      const result = at < 0 ? null : (decoders[index] as (typeof decoders)[number])(cells[at] as string)
      if (isFault(result)) {
        bad = true
        problems.push(inCell(record, at, layout.headings[at] as string, result))
      } else row[index] = result
    }
    if (layout.unnamed.length > 0) {
      const filled = unnamedFilled(record)
      bad ||= filled.length > 0
      problems.push(...filled)
    }
    if (bad) return undefined
    const faults = checkWhole(layout.kind, row)
    for (const { field, problem } of faults) {
      const { at, heading } = layout.fields[names.indexOf(field)] as LaidField
      problems.push(inCell(record, at, heading, { problem, facts: {} }))
    }
    return faults.length > 0 ? undefined : row
  }
}
