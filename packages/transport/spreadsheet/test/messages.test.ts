import { expect, test } from "vitest"
import { fileProblems } from "../src/failure.ts"
import { describe, type Facts, messages, SpreadsheetFailure } from "../src/index.ts"

const facts: Facts = {
  path: "x.csv",
  sheet: "三月",
  part: "xl/workbook.xml",
  line: 12,
  column: "清运量",
  value: "2,,3",
  expected: 3,
  actual: 2,
  limit: 3,
  choices: ["甲", "乙"],
  missing: ["日期"],
  unknown: ["天气"],
  headings: ["a", "b"],
  unit: "磅",
  code: "EIO",
  mapping: [{ path: "kind", problem: "missing-key", value: "" }]
}

test("every problem has a Chinese and an English sentence that says where", () => {
  expect(Object.keys(messages)).toHaveLength(fileProblems.length + 25)
  for (const [problem, { en, zh }] of Object.entries(messages)) {
    for (const sentence of [zh(facts), en(facts)]) {
      if ((fileProblems as ReadonlyArray<string>).includes(problem)) expect(sentence, problem).toMatch(/12|x\.csv/u)
      expect(sentence, problem).not.toContain("undefined")
    }
    expect(zh(facts), problem).toMatch(/\p{Script=Han}/u)
    expect(en(facts).replace(/"[^"]*"|清运量|甲|乙|磅/gu, ""), problem).not.toMatch(/\p{Script=Han}/u)
  }
})

test("sentences for a row and for a file", () => {
  const problem = { problem: "not-a-number", line: 12, column: "清运量", value: "2,,3", facts: {} } as const
  expect(describe(problem)).toBe("第 12 行“清运量”：“2,,3” 不是数字，请只写数字，如 1234.5；没有数据请留空")
  expect(describe(problem, "en")).toMatch(/^line 12, "清运量": "2,,3" is not a number/u)
  expect(describe({ ...problem, sheet: "三月" })).toMatch(/^“三月”第 12 行“清运量”：/u)
  expect(describe({ ...problem, column: null, problem: "hidden-row" })).toMatch(/^第 12 行在原表中被隐藏/u)
  const failed = new SpreadsheetFailure({
    problem: "missing-columns",
    facts: { path: "x.csv", missing: ["日期", "路段"] }
  })
  expect(describe(failed)).toBe("x.csv 缺少必需的列：“日期”、“路段”，请补上")
})
