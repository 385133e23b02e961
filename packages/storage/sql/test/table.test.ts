import { code, day, defineKind, measure, text } from "@xiuhua/core/ledger"
import { describe, expect, it } from "vitest"
import { columnOf, ledgerTable, ledgerTables } from "../src/table.ts"

const label = { zh: "试", en: "test" }
const kind = defineKind({
  id: "test.two-words",
  label,
  fields: {
    day: day("日", "day"),
    areaDue: measure("面积", "area", { unit: "m²", scale: 2 }),
    how: code("式", "how", {})
  },
  key: ["day"],
  day: "day",
  grain: "day",
  retentionYears: 1
})

describe("a ledger's table", () => {
  it("is named after the kind, its columns after the fields", () => {
    const table = ledgerTable(kind)
    expect([table.name, table.columns, table.key]).toEqual(["test_two_words", ["day", "area_due", "how"], ["day"]])
    expect(columnOf("someLongName")).toBe("some_long_name")
  })

  it("reads rows in the order of the fields", () => {
    expect(ledgerTable(kind).toRow({ how: "a", area_due: 5, day: "2022-01-01", entry: 1 })).toEqual([
      "2022-01-01",
      5,
      "a"
    ])
  })

  it("never takes a bookkeeping column for a field", () => {
    const clash = { ...kind, fields: { ...kind.fields, commitNo: text("号", "no") } }
    expect(() => ledgerTable(clash)).toThrow("commit_no")
  })

  it("is there only for the kinds the store was opened with", () => {
    expect(() => ledgerTables([])(kind)).toThrow("test.two-words")
  })
})
