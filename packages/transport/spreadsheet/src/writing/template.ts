/**
 * 模板 — an empty workbook to fill in: headings with notes, lists to choose codes from, forms for days and numbers, a first row
 * that stays in sight, and a data dictionary. A filled one is imported as it is.
 */
import { plainDate, toEpochDay } from "@xiuhua/core/calendar"
import { type Field, fieldNames, type LedgerKind } from "@xiuhua/core/ledger"
import { Effect } from "effect"
import { codeWriter } from "../cell.ts"
import type { SpreadsheetFailure } from "../failure.ts"
import { escaped } from "../workbook/escapes.ts"
import { letters } from "../workbook/reference.ts"
import { serialOf } from "../workbook/serial.ts"
import { openBook } from "./book.ts"
import { textXml } from "./cells.ts"
import { beforeRows, columnsOf, headingRow } from "./column.ts"
import { dictionarySheet } from "./dictionary.ts"
import { noteOf, ruleText } from "./field-text.ts"
import { CHOICES } from "./own-sheets.ts"
import { style } from "./styles.ts"
import { publish } from "./write-workbook.ts"

type Language = "zh" | "en"

/** Rows that are kept to the rules: more than anybody fills in by hand, and few enough for every program that reads them. */
const RULED = 10_001

const words: Readonly<Record<Language, Readonly<Record<"choose" | "day" | "number", string>>>> = {
  zh: { choose: "请从列表中选择", day: "请填写日期", number: "请填写不小于 0 的数" },
  en: { choose: "Please choose from the list", day: "Please write a day", number: "Please write a number not below 0" }
}

/** The days that a ledger may hold and about whose numbers programs agree. */
const firstAndLast = ["1900-03-01", "2199-12-31"]
  .map((day, at) => `<formula${at + 1}>${serialOf(toEpochDay(plainDate(day)))}</formula${at + 1}>`)
  .join("")

interface Choices {
  readonly name: string
  readonly labels: ReadonlyArray<string>
}

const choicesOf = (kind: LedgerKind, language: Language): ReadonlyArray<Choices> =>
  fieldNames(kind).flatMap((name) => {
    const field = kind.fields[name] as Field
    return field.type === "code" ? [{ name, labels: Object.keys(field.codes).map(codeWriter(field, language)) }] : []
  })

/** The rule that a spreadsheet program keeps cells of a column to. Days may also be typed as text, so it only warns. */
const validation = (
  kind: LedgerKind,
  name: string,
  at: number,
  choices: ReadonlyArray<Choices>,
  language: Language
): string => {
  const field = kind.fields[name] as Field
  const range = `${letters(at)}2:${letters(at)}${RULED}`
  const rule = (type: string, stop: boolean, title: string, formulas: string) =>
    [
      `<dataValidation type="${type}"${stop ? "" : ` errorStyle="warning"`} allowBlank="1" showErrorMessage="1" `,
      `errorTitle="${escaped(title)}" error="${escaped(ruleText(field, language).slice(0, 220))}" sqref="${range}"`,
      `${formulas}</dataValidation>`
    ].join("")
  switch (field.type) {
    case "code": {
      const column = choices.findIndex((one) => one.name === name)
      const count = choices[column]?.labels.length ?? 0
      const list = `'${CHOICES[language]}'!$${letters(column)}$2:$${letters(column)}$${count + 1}`
      return rule("list", true, words[language].choose, `><formula1>${list}</formula1>`)
    }
    case "day":
    case "month":
      return rule("date", false, words[language].day, ` operator="between">${firstAndLast}`)
    case "measure":
      return rule("decimal", false, words[language].number, ` operator="greaterThanOrEqual"><formula1>0</formula1>`)
    case "text":
      return ""
  }
}

/** Writes the template of a ledger to `path`. */
export const writeTemplate = (
  path: string,
  kind: LedgerKind,
  { language = "zh" }: { readonly language?: Language } = {}
): Effect.Effect<void, SpreadsheetFailure> =>
  Effect.scoped(
    Effect.gen(function* () {
      const names = fieldNames(kind)
      const choices = choicesOf(kind, language)
      const book = yield* openBook(path)
      const columns = columnsOf(kind, language)
      const sheet = yield* book.sheet({ title: kind.label[language], before: beforeRows(columns, { first: true }) })
      yield* sheet.write(headingRow(columns))
      const rules = names.map((name, at) => validation(kind, name, at, choices, language)).filter((rule) => rule !== "")
      yield* sheet.end({
        after: `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`,
        comments: names.map((name, column) => ({ row: 0, column, text: noteOf(kind, name, language) }))
      })
      yield* dictionarySheet(book, [kind], language)
      if (choices.length > 0) {
        const lists = yield* book.sheet({ title: CHOICES[language], hidden: true, before: "" })
        const longest = Math.max(...choices.map(({ labels }) => labels.length))
        for (let row = 1; row <= longest + 1; row++) {
          const cells = choices.map(({ labels, name }, at) => {
            const text = row === 1 ? name : (labels[row - 2] ?? "")
            return text === "" ? "" : textXml(`${letters(at)}${row}`, text, style.text)
          })
          yield* lists.write(`<row r="${row}">${cells.join("")}</row>`)
        }
        yield* lists.end()
      }
      yield* book.finish
      yield* publish(book.temporary, path)
    })
  )
