import { describe, expect, it } from "vitest"
import { addDays, plainDate } from "../../src/calendar/index.ts"
import {
  type Aggregation,
  aggregate,
  aggregateColumns,
  and,
  code,
  columnsOf,
  day,
  defineKind,
  eq,
  fieldNames,
  measure,
  month,
  not,
  oneOf,
  or,
  type Predicate,
  present,
  type Row,
  range,
  type Tally,
  text
} from "../../src/ledger/index.ts"
import { random } from "../calendar/random.ts"

const label = { zh: "甲", en: "a" }
const fields = {
  ticket: text("票号", "ticket"),
  on: day("日期", "day"),
  until: day("至", "until", { optional: true }),
  seen: day("看见", "seen", { optional: true }),
  street: text("街道", "street", { optional: true }),
  grade: code("等级", "grade", { "1": label, "2": label, "10": label }, { optional: true }),
  mass: measure("量", "mass", { unit: "t", scale: 3 }, { optional: true }),
  area: measure("面积", "area", { unit: "m²", scale: 2 })
} as const
const base = { label, key: ["ticket"], retentionYears: 1 } as const
const byDay = defineKind({ ...base, id: "test.by-day", fields, day: "on", grain: "day", until: "until" })
const byMonth = defineKind({
  ...base,
  id: "test.by-month",
  fields: { ...fields, on: month("月", "month") },
  day: "on",
  grain: "month"
})

const start = plainDate("2021-11-20")
const LARGE = Number.MAX_SAFE_INTEGER

const generators = (seed: number) => {
  const next = random(seed)
  const below = (n: number) => Math.floor(next() * n)
  const pick = <A>(values: ReadonlyArray<A>): A => values[below(values.length)] as A
  const streets = Array.from({ length: 40 }, (_, n) => `街${"\u0001 a"[n % 3]}${n}`)
  const row = (grain: "day" | "month", n: number): Row => {
    const on = addDays(start, below(500))
    return [
      `T${n}`,
      grain === "day" ? on : plainDate(`${on.slice(0, 7)}-01`),
      next() < 0.4 ? null : addDays(on, below(200)),
      next() < 0.3 ? null : addDays(start, below(30)),
      next() < 0.1 ? null : pick(streets),
      next() < 0.1 ? null : pick(["1", "2", "10"]),
      next() < 0.3 ? null : next() < 0.2 ? LARGE - below(5) : below(9),
      below(1000)
    ]
  }
  const leaf = (): Predicate =>
    pick<() => Predicate>([
      () => eq("street", pick(streets)),
      () => eq("mass", below(9)),
      () => eq("grade", 1),
      () => oneOf("grade", ["1", "10", "x"]),
      () => range("area", 100 + below(300), 500),
      () => range("on", "2022-03-05", "2022-09-01"),
      () => range("seen", undefined, addDays(start, below(30))),
      () => range("street", "街a"),
      () => present(pick(["mass", "until", "street", "area"]))
    ])()
  const predicate = (depth: number): Predicate => {
    if (depth === 0 || next() < 0.4) return leaf()
    const parts = Array.from({ length: below(3) }, () => predicate(depth - 1))
    return pick([() => and(...parts), () => or(...parts), () => not(predicate(depth - 1))])()
  }
  const tally = (): Tally => ({
    ...pick<Tally>([
      { op: "count" },
      { op: "sum", field: pick(["mass", "area"]) },
      { op: "distinct", field: pick(["street", "grade", "seen", "mass", "ticket", "on"]) }
    ]),
    ...(next() < 0.5 ? { where: predicate(2) } : {})
  })
  const dimensions = ["year", "quarter", "month", "day", "street", "grade", "ticket", "seen", "mass"]
  const question = (kind: Aggregation["kind"]): Aggregation => {
    const from = addDays(start, below(400) - 10)
    return {
      kind,
      from,
      to: addDays(from, below(500)),
      select: pick(["occurred", "occurred", "valid"]),
      by: Array.from({ length: below(4) }, () => pick(dimensions)).filter((name, at, all) => all.indexOf(name) === at),
      tallies: Array.from({ length: 1 + below(3) }, tally)
    }
  }
  return { question, row }
}

describe("columns", () => {
  it("answer every question exactly as rows do", () => {
    const reached = { cells: 0, empty: 0, nullSums: 0, past53: 0, distinct: 0, conditions: 0, valid: 0, ops: new Set() }
    for (const kind of [byDay, byMonth]) {
      const { question, row } = generators(kind.grain === "day" ? 7 : 11)
      const sets = [0, 1, 300, 5_000].map((size) => Array.from({ length: size }, (_, n) => row(kind.grain, n)))
      for (const rows of sets) {
        const columns = columnsOf(kind, rows)
        for (let run = 0; run < (rows.length > 1_000 ? 12 : 60); run++) {
          const asked = question(kind)
          const cells = aggregate(asked, rows)
          expect(aggregateColumns(asked, columns), JSON.stringify(asked)).toEqual(cells)
          reached.cells += cells.length
          if (cells.length === 0) reached.empty++
          if (asked.select === "valid") reached.valid++
          for (const [at, { op, where }] of asked.tallies.entries()) {
            if (where !== undefined) reached.conditions++
            reached.ops.add(where?.op ?? op)
            const values = cells.map(({ tallies }) => tallies[at] ?? null)
            if (values.includes(null)) reached.nullSums++
            if (values.some((value) => value !== null && value > BigInt(LARGE))) reached.past53++
            if (op === "distinct" && values.some((value) => value !== null && value > 1n)) reached.distinct++
          }
        }
      }
    }
    expect(reached.cells).toBeGreaterThan(10_000)
    expect(Math.min(reached.empty, reached.nullSums, reached.past53, reached.distinct, reached.valid)).toBeGreaterThan(
      20
    )
    expect(reached.conditions).toBeGreaterThan(200)
    expect([...reached.ops].sort()).toEqual(
      ["and", "count", "distinct", "eq", "in", "not", "or", "present", "range", "sum"].sort()
    )
  })

  it("number groups as they appear where the dimensions' product would not fit", () => {
    const { row } = generators(3)
    const rows = Array.from({ length: 3_000 }, (_, n) => row("day", n))
    const asked: Aggregation = {
      kind: byDay,
      from: start,
      to: addDays(start, 900),
      select: "occurred",
      by: ["ticket", "street", "month", "seen"],
      tallies: [
        { op: "sum", field: "mass" },
        { op: "distinct", field: "ticket" }
      ]
    }
    const cells = aggregateColumns(asked, columnsOf(byDay, rows))
    expect(cells.length).toBe(3_000)
    expect(cells).toEqual(aggregate(asked, rows))
  })

  it("sum 100,000 of the largest measures exactly", () => {
    const rows = Array.from({ length: 100_000 }, (_, n): Row => [`${n}`, start, null, null, null, null, LARGE, LARGE])
    const asked: Aggregation = {
      kind: byDay,
      from: start,
      to: start,
      select: "occurred",
      by: [],
      tallies: [
        { op: "sum", field: "mass" },
        { op: "sum", field: "area" }
      ]
    }
    const [cell] = aggregateColumns(asked, columnsOf(byDay, rows, ["mass", "area"]))
    expect(cell?.tallies).toEqual([100_000n * BigInt(LARGE), 100_000n * BigInt(LARGE)])
  })

  it("hold what they were asked to hold and refuse other questions", () => {
    const columns = columnsOf(byDay, [], ["mass"])
    expect(Object.keys(columns.fields)).toEqual(["on", "mass"])
    expect(fieldNames(byDay).length).toBe(8)
    const rows = [generators(1).row("day", 1)]
    const asked = {
      kind: byDay,
      from: start,
      to: addDays(start, 600),
      select: "occurred",
      by: ["street"],
      tallies: []
    } as const
    expect(() => aggregateColumns(asked, columnsOf(byDay, rows, ["mass"]))).toThrow(RangeError)
    expect(() => aggregateColumns(asked, columnsOf(byMonth, rows))).toThrow(RangeError)
    expect(() => columnsOf(byDay, [], ["colour"])).toThrow(RangeError)
  })
})
