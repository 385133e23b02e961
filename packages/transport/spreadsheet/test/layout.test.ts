import { threebaoPremises } from "@xiuhua/core/enforcement"
import type { LedgerKind } from "@xiuhua/core/ledger"
import { streamTonnage, sweepDay, wasteTonnage } from "@xiuhua/core/sanitation"
import { expect, test } from "vitest"
import { decoded, refused, write } from "./support.ts"

const waste = { kind: wasteTonnage as LedgerKind }
const start = "日期,设施,来源,产生量依据"

test.each([
  ["Chinese labels", "日期,路段,环卫站,道路等级,应保洁面积,实际保洁面积"],
  ["English labels, any case", "DAY,Section,sanitation  station,Road Grade,area due,area done"],
  ["field names", "day,section,station,grade,areaDue,areaDone"],
  ["synonyms", "作业日期,路段编号,站点,等级,应清扫面积,完成面积"],
  [
    "white space, full width and line breaks",
    '　日期 ,路段,"环卫站\n",ＧＲＡＤＥ,应保洁面积(平方米),实际保洁面积（㎡）'
  ]
])("headings: %s", async (_, headings) => {
  const { problems, rows } = await decoded(write(`${headings}\n2022-03-01,S1,A,1,2.5,2\n`), { kind: sweepDay })
  expect(problems).toEqual([])
  expect(rows).toEqual([["2022-03-01", "S1", "A", "1", 250, 200, null]])
})

test("columns stand in any order, notes are ignored, optional ones may be absent", async () => {
  const path = write("#行,清运量,来源,#原因,设施,产生量依据,日期,#行\n9,1.5,本区,x,F,实测,2022-03-01,\n")
  expect((await decoded(path, waste)).rows).toEqual([["2022-03-01", "F", "own", "measured", null, 1500, null]])
})

test.each([
  ["清运量(公斤)", "1234", 1234],
  ["清运量（ＫＧ）", "1234", 1234],
  ["清运量 [kg]", "1234", 1234],
  ["清运量【吨】", "1.234", 1234],
  ["清运量(T)", "1.234", 1234],
  ["removed (short-ton)", "50", 45359]
])("unit in the heading: %s", async (heading, cell, expected) => {
  const { problems, rows } = await decoded(write(`${start},${heading}\n2022-03-01,F,own,measured,${cell}\n`), waste)
  if (heading.includes("short")) expect(problems).toMatchObject([{ problem: "too-precise", facts: { limit: 3 } }])
  else expect(rows.map((row) => row[5])).toEqual([expected])
})

test("brackets that belong to a label are not a unit", async () => {
  const path = write("月份,行政区,街道（社区）\n2022-03,A,B\n")
  expect((await decoded(path, { kind: streamTonnage })).rows[0]?.slice(0, 3)).toEqual(["2022-03-01", "A", "B"])
})

test.each([
  ["日期,设施\n", "missing-columns", { missing: ["来源", "产生量依据"], unknown: [] }],
  ["日期,设施,来原,产生量依据\n", "missing-columns", { missing: ["来源"], unknown: ["来原"] }],
  [`${start},天气,备注2\n`, "unknown-columns", { unknown: ["天气", "备注2"] }],
  [`${start},清运量(磅)\n`, "unknown-unit", { column: "清运量(磅)", unit: "磅" }],
  [`${start},清运量(平方米)\n`, "unknown-unit", { column: "清运量(平方米)", unit: "平方米" }],
  [`${start},清运量,清运量(公斤)\n`, "field-twice", { headings: ["清运量", "清运量(公斤)"] }],
  [`${start},设施\n`, "duplicate-heading", { column: "设施" }],
  [`${start},天气, 天气\n`, "duplicate-heading", { column: "天气" }],
  ["\n\n2022-03-01,F,own,measured\n", "no-heading", { line: 3, headings: ["2022-03-01", "F", "own", "measured"] }],
  ["#行,#列\n1,2\n", "no-heading", {}],
  [",,,\n \n", "no-heading", {}]
])("refused before anything is read: %j", async (text, problem, facts) => {
  const failed = await refused(write(text), waste)
  expect(failed).toMatchObject({ problem, facts })
  for (const name of Object.values(facts).flat())
    expect(failed.zh).toContain(problem === "no-heading" ? "表头" : String(name))
})

test("a column without a heading must be blank", async () => {
  const path = write("商户编号,街道,签订日期,,\nP1,A,2022-03-01,,\nP2,A,2022-03-01,,x\nP3,,2022-03-01,y,\n")
  const { problems, rows } = await decoded(path, { kind: threebaoPremises })
  expect(rows.map((row) => row[0])).toEqual(["P1"])
  expect(problems).toEqual([
    { problem: "unnamed-column", line: 3, column: "E", value: "x", facts: {} },
    { problem: "missing", line: 4, column: "街道", value: "", facts: {} },
    { problem: "unnamed-column", line: 4, column: "D", value: "y", facts: {} }
  ])
})

test("a row with too few or too many cells is not guessed at", async () => {
  const path = write(`${start}\n2022-03-01,F,own\n2022-03-01,F,own,measured,\n2022-03-01,F,own,measured\n`)
  const { problems, rows } = await decoded(path, waste)
  expect(rows).toHaveLength(1)
  expect(problems).toMatchObject([
    { problem: "ragged-row", line: 2, column: null, facts: { expected: 4, actual: 3 } },
    { problem: "ragged-row", line: 3, column: null, facts: { expected: 4, actual: 5 } }
  ])
})
