/** Which sheets of a workbook are ledgers, and of which kinds. */
import { Effect, Result, Scope } from "effect"
import { failure, type SpreadsheetFailure } from "./failure.ts"
import { findHead, HEAD, type Headed, type NoHead } from "./head.ts"
import type { Target } from "./layout.ts"
import { type LedgerFile, type LedgerSheet, type PassedSheet, readSheet } from "./ledger-sheet.ts"
import type { SourceFile } from "./source-file.ts"
import { type CountedSource, sheetSource } from "./sources.ts"
import { type Merges, mergesOf } from "./workbook/merges.ts"
import { surveySheet } from "./workbook/survey.ts"
import { openWorkbook, type Sheet, type Workbook } from "./workbook/workbook.ts"
import { isOwnSheet } from "./writing/own-sheets.ts"

type Targets = readonly [Target, ...ReadonlyArray<Target>]

interface Surveyed {
  readonly sheet: Sheet
  readonly merges: Merges
  /** Undefined of a sheet without a single cell. */
  readonly head: Result.Result<Headed, NoHead> | undefined
}

const survey = (workbook: Workbook, sheet: Sheet, targets: Targets): Effect.Effect<Surveyed, SpreadsheetFailure> =>
  Effect.map(
    surveySheet(workbook.container, sheet.part, workbook.context, HEAD + 1),
    ({ head: records, merges: all }) => {
      const merges = mergesOf(all)
      if (records.length === 0) return { sheet, merges, head: undefined }
      const path = `${workbook.container.path}[${sheet.name}]`
      const { spread } = merges
      return { sheet, merges, head: findHead({ path, records, spread, title: sheet.name, padded: true }, targets) }
    }
  )

/** The sheets that were asked for, by name or number. */
const chosen = (path: string, sheets: ReadonlyArray<Sheet>, wanted: ReadonlyArray<string>) => {
  const found: Array<Sheet> = []
  for (const name of wanted) {
    const sheet = sheets.find((one) => one.name === name) ?? sheets[/^\d+$/u.test(name) ? Number(name) - 1 : -1]
    if (sheet === undefined) {
      return Result.fail(failure("no-sheet", { path, sheet: name, choices: sheets.map((one) => one.name) }))
    }
    if (!found.includes(sheet)) found.push(sheet)
  }
  return Result.succeed(found)
}

/** True for a sheet that most likely should have been a ledger of the kind that was asked for. */
const nearly = ({ found, needed }: NoHead): boolean => found * 2 > needed

/** Why none of the sheets can be read. */
const refusal = (path: string, surveyed: ReadonlyArray<Surveyed>, targets: Targets): SpreadsheetFailure => {
  const failed = surveyed.flatMap(({ head }) => (head !== undefined && Result.isFailure(head) ? [head.failure] : []))
  const [nearest] = failed.toSorted((a, b) => b.found - a.found)
  if (nearest === undefined) return failure("empty", { path })
  const named = targets.length === 1 || nearest.failure.problem === "ambiguous-kind"
  if (named && (failed.length === 1 || nearest.found > 0)) return nearest.failure
  return failure("no-ledger-sheet", { path, choices: surveyed.map(({ sheet }) => sheet.name) })
}

/** A sheet whose part is opened when it is first read. */
const lazily = (open: Effect.Effect<CountedSource, SpreadsheetFailure>): CountedSource => {
  let source: CountedSource | undefined
  return {
    next: Effect.suspend(() =>
      source === undefined
        ? Effect.flatMap(open, (opened) => {
            source = opened
            return opened.next
          })
        : source.next
    ),
    bytesRead: () => source?.bytesRead() ?? 0
  }
}

/** Opens the ledgers of a workbook. */
export const openSheets = Effect.fnUntraced(function* (
  file: SourceFile,
  targets: Targets,
  wanted: ReadonlyArray<string>
): Effect.fn.Return<LedgerFile, SpreadsheetFailure, Scope.Scope> {
  const { handle, path, unchanged } = file
  const workbook = yield* openWorkbook(path, handle.fd)
  const named = wanted.length > 0
  const asked = named
    ? yield* Effect.fromResult(chosen(path, workbook.sheets, wanted))
    : workbook.sheets.filter(({ hidden, name }) => !hidden && !isOwnSheet(name))
  const surveyed = yield* Effect.forEach(asked, (sheet) => survey(workbook, sheet, targets))
  const scope = yield* Effect.scope
  const sheets: Array<LedgerSheet> = []
  const sources: Array<CountedSource> = []
  let size = 0
  const passed: Array<PassedSheet> = workbook.sheets.flatMap(({ hidden, name }) =>
    hidden && !named && !isOwnSheet(name) ? [{ sheet: name, reason: "hidden-sheet" }] : []
  )
  const ledgers = surveyed.filter(({ head }) => head !== undefined && Result.isSuccess(head)).length
  if (ledgers === 0) return yield* refusal(path, surveyed, targets)
  for (const { head, merges, sheet } of surveyed) {
    if (head === undefined) continue
    if (Result.isFailure(head)) {
      if (named || (targets.length === 1 && nearly(head.failure))) return yield* head.failure.failure
      passed.push({ sheet: sheet.name, reason: "no-ledger" })
      continue
    }
    const source = lazily(Effect.provideService(sheetSource(workbook, sheet, merges, unchanged), Scope.Scope, scope))
    size += sheet.part.size
    sources.push(source)
    sheets.push(readSheet(ledgers > 1 ? sheet.name : null, head.success, source))
  }
  return {
    format: "xlsx",
    encoding: null,
    size,
    bytesRead: () => sources.reduce((sum, source) => sum + source.bytesRead(), 0),
    sheets: sheets as unknown as LedgerFile["sheets"],
    passed
  }
})
