/**
 * 工作表概览 — the first rows of a sheet and its merged cells, which stand behind the rows: the sheet is unpacked once, and what
 * lies between is passed over without being parsed.
 */
import { Effect } from "effect"
import { failure, type SpreadsheetFailure } from "../failure.ts"
import type { LedgerRecord } from "../record.ts"
import { limits } from "./limits.ts"
import type { CellContext } from "./row-builder.ts"
import { sheetParser } from "./sheet-parser.ts"
import { openPartText } from "./xml.ts"
import type { Container, Part } from "./zip.ts"

export interface Survey {
  /** At least `count` records, if there are so many. */
  readonly head: ReadonlyArray<LedgerRecord>
  /** References of merged cells. */
  readonly merges: ReadonlyArray<string>
}

/** The longest row that may stand in the head of a sheet, in characters of XML. */
const LONGEST_ROW = 8 * limits.text

/** The prefix of the sheet's elements with its colon. */
const prefixIn = (text: string): string => /<(\w+:)?worksheet[\s>]/u.exec(text)?.[1] ?? ""

/**
 * Cuts the text of a sheet: whole rows while the head is short, nothing while rows are passed over, then everything behind
 * them.
 */
const sheetCutter = () => {
  let prefix: string | undefined
  let held = ""
  let at: "head" | "passing" | "behind" = "head"
  const rowsEnd = () => `</${prefix ?? ""}sheetData`
  return {
    /** What may be parsed now. */
    cut: (piece: string): string => {
      held += piece
      prefix ??= prefixIn(held)
      let until = held.length
      if (at === "head") {
        const end = held.lastIndexOf(`</${prefix}row>`)
        until = end < 0 ? 0 : end + `</${prefix}row>`.length
      } else if (at === "passing") {
        const end = held.indexOf(rowsEnd())
        if (end < 0) {
          held = held.slice(-rowsEnd().length)
          return ""
        }
        held = held.slice(end)
        until = held.length
        at = "behind"
      }
      const ready = held.slice(0, until)
      held = held.slice(until)
      return ready
    },
    pass: () => {
      if (at === "head") at = "passing"
    },
    /** What is left at the end of the sheet; undefined when its rows never ended. */
    rest: (): string | undefined => (at === "passing" ? undefined : held),
    held: () => held.length
  }
}

/** Looks over a sheet. Nothing in it may be believed yet: reading the rows checks the whole of it. */
export const surveySheet = (
  container: Container,
  part: Part,
  context: CellContext,
  count: number
): Effect.Effect<Survey, SpreadsheetFailure> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { path } = container
      const wrong = (value: string) => failure("malformed", { path, part: part.name, value })
      const text = yield* openPartText(container, part)
      const { merges, read, take } = sheetParser(path, part.name, context)
      const { cut, held, pass, rest } = sheetCutter()
      const head: Array<LedgerRecord> = []
      const feed = (ready: string) => {
        const problem = ready === "" ? undefined : read(ready)
        head.push(...take())
        return problem
      }
      for (;;) {
        const piece = yield* text.next
        const problem = feed(cut(piece ?? ""))
        if (problem !== undefined) return yield* problem
        if (piece === null) break
        if (held() > LONGEST_ROW) return yield* wrong("row")
        if (head.length >= count) pass()
      }
      const last = rest()
      if (last === undefined) return yield* wrong("rows without an end")
      const problem = feed(last) ?? read(null)
      if (problem !== undefined) return yield* problem
      head.push(...take())
      return { head, merges }
    })
  )
