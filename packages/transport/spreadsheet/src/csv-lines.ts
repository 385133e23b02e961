import { stringify } from "csv-stringify/sync"

/** Rows of cells as CSV text (RFC 4180, CRLF). A cell with any kind of line break is quoted, so it comes back whole. */
export const csvLines = (rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  stringify([...rows], { record_delimiter: "\r\n", quote_record_delimiter: true })
