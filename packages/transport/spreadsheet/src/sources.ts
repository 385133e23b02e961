/** Where the records of a file come from: a text, or a sheet of a workbook. */
import { Effect, type Scope } from "effect"
import { failure, SpreadsheetFailure } from "./failure.ts"
import type { LedgerRecord, RecordSource } from "./record.ts"
import { recordCutter } from "./records.ts"
import type { SourceFile } from "./source-file.ts"
import type { TextFile } from "./text-file.ts"
import type { Merges } from "./workbook/merges.ts"
import { sheetParser } from "./workbook/sheet-parser.ts"
import type { Sheet, Workbook } from "./workbook/workbook.ts"
import { openPartText } from "./workbook/xml.ts"

/** A source that tells how far it is. */
export interface CountedSource extends RecordSource {
  readonly bytesRead: () => number
}

/** The records of a CSV text. */
export const textSource = ({ path, unchanged }: SourceFile, file: TextFile): CountedSource => {
  const text = file.reader()
  const cut = recordCutter(path)
  let ended = false
  const next = Effect.gen(function* () {
    if (ended) {
      yield* unchanged
      return null
    }
    const part = yield* text.next
    const found = cut(part)
    if (found instanceof SpreadsheetFailure) return yield* found
    ended = part === null
    return found
  })
  return { next, bytesRead: text.bytesRead }
}

/** The records of a sheet. Closed with its scope. */
export const sheetSource = Effect.fnUntraced(function* (
  { container, context }: Workbook,
  { part }: Sheet,
  merges: Merges,
  unchanged: SourceFile["unchanged"]
): Effect.fn.Return<CountedSource, SpreadsheetFailure, Scope.Scope> {
  const text = yield* openPartText(container, part)
  const parser = sheetParser(container.path, part.name, context)
  const fill = merges.filler()
  let ended = false
  const next = Effect.gen(function* (): Effect.fn.Return<ReadonlyArray<LedgerRecord> | null, SpreadsheetFailure> {
    if (ended) {
      yield* unchanged
      return null
    }
    const piece = yield* text.next
    const problem = parser.read(piece)
    if (problem !== undefined) return yield* problem
    if (piece === null) {
      // What was said of merged cells before the rows were read must be what stands behind them.
      if (parser.merges.join() !== merges.references.join()) {
        return yield* failure("malformed", { path: container.path, part: part.name, value: "mergeCells" })
      }
    }
    ended = piece === null
    return parser.take().map(fill)
  })
  return { next, bytesRead: text.bytesRead }
})
