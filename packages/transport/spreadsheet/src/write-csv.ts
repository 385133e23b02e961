/**
 * 台账 → CSV — writes rows so that importing the file gives exactly the same rows again.
 *
 * Headings and codes by their labels, days as stored, months `YYYY-MM`, measures in the field's unit without trailing
 * zeros, missing values blank. Cells that a spreadsheet program would take for a formula are guarded. Not for text that has
 * white space around it: an import trims, so no imported row has any.
 */
import { type Field, fieldNames, format, type LedgerKind, type Row, type Value } from "@xiuhua/core/ledger"
import { codeWriter } from "./cell.ts"
import { csvLines } from "./csv-lines.ts"
import { guarded } from "./formula-guard.ts"
import { headingOf } from "./writing/column.ts"

export interface CsvOptions {
  /** Language of headings and labels; Chinese unless told. */
  readonly language?: "zh" | "en"
  /** A byte order mark, without which Excel takes UTF-8 for something else; written unless told not to. */
  readonly bom?: boolean
  /** Headings of measures name their unit, `罚款金额（万元）`; left out unless told. */
  readonly units?: boolean
}

/** A file written piece by piece: `heading` once, then any number of `rows`. */
export interface CsvWriter {
  readonly heading: string
  readonly rows: (rows: Iterable<Row>) => string
}

const cellWriter = (field: Field, language: "zh" | "en"): ((value: NonNullable<Value>) => string) => {
  switch (field.type) {
    case "text":
      return (value) => guarded(String(value))
    case "code": {
      const write = codeWriter(field, language)
      return (value) => guarded(write(String(value)))
    }
    case "day":
      return String
    case "month":
      return (value) => String(value).slice(0, 7)
    case "measure":
      return (value) => format({ digits: BigInt(value), scale: field.scale })
  }
}

/** Writes ledgers of `kind` of any size, a batch of rows at a time. */
export const csvWriter = (kind: LedgerKind, options: CsvOptions = {}): CsvWriter => {
  const language = options.language ?? "zh"
  const fields = fieldNames(kind).map((name) => kind.fields[name] as Field)
  const writers = fields.map((field) => cellWriter(field, language))
  const heading = (field: Field) => (options.units === true ? headingOf(field, language) : field.label[language])
  const cells = (row: Row) =>
    writers.map((write, at) => ((value) => (value === null ? "" : write(value)))(row[at] ?? null))
  return {
    heading: `${options.bom === false ? "" : "\ufeff"}${csvLines([fields.map((field) => guarded(heading(field)))])}`,
    rows: (rows) => csvLines([...rows].map(cells))
  }
}

/** A whole ledger as one text. */
export const writeCsv = (kind: LedgerKind, rows: Iterable<Row>, options: CsvOptions = {}): string => {
  const writer = csvWriter(kind, options)
  return writer.heading + writer.rows(rows)
}
