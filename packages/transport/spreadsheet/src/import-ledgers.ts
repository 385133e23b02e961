/**
 * 台账入库 — one file, CSV or workbook, is one transaction. Rows that may not be stored go to the rejects file and nowhere else;
 * a file that is wrong as a whole is refused before or without anything being stored.
 */
import { basename } from "node:path"
import { Bureau, type InvalidEntry, type InvalidRequest } from "@xiuhua/bureau"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import type { CommitAnswer, CommitConflict, Reliability, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Encoding } from "./encoding.ts"
import { failure, type RowProblem, type SpreadsheetFailure } from "./failure.ts"
import { type Columns, type OpenOptions, openLedger } from "./ledger-file.ts"
import type { LedgerFile, LedgerSheet, PassedSheet, Skipped } from "./ledger-sheet.ts"
import { collectRejects, type Rejects } from "./rejects.ts"

export type ImportOptions = Columns &
  OpenOptions & {
    readonly path: string
    readonly tenant: string
    readonly actor: string
    /** How far the source can be trusted; `official` unless told. */
    readonly reliability?: Reliability
    /** The same key again stores nothing and reports what became of the rows the first time. */
    readonly idempotencyKey: string
    /** Where rejected rows go; without it `x.rejects.csv` beside `x.csv`. No file is ever overwritten. */
    readonly rejectsPath?: string
    /** Called after every batch: bytes read and in all, rows read. */
    readonly onProgress?: (bytesRead: number, totalBytes: number, rows: number) => void
  }

/** One ledger of the file. */
export interface ImportedSheet {
  /** The name of its sheet; null where there is only one. */
  readonly sheet: string | null
  readonly kind: string
  readonly read: number
  readonly rejected: number
}

/** What became of the rows of a file: `accepted + duplicates + quarantined + rejected = read`. */
export interface ImportReport extends Pick<CommitAnswer, "accepted" | "duplicates" | "quarantined"> {
  readonly read: number
  readonly rejected: number
  /** The rejects file, when there is one. */
  readonly rejects: string | null
  readonly format: LedgerFile["format"]
  /** Null of a workbook. */
  readonly encoding: Encoding | null
  readonly sheets: ReadonlyArray<ImportedSheet>
  /** Sheets that were not read. */
  readonly passed: ReadonlyArray<PassedSheet>
  /** How many rows were no entries, and the first of them, at most 20. They are not among those read. */
  readonly skipped: { readonly count: number; readonly first: ReadonlyArray<Skipped> }
  /** The first problems of rejected rows, at most 20. */
  readonly problems: ReadonlyArray<RowProblem>
}

const SHOWN = 20

/** Adds to what is shown, as far as there is room. */
const show = <A>(shown: Array<A>, more: ReadonlyArray<A>) => {
  if (shown.length < SHOWN) shown.push(...more.slice(0, SHOWN - shown.length))
}

/** The rows of a file as sources that count what passes and put the rejects away. Each can be read only once. */
const rowSources = (file: LedgerFile, rejects: Rejects, onProgress: ImportOptions["onProgress"]) => {
  const sheets = file.sheets.map((sheet) => ({ sheet, read: 0, rejected: 0, started: false, ended: false }))
  const problems: Array<RowProblem> = []
  const skipped = { count: 0, first: [] as Array<Skipped> }
  const read = () => sheets.reduce((sum, one) => sum + one.read, 0)

  /** The next rows of a sheet that may be stored, at least one; undefined after the last. */
  const nextOf = (counted: (typeof sheets)[number]) =>
    Effect.gen(function* () {
      for (;;) {
        const batch = yield* counted.sheet.next
        if (batch === null) {
          counted.ended = true
          return undefined
        }
        yield* rejects.write(counted.sheet, batch.rejects)
        counted.read += batch.rows.length + batch.rejects.length
        counted.rejected += batch.rejects.length
        for (const reject of batch.rejects) show(problems, reject.problems)
        skipped.count += batch.skipped.length
        show(skipped.first, batch.skipped)
        onProgress?.(file.bytesRead(), file.size, read())
        if (batch.rows.length > 0) return batch.rows
      }
    })
  const rowsOf = (counted: (typeof sheets)[number]) =>
    Stream.suspend((): Stream.Stream<ReadonlyArray<Row>, SpreadsheetFailure> => {
      if (counted.started) return Stream.die(new Error("the rows of a sheet can be read only once"))
      counted.started = true
      return Stream.unfold(undefined, () =>
        Effect.map(nextOf(counted), (batch) => batch && ([batch, undefined] as const))
      )
    })
  /** Reads what the store did not want to see, so that the report is complete; then all rejects are in their file. */
  const drain = Effect.gen(function* () {
    for (const counted of sheets) while (!counted.ended) yield* nextOf(counted)
    yield* rejects.close
  })
  return {
    sheets,
    problems,
    skipped,
    ended: () => sheets.every(({ ended }) => ended),
    ledgers: byKind(sheets.map((counted) => ({ kind: counted.sheet.layout.kind, rows: rowsOf(counted) }))),
    drain
  }
}

type Rows = Stream.Stream<ReadonlyArray<Row>, SpreadsheetFailure>

/** Sheets of one ledger after each other: a workbook often has a sheet a month. */
const byKind = (
  sheets: ReadonlyArray<{ readonly kind: LedgerKind; readonly rows: Rows }>
): ReadonlyArray<{ readonly kind: LedgerKind; readonly rows: Rows }> => {
  const kinds = new Map<LedgerKind, Rows>()
  for (const { kind, rows } of sheets) {
    const before = kinds.get(kind)
    kinds.set(kind, before === undefined ? rows : Stream.concat(before, rows))
  }
  return [...kinds].map(([kind, rows]) => ({ kind, rows }))
}

/** Imports the ledgers in the file at `path`. When it fails or is interrupted nothing is stored and no rejects file is left. */
export const importLedgers = (
  options: ImportOptions
): Effect.Effect<
  ImportReport,
  SpreadsheetFailure | InvalidEntry | InvalidRequest | StoreFailure | CommitConflict,
  Bureau
> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.scoped(
      Effect.gen(function* () {
        const { actor, idempotencyKey, path, tenant } = options
        const bureau = yield* Bureau
        const file = yield* restore(openLedger(path, options, options))
        const rejects = yield* collectRejects(path, file.format, options.rejectsPath)
        const { drain, ended, ledgers, problems, sheets, skipped } = rowSources(file, rejects, options.onProgress)
        const provenance = { source: basename(path), reliability: options.reliability ?? "official" }
        const reused = failure("key-reused", { path, value: idempotencyKey })
        const answer = yield* restore(
          Effect.catchTag(
            bureau.importLedgers({ tenant, actor, idempotencyKey, ledgers, provenance }),
            "CommandIdTaken",
            () => reused
          )
        )
        // An idempotency key that was used before is answered without reading the rows.
        const repeated = !ended()
        yield* restore(drain)
        const { accepted, duplicates, quarantined } = answer
        const sum = (of: (sheet: (typeof sheets)[number]) => number) => sheets.reduce((all, one) => all + of(one), 0)
        const [read, rejected] = [sum((sheet) => sheet.read), sum((sheet) => sheet.rejected)]
        if (accepted + duplicates + quarantined + rejected !== read) {
          if (repeated) return yield* reused
          return yield* Effect.die(new Error(`${path}: read ${read} rows, accounted for ${JSON.stringify(answer)}`))
        }
        const kept = yield* rejects.keep
        return {
          read,
          accepted,
          duplicates,
          quarantined,
          rejected,
          rejects: kept,
          format: file.format,
          encoding: file.encoding,
          sheets: sheets.map(({ read, rejected, sheet }) => imported(sheet, read, rejected)),
          passed: file.passed,
          skipped,
          problems
        }
      })
    )
  )

const imported = ({ layout, name }: LedgerSheet, read: number, rejected: number): ImportedSheet => ({
  sheet: name,
  kind: layout.kind.id,
  read,
  rejected
})
