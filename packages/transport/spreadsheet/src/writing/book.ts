/**
 * 写工作簿 — writes a workbook as a stream, sheet after sheet: memory does not grow with its rows. The same sheets give the
 * same bytes, wherever and whenever they are written.
 *
 * The file is written beside its place under a passing name; what was not finished is removed with the scope.
 */
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { open, unlink } from "node:fs/promises"
import { PassThrough } from "node:stream"
import { Effect, type Scope } from "effect"
import { ZipFile } from "yazl"
import type { SpreadsheetFailure } from "../failure.ts"
import { writing } from "../file-work.ts"
import { type Comment, commentsXml, drawingXml } from "./comments.ts"
import { packageParts, type WrittenSheet } from "./package-xml.ts"
import { sheetNamer } from "./sheet-names.ts"
import { stylesXml } from "./styles.ts"

/** What is known of a sheet before its rows. */
export interface SheetPlan {
  /** Made fit for a name; the second of one name gets a number. */
  readonly title: string
  readonly hidden?: boolean
  /** What stands before the rows: views and columns. */
  readonly before: string
}

/** What stands behind the rows of a sheet. */
export interface SheetEnd {
  readonly comments?: ReadonlyArray<Comment>
  /** XML between the rows and the drawing: data validations. */
  readonly after?: string
}

export interface OpenSheet {
  /** Writes rows, given as XML. */
  readonly write: (rows: string) => Effect.Effect<void, SpreadsheetFailure>
  readonly end: (end?: SheetEnd) => Effect.Effect<void, SpreadsheetFailure>
}

export interface Book {
  /** The name under which it is written until it is finished. */
  readonly temporary: string
  /** Begins a sheet; the one before has ended. */
  readonly sheet: (plan: SheetPlan) => Effect.Effect<OpenSheet, SpreadsheetFailure>
  /** Finishes the file, which keeps its passing name and is the caller's from then on. */
  readonly finish: Effect.Effect<void, SpreadsheetFailure>
}

/** The earliest time of a ZIP in every zone. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compressionLevel: 4 } as const

const OPENING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`

/** On paper: A4 across, as many pages long as it needs. */
const PAPER = `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`

/** Begins a workbook that shall stand at `path`; the temporary file is made at once, so that a bad place is known early. */
export const openBook = Effect.fnUntraced(function* (
  path: string
): Effect.fn.Return<Book, SpreadsheetFailure, Scope.Scope> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.part`
  const attempt = <A>(work: () => Promise<A>) => writing(path, work)
  const handle = yield* attempt(() => open(temporary, "wx"))
  let finished = false
  const zip = new ZipFile()
  const out = createWriteStream(temporary, { fd: handle })
  yield* Effect.addFinalizer(() =>
    Effect.promise(async () => {
      if (finished) return
      out.destroy()
      await handle.close().catch(() => undefined)
      await unlink(temporary).catch(() => undefined)
    })
  )
  const written = once(out, "close")
  const broken = new Promise<never>((_, reject) => {
    zip.on("error", reject)
    out.on("error", reject)
  })
  broken.catch(() => undefined)
  written.catch(() => undefined)
  zip.outputStream.pipe(out)
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name, options)
  add("xl/styles.xml", stylesXml)

  const namer = sheetNamer()
  const sheets: Array<WrittenSheet> = []
  const sheet = ({ before, hidden = false, title }: SheetPlan) =>
    attempt(async (): Promise<OpenSheet> => {
      const number = sheets.length + 1
      const rows = new PassThrough()
      zip.addReadStream(rows, `xl/worksheets/sheet${number}.xml`, options)
      const write = (xml: string) =>
        attempt(async () => {
          if (!rows.write(xml)) await Promise.race([once(rows, "drain"), broken])
        })
      rows.write(`${OPENING}${before}<sheetData>`)
      return {
        write,
        end: ({ after = "", comments = [] } = {}) =>
          attempt(async () => {
            const drawing = comments.length === 0 ? "" : `<legacyDrawing r:id="rId1"/>`
            rows.end(`</sheetData>${after}${PAPER}${drawing}</worksheet>`)
            await Promise.race([once(rows, "close"), broken])
            sheets.push({ number, name: namer(title), hidden, comments: comments.length > 0 })
            if (comments.length === 0) return
            add(`xl/comments${number}.xml`, commentsXml(comments))
            add(`xl/drawings/vmlDrawing${number}.vml`, drawingXml(comments))
          })
      }
    })
  const finish = attempt(async () => {
    for (const [name, xml] of packageParts(sheets)) add(name, xml)
    zip.end()
    await Promise.race([written, broken])
    finished = true
  })
  return { temporary, sheet, finish }
})
