/** Columns as letters: A is 0, Z is 25, AA is 26. */
export const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26))

/** Where a reference such as `AB12` points, both counted from 0; undefined when it is none. */
export const place = (reference: string): { readonly column: number; readonly row: number } | undefined => {
  const length = reference.length
  let column = 0
  let at = 0
  for (; at < length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (at === 0 || at > 3 || at === length || length - at > 7) return undefined
  let row = 0
  for (; at < length; at++) {
    const digit = reference.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return undefined
    row = row * 10 + digit
  }
  return row === 0 ? undefined : { column: column - 1, row: row - 1 }
}
