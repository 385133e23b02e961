/**
 * 字符编码 — which encodings a ledger may have, and how bytes of no known encoding are told from text.
 *
 * GB18030 covers GBK and GB2312. Whether a file is UTF-8 or GB18030 is decided over the whole of it, by strict decoding.
 */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030"

const startsWith = (bytes: Uint8Array, ...magic: ReadonlyArray<number>): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/** Encodings to try, by the byte order mark if there is one. */
export const candidates = (head: Uint8Array): ReadonlyArray<Encoding> => {
  if (startsWith(head, 0xff, 0xfe)) return ["utf-16le"]
  if (startsWith(head, 0xfe, 0xff)) return ["utf-16be"]
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return ["utf-8"]
  return ["utf-8", "gb18030"]
}

/** True when the bytes cannot be a text: a NUL, or control characters that are more than four and one in fifty. */
export const isBinary = (bytes: Uint8Array): boolean => {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) controls++
  }
  return controls > 4 + bytes.length / 50
}

/** How many characters beyond ASCII were seen, and how many of them are in everyday use in GB2312. */
export interface Census {
  total: number
  everyday: number
}

/**
 * Counts the GB18030 characters of a part of a file. Latin-1 and Big5 texts often decode as GB18030 without an error; what
 * gives them away is that few of their "characters" are in GB2312.
 */
export const countCharacters = (bytes: Uint8Array, census: Census): void => {
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const trail = bytes[++at] as number
    census.total++
    if (trail < 0x40) at += 2
    else if (trail >= 0xa1 && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xf7))) census.everyday++
  }
}

/** True when most of what was counted is everyday Chinese: nearly all of a real text, a third of Big5, nothing of Latin-1. */
export const looksChinese = ({ total, everyday }: Census): boolean => everyday * 2 >= total
