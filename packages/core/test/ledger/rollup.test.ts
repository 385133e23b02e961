import { describe, expect, it } from "vitest"
import { plainDate } from "../../src/calendar/index.ts"
import {
  aggregate,
  code,
  day,
  defineKind,
  defineRollup,
  deriveAll,
  measure,
  type Row,
  text
} from "../../src/ledger/index.ts"

const tickets = defineKind({
  id: "test.ticket",
  label: { zh: "磅单", en: "tickets" },
  fields: {
    number: text("编号", "number"),
    day: day("日期", "day"),
    station: text("站", "station"),
    stream: code("类别", "stream", { wet: { zh: "湿", en: "wet" }, dry: { zh: "干", en: "dry" } }),
    net: measure("净重", "net", { unit: "t", scale: 3 }, { optional: true }),
    driver: text("司机", "driver", { optional: true })
  },
  key: ["number"],
  day: "day",
  grain: "day",
  place: "station",
  retentionYears: 1
})

const options = { id: "test.ticket-day", label: { zh: "磅单日汇总", en: "tickets a day" } }
const { derivation, kind } = defineRollup(tickets, { ...options, by: ["station", "stream"], sums: ["net"] })

const rows: ReadonlyArray<Row> = Array.from({ length: 200 }, (_, n) => [
  `${n}`,
  `2022-0${1 + (n % 3)}-0${1 + (n % 7)}`,
  `站${n % 4}`,
  n % 5 === 0 ? "wet" : "dry",
  n % 6 === 0 ? null : 1_000 + n,
  null
])

describe("a roll-up", () => {
  it("has the sums that the entries have, for every breakdown by what it keeps apart", () => {
    const summed = [...deriveAll(derivation, rows).values()].flat(0)
    expect(summed.length).toBeLessThan(rows.length)
    const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31"), select: "occurred" as const }
    for (const by of [[], ["month"], ["station"], ["stream", "day"]]) {
      const wanted = { ...year, by, tallies: [{ op: "sum", field: "net" } as const] }
      const asked = aggregate({ ...wanted, kind: tickets }, rows)
      const found = aggregate(
        { ...wanted, kind, tallies: [...wanted.tallies, { op: "sum", field: "entries" }] },
        summed
      )
      expect(found.map(({ by, tallies }) => [by, ...tallies])).toEqual(
        asked.map(({ by, entries, tallies }) => [by, ...tallies, BigInt(entries)])
      )
    }
  })

  it("keeps a sum of nothing but gaps as a gap", () => {
    expect(derivation.derive([["1", "2022-01-01", "站", "wet", null, null]], [])).toEqual([
      ["2022-01-01", "站", "wet", null, 1]
    ])
  })

  it("is not made of what may be missing, is no measure, or is not there", () => {
    const make = (by: ReadonlyArray<string>, sums: ReadonlyArray<string>) => () =>
      defineRollup(tickets, { ...options, by, sums })
    expect(make(["driver"], [])).toThrow("driver")
    expect(make(["nobody"], [])).toThrow("nobody")
    expect(make([], ["station"])).toThrow("station")
  })

  it("says so when a sum is larger than a row can hold", () => {
    const large: Row = ["1", "2022-01-01", "站", "wet", Number.MAX_SAFE_INTEGER, null]
    expect(() => derivation.derive([large, large], [])).toThrow("test.ticket-day")
  })
})
