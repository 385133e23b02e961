/**
 * 退回文件 — the rows that were not stored, as a CSV that a clerk corrects in place and imports again.
 *
 * In front of the original columns stand `#行`, `#列` and `#原因`, which an import ignores; cells are as they were. The file
 * is made at the first such row, under a temporary name beside its own, and gets its name only when the import was stored.
 * It never replaces a file: `-2`, `-3` … is added to the name.
 */
import { randomUUID } from "node:crypto"
import { type FileHandle, open, rename, unlink } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { Effect, type Scope } from "effect"
import { csvLines } from "./csv-lines.ts"
import { failure, type RowProblem, type SpreadsheetFailure } from "./failure.ts"
import { guarded } from "./formula-guard.ts"
import type { Layout } from "./layout.ts"
import { describe } from "./messages.ts"
import type { CsvRecord } from "./records.ts"

/** One record that was not stored, with everything that is wrong with it. */
export interface Reject {
  readonly record: CsvRecord
  readonly problems: ReadonlyArray<RowProblem>
}

export interface Rejects {
  readonly write: (rejects: ReadonlyArray<Reject>) => Effect.Effect<void, SpreadsheetFailure>
  /** Everything written is in the file; nothing more will be. */
  readonly close: Effect.Effect<void, SpreadsheetFailure>
  /** Gives the file its name and returns it; null when nothing was rejected. */
  readonly keep: Effect.Effect<string | null>
}

/** Where rejects go unless told: `x.csv` → `x.rejects.csv`. */
const rejectsPathOf = (path: string): string => {
  const name = basename(path)
  return join(dirname(path), `${/\.csv$/iu.test(name) ? name.slice(0, -4) : name}.rejects.csv`)
}

const numbered = (path: string, number: number): string =>
  number === 1 ? path : path.replace(/(?:\.csv)?$/iu, (extension) => `-${number}${extension}`)

/** Takes a name that is free, by making an empty file of it. */
const reserve = async (path: string): Promise<string> => {
  for (let number = 1; ; number++) {
    try {
      const handle = await open(numbered(path, number), "wx")
      await handle.close()
      return numbered(path, number)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause
    }
  }
}

const headingLine = ({ headings, kept }: Layout): string =>
  csvLines([["#行", "#列", "#原因", ...kept.map((at) => guarded(headings[at] ?? ""))]])

/** Notes are left out; a ragged record keeps its raggedness, so that it cannot pass unnoticed the next time. */
const rejectLines = ({ headings }: Layout, rejects: ReadonlyArray<Reject>): string =>
  csvLines(
    rejects.map(({ problems, record }) => [
      String(record.line),
      guarded([...new Set(problems.map(({ column }) => column ?? "整行"))].join("；")),
      problems.map((problem) => describe(problem)).join("；"),
      ...record.cells.filter((_, at) => !headings[at]?.startsWith("#")).map(guarded)
    ])
  )

interface Open {
  readonly temporary: string
  /** The name it shall have if that is free. */
  readonly wanted: string
  readonly handle: FileHandle
}

const create = async (wanted: string): Promise<Open> => {
  const temporary = `${wanted}.${randomUUID().slice(0, 8)}.part`
  return { temporary, wanted, handle: await open(temporary, "wx") }
}

/**
 * Prepares to collect the rejects of the file at `input`. `path` is where they shall go; without it beside the input, or in
 * the current folder when that one cannot be written to. What was not kept is removed with the scope.
 */
export const collectRejects = Effect.fnUntraced(function* (
  input: string,
  layout: Layout,
  path?: string
): Effect.fn.Return<Rejects, never, Scope.Scope> {
  let file: Open | undefined
  const wanted = path ?? rejectsPathOf(input)
  const attempt = <A>(work: () => Promise<A>) =>
    Effect.tryPromise({
      try: work,
      catch: (cause) =>
        failure("rejects-unwritable", { path: wanted, code: String((cause as NodeJS.ErrnoException).code ?? cause) })
    })
  const openFile = async () => {
    try {
      return await create(wanted)
    } catch (cause) {
      if (path !== undefined) throw cause
      return create(resolve(basename(wanted)))
    }
  }
  const write = (rejects: ReadonlyArray<Reject>) =>
    attempt(async () => {
      if (file === undefined) {
        file = await openFile()
        await file.handle.appendFile(`\ufeff${headingLine(layout)}`)
      }
      await file.handle.appendFile(rejectLines(layout, rejects))
    })
  const close = attempt(async () => file?.handle.close())
  const keep = Effect.promise(async () => {
    if (file === undefined) return null
    const { temporary, wanted } = file
    file = undefined
    try {
      const name = await reserve(wanted)
      await rename(temporary, name)
      return name
    } catch {
      // The rows are stored already: better an odd name than no rejects.
      return temporary
    }
  })
  yield* Effect.addFinalizer(() =>
    Effect.promise(async () => {
      if (file === undefined) return
      await file.handle.close().catch(() => undefined)
      await unlink(file.temporary).catch(() => undefined)
    })
  )
  return {
    write: (rejects) => (rejects.length === 0 ? Effect.void : Effect.uninterruptible(write(rejects))),
    close,
    keep
  }
})
