/**
 * 退回文件 — the rows that were not stored, as a file of the same form that a clerk corrects in place and imports again.
 *
 * The file is made at the first such row, under a temporary name beside its own, and gets its name only when the import was
 * stored. It never replaces a file: `-2`, `-3` … is added to the name.
 */
import { open, rename, unlink } from "node:fs/promises"
import { basename, dirname, extname, join, resolve } from "node:path"
import { Effect, type Scope } from "effect"
import { SpreadsheetFailure } from "./failure.ts"
import type { Reject, RejectedSheet, RejectsFile } from "./reject.ts"
import { csvRejects } from "./rejects-csv.ts"
import { workbookRejects } from "./rejects-workbook.ts"

export interface Rejects {
  readonly write: (sheet: RejectedSheet, rejects: ReadonlyArray<Reject>) => Effect.Effect<void, SpreadsheetFailure>
  /** Everything written is in the file; nothing more will be. */
  readonly close: Effect.Effect<void, SpreadsheetFailure>
  /** Gives the file its name and returns it; null when nothing was rejected. */
  readonly keep: Effect.Effect<string | null>
}

type Format = "csv" | "xlsx"

/** Where rejects go unless told: `x.csv` → `x.rejects.csv`. */
const rejectsPathOf = (path: string, format: Format): string => {
  const name = basename(path)
  const extension = extname(name)
  const known = [".csv", ".xlsx"].includes(extension.toLowerCase())
  return join(dirname(path), `${known ? name.slice(0, -extension.length) : name}.rejects.${format}`)
}

const numbered = (path: string, number: number): string =>
  number === 1 ? path : path.replace(/(?:\.csv|\.xlsx)?$/iu, (extension) => `-${number}${extension}`)

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

interface Open {
  /** The name it shall have if that is free. */
  readonly wanted: string
  readonly file: RejectsFile
}

/**
 * Prepares to collect the rejects of the file at `input`. `path` is where they shall go; without it beside the input, or in
 * the current folder when that one cannot be written to. What was not kept is removed with the scope.
 */
export const collectRejects = Effect.fnUntraced(function* (
  input: string,
  format: Format,
  path?: string
): Effect.fn.Return<Rejects, never, Scope.Scope> {
  let opened: Open | undefined
  const scope = yield* Effect.scope
  const wanted = path ?? rejectsPathOf(input, format)
  const create = (at: string): Effect.Effect<Open, SpreadsheetFailure> => {
    const file = format === "csv" ? csvRejects(at, scope) : workbookRejects(at, scope)
    return Effect.map(file, (file) => ({ wanted: at, file }))
  }
  const unwritable = (cause: SpreadsheetFailure) =>
    new SpreadsheetFailure({ problem: "rejects-unwritable", facts: { ...cause.facts, path: wanted } })
  const openFile = Effect.suspend(() =>
    opened !== undefined
      ? Effect.succeed(opened)
      : Effect.tap(
          create(wanted).pipe(
            Effect.catch((cause) => (path === undefined ? create(resolve(basename(wanted))) : Effect.fail(cause)))
          ),
          (made) =>
            Effect.sync(() => {
              opened = made
            })
        )
  )
  const keep = Effect.promise(async () => {
    if (opened === undefined) return null
    const { file, wanted } = opened
    opened = undefined
    try {
      const name = await reserve(wanted)
      await rename(file.temporary, name)
      return name
    } catch {
      // The rows are stored already: better an odd name than no rejects.
      return file.temporary
    }
  })
  yield* Effect.addFinalizer(() =>
    Effect.promise(async () => {
      if (opened !== undefined) await unlink(opened.file.temporary).catch(() => undefined)
    })
  )
  return {
    write: (sheet, rejects) =>
      rejects.length === 0
        ? Effect.void
        : Effect.uninterruptible(
            Effect.mapError(
              Effect.flatMap(openFile, ({ file }) => file.write(sheet, rejects)),
              unwritable
            )
          ),
    close: Effect.suspend(() => (opened === undefined ? Effect.void : Effect.mapError(opened.file.close, unwritable))),
    keep
  }
})
