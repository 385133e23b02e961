/**
 * 值 → 单元格 — how values stand in the XML of a sheet, so that an import reads exactly the same again.
 *
 * Days and months are serial numbers with a format of days, measures are numbers as long as 15 digits say them, everything
 * else is text. A text that a spreadsheet program would take for a formula is guarded as in CSV files, and every text is
 * stored as a text, never as a formula.
 */
import { type PlainDate, toEpochDay } from "@xiuhua/core/calendar"
import { type Field, format, type Value } from "@xiuhua/core/ledger"
import { codeWriter } from "../cell.ts"
import { guarded } from "../formula-guard.ts"
import { escaped } from "../workbook/escapes.ts"
import { serialOf } from "../workbook/serial.ts"
import { styleOf } from "./styles.ts"

/** The most characters that Excel takes in one cell. */
const LONGEST = 32_767
const DIGITS = 15

/** Writes a cell at a reference, or nothing for a missing value. */
export type CellXml = (reference: string, value: Value) => string

/** A text cell; longer ones than Excel takes are cut. */
export const textXml = (reference: string, text: string, form: number): string => {
  if (text === "") return `<c r="${reference}" s="${form}"/>`
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const space = /^\s|\s$|\n/u.test(cut) ? ` xml:space="preserve"` : ""
  return `<c r="${reference}" s="${form}" t="inlineStr"><is><t${space}>${escaped(cut)}</t></is></c>`
}

const numberXml = (reference: string, number: string | number, form: number): string =>
  `<c r="${reference}" s="${form}"><v>${number}</v></c>`

/** A number in plain notation, as a number if it has no more digits than Excel keeps, else as text. */
export const decimalXml = (reference: string, written: string, form: number): string => {
  const digits = written.length - (written.includes(".") ? 1 : 0)
  return digits <= DIGITS ? numberXml(reference, written, form) : textXml(reference, written, form)
}

/** A day as a number with a format of days; text where programs differ about the number. */
export const dayXml = (reference: string, day: string, form: number): string => {
  const serial = serialOf(toEpochDay(day as PlainDate))
  return serial === undefined ? textXml(reference, day, form) : numberXml(reference, serial, form)
}

/** Makes the writer of a field's cells. */
export const cellXml = (field: Field, language: "zh" | "en"): CellXml => {
  const form = styleOf(field)
  const filled = (write: (reference: string, value: NonNullable<Value>) => string): CellXml => {
    return (reference, value) => (value === null ? "" : write(reference, value))
  }
  switch (field.type) {
    case "text":
      return filled((reference, value) => textXml(reference, guarded(String(value)), form))
    case "code": {
      const write = codeWriter(field, language)
      const known = new Map(Object.keys(field.codes).map((code) => [code, guarded(write(code))]))
      return filled((reference, value) => textXml(reference, known.get(String(value)) ?? guarded(String(value)), form))
    }
    case "day":
      return filled((reference, value) => dayXml(reference, String(value), form))
    case "month":
      return filled((reference, value) => {
        const serial = serialOf(toEpochDay(value as PlainDate))
        return serial === undefined
          ? textXml(reference, String(value).slice(0, 7), form)
          : numberXml(reference, serial, form)
      })
    case "measure": {
      const { scale } = field
      return filled((reference, value) => decimalXml(reference, format({ digits: BigInt(value), scale }), form))
    }
  }
}
