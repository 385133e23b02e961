/**
 * 台账文件 — a file whose headings are understood: a CSV text is one ledger, a workbook may have several, each of its own kind.
 */
import type { LedgerKind } from "@xiuhua/core/ledger"
import { Effect, type Scope } from "effect"
import type { SpreadsheetFailure } from "./failure.ts"
import { findHead, HEAD } from "./head.ts"
import type { Target } from "./layout.ts"
import { type LedgerFile, readSheet } from "./ledger-sheet.ts"
import type { Mapping } from "./mapping.ts"
import type { LedgerRecord } from "./record.ts"
import { openSource, type SourceFile } from "./source-file.ts"
import { textSource } from "./sources.ts"
import { openText } from "./text-file.ts"
import { openSheets } from "./workbook-file.ts"

/** How the columns of a file are understood: by the labels of a kind, of the one among several that fits, or as a mapping says. */
export type Columns =
  | { readonly kind: LedgerKind }
  | { readonly kinds: ReadonlyArray<LedgerKind> }
  | { readonly mapping: Mapping }

const targetsOf = (columns: Columns): readonly [Target, ...ReadonlyArray<Target>] => {
  if ("mapping" in columns) return [{ kind: columns.mapping.kind, mapping: columns.mapping }]
  const kinds = "kind" in columns ? [columns.kind] : columns.kinds
  const [first, ...rest] = kinds.map((kind): Target => ({ kind }))
  if (first === undefined) throw new RangeError("no ledger kind to read a file as")
  return [first, ...rest]
}

/** A CSV text as a ledger. */
const openTextLedger = Effect.fnUntraced(function* (
  file: SourceFile,
  columns: Columns
): Effect.fn.Return<LedgerFile, SpreadsheetFailure> {
  const text = yield* openText(file)
  const source = textSource(file, text)
  const records: Array<LedgerRecord> = []
  while (records.length <= HEAD) {
    const found = yield* source.next
    if (found === null) break
    records.push(...found)
  }
  const headed = yield* Effect.fromResult(
    findHead({ path: file.path, records, padded: false }, targetsOf(columns))
  ).pipe(Effect.mapError(({ failure }) => failure))
  const { bytesRead } = source
  const sheet = readSheet(null, headed, source, records)
  return { format: "csv", encoding: text.encoding, size: file.size, bytesRead, sheets: [sheet], passed: [] }
})

export interface OpenOptions {
  /** The sheets to read, by name or number from 1; by default every sheet that can be seen and whose headings are known. */
  readonly sheets?: ReadonlyArray<string>
}

/** Opens a ledger. Everything that can be wrong with a file as a whole, but not within it, is found here. */
export const openLedger = Effect.fnUntraced(function* (
  path: string,
  columns: Columns,
  options: OpenOptions = {}
): Effect.fn.Return<LedgerFile, SpreadsheetFailure, Scope.Scope> {
  const file = yield* openSource(path)
  return yield* file.format === "text"
    ? openTextLedger(file, columns)
    : openSheets(file, targetsOf(columns), options.sheets ?? [])
})
