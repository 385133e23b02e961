/**
 * ZIP 容器 — the parts of a workbook, each read as a stream of bytes, with limits that hold while it is unpacked.
 *
 * Refused with a {@link SpreadsheetFailure}: an archive that is broken, encrypted, packed in an unknown way, names a part
 * twice, or comes to far more than it weighs. Sizes and checksums of what was read to its end are compared.
 */
import { pipeline, type Readable } from "node:stream"
import { crc32, createInflateRaw } from "node:zlib"
import { Effect, type Scope } from "effect"
import { type Entry, fromFdPromise, type ZipFile } from "yauzl"
import { failure, SpreadsheetFailure, shortened } from "../failure.ts"
import { limits } from "./limits.ts"

/** Bytes unpacked at once. */
const CHUNK = 16 * 1024
const STORED = 0
const DEFLATED = 8

/** A file of the archive. */
export interface Part {
  readonly name: string
  /** Bytes, unpacked. */
  readonly size: number
}

/** An open archive. */
export interface Container {
  readonly path: string
  readonly parts: ReadonlyArray<Part>
  /** A part by its name, without regard to case; undefined when there is none. */
  readonly find: (name: string) => Part | undefined
  /** Reads a part from its beginning. Closed with its scope. */
  readonly open: (part: Part) => Effect.Effect<PartReader, SpreadsheetFailure, Scope.Scope>
}

export interface PartReader {
  /** The next bytes; null after the last. */
  readonly next: Effect.Effect<Uint8Array | null, SpreadsheetFailure>
}

const keyOf = (name: string): string => name.replace(/^\/+/u, "").toLowerCase()

/** Work on the archive: what the libraries report is a broken archive. */
const unpacking = <A>(path: string, part: string, work: () => Promise<A>): Effect.Effect<A, SpreadsheetFailure> =>
  Effect.tryPromise({
    try: work,
    catch: (cause) =>
      cause instanceof SpreadsheetFailure
        ? cause
        : failure("malformed", { path, part, value: shortened(cause instanceof Error ? cause.message : String(cause)) })
  })

const problemOf = (path: string, entry: Entry): SpreadsheetFailure | undefined => {
  const { compressedSize, compressionMethod, fileName: part, uncompressedSize } = entry
  if (entry.isEncrypted()) return failure("encrypted", { path })
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    return failure("malformed", { path, part, value: `compression method ${compressionMethod}` })
  }
  return uncompressedSize > limits.grace && uncompressedSize > compressedSize * limits.ratio
    ? failure("zip-bomb", { path, part, limit: limits.ratio })
    : undefined
}

/** The entries of the central directory, checked one by one and together. */
const entriesOf = async (path: string, zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue
    const problem = problemOf(path, entry)
    if (problem !== undefined) throw problem
    bytes += entry.uncompressedSize
    const key = keyOf(entry.fileName)
    if (entries.has(key)) throw failure("malformed", { path, part: entry.fileName, value: "named twice" })
    entries.set(key, entry)
    if (bytes > limits.bytes) throw failure("too-large-file", { path, limit: limits.bytes / 1024 ** 3 })
    if (entries.size > limits.parts) throw failure("malformed", { path, value: `more than ${limits.parts} parts` })
  }
  return entries
}

/** The bytes of an entry, unpacked. */
const unpacked = async (zip: ZipFile, entry: Entry): Promise<Readable> => {
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  if (entry.compressionMethod === STORED) return packed
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  // Errors reach whoever reads from the end of the pipeline.
  pipeline(packed, inflate, () => {})
  return inflate
}

/** Counts what passes and compares it with what the archive says of the part. */
const checked = (path: string, { crc32: checksum, fileName: part, uncompressedSize: size }: Entry) => {
  let bytes = 0
  let sum = 0
  const wrong = (value: string) => failure("malformed", { path, part, value })
  return (chunk: Uint8Array | null): SpreadsheetFailure | undefined => {
    if (chunk === null) {
      if (bytes !== size) return wrong(`${bytes} bytes of ${size}`)
      return sum === checksum ? undefined : wrong("checksum")
    }
    bytes += chunk.length
    sum = crc32(chunk, sum)
    return bytes > size ? wrong(`more than ${size} bytes`) : undefined
  }
}

/** The archive behind a file descriptor, which stays the caller's. */
export const openZip = Effect.fnUntraced(function* (
  path: string,
  fd: number
): Effect.fn.Return<Container, SpreadsheetFailure> {
  const zip = yield* unpacking(path, "", () =>
    fromFdPromise(fd, { autoClose: false, lazyEntries: true, strictFileNames: false })
  )
  const entries = yield* unpacking(path, "", () => entriesOf(path, zip))
  const open = Effect.fnUntraced(function* ({
    name
  }: Part): Effect.fn.Return<PartReader, SpreadsheetFailure, Scope.Scope> {
    const entry = entries.get(keyOf(name)) as Entry
    const stream = yield* Effect.acquireRelease(
      unpacking(path, name, () => unpacked(zip, entry)),
      (stream) => Effect.sync(() => stream.destroy())
    )
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
    const check = checked(path, entry)
    const next = Effect.flatMap(
      unpacking(path, name, () => chunks.next()),
      ({ done, value }) => {
        const chunk = done === true ? null : (value as Uint8Array)
        const problem = check(chunk)
        return problem === undefined ? Effect.succeed(chunk) : Effect.fail(problem)
      }
    )
    return { next }
  })
  const parts = [...entries.values()].map(({ fileName, uncompressedSize }) => ({
    name: fileName,
    size: uncompressedSize
  }))
  const byKey = new Map(parts.map((part) => [keyOf(part.name), part]))
  return { path, parts, find: (name) => byKey.get(keyOf(name)), open }
})
