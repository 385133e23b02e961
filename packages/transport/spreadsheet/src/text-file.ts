/**
 * 文本文件 — opens a file that should be a text, finds out its encoding over the whole of it, and reads it part by part.
 *
 * Refused with a {@link SpreadsheetFailure}: no file, a directory, no permission, nothing in it, not a text, an Excel
 * workbook, no known encoding. Memory stays flat however large the file is.
 */
import type { FileHandle } from "node:fs/promises"
import { open, stat } from "node:fs/promises"
import { Effect, type Scope } from "effect"
import {
  type Census,
  candidates,
  countCharacters,
  type Encoding,
  isBinary,
  isWorkbook,
  looksChinese
} from "./encoding.ts"
import { failure, type SpreadsheetFailure } from "./failure.ts"
import { attempt } from "./file-work.ts"

/** Bytes read at once. */
const PART = 128 * 1024

/** An open text whose encoding is known. Closed with its scope. */
export interface TextFile {
  readonly path: string
  readonly encoding: Encoding
  /** Bytes, when it was examined. */
  readonly size: number
  /** Reads the text from its beginning, without a byte order mark. */
  readonly reader: () => TextReader
  /** Fails with `changed` when somebody wrote to the file since it was examined. */
  readonly unchanged: Effect.Effect<void, SpreadsheetFailure>
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
  if (isWorkbook(head)) return yield* failure("workbook", { path })
  const encodings = candidates(head)
  if (!encodings[0]?.startsWith("utf-16") && isBinary(head)) return yield* failure("binary", { path })
  for (const encoding of encodings) {
    const verdict = yield* examine(path, handle, encoding)
    if (verdict === "text") return encoding
    if (verdict !== "other") return yield* failure(verdict, { path })
  }
  return yield* failure("encoding", { path })
})

const openFile = Effect.fnUntraced(function* (path: string) {
  const facts = yield* attempt(path, () => stat(path))
  if (facts.isDirectory()) return yield* failure("directory", { path })
  if (!facts.isFile()) return yield* failure("not-a-file", { path })
  return yield* Effect.acquireRelease(
    attempt(path, () => open(path, "r")),
    (handle) => Effect.ignore(attempt(path, () => handle.close()))
  )
})

/** Opens the text at `path` and reads it once to find out its encoding. */
export const openText = Effect.fnUntraced(function* (
  path: string
): Effect.fn.Return<TextFile, SpreadsheetFailure, Scope.Scope> {
  const handle = yield* openFile(path)
  const before = yield* attempt(path, () => handle.stat())
  const encoding = yield* detect(path, handle)
  const unchanged = Effect.flatMap(
    attempt(path, () => handle.stat()),
    (after) =>
      after.size === before.size && after.mtimeMs === before.mtimeMs ? Effect.void : failure("changed", { path })
  )
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
  return { path, encoding, size: before.size, reader, unchanged }
})
