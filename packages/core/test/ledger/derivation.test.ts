import { describe, expect, it } from "vitest"
import {
  changesOf,
  day,
  defineDerivation,
  defineKind,
  deriveAll,
  groupOf,
  groupScans,
  keyOf,
  matcher,
  measure,
  type Row,
  text,
  toRow
} from "../../src/ledger/index.ts"

/** Emptyings of a point, and the mass that left it on a day: the same ticket counts once, the heaviest reading stands. */
const emptying = defineKind({
  id: "test.emptying",
  label: { zh: "清运", en: "Emptyings" },
  fields: {
    ticket: text("票号", "ticket"),
    day: day("日期", "day"),
    point: text("点位", "point"),
    mass: measure("质量", "mass", { unit: "t", scale: 3 })
  },
  key: ["ticket"],
  day: "day",
  grain: "day",
  retentionYears: 1
})
const pointDay = defineKind({
  id: "test.point-day",
  label: { zh: "点日", en: "Point-days" },
  fields: {
    day: day("日期", "day"),
    point: text("点位", "point"),
    mass: measure("质量", "mass", { unit: "t", scale: 3 })
  },
  key: ["day", "point"],
  day: "day",
  grain: "day",
  retentionYears: 1
})
const derivation = defineDerivation({
  id: "test.point-day-from-emptyings",
  from: emptying,
  to: pointDay,
  group: { day: "day", point: "point" },
  derive: (rows) => {
    const [, on, point] = rows[0] as Row
    return [[on as string, point as string, rows.reduce((sum, row) => sum + (row[3] as number), 0)]]
  }
})

const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

describe("a derivation", () => {
  it("names a group by fields that are always there", () => {
    expect(() => defineDerivation({ ...derivation, group: { day: "mass" } })).toThrow(RangeError)
    expect(() => defineDerivation({ ...derivation, group: { mass: "day" } })).toThrow(RangeError)
    expect(() => defineDerivation({ ...derivation, group: { colour: "day" } })).toThrow(RangeError)
  })

  it("finds the sources and the results of a group", () => {
    const row = toRow(emptying, { ticket: "1", day: "2022-03-01", point: "A", mass: "1" })
    const key = groupOf(derivation)(row)
    expect(key).toEqual(["2022-03-01", "A"])
    expect(matcher(emptying, groupScans(derivation, key).from)(row)).toBe(true)
    expect(matcher(pointDay, groupScans(derivation, key).to)(["2022-03-01", "A", 5])).toBe(true)
    expect(matcher(pointDay, groupScans(derivation, key).to)(["2022-03-02", "A", 5])).toBe(false)
  })

  it("changes only what is different", () => {
    const at = (point: string, mass: number) => ({ row: ["2022-03-01", point, mass] as Row })
    const { add, correct, withdraw } = changesOf(
      pointDay,
      [at("A", 1), at("B", 2), at("C", 3)],
      [at("A", 1).row, at("B", 9).row, at("D", 4).row]
    )
    expect(add).toEqual([at("D", 4).row])
    expect(correct).toEqual([{ current: at("B", 2), row: at("B", 9).row }])
    expect(withdraw).toEqual([at("C", 3)])
  })

  it("run again for the groups that are touched gives what a run over everything gives", () => {
    const next = random(5)
    const sources = new Map<string, Row>()
    let derived = new Map<string, { row: Row }>()
    const done = { added: 0, corrected: 0, moved: 0, withdrawn: 0, emptied: 0 }
    const refresh = (touched: ReadonlyArray<Row>) => {
      for (const group of new Map(
        touched.map((row) => [groupOf(derivation)(row).join(), groupOf(derivation)(row)])
      ).values()) {
        const scans = groupScans(derivation, group)
        const rows = [...sources.values()].filter(matcher(emptying, scans.from))
        const current = [...derived.values()].filter(({ row }) => matcher(pointDay, scans.to)(row))
        const changes = changesOf(pointDay, current, rows.length === 0 ? [] : derivation.derive(rows, []))
        for (const row of changes.add) derived.set(keyOf(pointDay)(row), { row })
        for (const { row } of changes.correct) derived.set(keyOf(pointDay)(row), { row })
        for (const { row } of changes.withdraw) derived.delete(keyOf(pointDay)(row))
        done.emptied += changes.withdraw.length
      }
    }
    for (let step = 0; step < 600; step++) {
      const ticket = `${Math.floor(next() * 60)}`
      const before = sources.get(ticket)
      if (before !== undefined && next() < 0.4) {
        sources.delete(ticket)
        refresh([before])
        done.withdrawn++
        continue
      }
      const row: Row = [
        ticket,
        `2022-03-0${1 + Math.floor(next() * 4)}`,
        "ABC"[Math.floor(next() * 3)] as string,
        Math.floor(next() * 1000)
      ]
      sources.set(ticket, row)
      refresh(before === undefined ? [row] : [before, row])
      if (before === undefined) done.added++
      else if (before[1] === row[1] && before[2] === row[2]) done.corrected++
      else done.moved++
      derived = new Map(derived)
    }
    const batch = deriveAll(derivation, sources.values())
    expect(new Map([...derived].map(([key, { row }]) => [key, row]))).toEqual(new Map(batch))
    for (const [name, count] of Object.entries(done)) expect(count, name).toBeGreaterThan(10)
  })
})
