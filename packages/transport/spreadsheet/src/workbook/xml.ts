/**
 * XML 部件 — reads a part of a workbook strictly and as a stream. What is not well-formed is refused, and so are document
 * types: no entity is ever declared, fetched or expanded.
 */
import { Effect, type Scope } from "effect"
import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from "saxes"
import { failure, SpreadsheetFailure, shortened } from "../failure.ts"
import { limits } from "./limits.ts"
import type { Container, Part } from "./zip.ts"

/** What saxes is told; the type decides what attributes are. */
type Options = { readonly position: false; readonly xmlns: false }

export type Attributes = Readonly<Record<SaxesAttributePlain["name"], string>>

/** What is done with the elements of a part. Names have lost the prefix that the root element has. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Takes a text piece by piece, null at its end; answers with what is wrong with it. */
export type XmlReader = (piece: string | null) => SpreadsheetFailure | undefined

/** `path` and `part` are for the failure's facts. Handlers may throw a {@link SpreadsheetFailure}. */
export const xmlReader = (path: string, part: string, handlers: XmlHandlers): XmlReader => {
  const { close, open, text } = handlers
  const parser = new SaxesParser<Options>({ position: false, xmlns: false })
  /** Characters since the last tag. */
  let quiet = 0
  let depth = 0
  /** The prefix of the root with its colon; undefined before the root. */
  let prefix: string | undefined
  const local = (name: string): string =>
    prefix !== undefined && prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|utf-?16|us-ascii)$/iu.test(encoding)) {
      throw failure("malformed", { path, part, value: encoding })
    }
  })
  parser.on("doctype", () => {
    throw failure("doctype", { path, part })
  })
  parser.on("opentag", ({ attributes, name }: SaxesTagPlain) => {
    quiet = 0
    if (++depth > limits.depth) throw failure("malformed", { path, part, value: `deeper than ${limits.depth}` })
    if (prefix === undefined) prefix = name.slice(0, name.indexOf(":") + 1)
    open(prefix === "" ? name : local(name), attributes)
  })
  if (text !== undefined) parser.on("text", text)
  if (text !== undefined) parser.on("cdata", text)
  parser.on("closetag", ({ name }: SaxesTagPlain) => {
    quiet = 0
    depth--
    close?.(prefix === "" ? name : local(name))
  })
  return (piece) => {
    try {
      if (piece === null) {
        parser.close()
        return prefix === undefined ? failure("malformed", { path, part, value: "empty" }) : undefined
      }
      // What the parser holds back until it ends, a text, a tag or a document type, may not be endless.
      quiet += piece.length
      if (quiet > limits.text) return failure("malformed", { path, part, value: `text longer than ${limits.text}` })
      parser.write(piece)
      return undefined
    } catch (cause) {
      if (cause instanceof SpreadsheetFailure) return cause
      return failure("malformed", { path, part, value: shortened(cause instanceof Error ? cause.message : `${cause}`) })
    }
  }
}

/** Decodes the bytes of a part: UTF-8, or UTF-16 by its byte order mark. */
const decoderFor = (path: string, part: string) => {
  let decoder: TextDecoder | undefined
  return (bytes: Uint8Array | null): string | SpreadsheetFailure => {
    try {
      if (bytes === null) return decoder?.decode() ?? ""
      const [first, second] = bytes
      const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : ""
      decoder ??= new TextDecoder(wide === "" ? "utf-8" : wide, { fatal: true })
      return decoder.decode(bytes, { stream: true })
    } catch {
      return failure("malformed", { path, part, value: "encoding" })
    }
  }
}

/** A part as text. */
export interface PartText {
  /** The next piece, which may be empty; null after the last. */
  readonly next: Effect.Effect<string | null, SpreadsheetFailure>
  readonly bytesRead: () => number
}

/** Opens a part as text. Closed with its scope. */
export const openPartText = Effect.fnUntraced(function* (
  container: Container,
  part: Part
): Effect.fn.Return<PartText, SpreadsheetFailure, Scope.Scope> {
  const reader = yield* container.open(part)
  const decode = decoderFor(container.path, part.name)
  let bytes = 0
  let ended = false
  const next = Effect.flatMap(
    Effect.suspend(() => (ended ? Effect.succeed(null) : reader.next)),
    (chunk): Effect.Effect<string | null, SpreadsheetFailure> => {
      if (ended) return Effect.succeed(null)
      ended = chunk === null
      bytes += chunk?.length ?? 0
      const text = decode(chunk)
      return text instanceof SpreadsheetFailure ? Effect.fail(text) : Effect.succeed(ended && text === "" ? null : text)
    }
  )
  return { next, bytesRead: () => bytes }
})

/** Reads a whole part. */
export const readXml = (
  container: Container,
  part: Part,
  handlers: XmlHandlers
): Effect.Effect<void, SpreadsheetFailure> =>
  Effect.scoped(
    Effect.gen(function* () {
      const text = yield* openPartText(container, part)
      const read = xmlReader(container.path, part.name, handlers)
      for (;;) {
        const piece = yield* text.next
        const problem = read(piece)
        if (problem !== undefined) return yield* problem
        if (piece === null) return
      }
    })
  )
