import { Effect } from "effect"
import { type FileProblem, failure, type SpreadsheetFailure } from "./failure.ts"

const known: Readonly<Record<string, FileProblem>> = {
  ENOENT: "missing-file",
  ENOTDIR: "missing-file",
  EACCES: "unreadable",
  EPERM: "unreadable",
  EISDIR: "directory"
}

/** Work on the file at `path`; what the operating system refuses is a failure with its code. */
export const attempt = <A>(path: string, work: () => Promise<A>): Effect.Effect<A, SpreadsheetFailure> =>
  Effect.tryPromise({
    try: work,
    catch: (cause) => {
      const code = String((cause as NodeJS.ErrnoException).code ?? cause)
      return failure(known[code] ?? "read-failed", { path, code })
    }
  })

/** Writing to the file at `path`; what the operating system refuses is a failure with its code. */
export const writing = <A>(path: string, work: () => Promise<A>): Effect.Effect<A, SpreadsheetFailure> =>
  Effect.tryPromise({
    try: work,
    catch: (cause) => failure("unwritable", { path, code: String((cause as NodeJS.ErrnoException).code ?? cause) })
  })
