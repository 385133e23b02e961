/** 列 — headings and widths of a ledger's columns, and the sheet that begins with them. */
import { type Field, type LedgerKind, units } from "@xiuhua/core/ledger"
import { guarded } from "../formula-guard.ts"
import { letters } from "../workbook/reference.ts"
import { textXml } from "./cells.ts"
import { style, styleOf } from "./styles.ts"

/** A column of a sheet. */
export interface ColumnPlan {
  readonly heading: string
  /** The form of its heading, and of its cells. */
  readonly headed: number
  readonly form: number
  /** Characters; a Chinese one counts as two. */
  readonly width: number
}

const displayWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u00ff" ? 2 : 1), 0)

/** The heading of a field: its label, of a measure with its unit. */
export const headingOf = (field: Field, language: "zh" | "en"): string => {
  const label = field.label[language]
  if (field.type !== "measure") return label
  const unit = units[field.unit][language]
  return language === "zh" ? `${label}（${unit}）` : `${label} (${unit})`
}

const widest = (field: Field, language: "zh" | "en"): number => {
  switch (field.type) {
    case "code":
      return Math.max(...Object.values(field.codes).map((label) => displayWidth(label[language])))
    case "text":
      return field.holds === "person-ref" ? 34 : 14
    default:
      return 12
  }
}

/** The column of a field. */
export const columnOf = (field: Field, language: "zh" | "en"): ColumnPlan => {
  const heading = headingOf(field, language)
  return {
    heading,
    headed: field.optional ? style.optional : style.needed,
    form: styleOf(field),
    width: Math.min(Math.max(displayWidth(heading), widest(field, language), 10) + 3, 42)
  }
}

/** The columns of a ledger, in the order of its fields. */
export const columnsOf = (kind: LedgerKind, language: "zh" | "en"): ReadonlyArray<ColumnPlan> =>
  Object.values(kind.fields).map((field) => columnOf(field, language))

/** What stands before the rows of a sheet: the first row stays in sight, columns have their forms and widths. */
export const beforeRows = (columns: ReadonlyArray<ColumnPlan>, { first = false } = {}): string =>
  [
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${first ? ` tabSelected="1"` : ""} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`,
    ...columns.map(
      ({ form, width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${form}" customWidth="1"/>`
    ),
    `</cols>`
  ].join("")

/** The row of headings. */
export const headingRow = (columns: ReadonlyArray<ColumnPlan>): string =>
  `<row r="1" ht="32" customHeight="1">${columns
    .map(({ headed, heading }, at) => textXml(`${letters(at)}1`, guarded(heading), headed))
    .join("")}</row>`
