/**
 * 退回 CSV — in front of the original columns stand `#行`, `#列` and `#原因`, which an import ignores; cells are as they were.
 */
import { randomUUID } from "node:crypto"
import { open } from "node:fs/promises"
import { Effect, Scope } from "effect"
import { csvLines } from "./csv-lines.ts"
import type { SpreadsheetFailure } from "./failure.ts"
import { writing } from "./file-work.ts"
import { guarded, unguarded } from "./formula-guard.ts"
import type { Layout } from "./layout.ts"
import { describe } from "./messages.ts"
import type { Reject, RejectsFile } from "./reject.ts"

const headingLine = ({ headings, kept }: Layout): string =>
  csvLines([["#行", "#列", "#原因", ...kept.map((at) => guarded(headings[at] ?? ""))]])

/** Notes are left out; a ragged record keeps its raggedness, so that it cannot pass unnoticed the next time. */
const rejectLines = ({ headings }: Layout, rejects: ReadonlyArray<Reject>): string =>
  csvLines(
    rejects.map(({ problems, record }) => [
      String(record.line),
      guarded([...new Set(problems.map(({ column }) => column ?? "整行"))].join("；")),
      problems.map((problem) => describe(problem)).join("；"),
      ...record.cells.filter((_, at) => !headings[at]?.startsWith("#")).map((cell) => guarded(unguarded(cell)))
    ])
  )

/** Begins the rejects file of a CSV file. */
export const csvRejects = (wanted: string, scope: Scope.Scope): Effect.Effect<RejectsFile, SpreadsheetFailure> =>
  Effect.gen(function* () {
    const temporary = `${wanted}.${randomUUID().slice(0, 8)}.part`
    const handle = yield* Effect.acquireRelease(
      writing(wanted, () => open(temporary, "wx")),
      (handle) => Effect.promise(() => handle.close().catch(() => undefined))
    ).pipe(Effect.provideService(Scope.Scope, scope))
    let headed = false
    return {
      temporary,
      write: ({ layout }, rejects) =>
        writing(wanted, async () => {
          if (!headed) await handle.appendFile(`\ufeff${headingLine(layout)}`)
          headed = true
          await handle.appendFile(rejectLines(layout, rejects))
        }),
      close: writing(wanted, () => handle.close())
    }
  })
