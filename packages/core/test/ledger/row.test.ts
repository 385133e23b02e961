import { describe, expect, it } from "vitest"
import { stallMatter } from "../../src/enforcement/index.ts"
import {
  checkRow,
  code,
  conversion,
  day,
  defineKind,
  format,
  measure,
  scaledNumber,
  scaleMeasure,
  text,
  toRow
} from "../../src/ledger/index.ts"
import { streamTonnage, sweepDay } from "../../src/sanitation/index.ts"

const tonnes = streamTonnage.fields.refuse
const area = sweepDay.fields.areaDue

describe("a measure", () => {
  it("is kept exactly, in its smallest unit", () => {
    expect(scaleMeasure(area, "1234.56")).toBe(123456)
    expect(scaleMeasure(area, "7")).toBe(700)
    expect(scaleMeasure(area, "7.5000")).toBe(750)
    expect(scaleMeasure(tonnes, "0.000000001")).toBe(1)
  })

  it.each([
    ["1.005", "too-precise"],
    ["-1", "negative"],
    ["90071992547409.92", "too-large"],
    ["abc", "not-a-number"]
  ])("%s is %s", (written, problem) => expect(scaleMeasure(area, written)).toBe(problem))

  it("takes a short ton as 907.18474 kg, exactly", () => {
    const factor = conversion("short-ton", "t")
    expect(factor && format(factor)).toBe("0.90718474")
    expect(scaledNumber(tonnes, 32583n * (factor?.digits ?? 0n), 1 + (factor?.scale ?? 0))).toBe(2955880038342)
    expect(conversion("short-ton", "m²")).toBeUndefined()
    expect(conversion("辆", "辆次")).toBeUndefined()
    expect(conversion("constructor", "t")).toBeUndefined()
  })

  it("takes a 亩 as two thousand thirds of a square metre, which no decimal says", () => {
    expect(conversion("亩", "m²")).toEqual({ digits: 2000n, scale: 0, per: 3n })
    expect(conversion("分钟", "h")).toEqual({ digits: 1n, scale: 0, per: 60n })
    expect(conversion("亩", "t")).toBeUndefined()
  })
})

describe("a row", () => {
  const entry = { matter: "M1", day: "2022-03-01", street: "新港街道", outcome: "education" } as const

  it("stands in the order of the fields, missing values as null", () => {
    expect(toRow(stallMatter, entry)).toEqual(["M1", "2022-03-01", "新港街道", null, "education", null])
  })

  it("names every field that is wrong, not only the first", () => {
    const row = ["", "2022-02-31", null, "x".repeat(201), "prison", 5]
    expect(checkRow(stallMatter, row).map(({ field, problem }) => `${field}: ${problem}`)).toEqual([
      "matter: missing",
      "day: not-a-day",
      "street: missing",
      "place: too-long",
      "outcome: unknown-code",
      "caseId: not-text"
    ])
  })

  it("does not take what an object inherits for a code", () => {
    expect(checkRow(stallMatter, ["M1", "2022-03-01", "a", null, "constructor", null])).toHaveLength(1)
  })

  it("of a month is the month's first day", () => {
    const row = (month: string) => [month, "区", "街道", 1, null, null, null, null, null, null, null]
    expect(checkRow(streamTonnage, row("2022-03-01"))).toEqual([])
    expect(checkRow(streamTonnage, row("2022-03-02"))[0]?.problem).toBe("not-a-month")
  })

  it("refuses measures that are not safe whole numbers", () => {
    for (const [value, problem] of [
      [1.5, "not-a-number"],
      [Number.NaN, "not-a-number"],
      [-1, "negative"],
      [2 ** 53, "too-large"],
      ["1", "not-a-number"]
    ] as const) {
      const row = ["2022-03-01", "路段", "站", "1", value, 0, null]
      expect(checkRow(sweepDay, row).map((one) => one.problem)).toEqual([problem])
    }
  })
})

describe("a descriptor that contradicts itself", () => {
  const base = {
    id: "test.kind",
    label: { zh: "试", en: "test" },
    day: "day",
    grain: "day",
    retentionYears: 1
  } as const

  it.each([
    [
      "has a key field that may be missing",
      { fields: { day: day("日", "day"), n: text("号", "n", { optional: true }) }, key: ["n"] }
    ],
    [
      "has a measure in its key",
      { fields: { day: day("日", "day"), n: measure("量", "n", { unit: "t", scale: 0 }) }, key: ["n"] }
    ],
    ["has no key", { fields: { day: day("日", "day") }, key: [] }],
    ["has no day", { fields: { day: code("日", "day", {}) }, key: ["day"] }]
  ])("%s is refused", (_, part) => {
    expect(() => defineKind({ ...base, ...part } as never)).toThrow(RangeError)
  })
})
