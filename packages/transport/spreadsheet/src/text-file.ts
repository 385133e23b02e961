/**
 * 文本文件 — finds out the encoding of a text over the whole of it, and reads it part by part.
 *
 * Refused with a {@link SpreadsheetFailure}: nothing in it, not a text, no known encoding. Memory stays flat however large
 * the file is.
 */
import type { FileHandle } from "node:fs/promises"
import { Effect } from "effect"
import { type Census, candidates, countCharacters, type Encoding, isBinary, looksChinese } from "./encoding.ts"
import { failure, type SpreadsheetFailure } from "./failure.ts"
import { attempt } from "./file-work.ts"
import type { SourceFile } from "./source-file.ts"

/** Bytes read at once. */
const PART = 128 * 1024

/** A text whose encoding is known. */
export interface TextFile {
  readonly encoding: Encoding
  /** Reads the text from its beginning, without a byte order mark. */
  readonly reader: () => TextReader
}

export interface TextReader {
  /** The next part of the text; null after the last. */
  readonly next: Effect.Effect<string | null, SpreadsheetFailure>
  readonly bytesRead: () => number
}

/** Parts of the file from its beginning, empty at the end. A part is overwritten by the next one. */
const byteReader = (path: string, handle: FileHandle) => {
  const buffer = Buffer.allocUnsafe(PART)
  let position = 0
  const next = Effect.map(
    attempt(path, () => handle.read(buffer, 0, PART, position)),
    ({ bytesRead }) => {
      position += bytesRead
      return buffer.subarray(0, bytesRead)
    }
  )
  return { next: Effect.suspend(() => next), position: () => position }
}

/** Decodes part by part; null when the bytes are not of this encoding. The empty part ends the text. */
const decoder = (encoding: Encoding) => {
  const strict = new TextDecoder(encoding, { fatal: true })
  let first = true
  return (bytes: Uint8Array): string | null => {
    try {
      const text = bytes.length === 0 ? strict.decode() : strict.decode(bytes, { stream: true })
      // A decoder takes away the mark of Unicode encodings, but not that of GB18030.
      const marked = first && text.startsWith("\ufeff")
      if (text !== "") first = false
      return marked ? text.slice(1) : text
    } catch {
      return null
    }
  }
}

/** Reads the whole file as `encoding`: is it text, blank, not text at all, or text of another encoding? */
const examine = Effect.fnUntraced(function* (path: string, handle: FileHandle, encoding: Encoding) {
  const bytes = byteReader(path, handle)
  const decode = decoder(encoding)
  const census: Census = { total: 0, everyday: 0 }
  let blank = true
  for (;;) {
    const part = yield* bytes.next
    const text = decode(part)
    if (text === null) return "other"
    if (text.includes("\0")) return "binary"
    if (encoding === "gb18030") countCharacters(part, census)
    blank &&= text.trim() === ""
    if (part.length === 0) return looksChinese(census) ? (blank ? "empty" : "text") : "other"
  }
})

const detect = Effect.fnUntraced(function* (path: string, handle: FileHandle) {
  const head = yield* byteReader(path, handle).next
  if (head.length === 0) return yield* failure("empty", { path })
  const encodings = candidates(head)
  if (!encodings[0]?.startsWith("utf-16") && isBinary(head)) return yield* failure("binary", { path })
  for (const encoding of encodings) {
    const verdict = yield* examine(path, handle, encoding)
    if (verdict === "text") return encoding
    if (verdict !== "other") return yield* failure(verdict, { path })
  }
  return yield* failure("encoding", { path })
})

/** Finds out the encoding of an open file by reading it once. */
export const openText = Effect.fnUntraced(function* ({
  handle,
  path
}: SourceFile): Effect.fn.Return<TextFile, SpreadsheetFailure> {
  const encoding = yield* detect(path, handle)
  const reader = (): TextReader => {
    const bytes = byteReader(path, handle)
    const decode = decoder(encoding)
    let ended = false
    const next = Effect.flatMap(bytes.next, (part) => {
      if (ended) return Effect.succeed(null)
      ended = part.length === 0
      const text = decode(part)
      return text === null ? failure("changed", { path }) : Effect.succeed(ended && text === "" ? null : text)
    })
    return { next, bytesRead: bytes.position }
  }
  return { encoding, reader }
})
