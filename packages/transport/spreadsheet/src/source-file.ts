/**
 * 来源文件 — opens a file and tells by its content what it is: a text or a workbook. A name that says otherwise is refused, and
 * so is what only looks like a workbook: each with the way out.
 *
 * Refused with a {@link SpreadsheetFailure}: no file, a directory, no permission, an old, binary or encrypted workbook, a web
 * page.
 */
import { type FileHandle, open, stat } from "node:fs/promises"
import { extname } from "node:path"
import { Effect, type Scope } from "effect"
import { failure, type SpreadsheetFailure } from "./failure.ts"
import { attempt } from "./file-work.ts"

/** An open file. Closed with its scope. */
export interface SourceFile {
  readonly path: string
  readonly handle: FileHandle
  /** Bytes, when it was opened. */
  readonly size: number
  readonly format: "text" | "workbook"
  /** Fails with `changed` when somebody wrote to the file since it was opened. */
  readonly unchanged: Effect.Effect<void, SpreadsheetFailure>
}

const HEAD = 4096
const texts = [".csv", ".tsv", ".txt"]
const workbooks = [".xlsx", ".xlsm", ".xltx", ".xls", ".et"]

const ZIP = Buffer.from("PK\u0003\u0004", "latin1")
const EMPTY_ZIP = Buffer.from("PK\u0005\u0006", "latin1")
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const WEB_PAGE = /^[\ufeff\s]*<(?:!doctype html|html|head|body|table|meta)[\s>]/iu
const XML_WORKBOOK = /^[\ufeff\s]*<\?xml[\s\S]*<(?:\w+:)?Workbook[\s>]/iu

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic)

const readAt = (path: string, handle: FileHandle, position: number, length: number) =>
  Effect.map(
    attempt(path, () => handle.read(Buffer.alloc(length), 0, length, position)),
    ({ buffer, bytesRead }) => buffer.subarray(0, bytesRead)
  )

/** An OLE container: an encrypted workbook has a stream of that name in its directory, an old workbook has none. */
const oleProblem = Effect.fnUntraced(function* (path: string, handle: FileHandle, head: Buffer) {
  if (head.length < 52) return failure("old-workbook", { path })
  const sector = 2 ** Math.min(head.readUInt16LE(30), 16)
  const directory = yield* readAt(path, handle, (head.readUInt32LE(48) + 1) * sector, HEAD)
  return failure(directory.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "old-workbook", {
    path
  })
})

const formatOf = Effect.fnUntraced(function* (
  path: string,
  handle: FileHandle
): Effect.fn.Return<SourceFile["format"], SpreadsheetFailure> {
  const head = yield* readAt(path, handle, 0, HEAD)
  const extension = extname(path).toLowerCase()
  if (startsWith(head, OLE)) return yield* yield* oleProblem(path, handle, head)
  if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
    return texts.includes(extension) ? yield* failure("workbook-named-text", { path }) : "workbook"
  }
  const text = head.toString("utf8")
  if (WEB_PAGE.test(text)) return yield* failure("web-page", { path })
  if (XML_WORKBOOK.test(text)) return yield* failure("old-workbook", { path })
  if (!workbooks.includes(extension) || head.length === 0) return "text"
  return yield* failure(head.includes(0) ? "binary" : "text-named-workbook", { path })
})

/** Opens the file at `path`. */
export const openSource = Effect.fnUntraced(function* (
  path: string
): Effect.fn.Return<SourceFile, SpreadsheetFailure, Scope.Scope> {
  const facts = yield* attempt(path, () => stat(path))
  if (facts.isDirectory()) return yield* failure("directory", { path })
  if (!facts.isFile()) return yield* failure("not-a-file", { path })
  const handle = yield* Effect.acquireRelease(
    attempt(path, () => open(path, "r")),
    (handle) => Effect.ignore(attempt(path, () => handle.close()))
  )
  const before = yield* attempt(path, () => handle.stat())
  const unchanged = Effect.flatMap(
    attempt(path, () => handle.stat()),
    (after) =>
      after.size === before.size && after.mtimeMs === before.mtimeMs ? Effect.void : failure("changed", { path })
  )
  return { path, handle, size: before.size, format: yield* formatOf(path, handle), unchanged }
})
