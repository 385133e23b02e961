import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  addReports,
  empty,
  evaluate,
  finish,
  merge,
  type Numbers,
  numbersOf,
  type PartialFigure,
  PartialJson,
  partialsOf,
  plan,
  reportOf,
  type TenantReport,
  TenantReportJson
} from "../../src/indicators/index.ts"
import { aggregate, groupId, type Row } from "../../src/ledger/index.ts"
import { load, netShare, nowhere, source, tonnes, trucks, year } from "./fixture.ts"

const byStreetAndQuarter = ["street", "quarter"]
const indicators = [netShare, trucks, tonnes]

const sorted = (numbers: ReadonlyArray<Numbers>) => numbers.toSorted((a, b) => (groupId(a.by) < groupId(b.by) ? -1 : 1))

const shuffled = (rows: ReadonlyArray<Row>, below: (n: number) => number): ReadonlyArray<Row> => {
  const left = [...rows]
  return rows.map(() => left.splice(below(left.length), 1)[0] as Row)
}

describe("partials", () => {
  it("any partition and order of the entries gives the same indicator, equal to aggregate", () => {
    const { below, row } = source(5)
    const reached = { parts: 0, emptyParts: 0, groups: 0, past53: 0, unknown: 0, merges: 0 }
    for (let run = 0; run < 40; run++) {
      const rows = Array.from({ length: below(120) }, row)
      for (const indicator of indicators) {
        const asked = plan(indicator, year, byStreetAndQuarter)
        const direct = asked.read(asked.questions.map((question) => aggregate(question, rows)))
        const parts = Array.from({ length: 1 + below(6) }, (): Array<Row> => [])
        for (const each of shuffled(rows, below)) parts[below(parts.length)]?.push(each)
        const merged = new Map<string, PartialFigure>()
        for (const part of parts) {
          const partials = partialsOf(asked, load, part)
          reached.parts++
          if (partials.length === 0) reached.emptyParts++
          for (const partial of partials) {
            const id = groupId(partial.by)
            if (merged.has(id)) reached.merges++
            merged.set(id, merge(merged.get(id) ?? empty(asked, partial.by), partial))
          }
        }
        const numbers = [...merged.values()].map((partial) => finish(asked, partial) as Numbers)
        expect(sorted(numbers)).toEqual(sorted(direct))
        reached.groups += numbers.length
        for (const { measures } of numbers) {
          if (measures[0] === null) reached.unknown++
          if ((measures[0]?.digits ?? 0n) > 2n ** 53n) reached.past53++
        }
      }
    }
    expect(reached.groups).toBeGreaterThan(1_000)
    expect(reached.merges).toBeGreaterThan(1_000)
    expect(reached.past53).toBeGreaterThan(300)
    expect(Math.min(reached.emptyParts, reached.unknown)).toBeGreaterThan(5)
  })

  it("merge is associative and commutative, empty is its identity, and JSON keeps all of it", () => {
    const { below, row } = source(6)
    const asked = plan(netShare, year, [])
    const one = () => partialsOf(asked, load, Array.from({ length: below(12) }, row))[0] ?? empty(asked, [])
    let large = 0
    for (let run = 0; run < 60; run++) {
      const [a, b, c] = [one(), one(), one()]
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      expect(merge(a, b)).toEqual(merge(b, a))
      expect(merge(a, empty(asked, []))).toEqual(a)
      const json = JSON.stringify(Schema.encodeSync(PartialJson)(a))
      expect(Schema.decodeUnknownSync(PartialJson)(JSON.parse(json))).toEqual(a)
      if (/"\d{17,}"/u.test(json)) large++
    }
    expect(large).toBeGreaterThan(10)
  })

  it("of different groups or plans are never merged", () => {
    const asked = plan(trucks, year, ["street"])
    expect(() => merge(empty(asked, ["甲"]), empty(asked, ["乙"]))).toThrow(RangeError)
    expect(() => merge(empty(asked, ["甲"]), empty(plan(tonnes, year, ["street"]), ["甲"]))).toThrow(RangeError)
    expect(() => merge(empty(asked, ["甲"]), empty(plan(netShare, year, ["street"]), ["甲"]))).toThrow(RangeError)
  })
})

describe("a city's sum", () => {
  const about = (tenant: string) => ({ tenant, period: year, asOf: nowhere.asOf })
  const asked = plan(trucks, year, [])
  const report = (tenant: string, ...plates: ReadonlyArray<string>): TenantReport => {
    const rows = plates.map((plate, n): Row => [`${tenant}${n}`, `2022-03-0${n + 1}`, "甲", plate, 1, 1])
    return reportOf(trucks, partialsOf(asked, load, rows)[0] ?? empty(asked, []), about(tenant))
  }
  const sumOf = (...reports: ReadonlyArray<TenantReport>): TenantReport =>
    reports.reduce((a, b) => Result.getOrThrow(addReports(a, b)))
  const figureOf = (each: TenantReport) => evaluate(trucks, year, [], numbersOf(trucks, asked, each), nowhere)

  it("counts a truck of two districts in both and says 各区合计", () => {
    const [east, west] = [report("441501", "粤N1", "粤N1", "粤N2"), report("441502", "粤N2", "粤N3")]
    expect(figureOf(east)).toMatchObject({ display: "2辆", flags: [] })
    expect(figureOf(sumOf(east, west))).toMatchObject({ display: "4辆", flags: ["sum-of-tenants"], entries: 5 })
  })

  it("holds no plate, and survives JSON", () => {
    const east = report("441501", "粤N1")
    const json = JSON.stringify(Schema.encodeSync(TenantReportJson)(east))
    expect(json).not.toContain("粤")
    expect(Schema.decodeUnknownSync(TenantReportJson)(JSON.parse(json))).toEqual(east)
  })

  it("does not depend on the order in which districts report, and marks no sum of amounts", () => {
    const [a, b, c] = [report("1", "x"), report("2"), report("3", "x", "y")]
    const whole = sumOf(a, b, c)
    expect(sumOf(c, sumOf(b, a))).toEqual(whole)
    expect(sumOf(sumOf(c, a), b)).toEqual(whole)
    expect(whole.tenants).toEqual(["1", "2", "3"])
    const amounts = plan(tonnes, year, [])
    const amount = (tenant: string) =>
      reportOf(
        tonnes,
        merge(empty(amounts, []), partialsOf(amounts, load, [source(1).row()])[0] ?? empty(amounts, [])),
        about(tenant)
      )
    expect(numbersOf(tonnes, amounts, sumOf(amount("1"), amount("2")))?.sumOfTenants).toBeUndefined()
  })

  it("has no more days than the district that reported fewest", () => {
    expect(numbersOf(trucks, asked, sumOf(report("1", "x", "y"), report("2", "x")))?.days).toBe(1)
    expect(numbersOf(trucks, asked, sumOf(report("1", "x", "y"), report("2")))?.days).toBe(0)
    expect(numbersOf(trucks, asked, sumOf(report("1"), report("2")))).toBeNull()
  })

  it.each([
    ["indicator", { indicator: "test.other" }],
    ["definition", { definition: "0" }],
    ["period", { period: { from: year.from, to: year.from } }],
    ["group", { by: ["甲"] }],
    ["same-tenant", { tenants: ["1"] }]
  ] as const)("refuses another %s", (unlike, change) => {
    expect(addReports(report("1", "x"), { ...report("2", "x"), ...change })).toEqual(Result.fail(unlike))
  })
})
