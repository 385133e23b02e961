/**
 * 限额 — what a workbook may cost to read. Reading streams, so most of these bound time; those on strings, merged cells and
 * columns bound memory.
 */
export const limits = {
  /** Files in the archive. */
  parts: 10_000,
  /** Bytes that all of them together may come to. */
  bytes: 4 * 1024 ** 3,
  /** How many times its packed size a part may come to, once it is larger than `grace`: what Apache POI allows. */
  ratio: 100,
  /** Bytes. */
  grace: 1024 ** 2,
  /** Characters between two tags; a cell holds at most 32,767. */
  text: 4 * 1024 ** 2,
  /** Elements within each other. */
  depth: 256,
  /** Different texts that cells share. */
  strings: 4_000_000,
  /** Characters of those together. */
  stringCharacters: 128 * 1024 ** 2,
  /** Merged areas of a sheet. */
  merges: 1_000_000,
  /** Columns with something in them. */
  columns: 1024,
  /** Rows of a sheet, as in Excel. */
  rows: 1_048_576,
  /** Forms of cells. */
  styles: 65_536
} as const
