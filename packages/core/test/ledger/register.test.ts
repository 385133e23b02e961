import { describe, expect, it } from "vitest"
import { plainDate } from "../../src/calendar/index.ts"
import { byFirstDay, day, defineKind, register, registered, standing, text, toRow } from "../../src/ledger/index.ts"

const pump = defineKind({
  id: "test.pump",
  label: { zh: "泵站名录", en: "Pumps" },
  fields: {
    pump: text("泵站", "pump"),
    from: day("启用", "from"),
    until: day("停用", "until", { optional: true }),
    owner: text("管理", "owner", { optional: true })
  },
  key: ["pump", "from"],
  day: "from",
  grain: "day",
  until: "until",
  retentionYears: 1
})

const row = (id: string, from: string, until: string | null = null) => toRow(pump, { pump: id, from, until })
const d = plainDate

describe("a register", () => {
  const pumps = register(pump, "pump", [
    row("B", "2022-03-10"),
    row("A", "2022-06-01", "2022-06-30"),
    row("A", "2022-01-01", "2022-03-31"),
    row("C", "2022-09-01", "2022-08-01")
  ])
  const names = (rows: ReturnType<typeof pumps.on>) => rows.map(({ from, subject }) => `${subject} ${from}`)

  it("knows what is valid on a day, first and last day included", () => {
    expect(names(pumps.on(d("2021-12-31")))).toEqual([])
    expect(names(pumps.on(d("2022-01-01")))).toEqual(["A 2022-01-01"])
    expect(names(pumps.on(d("2022-03-31")))).toEqual(["A 2022-01-01", "B 2022-03-10"])
    expect(names(pumps.on(d("2022-04-01")))).toEqual(["B 2022-03-10"])
    expect(names(pumps.on(d("2199-12-31")))).toEqual(["B 2022-03-10"])
  })

  it("knows what is valid within a period, and every row of one thing", () => {
    expect(names(pumps.within(d("2022-03-31"), d("2022-06-01")))).toEqual([
      "A 2022-01-01",
      "A 2022-06-01",
      "B 2022-03-10"
    ])
    expect(names(pumps.of("A"))).toEqual(["A 2022-01-01", "A 2022-06-01"])
    expect(pumps.of("Z")).toEqual([])
  })

  it("a row that ends before it begins is valid on no day", () => {
    expect(names(pumps.within(d("2022-01-01"), d("2022-12-31")))).not.toContain("C 2022-09-01")
  })

  it("is made only of a kind that says until when", () => {
    const { until: _, ...happening } = pump
    expect(() => register(happening, "pump", [])).toThrow(/no register/u)
    expect(() => register(pump, "tap", [])).toThrow(RangeError)
  })
})

describe("how far a thing exists in a period", () => {
  const read = registered(pump, "pump")
  const march = (...rows: ReadonlyArray<readonly [string, (string | null)?]>) => {
    const found = rows.map(([from, until = null]) => read(row("A", from, until))).filter((one) => one !== undefined)
    const { extent, last, overlapping, reversed } = standing(found.sort(byFirstDay), d("2022-03-01"), d("2022-03-31"))
    return [extent, last?.from ?? null, overlapping.length, reversed?.from ?? null]
  }

  it.each([
    ["it is not there", [], ["none", null, 0, null]],
    ["it ended the day before", [["2022-01-01", "2022-02-28"]], ["none", null, 0, null]],
    ["it begins the day after", [["2022-04-01"]], ["none", null, 0, null]],
    ["it is there on exactly these days", [["2022-03-01", "2022-03-31"]], ["whole", "2022-03-01", 0, null]],
    ["it is there for good", [["2020-01-01"]], ["whole", "2020-01-01", 0, null]],
    ["it is founded on the second day", [["2022-03-02"]], ["part", "2022-03-02", 0, null]],
    ["it closes a day early", [["2020-01-01", "2022-03-30"]], ["part", "2020-01-01", 0, null]],
    ["one row follows another", [["2020-01-01", "2022-03-10"], ["2022-03-11"]], ["whole", "2022-03-11", 0, null]],
    ["a day is missing in between", [["2020-01-01", "2022-03-10"], ["2022-03-12"]], ["part", "2022-03-12", 0, null]],
    ["two rows share a day", [["2020-01-01", "2022-03-11"], ["2022-03-11"]], ["whole", "2022-03-11", 2, null]],
    ["one row lies within another", [["2020-01-01"], ["2022-03-05", "2022-03-06"]], ["whole", "2020-01-01", 2, null]],
    ["a row ends before it begins", [["2022-03-20", "2022-03-02"]], ["none", null, 0, "2022-03-20"]],
    ["such a row lies elsewhere", [["2022-05-20", "2022-05-02"]], ["none", null, 0, null]]
  ] as const)("%s", (_, rows, expected) => expect(march(...rows)).toEqual(expected))
})
