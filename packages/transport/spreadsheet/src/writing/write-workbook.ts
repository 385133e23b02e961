/**
 * 台账 → Excel 工作簿 — writes ledgers of any size so that importing the file gives exactly the same rows again.
 *
 * A sheet a ledger, named after it, with headings that stay in sight; rows beyond what a sheet holds go on in another. Codes are
 * written by their labels, days as days, measures in the ledger's unit.
 */
import { rename } from "node:fs/promises"
import { type Field, fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { Effect, Stream } from "effect"
import type { SpreadsheetFailure } from "../failure.ts"
import { writing } from "../file-work.ts"
import { guarded } from "../formula-guard.ts"
import { limits } from "../workbook/limits.ts"
import { letters } from "../workbook/reference.ts"
import { type Book, type OpenSheet, openBook } from "./book.ts"
import { type CellXml, cellXml, textXml } from "./cells.ts"
import { beforeRows, columnsOf, headingRow } from "./column.ts"
import { dictionarySheet } from "./dictionary.ts"
import { style } from "./styles.ts"

/** One ledger of a workbook. */
export interface WorkbookLedger<E = never, R = never> {
  readonly kind: LedgerKind
  readonly rows: Stream.Stream<ReadonlyArray<Row>, E, R>
  /** Rows as somebody typed them, by field, right or wrong: they stand behind the others, as text. */
  readonly typed?: ReadonlyArray<Readonly<Record<string, string>>>
}

export interface WorkbookOptions {
  /** Language of headings and labels; Chinese unless told. */
  readonly language?: "zh" | "en"
  /** A sheet behind the ledgers that explains their columns; left out unless asked for. */
  readonly dictionary?: boolean
  /** Rows of a sheet with its heading, beyond which a ledger goes on in another; as many as Excel takes unless told. */
  readonly rowsPerSheet?: number
}

/** A finished file takes its place, where it replaces what was there. */
export const publish = (temporary: string, path: string): Effect.Effect<void, SpreadsheetFailure> =>
  writing(path, () => rename(temporary, path))

/** The rows of one ledger as XML; `row` is the number of the sheet's row, from 1. */
const rowWriter = (kind: LedgerKind, language: "zh" | "en") => {
  const names = fieldNames(kind)
  const writers = names.map((name): CellXml => cellXml(kind.fields[name] as Field, language))
  const columns = names.map((_, at) => letters(at))
  const count = writers.length
  return {
    row: (row: number, values: Row): string => {
      let xml = `<row r="${row}">`
      for (let at = 0; at < count; at++) {
        xml += (writers[at] as CellXml)(`${columns[at]}${row}`, values[at] ?? null)
      }
      return `${xml}</row>`
    },
    typed: (row: number, cells: Readonly<Record<string, string>>): string =>
      `<row r="${row}">${names
        .map((name, at) => {
          const text = cells[name] ?? ""
          return text === "" ? "" : textXml(`${columns[at]}${row}`, guarded(text), style.text)
        })
        .join("")}</row>`
  }
}

const writeLedger = <E, R>(
  book: Book,
  { kind, rows, typed = [] }: WorkbookLedger<E, R>,
  { language, rowsPerSheet }: Required<Pick<WorkbookOptions, "language" | "rowsPerSheet">>,
  first: boolean
): Effect.Effect<number, SpreadsheetFailure | E, R> =>
  Effect.gen(function* () {
    const columns = columnsOf(kind, language)
    const writer = rowWriter(kind, language)
    let sheet: OpenSheet | undefined
    let row = 0
    let count = 0
    const begin = Effect.gen(function* () {
      if (sheet !== undefined) yield* sheet.end()
      const before = beforeRows(columns, { first: first && row === 0 })
      sheet = yield* book.sheet({ title: kind.label[language], before })
      yield* sheet.write(headingRow(columns))
      row = 1
      return sheet
    })
    let open = yield* begin
    const put = Effect.fnUntraced(function* <A>(batch: ReadonlyArray<A>, write: (row: number, one: A) => string) {
      for (let from = 0; from < batch.length; ) {
        if (row >= rowsPerSheet) open = yield* begin
        const until = Math.min(from + rowsPerSheet - row, batch.length)
        let xml = ""
        for (; from < until; from++) xml += write(++row, batch[from] as A)
        yield* open.write(xml)
      }
      count += batch.length
    })
    yield* Stream.runForEach(rows, (batch) => put(batch, writer.row))
    yield* put(typed, writer.typed)
    yield* open.end()
    return count
  })

/**
 * Writes a workbook to `path` and returns the number of rows of each ledger. A file that is there is replaced once the new one
 * is whole; when it fails or is interrupted nothing has changed.
 */
export const writeWorkbook = <E = never, R = never>(
  path: string,
  ledgers: ReadonlyArray<WorkbookLedger<E, R>>,
  { dictionary = false, language = "zh", rowsPerSheet = limits.rows }: WorkbookOptions = {}
): Effect.Effect<ReadonlyArray<number>, SpreadsheetFailure | E, R> =>
  Effect.scoped(
    Effect.gen(function* () {
      const book = yield* openBook(path)
      const counts: Array<number> = []
      for (const [at, ledger] of ledgers.entries()) {
        counts.push(yield* writeLedger(book, ledger, { language, rowsPerSheet }, at === 0))
      }
      if (dictionary) {
        yield* dictionarySheet(
          book,
          ledgers.map(({ kind }) => kind),
          language
        )
      }
      yield* book.finish
      yield* publish(book.temporary, path)
      return counts
    })
  )
