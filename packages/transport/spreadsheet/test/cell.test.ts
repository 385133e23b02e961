import {
  code,
  conversion,
  day,
  decimal,
  type Field,
  type MeasureField,
  measure,
  month,
  parseDecimal,
  personRef,
  scaledNumber,
  text
} from "@xiuhua/core/ledger"
import { describe, expect, test } from "vitest"
import { cellDecoder } from "../src/cell.ts"
import { isFault } from "../src/fault.ts"
import { guarded, unguarded } from "../src/formula-guard.ts"
import { seeded } from "./support.ts"

const one = decimal("1")
const required = { optional: false } as const

/** The value, or the id of the problem after a `!`. */
const read = (field: Field, cell: string, factor = one) => {
  const result = cellDecoder(field, factor)(cell)
  return isFault(result) ? `!${result.problem}` : result
}

test.each([
  ["2022-03-01", "2022-03-01"],
  ["2022/3/1", "2022-03-01"],
  ["2022.3.1", "2022-03-01"],
  ["2022年3月1日", "2022-03-01"],
  ["20220301", "2022-03-01"],
  ["　2022-03-01\u00a0", "2022-03-01"],
  ["２０２２／３／１", "2022-03-01"],
  ["2024-02-29", "2024-02-29"],
  ["2022-02-31", "!not-a-day"],
  ["20220231", "!not-a-day"],
  ["2022-13-01", "!not-a-day"],
  ["2022/3-1", "!not-a-day"],
  ["2022年3月1", "!not-a-day"],
  ["2022-03", "!not-a-day"],
  ["1/3/2022", "!not-a-day"],
  ["44621", "!not-a-day"],
  ["1899-12-31", "!not-a-day"],
  ["2022-03-01 08:30", "!not-a-day"],
  ["", "!missing"],
  [" 　", "!missing"],
  ["2".repeat(1_000_000), "!too-long"]
])("day %j → %j", (cell, expected) => expect(read(day("日期", "day"), cell)).toBe(expected))

test.each([
  [`p-${"bk".repeat(16)}`, `p-${"bk".repeat(16)}`],
  [` p-${"bk".repeat(16)}　`, `p-${"bk".repeat(16)}`],
  ["甲某", "!not-a-person-ref"],
  ["138 0000 0000", "!personal-number"],
  [`甲某 441502190001010000 ${"住".repeat(500)}`, "!personal-number"],
  ["", "!missing"]
])("reference to a person %j → %j", (cell, expected) =>
  expect(read(personRef("经办人", "handler"), cell)).toBe(expected)
)

test.each([
  ["1990 / 08", "1990-08-01"],
  ["2022-03", "2022-03-01"],
  ["2022/3", "2022-03-01"],
  ["2022年3月", "2022-03-01"],
  ["202203", "2022-03-01"],
  ["２０２２－０３", "2022-03-01"],
  ["2022-13", "!not-a-month"],
  ["2022-03-01", "!not-a-month"],
  ["2022年3", "!not-a-month"],
  ["2022.1", "!not-a-month"],
  ["Mar-22", "!not-a-month"],
  ["", "!missing"]
])("month %j → %j", (cell, expected) => expect(read(month("月份", "month"), cell)).toBe(expected))

describe("measures", () => {
  const tonnes = measure("清运量", "removed", { unit: "t", scale: 3 }, { optional: true })
  const persons = measure("人次", "person-times", { unit: "人次", scale: 0 })

  test.each([
    ["12.5", 12500],
    ["0", 0],
    ["0012.500", 12500],
    [" 7 ", 7000],
    ["1,234.5", 1234500],
    ["12,345,678", 12345678000],
    ["１２．５", 12500],
    ["１，２３４．５", 1234500],
    ["+3", 3000],
    ["＋３", 3000],
    ["1.2300000", 1230],
    ["9007199254740.991", 9007199254740991],
    ["", null],
    ["　", null],
    ["9007199254740.992", "!too-large"],
    ["99999999999999999999", "!too-large"],
    ["1.2345", "!too-precise"],
    ["1.0000000000000000001", "!too-precise"],
    ["-3", "!negative"],
    ["－３.５", "!negative"],
    ["−3", "!negative"],
    ["-1,234", "!negative"],
    ["'-3", "!negative"],
    ["2,,3", "!not-a-number"],
    ["12,34", "!not-a-number"],
    ["1,2345", "!not-a-number"],
    ["0,123", "!not-a-number"],
    ["1234,567", "!not-a-number"],
    ["1.234,5", "!not-a-number"],
    ["1.2.3", "!not-a-number"],
    [".5", "!not-a-number"],
    ["5.", "!not-a-number"],
    ["1e3", "!not-a-number"],
    ["0x10", "!not-a-number"],
    ["NaN", "!not-a-number"],
    ["Infinity", "!not-a-number"],
    ["--3", "!not-a-number"],
    ["12 吨", "!not-a-number"],
    ["1 000", "!not-a-number"],
    ["1²", "!not-a-number"],
    ["①", "!not-a-number"],
    ["十二", "!not-a-number"],
    ["-", "!not-a-number"],
    ["—", "!not-a-number"],
    ["#REF!", "!not-a-number"],
    ["#N/A", "!not-a-number"],
    ["1".repeat(1_000_000), "!too-long"]
  ])("%j → %j", (cell, expected) => expect(read(tonnes, cell)).toBe(expected))

  test("a count has no decimals, and is missing when blank", () => {
    expect(read(persons, "12")).toBe(12)
    expect(read(persons, "12.0")).toBe(12)
    expect(read(persons, "12.5")).toBe("!too-precise")
    expect(read(persons, "")).toBe("!missing")
  })

  test("units are converted exactly or not at all", () => {
    const nine = measure("其他垃圾", "refuse", { unit: "t", scale: 9 })
    const shortTon = conversion("short-ton", "t") ?? one
    // 3258.3 × 2000 lb × 0.45359237 kg, in whole numbers of 10^-9 t.
    expect(BigInt(read(nine, "3258.3", shortTon) as number)).toBe((32583n * 2000n * 45359237n * 10n ** 9n) / 10n ** 12n)
    expect(read(nine, "3258.3", shortTon)).toBe(2955880038342)
    expect(read(nine, "0.05", shortTon)).toBe(45359237)
    expect(read(nine, "0.01", shortTon)).toBe("!too-precise")
    const kilogram = conversion("公斤", "t") ?? one
    expect(read(tonnes, "1,234", kilogram)).toBe(1234)
    expect(read(tonnes, "1234.5", kilogram)).toBe("!too-precise")
    expect(read(measure("面积", "area", { unit: "m²", scale: 2 }), "1.25", conversion("公顷", "m²"))).toBe(1250000)
  })

  test("short numbers give what exact decimals give, in every scale and unit", () => {
    const random = seeded(3)
    const reached = { values: 0, problems: 0 }
    for (let round = 0; round < 20_000; round++) {
      const field = measure("量", "quantity", { unit: "t", scale: random.below(10) }) as MeasureField
      const factor = conversion(random.pick(["t", "kg", "short-ton"]), "t") ?? one
      const digits = () => Array.from({ length: 1 + random.below(9) }, () => random.pick([..."0012345"])).join("")
      const cell = random.chance(0.5) ? digits() : `${digits()}.${digits()}`
      const written = parseDecimal(cell) ?? one
      const expected = scaledNumber(field, written.digits * factor.digits, written.scale + factor.scale)
      expect(read(field, cell, factor), cell).toBe(typeof expected === "number" ? expected : `!${expected}`)
      if (typeof expected === "number") reached.values++
      else reached.problems++
    }
    expect(reached.values).toBeGreaterThan(5000)
    expect(reached.problems).toBeGreaterThan(2000)
  })
})

test("codes by code, by Chinese label and by English label; code before label", () => {
  const grade = code("等级", "grade", {
    "1": { zh: "一级", en: "Grade 1" },
    "2": { zh: "二级", en: "Grade 2" },
    一级: { zh: "特级", en: "2" }
  })
  expect(["1", "１", "二级", " grade 2 ", "特级", "2", "一级"].map((cell) => read(grade, cell))).toEqual([
    "1",
    "1",
    "2",
    "2",
    "一级",
    "2",
    "一级"
  ])
  expect(read(grade, "五级")).toBe("!unknown-code")
  expect(read(grade, "constructor")).toBe("!unknown-code")
  expect(cellDecoder(grade, one)("五级")).toMatchObject({ facts: { choices: ["一级", "二级", "特级"] } })
})

test("text is trimmed and otherwise kept as written", () => {
  const name = text("路段", "section", { maxLength: 5 })
  expect(read(name, " 东门 路　")).toBe("东门 路")
  expect(read(name, "Ａ１²\n\t")).toBe("Ａ１²")
  expect(read(name, "a\nb\tc")).toBe("a\nb\tc")
  expect(read(name, "123456")).toBe("!too-long")
  expect(read(name, "a\u0007b")).toBe("!control-character")
  expect(read(name, "a\u0085b")).toBe("!control-character")
  expect(read(name, "　")).toBe("!missing")
  expect(read(text("备注", "note", { optional: true }), "　")).toBe(null)
  expect(read(text("备注", "note", { ...required }), "#N/A")).toBe("#N/A")
})

test("a decoder remembers the last cell but never mixes up answers", () => {
  const decode = cellDecoder(day("日期", "day"), one)
  expect(
    ["2022-03-01", "2022-03-01", "", "", "x", "2022-03-01"].map((cell) => {
      const result = decode(cell)
      return isFault(result) ? result.problem : result
    })
  ).toEqual(["2022-03-01", "2022-03-01", "missing", "missing", "not-a-day", "2022-03-01"])
})

test("the formula guard comes off exactly as it went on", () => {
  expect(guarded("=1+1")).toBe("'=1+1")
  expect(guarded("＝1")).toBe("'＝1")
  expect(guarded("'quoted'")).toBe("'quoted'")
  expect(unguarded("'tis")).toBe("'tis")
  const random = seeded(11)
  let risky = 0
  for (let round = 0; round < 5000; round++) {
    const cell = Array.from({ length: random.below(5) }, () => random.pick([..."'=+-@\t\r\n＝a1"])).join("")
    expect(unguarded(guarded(cell))).toBe(cell)
    expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r\n＝]/u)
    if (guarded(cell) !== cell) risky++
  }
  expect(risky).toBeGreaterThan(1000)
})
