/** 数据字典 — a sheet that explains the columns of the ledgers in a workbook. */
import { type Field, fieldNames, type LedgerKind } from "@xiuhua/core/ledger"
import { Effect } from "effect"
import type { SpreadsheetFailure } from "../failure.ts"
import { guarded } from "../formula-guard.ts"
import { letters } from "../workbook/reference.ts"
import type { Book } from "./book.ts"
import { textXml } from "./cells.ts"
import { beforeRows, type ColumnPlan, headingOf, headingRow } from "./column.ts"
import { privacyText, ruleText, typeText, unitText } from "./field-text.ts"
import { DICTIONARY } from "./own-sheets.ts"
import { style } from "./styles.ts"

type Language = "zh" | "en"

const headings: Readonly<Record<Language, ReadonlyArray<readonly [string, number]>>> = {
  zh: [
    ["台账", 24],
    ["表头", 22],
    ["字段名", 18],
    ["类型", 10],
    ["单位", 10],
    ["必填", 8],
    ["关键", 8],
    ["填写要求", 60],
    ["其他表头", 30],
    ["隐私级别", 10]
  ],
  en: [
    ["ledger", 24],
    ["heading", 26],
    ["field", 18],
    ["type", 20],
    ["unit", 12],
    ["needed", 8],
    ["key", 8],
    ["what may stand there", 60],
    ["also known as", 30],
    ["privacy", 10]
  ]
}

const yes: Readonly<Record<Language, string>> = { zh: "是", en: "yes" }

/** The lines of a ledger in the dictionary, one a field. */
export const dictionaryLines = (kind: LedgerKind, language: Language): ReadonlyArray<ReadonlyArray<string>> =>
  fieldNames(kind).map((name) => {
    const field = kind.fields[name] as Field
    return [
      kind.label[language],
      headingOf(field, language),
      name,
      typeText(field, language),
      unitText(field, language),
      field.optional ? "" : yes[language],
      kind.key.includes(name) ? yes[language] : "",
      ruleText(field, language),
      field.synonyms.join("、"),
      privacyText(field, language)
    ]
  })

export const dictionarySheet = (
  book: Book,
  kinds: ReadonlyArray<LedgerKind>,
  language: Language
): Effect.Effect<void, SpreadsheetFailure> =>
  Effect.gen(function* () {
    const columns = headings[language].map(
      ([heading, width]): ColumnPlan => ({ heading, headed: style.optional, form: style.text, width })
    )
    const sheet = yield* book.sheet({ title: DICTIONARY[language], before: beforeRows(columns) })
    yield* sheet.write(headingRow(columns))
    const lines = [...new Set(kinds)].flatMap((kind) => dictionaryLines(kind, language))
    yield* sheet.write(
      lines
        .map((cells, at) => {
          const row = at + 2
          const xml = cells.map((cell, column) => textXml(`${letters(column)}${row}`, guarded(cell), style.text))
          return `<row r="${row}">${xml.join("")}</row>`
        })
        .join("")
    )
    yield* sheet.end()
  })
