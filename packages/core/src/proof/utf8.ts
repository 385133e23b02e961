/** The UTF-8 bytes of a text of well-formed Unicode; the languages that core may use have no encoder of their own. */
export const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  const put = (byte: number) => {
    bytes[length++] = byte
  }
  const rest = (code: number, shift: number) => put(0x80 | ((code >> shift) & 0x3f))
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code < 0x80) put(code)
    else if (code < 0x800) {
      put(0xc0 | (code >> 6))
      rest(code, 0)
    } else if (code < 0x1_0000) {
      put(0xe0 | (code >> 12))
      rest(code, 6)
      rest(code, 0)
    } else {
      // Two code units of the text.
      at++
      put(0xf0 | (code >> 18))
      rest(code, 12)
      rest(code, 6)
      rest(code, 0)
    }
  }
  return bytes.subarray(0, length)
}
