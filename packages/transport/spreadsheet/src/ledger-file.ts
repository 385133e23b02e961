import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import { Effect, type Scope } from "effect"
import type { Encoding } from "./encoding.ts"
import { type RowProblem, SpreadsheetFailure } from "./failure.ts"
import { type Layout, layoutOf } from "./layout.ts"
import type { Mapping } from "./mapping.ts"
import { type CsvRecord, recordCutter } from "./records.ts"
import type { Reject } from "./rejects.ts"
import { rowDecoder } from "./row.ts"
import { openText } from "./text-file.ts"

/** How the columns of a file are understood: by the labels of a kind, or as a mapping says. */
export type Columns = { readonly kind: LedgerKind } | { readonly mapping: Mapping }

/** Some neighbouring rows of a file: those that may be stored, and the records that may not. */
export interface Batch {
  readonly rows: ReadonlyArray<Row>
  readonly rejects: ReadonlyArray<Reject>
}

/** An open ledger whose headings are understood. Closed with its scope. */
export interface LedgerFile {
  readonly encoding: Encoding
  /** Bytes. */
  readonly size: number
  readonly layout: Layout
  readonly bytesRead: () => number
  /** The next records, about a thousand; null after the last. */
  readonly next: Effect.Effect<Batch | null, SpreadsheetFailure>
}

const BATCH = 1000

/** Opens a CSV ledger. Everything that can be wrong with a file as a whole, but not within it, is found here. */
export const openLedger = Effect.fnUntraced(function* (
  path: string,
  columns: Columns
): Effect.fn.Return<LedgerFile, SpreadsheetFailure, Scope.Scope> {
  const file = yield* openText(path)
  const text = file.reader()
  const cut = recordCutter(path)
  let records: ReadonlyArray<CsvRecord> = []
  let taken = 0
  let ended = false

  /** Reads on until there are records that were not taken yet, or the end. */
  const fill = Effect.gen(function* () {
    while (taken === records.length && !ended) {
      const part = yield* text.next
      const found = cut(part)
      if (found instanceof SpreadsheetFailure) return yield* found
      if (part === null) yield* file.unchanged
      ended = part === null
      records = found
      taken = 0
    }
  })

  yield* fill
  const mapping = "mapping" in columns ? columns.mapping : undefined
  const kind = "mapping" in columns ? columns.mapping.kind : columns.kind
  const layout = yield* Effect.fromResult(layoutOf(path, records[taken++], kind, mapping))
  const decode = rowDecoder(layout)

  const take = (): Batch | null => {
    if (taken >= records.length) return null
    const until = Math.min(taken + BATCH, records.length)
    const rows: Array<Row> = []
    const rejects: Array<Reject> = []
    let problems: Array<RowProblem> = []
    for (; taken < until; taken++) {
      const record = records[taken] as CsvRecord
      const row = decode(record, problems)
      if (row !== undefined) rows.push(row)
      else {
        rejects.push({ record, problems })
        problems = []
      }
    }
    return { rows, rejects }
  }
  return { encoding: file.encoding, size: file.size, layout, bytesRead: text.bytesRead, next: Effect.map(fill, take) }
})
