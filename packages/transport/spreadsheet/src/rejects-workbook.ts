/**
 * 退回工作簿 — the rejected rows under their own headings, sheet by sheet: what is wrong is red and says in a comment which
 * field it is, what is wrong with it and what is expected. In front stand `#行` and `#原因`, which an import ignores.
 */
import { type Field, fieldNames } from "@xiuhua/core/ledger"
import { Effect, Scope } from "effect"
import type { RowProblem, SpreadsheetFailure } from "./failure.ts"
import { isFault } from "./fault.ts"
import { guarded, unguarded } from "./formula-guard.ts"
import type { Layout } from "./layout.ts"
import { explainProblem } from "./messages.ts"
import type { Reject, RejectedSheet, RejectsFile } from "./reject.ts"
import { letters, place } from "./workbook/reference.ts"
import { type OpenSheet, openBook } from "./writing/book.ts"
import { dayXml, decimalXml, textXml } from "./writing/cells.ts"
import { beforeRows, type ColumnPlan, columnOf, headingRow } from "./writing/column.ts"
import type { Comment } from "./writing/comments.ts"
import { red, style, styleOf } from "./writing/styles.ts"

/** Comments of a sheet are held until its end, and Excel grows slow with many: beyond these the reason stands in its column only. */
const COMMENTS = 5000
const NOTES = 2
const PLAIN = /^\d+(?:\.\d+)?$/u

/** The field of each column of a layout, by its place. */
const fieldsOf = ({ fields, kind }: Layout): ReadonlyMap<number, Field> => {
  const names = fieldNames(kind)
  return new Map(
    fields.flatMap(({ at }, index) => (at < 0 ? [] : [[at, kind.fields[names[index] as string] as Field]]))
  )
}

const columnsOf = (layout: Layout): ReadonlyArray<ColumnPlan> => {
  const fields = fieldsOf(layout)
  const note = { headed: style.note, form: style.general }
  return [
    { ...note, heading: "#行", width: 8 },
    { ...note, heading: "#原因", width: 60 },
    ...layout.kept.map((at): ColumnPlan => {
      const heading = layout.headings[at] ?? ""
      const field = fields.get(at)
      if (field === undefined) return { heading, headed: style.optional, form: style.text, width: 14 }
      return { ...columnOf(field, "zh"), heading }
    })
  ]
}

/** Places of a record that are wrong, each with what is said of it; -1 is the row as a whole. */
const wrongIn = (
  { headings }: Layout,
  problems: ReadonlyArray<RowProblem>
): ReadonlyMap<number, ReadonlyArray<string>> => {
  const wrong = new Map<number, ReadonlyArray<string>>()
  for (const problem of problems) {
    const { column } = problem
    const named = column === null ? -1 : headings.indexOf(column)
    const at = named >= 0 || column === null ? named : (place(`${column}1`)?.column ?? -1)
    const said = column === null ? explainProblem(problem) : `${column}：${explainProblem(problem)}`
    wrong.set(at, [...(wrong.get(at) ?? []), said])
  }
  return wrong
}

/** A cell as it was: a number or a day where it is one, else text. */
const cellOf = (layout: Layout, fields: ReadonlyMap<number, Field>) => {
  const decoders = new Map(layout.fields.map(({ at, decode }) => [at, decode]))
  return (reference: string, at: number, cell: string, wrong: boolean): string => {
    const field = fields.get(at)
    const form = field === undefined ? style.text : styleOf(field)
    const shown = wrong ? red(form) : form
    const text = () => (cell === "" && !wrong ? "" : textXml(reference, guarded(unguarded(cell)), shown))
    if (field?.type === "measure" && PLAIN.test(cell)) {
      // A wrong number with all of its decimals, which may be what is wrong with it.
      return decimalXml(reference, cell, wrong ? red(style.general) : form)
    }
    if (wrong || (field?.type !== "day" && field?.type !== "month")) return text()
    const day = decoders.get(at)?.(cell) ?? null
    return day === null || isFault(day) ? text() : dayXml(reference, String(day), shown)
  }
}

interface Current {
  readonly from: RejectedSheet
  readonly sheet: OpenSheet
  readonly cell: ReturnType<typeof cellOf>
  readonly comments: Array<Comment>
  row: number
}

const rowXml = (current: Current, { problems, record }: Reject): string => {
  const { cell, comments, from } = current
  const { layout } = from
  const wrong = wrongIn(layout, problems)
  const row = ++current.row
  const say = (column: number, texts: ReadonlyArray<string> | undefined) => {
    if (texts === undefined || comments.length >= COMMENTS) return
    comments.push({ row: row - 1, column, text: texts.join("\n") })
  }
  say(0, wrong.get(-1))
  const beyond = Array.from(
    { length: Math.max(record.cells.length - layout.headings.length, 0) },
    (_, more) => layout.headings.length + more
  )
  const cells = [...layout.kept, ...beyond].map((at, index) => {
    say(NOTES + index, wrong.get(at))
    return cell(`${letters(NOTES + index)}${row}`, at, record.cells[at] ?? "", wrong.has(at))
  })
  const reason = [...wrong.values()].flat().join("；")
  return [
    `<row r="${row}"><c r="A${row}" s="${wrong.has(-1) ? red(style.general) : style.general}"><v>${record.line}</v></c>`,
    `${textXml(`B${row}`, guarded(reason), style.sentence)}${cells.join("")}</row>`
  ].join("")
}

/** Begins the rejects file of a workbook. */
export const workbookRejects = (wanted: string, scope: Scope.Scope): Effect.Effect<RejectsFile, SpreadsheetFailure> =>
  Effect.gen(function* () {
    const book = yield* Effect.provideService(openBook(wanted), Scope.Scope, scope)
    let current: Current | undefined
    const end = Effect.suspend(() => {
      const ended = current
      current = undefined
      return ended === undefined ? Effect.void : ended.sheet.end({ comments: ended.comments })
    })
    const begin = Effect.fnUntraced(function* (from: RejectedSheet) {
      yield* end
      const { layout, name } = from
      const columns = columnsOf(layout)
      const sheet = yield* book.sheet({ title: name ?? layout.kind.label.zh, before: beforeRows(columns) })
      yield* sheet.write(headingRow(columns))
      current = { from, sheet, cell: cellOf(layout, fieldsOf(layout)), comments: [], row: 1 }
      return current
    })
    return {
      temporary: book.temporary,
      write: Effect.fnUntraced(function* (from, rejects) {
        const open = current?.from === from ? current : yield* begin(from)
        yield* open.sheet.write(rejects.map((reject) => rowXml(open, reject)).join(""))
      }),
      close: Effect.andThen(end, book.finish)
    }
  })
