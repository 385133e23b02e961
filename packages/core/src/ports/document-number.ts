/**
 * 发文字号 — the number of a document: agency mark (机关代字), year and running number, `城综执罚决字〔2022〕第7号`.
 *
 * Source: 《党政机关公文格式》(GB/T 9704-2012) 7.2.5: Arabic digits, the full year within 〔〕, no zeros before the number.
 * That form has no 第; documents of enforcement have it, so it is written here and read with or without (ADR 0083).
 * The limits are conventions of this project.
 */
import { Result, Schema } from "effect"
import type { Label } from "../regulation/index.ts"

/** What an input about numbers may be wrong in. */
export const NumberField = Schema.Literals([
  "tenant",
  "agencyMark",
  "on",
  "year",
  "number",
  "key",
  "document",
  "reason",
  "actor"
])
export type NumberField = typeof NumberField.Type

/** 各项 — labels of {@link NumberField}. */
export const numberFields: Readonly<Record<NumberField, Label>> = {
  tenant: { zh: "租户", en: "tenant" },
  agencyMark: { zh: "机关代字", en: "agency mark" },
  on: { zh: "取号日期", en: "day of reservation" },
  year: { zh: "年份", en: "year" },
  number: { zh: "顺序号", en: "running number" },
  key: { zh: "取号键", en: "reservation key" },
  document: { zh: "文书标识", en: "document id" },
  reason: { zh: "作废理由", en: "reason for voiding" },
  actor: { zh: "经办人", en: "actor" }
}

/** What may be wrong with it. */
export const NumberProblem = Schema.Literals([
  "missing",
  "wrong-type",
  "too-long",
  "character",
  "not-a-day",
  "not-digits",
  "out-of-range",
  "no-ending",
  "trailing-text"
])
export type NumberProblem = typeof NumberProblem.Type

/** 问题 — labels of {@link NumberProblem}. */
export const numberProblems: Readonly<Record<NumberProblem, Label>> = {
  missing: { zh: "缺失", en: "missing" },
  "wrong-type": { zh: "类型不对", en: "of the wrong type" },
  "too-long": { zh: "过长", en: "too long" },
  character: { zh: "含有不允许的字符", en: "holds a character that may not stand there" },
  "not-a-day": { zh: "不是有效日期", en: "not a day" },
  "not-digits": { zh: "不是阿拉伯数字，年份应为四位", en: "not in Arabic digits, four of them for a year" },
  "out-of-range": { zh: "超出范围", en: "out of range" },
  "no-ending": { zh: "后面没有“号”字", en: "not followed by 号" },
  "trailing-text": { zh: "“号”字后面还有文字", en: "followed by text after 号" }
}

/** An input that no number can be reserved, read, used or voided with: which part of it, and what is wrong there. */
export class InvalidNumberInput extends Schema.TaggedError<InvalidNumberInput>()("InvalidNumberInput", {
  field: NumberField,
  problem: NumberProblem
}) {}

/** Lengths in UTF-16 units. `number` is the greatest number, which every SQL database holds in an integer. */
export const numberLimits = { agencyMark: 40, firstYear: 1949, lastYear: 2199, number: 999_999_999 } as const

/** Brackets, and what cannot be seen or breaks a line: two marks that look the same would be two series. */
const NOT_IN_A_MARK = /[\p{Ps}\p{Pe}\p{Cc}\p{Cf}\p{Cs}<>＜＞\s]/u

/** What is wrong with an agency mark; null when nothing is. */
export const agencyMarkProblem = (mark: unknown): NumberProblem | null => {
  if (typeof mark !== "string") return "wrong-type"
  if (mark.trim() === "") return "missing"
  if (mark.length > numberLimits.agencyMark) return "too-long"
  return NOT_IN_A_MARK.test(mark) || mark !== mark.normalize("NFC") ? "character" : null
}

const wholeProblem = (value: unknown, least: number, most: number): NumberProblem | null => {
  if (typeof value !== "number" || !Number.isInteger(value)) return "wrong-type"
  return value < least || value > most ? "out-of-range" : null
}

/** What is wrong with the year of a number; null when nothing is. */
export const yearProblem = (year: unknown): NumberProblem | null =>
  wholeProblem(year, numberLimits.firstYear, numberLimits.lastYear)

/** What is wrong with the running number; null when nothing is. */
export const runningNumberProblem = (number: unknown): NumberProblem | null =>
  wholeProblem(number, 1, numberLimits.number)

/** 机关代字 — what the numbers of one kind of document begin with: 1 to 40 characters, no bracket, no white space. */
const AgencyMark = Schema.String.check(
  Schema.makeFilter((mark: string) => agencyMarkProblem(mark) === null, { expected: "an agency mark" })
)

/** The number of a document. `year` 1949 to 2199, `number` from 1 within agency mark and year. */
export const DocumentNumber = Schema.Struct({
  agencyMark: AgencyMark,
  year: Schema.Int.check(Schema.isBetween({ minimum: numberLimits.firstYear, maximum: numberLimits.lastYear })),
  number: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: numberLimits.number }))
})
export type DocumentNumber = typeof DocumentNumber.Type

/** `城综执罚决字〔2022〕第7号`. Writes what it is given; a {@link DocumentNumber} that decodes reads back the same. */
export const formatDocumentNumber = ({ agencyMark, number, year }: DocumentNumber): string =>
  `${agencyMark}〔${year}〕第${number}号`

const OPENING = /[〔﹝[［(（【]/u
const CLOSING = /[〕﹞\]］)）】]/u

const invalid = (field: NumberField, problem: NumberProblem) => Result.fail(new InvalidNumberInput({ field, problem }))

const withAsciiDigits = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/**
 * Reads a document number as people type it: any bracket round the year, full-width digits, white space between the parts,
 * zeros before the number, with or without 第. Otherwise says which part is wrong: the first, from the left.
 */
export const parseDocumentNumber = (text: string): Result.Result<DocumentNumber, InvalidNumberInput> => {
  const opening = text.search(OPENING)
  const agencyMark = (opening < 0 ? text : text.slice(0, opening)).trim().normalize("NFC")
  const markProblem = agencyMarkProblem(agencyMark)
  if (markProblem !== null) return invalid("agencyMark", markProblem)
  const rest = withAsciiDigits(text.slice(opening + 1))
  const closing = rest.search(CLOSING)
  if (opening < 0 || closing < 0) return invalid("year", "missing")
  const yearText = rest.slice(0, closing).trim()
  if (yearText === "") return invalid("year", "missing")
  if (!/^\d{4}$/u.test(yearText)) return invalid("year", "not-digits")
  const year = Number(yearText)
  const wrongYear = yearProblem(year)
  if (wrongYear !== null) return invalid("year", wrongYear)
  const tail = rest
    .slice(closing + 1)
    .trim()
    .replace(/^第\s*/u, "")
  if (tail === "" || tail === "号") return invalid("number", "missing")
  const digits = /^\d+/u.exec(tail)?.[0]
  if (digits === undefined) return invalid("number", "not-digits")
  const ending = tail.slice(digits.length).trimStart()
  if (!ending.startsWith("号")) return invalid("number", "no-ending")
  if (ending !== "号") return invalid("number", "trailing-text")
  const number = Number(digits)
  const wrongNumber = runningNumberProblem(number)
  // A thousand digits are no whole number any more.
  return wrongNumber === null ? Result.succeed({ agencyMark, year, number }) : invalid("number", "out-of-range")
}
