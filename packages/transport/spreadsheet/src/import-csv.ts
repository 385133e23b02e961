/**
 * CSV 台账入库 — one file is one transaction. Rows that may not be stored go to the rejects file and nowhere else; a file
 * that is wrong as a whole is refused before or without anything being stored.
 */
import { basename } from "node:path"
import { Bureau, type InvalidEntry, type InvalidRequest } from "@xiuhua/bureau"
import type { CommandIdTaken } from "@xiuhua/core/handle"
import type { Row } from "@xiuhua/core/ledger"
import type { CommitAnswer, CommitConflict, Reliability, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Encoding } from "./encoding.ts"
import { failure, type RowProblem, type SpreadsheetFailure } from "./failure.ts"
import { type Columns, type LedgerFile, openLedger } from "./ledger-file.ts"
import { collectRejects, type Rejects } from "./rejects.ts"

export type ImportOptions = Columns & {
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

/** What became of the rows of a file: `accepted + duplicates + quarantined + rejected = read`. */
export interface ImportReport extends Pick<CommitAnswer, "accepted" | "duplicates" | "quarantined"> {
  readonly read: number
  readonly rejected: number
  /** The rejects file, when there is one. */
  readonly rejects: string | null
  readonly encoding: Encoding
  /** The first problems of rejected rows, at most 20. */
  readonly problems: ReadonlyArray<RowProblem>
}

const SHOWN = 20

/** The rows of the file as a source that counts what passes and puts the rejects away. It can be read only once. */
const rowSource = (file: LedgerFile, rejects: Rejects, onProgress: ImportOptions["onProgress"]) => {
  const seen = { read: 0, rejected: 0, problems: [] as Array<RowProblem>, started: false, ended: false }
  /** The next rows that may be stored, at least one; undefined after the last, when all rejects are in their file. */
  const next = Effect.gen(function* () {
    for (;;) {
      const batch = yield* file.next
      if (batch === null) {
        yield* rejects.close
        seen.ended = true
        return undefined
      }
      yield* rejects.write(batch.rejects)
      seen.read += batch.rows.length + batch.rejects.length
      seen.rejected += batch.rejects.length
      for (const { problems } of batch.rejects) {
        if (seen.problems.length < SHOWN) seen.problems.push(...problems.slice(0, SHOWN - seen.problems.length))
      }
      onProgress?.(file.bytesRead(), file.size, seen.read)
      if (batch.rows.length > 0) return batch.rows
    }
  })
  const rows = Stream.suspend((): Stream.Stream<ReadonlyArray<Row>, SpreadsheetFailure> => {
    if (seen.started) return Stream.die(new Error("the rows of a file can be read only once"))
    seen.started = true
    return Stream.unfold(undefined, () => Effect.map(next, (batch) => batch && ([batch, undefined] as const)))
  })
  /** Reads what the store did not want to see, so that the report is complete. */
  const drain = Effect.gen(function* () {
    while (!seen.ended) yield* next
  })
  return { seen, rows, drain }
}

/** Imports the CSV ledger at `path`. When it fails or is interrupted nothing is stored and no rejects file is left. */
export const importCsv = (
  options: ImportOptions
): Effect.Effect<
  ImportReport,
  SpreadsheetFailure | InvalidEntry | InvalidRequest | CommandIdTaken | StoreFailure | CommitConflict,
  Bureau
> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.scoped(
      Effect.gen(function* () {
        const { actor, idempotencyKey, path, tenant } = options
        const bureau = yield* Bureau
        const file = yield* restore(openLedger(path, options))
        const rejects = yield* collectRejects(path, file.layout, options.rejectsPath)
        const { drain, rows, seen } = rowSource(file, rejects, options.onProgress)
        const answer = yield* restore(
          bureau.importEntries({
            tenant,
            actor,
            idempotencyKey,
            kind: file.layout.kind,
            rows,
            provenance: { source: basename(path), reliability: options.reliability ?? "official" }
          })
        )
        // An idempotency key that was used before is answered without reading the rows.
        const repeated = !seen.ended
        yield* restore(drain)
        const { accepted, duplicates, quarantined } = answer
        const { problems, read, rejected } = seen
        if (accepted + duplicates + quarantined + rejected !== read) {
          if (repeated) return yield* failure("key-reused", { path, value: idempotencyKey })
          return yield* Effect.die(new Error(`${path}: read ${read} rows, accounted for ${JSON.stringify(answer)}`))
        }
        const kept = yield* rejects.keep
        return { read, accepted, duplicates, quarantined, rejected, rejects: kept, encoding: file.encoding, problems }
      })
    )
  )
