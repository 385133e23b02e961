/**
 * Spreadsheet programs take a cell that begins with = + - @ (or their full-width forms), TAB, CR or LF for a formula. On
 * the way out such a cell gets an apostrophe in front, on the way in exactly that apostrophe is taken away again. A cell
 * that has such an apostrophe already gets one more, so that what was written comes back unchanged whatever it is.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/u
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u

/** A cell as it is written to a file. */
export const guarded = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell)

/** A cell as it is meant: the inverse of {@link guarded}. */
export const unguarded = (cell: string): string =>
  cell.charCodeAt(0) === 39 && GUARDED.test(cell) ? cell.slice(1) : cell
