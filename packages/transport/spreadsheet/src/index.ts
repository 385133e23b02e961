export type { Encoding } from "./encoding.ts"
export {
  type Facts,
  type FileProblem,
  type MappingProblem,
  type RowProblem,
  type RowProblemId,
  SpreadsheetFailure
} from "./failure.ts"
export { type ImportedSheet, type ImportOptions, type ImportReport, importLedgers } from "./import-ledgers.ts"
export type { Layout } from "./layout.ts"
export { type Columns, type OpenOptions, openLedger } from "./ledger-file.ts"
export type { Batch, LedgerFile, LedgerSheet, PassedSheet, Skipped } from "./ledger-sheet.ts"
export { type MappedColumn, type Mapping, parseMapping, readMapping } from "./mapping.ts"
export type { Language, Message } from "./message.ts"
export { describe, messages } from "./messages.ts"
export type { LedgerRecord } from "./record.ts"
export type { Reject } from "./reject.ts"
export { type CsvOptions, type CsvWriter, csvWriter, writeCsv } from "./write-csv.ts"
export { dictionaryLines } from "./writing/dictionary.ts"
export { type Exported, type ExportOptions, exportLedger } from "./writing/export-ledger.ts"
export { writeTemplate } from "./writing/template.ts"
export { type WorkbookLedger, type WorkbookOptions, writeWorkbook } from "./writing/write-workbook.ts"
