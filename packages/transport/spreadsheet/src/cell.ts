/**
 * 单元格 → 值 — what a cell says, per field compiled once. Blank is missing (null), never 0 and never "".
 *
 * Surrounding white space (also U+3000 and no-break spaces) does not count; full-width digits and signs are digits and
 * signs in days, months and measures. Text is kept as written. Nothing is guessed and nothing is rounded.
 */
import { type CodeField, checkPersonRef, type Factor, type Field } from "@xiuhua/core/ledger"
import { type CellDecoder, fault } from "./fault.ts"
import { unguarded } from "./formula-guard.ts"
import { decodeMeasure } from "./measure-cell.ts"
import { decodeDay, decodeMonth } from "./time-cell.ts"

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for; TAB, LF and CR are allowed.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u

/** Characters that a cell of any other type may have: far more than a day, a number or a label needs. */
const LIMIT = 100

const control = fault("control-character")
const decodeText: CellDecoder = (text) => (CONTROL.test(text) ? control : text)

const decodePersonRef: CellDecoder = (text) => {
  const problem = checkPersonRef(text)
  return problem === undefined ? text : fault(problem)
}

const codeKey = (text: string): string => text.normalize("NFKC").toLowerCase()

/** How spreadsheets say yes and no: as a truth value, a tick or a cross. */
const marks = { true: "yes", "√": "yes", "✓": "yes", "✔": "yes", false: "no", "×": "no", "✗": "no", "✘": "no" } as const

/** Code by what may be written for it: the code itself, its Chinese label, its English label; the earlier wins. */
const codesByName = (field: CodeField): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const codes = Object.entries(field.codes)
  const add = (name: string, code: string) => {
    if (!names.has(name)) names.set(name, code)
  }
  for (const [code] of codes) add(code, code)
  for (const [code, label] of codes) add(label.zh, code)
  for (const [code, label] of codes) add(label.en, code)
  for (const [name, code] of [...names]) add(codeKey(name), code)
  for (const [name, code] of Object.entries(marks)) if (Object.hasOwn(field.codes, code)) add(name, code)
  return names
}

const decodeCode = (field: CodeField): CellDecoder => {
  const names = codesByName(field)
  const unknown = fault("unknown-code", { choices: Object.values(field.codes).map(({ zh }) => zh) })
  return (text) => names.get(text) ?? names.get(codeKey(text)) ?? unknown
}

/** How a code is written in a file: by its label, or as it is where the label means another code. */
export const codeWriter = (field: CodeField, language: "zh" | "en"): ((code: string) => string) => {
  const names = codesByName(field)
  return (code) => {
    const label = field.codes[code]?.[language]
    return label !== undefined && names.get(label) === code ? label : code
  }
}

const decodeFilled = (field: Field, factor: Factor): CellDecoder => {
  switch (field.type) {
    case "text":
      return field.holds === "person-ref" ? decodePersonRef : decodeText
    case "code":
      return decodeCode(field)
    case "day":
      return decodeDay
    case "month":
      return decodeMonth
    case "measure":
      return decodeMeasure(field, factor)
  }
}

/** Makes the decoder of a column; `factor` is what one of the column's unit is in the field's unit. */
export const cellDecoder = (field: Field, factor: Factor): CellDecoder => {
  const decode = decodeFilled(field, factor)
  const blank = field.optional ? null : fault("missing")
  const limit = field.type !== "text" ? LIMIT : field.holds === undefined ? field.maxLength : Number.POSITIVE_INFINITY
  const tooLong = fault("too-long", { limit })
  // Neighbouring rows often repeat a cell: the last answer is kept.
  let lastCell = ""
  let lastResult = blank as ReturnType<CellDecoder>
  return (cell) => {
    if (cell === lastCell) return lastResult
    const text = unguarded(cell.trim())
    lastResult = text === "" ? blank : text.length > limit ? tooLong : decode(text)
    lastCell = cell
    return lastResult
  }
}
