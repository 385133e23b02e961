export type { Encoding } from "./encoding.ts"
export {
  type Facts,
  type FileProblem,
  type MappingProblem,
  type RowProblem,
  type RowProblemId,
  SpreadsheetFailure
} from "./failure.ts"
export { type ImportOptions, type ImportReport, importCsv } from "./import-csv.ts"
export type { Layout } from "./layout.ts"
export { type Batch, type Columns, type LedgerFile, openLedger } from "./ledger-file.ts"
export { type MappedColumn, type Mapping, parseMapping, readMapping } from "./mapping.ts"
export { describe, type Language, type Message, messages } from "./messages.ts"
export type { CsvRecord } from "./records.ts"
export type { Reject } from "./rejects.ts"
export { type CsvOptions, type CsvWriter, csvWriter, writeCsv } from "./write-csv.ts"
