import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  DocumentNumber,
  formatDocumentNumber,
  NumberField,
  NumberProblem,
  numberFields,
  numberProblems,
  numberStates,
  parseDocumentNumber
} from "../../src/ports/index.ts"
import { random } from "../calendar/random.ts"

const decision = { agencyMark: "城综执罚决字", year: 2022, number: 7 }

const outcome = (text: string) => {
  const read = parseDocumentNumber(text)
  return Result.isSuccess(read) ? read.success : [read.failure.field, read.failure.problem]
}

describe("a document number", () => {
  it("is written with the brackets U+3014 and U+3015 and no zeros before the number", () => {
    expect(formatDocumentNumber(decision)).toBe("城综执罚决字\u30142022\u3015第7号")
  })

  it.each([
    "城综执罚决字〔2022〕第7号",
    "城综执罚决字〔2022〕7号",
    "城综执罚决字[2022]第7号",
    "城综执罚决字［2022］第7号",
    "城综执罚决字(2022)第7号",
    "城综执罚决字（2022）第7号",
    "城综执罚决字﹝2022﹞第7号",
    "城综执罚决字【2022】第7号",
    "城综执罚决字（2022]第7号",
    "城综执罚决字〔２０２２〕第７号",
    "城综执罚决字〔2022〕第007号",
    " 城综执罚决字 〔 2022 〕 第 7 号\n",
    "　城综执罚决字〔2022〕第　7　号"
  ])("is read from %j", (text) => expect(outcome(text)).toEqual(decision))

  it.each([
    ["", "agencyMark", "missing"],
    ["〔2022〕第7号", "agencyMark", "missing"],
    ["城综执\u0007字〔2022〕第7号", "agencyMark", "character"],
    ["城综执 字〔2022〕第7号", "agencyMark", "character"],
    ["城综执》字〔2022〕第7号", "agencyMark", "character"],
    [`${"字".repeat(41)}〔2022〕第7号`, "agencyMark", "too-long"],
    ["城综执罚决字", "year", "missing"],
    ["城综执罚决字2022第7号", "year", "missing"],
    ["城综执罚决字〔2022第7号", "year", "missing"],
    ["城综执罚决字〔〕第7号", "year", "missing"],
    ["城综执罚决字〔22〕第7号", "year", "not-digits"],
    ["城综执罚决字〔2022年〕第7号", "year", "not-digits"],
    ["城综执罚决字〔二〇二二〕第7号", "year", "not-digits"],
    ["城综执〔罚〕决字〔2022〕第7号", "year", "not-digits"],
    ["城综执罚决字〔1948〕第7号", "year", "out-of-range"],
    ["城综执罚决字〔2200〕第7号", "year", "out-of-range"],
    ["城综执罚决字〔2022〕", "number", "missing"],
    ["城综执罚决字〔2022〕第号", "number", "missing"],
    ["城综执罚决字〔2022〕第七号", "number", "not-digits"],
    ["城综执罚决字〔2022〕第-7号", "number", "not-digits"],
    ["城综执罚决字〔2022〕第7", "number", "no-ending"],
    ["城综执罚决字〔2022〕第7.5号", "number", "no-ending"],
    ["城综执罚决字〔2022〕第7号之一", "number", "trailing-text"],
    ["城综执罚决字〔2022〕第0号", "number", "out-of-range"],
    ["城综执罚决字〔2022〕第1000000000号", "number", "out-of-range"],
    [`城综执罚决字〔2022〕第${"9".repeat(400)}号`, "number", "out-of-range"]
  ])("%j is wrong in its %s: %s", (text, ...problem) => expect(outcome(text)).toEqual(problem))

  it("reads back what it writes, and nothing makes it throw", () => {
    const alphabet = [..."城字A1〔〕[]（）第号０9 \u0000\u200b\ud842𠮷é\u0301\n"]
    const next = random(9704)
    const below = (count: number) => Math.floor(next() * count)
    const text = () => Array.from({ length: below(14) }, () => alphabet[below(alphabet.length)]).join("")
    const isNumber = Schema.is(DocumentNumber)
    const counts = { good: 0, bad: 0, read: 0, refused: 0 }
    for (let run = 0; run < 20_000; run++) {
      const made = { agencyMark: text(), year: 1940 + below(265), number: below(3) * below(500_000_000) }
      if (isNumber(made)) expect(outcome(formatDocumentNumber(made))).toEqual(made)
      counts[isNumber(made) ? "good" : "bad"]++
      const right = formatDocumentNumber(decision)
      const at = below(right.length + 1)
      const read = parseDocumentNumber(right.slice(0, at) + text().slice(0, 2) + right.slice(at + below(2)))
      if (Result.isSuccess(read)) expect(isNumber(read.success)).toBe(true)
      counts[Result.isSuccess(read) ? "read" : "refused"]++
    }
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(500)
  })

  it("has a Chinese label for every part, problem and state", () => {
    expect(Object.keys(numberFields)).toEqual([...NumberField.literals])
    expect(Object.keys(numberProblems)).toEqual([...NumberProblem.literals])
    const labels = [numberFields, numberProblems, numberStates].flatMap((them) => Object.values(them))
    for (const { zh } of labels) expect(zh).toMatch(/\p{Script=Han}/u)
  })
})
