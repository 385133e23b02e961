/** 一张台账 — one ledger in a file, decoded batch by batch; memory does not grow with it. */
import type { Row } from "@xiuhua/core/ledger"
import { Effect } from "effect"
import type { Encoding } from "./encoding.ts"
import type { RowProblem, SpreadsheetFailure } from "./failure.ts"
import type { Headed } from "./head.ts"
import type { Layout } from "./layout.ts"
import type { LedgerRecord, RecordSource } from "./record.ts"
import type { Reject } from "./reject.ts"
import { rowDecoder } from "./row.ts"
import { isTotal, passedOver, type SkipReason } from "./special-rows.ts"

/** A row that is no entry: a sum, a remark. It is passed over and reported. */
export interface Skipped {
  readonly sheet?: string
  readonly line: number
  readonly reason: SkipReason
}

/** Some neighbouring rows of a sheet: those that may be stored, the records that may not, and those that are no entries. */
export interface Batch {
  readonly rows: ReadonlyArray<Row>
  readonly rejects: ReadonlyArray<Reject>
  readonly skipped: ReadonlyArray<Skipped>
}

/** One ledger in a file. */
export interface LedgerSheet {
  /** Null of a text. */
  readonly name: string | null
  readonly layout: Layout
  /** The next rows, about a thousand; null after the last. */
  readonly next: Effect.Effect<Batch | null, SpreadsheetFailure>
}

/** A sheet that is not read: it is hidden, or its headings are those of no ledger. */
export interface PassedSheet {
  readonly sheet: string
  readonly reason: "hidden-sheet" | "no-ledger"
}

/** An open ledger whose headings are understood. Closed with its scope. */
export interface LedgerFile {
  readonly format: "csv" | "xlsx"
  /** Null of a workbook. */
  readonly encoding: Encoding | null
  /** Bytes; of a workbook those of its sheets, unpacked. */
  readonly size: number
  readonly bytesRead: () => number
  readonly sheets: readonly [LedgerSheet, ...ReadonlyArray<LedgerSheet>]
  /** Sheets that are not read. */
  readonly passed: ReadonlyArray<PassedSheet>
}

const BATCH = 1000

/** Decodes the records of one sheet, of which the first `after` are headings and titles. */
export const readSheet = (
  name: string | null,
  { after, layout }: Headed,
  source: RecordSource,
  first: ReadonlyArray<LedgerRecord> = []
): LedgerSheet => {
  const decode = rowDecoder(layout)
  const skipReason = passedOver(layout)
  const said = name === null ? {} : { sheet: name }
  let records = first
  let taken = 0
  let titles = after
  let ended = false

  /** Reads on until there are records that were not taken yet, or the end. */
  const fill = Effect.gen(function* () {
    for (;;) {
      const titled = Math.min(titles, records.length - taken)
      taken += titled
      titles -= titled
      if (taken < records.length || ended) return
      const found = yield* source.next
      ended = found === null
      records = found ?? []
      taken = 0
    }
  })

  const take = (): Batch | null => {
    if (taken >= records.length) return null
    const until = Math.min(taken + BATCH, records.length)
    const rows: Array<Row> = []
    const rejects: Array<Reject> = []
    const skipped: Array<Skipped> = []
    let problems: Array<RowProblem> = []
    for (; taken < until; taken++) {
      const record = records[taken] as LedgerRecord
      const { hidden, line } = record
      if (isTotal(record)) {
        skipped.push({ ...said, line, reason: "total-row" })
        continue
      }
      if (hidden) problems.push({ problem: "hidden-row", line, column: null, value: "", facts: {} })
      const row = decode(record, problems)
      if (row !== undefined && !hidden) {
        rows.push(row)
        continue
      }
      const reason = row === undefined ? skipReason(record) : undefined
      if (reason === undefined) rejects.push({ record, problems: problems.map((problem) => ({ ...said, ...problem })) })
      else skipped.push({ ...said, line, reason })
      problems = []
    }
    return { rows, rejects, skipped }
  }
  return { name, layout, next: Effect.map(fill, take) }
}
