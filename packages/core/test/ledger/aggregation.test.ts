import { describe, expect, it } from "vitest"
import { plainDate } from "../../src/calendar/index.ts"
import { threebaoPremises } from "../../src/enforcement/index.ts"
import { aggregate, bucketOf, dayBounds, eq, matcher, not, range, toRow } from "../../src/ledger/index.ts"
import { streamTonnage, sweepDay } from "../../src/sanitation/index.ts"

const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }

describe("predicates", () => {
  const row = toRow(sweepDay, {
    day: "2022-03-01",
    section: "A",
    station: "s",
    grade: "1",
    areaDue: "10",
    areaDone: "9.5"
  })

  it("are two-valued: a missing value is equal to nothing, and its negation is true", () => {
    expect(matcher(sweepDay, eq("exemption", "x"))(row)).toBe(false)
    expect(matcher(sweepDay, not(eq("exemption", "x")))(row)).toBe(true)
    expect(matcher(sweepDay, range("exemption"))(row)).toBe(false)
  })

  it("name a field that exists", () => {
    expect(() => matcher(sweepDay, eq("colour", "red"))).toThrow(RangeError)
  })
})

describe("aggregation", () => {
  it("sums past 2^53 exactly", () => {
    const rows = Array.from({ length: 3 }, (_, n) =>
      toRow(streamTonnage, { month: "2022-01-01", borough: "b", district: `${n}`, refuse: "9007199.254740991" })
    )
    const [cell] = aggregate(
      { kind: streamTonnage, ...year, select: "occurred", by: [], tallies: [{ op: "sum", field: "refuse" }] },
      rows
    )
    expect(cell?.tallies[0]).toBe(3n * 9007199254740991n)
  })

  it("leaves a month out of a period that holds only part of it", () => {
    const bounds = (from: string, to: string) =>
      dayBounds({ kind: streamTonnage, from: plainDate(from), to: plainDate(to) })
    expect(bounds("2022-01-01", "2022-03-31")).toEqual(["2022-01-01", "2022-03-31"])
    expect(bounds("2022-01-02", "2022-03-30")).toEqual(["2022-01-02", "2022-02-28"])
  })

  it("counts what is valid on the last day, both ends included", () => {
    const premises = (id: string, signedOn: string, validUntil: string | null) =>
      toRow(threebaoPremises, { premises: id, street: "s", signedOn, validUntil })
    const rows = [
      premises("a", "2021-05-01", null),
      premises("a", "2022-05-01", null),
      premises("b", "2022-01-01", "2022-12-31"),
      premises("c", "2022-01-01", "2022-12-30"),
      premises("d", "2022-12-31", null),
      premises("e", "2023-01-01", null)
    ]
    const question = {
      kind: threebaoPremises,
      ...year,
      select: "valid",
      by: [],
      tallies: [{ op: "distinct", field: "premises" }]
    } as const
    expect(aggregate(question, rows)[0]?.tallies).toEqual([3n])
  })

  it.each([
    ["year", "2022"],
    ["quarter", "2022-Q4"],
    ["month", "2022-10"],
    ["day", "2022-10-09"]
  ] as const)("buckets a day by %s", (dimension, key) => expect(bucketOf("2022-10-09", dimension)).toBe(key))
})
