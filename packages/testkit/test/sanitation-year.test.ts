/** The finer ledgers of the synthetic year: sound rows, the same every time, true to the summaries, and with what is planted. */
import { createHash } from "node:crypto"
import { dutyExemption } from "@xiuhua/core/duties"
import { checkRow, fieldIndex, fieldNames, keyOf, type LedgerKind, type Value } from "@xiuhua/core/ledger"
import {
  cleaningRun,
  collectionPoint,
  emptying,
  problemDue,
  resourceUse,
  roadSection,
  sweepDay,
  weighTicket
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { districtYear } from "../src/district-year/index.ts"
import { sanitationYear } from "../src/sanitation-year/index.ts"

const options = { year: 2022, seed: 1 }
const made = sanitationYear(options)
const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex")

type Entry = Readonly<Record<string, Value>>
const entriesOf = (
  ledgers: ReadonlyArray<{ kind: LedgerKind; rows: ReadonlyArray<ReadonlyArray<Value>> }>,
  kind: LedgerKind
) => {
  const rows = ledgers.find((ledger) => ledger.kind === kind)?.rows ?? []
  const names = fieldNames(kind)
  return rows.map((row): Entry => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])))
}
const finer = (kind: LedgerKind) => entriesOf(made.ledgers, kind)

describe("the finer ledgers", () => {
  it("hold only rows that may be stored, each natural key once", () => {
    for (const { kind, rows } of [...made.ledgers, made.late.reported]) {
      expect(rows.flatMap((row) => checkRow(kind, row))).toEqual([])
      expect(new Set(rows.map(keyOf(kind))).size, kind.id).toBe(rows.length)
      expect(rows.length, kind.id).toBeGreaterThan(0)
    }
    const total = made.ledgers.reduce((running, { rows }) => running + rows.length, 0)
    expect(total).toBeGreaterThan(60_000)
    expect(total).toBeLessThan(66_000)
  })

  it("are the same for the same seed, others for another, and sound in every year", () => {
    expect(sha256(sanitationYear(options))).toBe(sha256(made))
    expect(sha256(sanitationYear({ ...options, seed: 2 }))).not.toBe(sha256(made))
    for (const year of [2024, 1999]) {
      const rows = sanitationYear({ year, seed: 3 }).ledgers.flatMap(({ kind, rows }) =>
        rows.flatMap((row) => checkRow(kind, row))
      )
      expect(rows).toEqual([])
    }
  })

  it("leave no ledger to the summaries but those that follow from single runs, on the days they are kept", () => {
    const { ledgers } = districtYear(options)
    expect(made.ledgers.filter(({ kind }) => ledgers.some((other) => other.kind === kind))).toEqual([])
    const { from, to } = made.sweptBy
    const swept = entriesOf(ledgers, sweepDay).filter(({ day }) => String(day) >= from && String(day) <= to)
    expect(swept).toHaveLength(40 * 7)
    expect(swept.every(({ areaDone, areaDue, exemption }) => areaDone === areaDue && exemption === null)).toBe(true)
    const runs = finer(cleaningRun)
    expect(new Set(runs.map(({ day, section }) => `${day} ${section}`)).size).toBe(swept.length)
  })

  it("have the sections of the sweep-days, with their areas", () => {
    const areas = new Map(
      entriesOf(districtYear(options).ledgers, sweepDay).map(({ areaDue, section }) => [section, areaDue])
    )
    const own = finer(roadSection).filter(({ inventory }) => inventory === "bureau")
    expect(own.map(({ area, section }) => [section, area])).toEqual([...areas])
  })
})

describe("what is planted in them", () => {
  it("point-days: emptied before the point closed, after the cut-off, not at all, and across midnight in time", () => {
    const points = new Map(finer(collectionPoint).map(({ closesAt, point }) => [point, closesAt]))
    const emptyings = finer(emptying)
    const early = emptyings.filter(
      ({ point, time }) => points.get(point) !== "24:00" && String(time) < "21:00" && String(time) > "10:00"
    )
    const late = emptyings.filter(({ time }) => String(time) > "06:00" && String(time) < "10:00")
    expect([early.length, late.length]).toEqual([8, 14])
    expect(emptyings.filter(({ time }) => String(time) <= "06:00").length).toBeGreaterThan(14_000)
    expect(emptyings).toHaveLength(119 * 365 + 122 - 30 - 34)
    expect(finer(collectionPoint).filter(({ document }) => document !== null)).toHaveLength(1)
  })

  it("tickets: one of each doubt, in the month of one station only", () => {
    const tickets = finer(weighTicket)
    expect(new Set(tickets.map(({ day }) => String(day).slice(0, 7)))).toEqual(new Set(["2022-05"]))
    expect(tickets.filter(({ gross }) => Number(gross) > 100_000)).toHaveLength(1)
    expect(tickets.filter(({ gross }) => Number(gross) % 10 !== 0)).toHaveLength(1)
    const trips = Map.groupBy(
      tickets.filter(({ trip }) => trip !== null),
      ({ trip }) => trip
    )
    expect([...trips.values()].filter((both) => both.length === 1)).toHaveLength(2)
  })

  it("problems: 1,811 due, 1,800 closed, 1,763 of them in time, before the one that is walked", () => {
    const outcomes = finer(problemDue).map(({ outcome }) => outcome)
    const count = (of: string) => outcomes.filter((outcome) => outcome === of).length
    expect([outcomes.length, count("inTime") + count("late"), count("inTime")]).toEqual([1_811, 1_800, 1_763])
  })

  it("a month that nobody reported, and exemptions each with a document", () => {
    expect(finer(resourceUse).map(({ month }) => String(month).slice(5, 7))).not.toContain("07")
    expect(finer(dutyExemption).every(({ document }) => document !== null)).toBe(true)
  })

  it("a late row under a number of its own, and a correction of a row that is there", () => {
    const { correction, reported } = made.late
    const known = made.ledgers.find(({ kind }) => kind === reported.kind)?.rows.map(keyOf(reported.kind)) ?? []
    expect(reported.rows.filter((row) => known.includes(keyOf(reported.kind)(row)))).toEqual([])
    const sheets = made.ledgers.find(({ kind }) => kind === correction.kind)?.rows ?? []
    const wrong = sheets.find((row) => keyOf(correction.kind)(row) === correction.key.join("\u001f"))
    expect(checkRow(correction.kind, correction.replacement)).toEqual([])
    expect(wrong?.filter((value, at) => value !== correction.replacement[at])).toHaveLength(1)
  })

  it("faults of the weighbridge, under the field that is wrong", () => {
    const { faults } = made
    expect(faults.map((fault) => [fault.expect, fault.reason, fault.field])).toEqual([
      ["rejected", "not-above", "gross"],
      ["rejected", "contradicts", "net"],
      ["duplicate", "duplicate", null],
      ["quarantined", "key-conflict", "tare"]
    ])
    const number = fieldIndex(weighTicket, "ticket")
    const known = made.ledgers.find(({ kind }) => kind === weighTicket)?.rows.map((row) => row[number]) ?? []
    expect(faults.map(({ cells }) => known.includes(cells["ticket"] ?? ""))).toEqual([false, false, true, true])
  })
})
