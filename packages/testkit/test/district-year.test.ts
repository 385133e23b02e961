import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  checkRow,
  type Field,
  fieldNames,
  keyOf,
  type LedgerKind,
  type Row,
  scaleMeasure,
  type Value
} from "@xiuhua/core/ledger"
import { describe, expect, it } from "vitest"
import { type Cells, cellsOf, type DistrictYear, districtYear, expectedRecycling } from "../src/district-year/index.ts"

const made = districtYear({ year: 2022, seed: 1 })
const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex")

type Entry = Readonly<Record<string, Value>>

/** The rows of a kind as objects; measures as the whole numbers that are stored. */
const entriesOf = (year: DistrictYear, id: string): ReadonlyArray<Entry> => {
  const ledger = year.ledgers.find(({ kind }) => kind.id === id)
  if (ledger === undefined) throw new Error(`no ledger ${id}`)
  const names = fieldNames(ledger.kind)
  return ledger.rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])))
}

/** Whole numbers only, far below 2^53. */
const sum = (entries: ReadonlyArray<Entry>, field: string): number =>
  entries.reduce((running, entry) => running + Number(entry[field] ?? 0), 0)

const inYear =
  (year: number) =>
  ({ day }: Entry) =>
    String(day).startsWith(`${year}-`)

/** Stored whole number → decimal text without trailing zeros; scale up to 3 here. */
const inUnits = (stored: number, scale: number): string => String(stored / 10 ** scale)

/** The nine figures, counted plainly. */
const count = (year: DistrictYear) => {
  const due = entriesOf(year, "sanitation.sweep-day").filter(({ exemption }) => exemption === null)
  const own = entriesOf(year, "sanitation.waste-tonnage").filter(({ origin }) => origin === "own")
  const valid = entriesOf(year, "enforcement.threebao-premises").filter(
    ({ signedOn, validUntil }) =>
      String(signedOn) <= `${year.year}-12-31` && (validUntil === null || String(validUntil) >= `${year.year}-12-31`)
  )
  const during = (id: string) => entriesOf(year, id).filter(inYear(year.year))
  const sites = during("enforcement.demolition-site")
  const arrivals = during("governance.person-count").filter(({ task }) => task === "arrivals")
  return {
    "san.sweep.execution": [inUnits(sum(due, "areaDone"), 2), inUnits(sum(due, "areaDue"), 2)],
    "san.waste.removal": [inUnits(sum(own, "removed"), 3), inUnits(sum(own, "generated"), 3)],
    "san.waste.harmless": [inUnits(sum(own, "harmless"), 3), inUnits(sum(own, "generated"), 3)],
    "enf.threebao.signed": [String(new Set(valid.map(({ premises }) => premises)).size), null],
    "enf.stall.count": [
      String(during("enforcement.stall-matter").filter(({ outcome }) => outcome !== null).length),
      null
    ],
    "enf.truck.checked": [String(new Set(during("enforcement.truck-check").map(({ plate }) => plate)).size), null],
    "enf.nonmotor.corrected": [String(sum(during("enforcement.parking-correction"), "times")), null],
    "enf.demolish.area": [inUnits(sum(sites, "demolished") + sum(sites, "treated"), 2), null],
    "gov.person.guided": [String(sum(arrivals, "persons")), null]
  }
}

const figuresOf = ({ expected }: DistrictYear) =>
  Object.fromEntries(Object.entries(expected).map(([id, { numerator, denominator }]) => [id, [numerator, denominator]]))

const byMonth = (entries: ReadonlyArray<Entry>, field: string): ReadonlyArray<ReadonlyArray<Entry>> =>
  Array.from({ length: 12 }, (_, month) =>
    entries.filter((entry) => Number(String(entry[field]).slice(5, 7)) === month + 1)
  )

describe("the district year as data", () => {
  it("holds only rows that may be stored, each natural key once", () => {
    for (const { kind, rows } of made.ledgers) {
      expect(rows.flatMap((row) => checkRow(kind, row))).toEqual([])
      expect(new Set(rows.map(keyOf(kind))).size, kind.id).toBe(rows.length)
    }
    expect(made.provenance.reliability).toBe("synthetic")
  })

  it("has between 40,000 and 50,000 rows", () => {
    const total = made.ledgers.reduce((running, { rows }) => running + rows.length, 0)
    expect(total).toBeGreaterThan(40_000)
    expect(total).toBeLessThan(50_000)
  })

  it("is the same in every run and in every time zone", () => {
    const digest = sha256(made)
    expect(sha256(districtYear({ year: 2022, seed: 1 }))).toBe(digest)
    const source = new URL("../src/district-year/index.ts", import.meta.url).href
    const script = `
      import { createHash } from "node:crypto"
      import { districtYear } from ${JSON.stringify(source)}
      const made = JSON.stringify(districtYear({ year: 2022, seed: 1 }))
      console.log(createHash("sha256").update(made).digest("hex"), new Date(0).getHours())`
    const written = execFileSync(
      process.execPath,
      ["--conditions=@xiuhua/source", "--input-type=module", "--eval", script],
      { env: { ...process.env, TZ: "America/New_York" }, encoding: "utf8" }
    )
    expect(written.trim()).toBe(`${digest} 19`)
  })

  it("differs with the seed in every ledger, and not in its figures", () => {
    const other = districtYear({ year: 2022, seed: 2 })
    made.ledgers.forEach(({ kind, rows }, at) => {
      expect(sha256(other.ledgers[at]?.rows), kind.id).not.toBe(sha256(rows))
    })
    expect(other.expected).toEqual(made.expected)
  })

  it("names nothing that could be real", () => {
    for (const { plate } of entriesOf(made, "enforcement.truck-check")) expect(plate).toMatch(/^粤N·演\d{4}$/u)
    for (const { name } of entriesOf(made, "enforcement.threebao-premises")) expect(name).toMatch(/^演示商户\d{4}$/u)
  })
})

describe("the nine figures", () => {
  it("are those of the sample bulletin", () => {
    expect(figuresOf(made)).toEqual({
      "san.sweep.execution": ["287603753.79", "292243000"],
      "san.waste.removal": ["131486.25", "131486.25"],
      "san.waste.harmless": ["131486.25", "131486.25"],
      "enf.threebao.signed": ["5237", null],
      "enf.stall.count": ["7112", null],
      "enf.truck.checked": ["2038", null],
      "enf.nonmotor.corrected": ["5790", null],
      "enf.demolish.area": ["125834.6", null],
      "gov.person.guided": ["979600", null]
    })
  })

  it.each([
    [2022, 1],
    [2022, 2],
    [2022, 20_221_231],
    [2024, 1],
    [1901, 0],
    [2197, -7]
  ])("come out of the rows of %i with seed %i", (year, seed) => {
    const another = districtYear({ year, seed })
    expect(count(another)).toEqual(figuresOf(another))
    for (const { areaDue, areaDone } of entriesOf(another, "sanitation.sweep-day")) {
      expect(Number(areaDone)).toBeLessThanOrEqual(Number(areaDue))
    }
  })

  it("have the sub-totals that stand beside them", () => {
    const stalls = entriesOf(made, "enforcement.stall-matter").filter(inYear(2022))
    const sites = entriesOf(made, "enforcement.demolition-site").filter(inYear(2022))
    const waste = entriesOf(made, "sanitation.waste-tonnage")
    const of = (outcome: string) => String(stalls.filter((entry) => entry["outcome"] === outcome).length)
    const notOwn = String(waste.filter(({ origin }) => origin !== "own").length)
    const substituted = waste.filter(
      ({ origin, generationBasis }) => origin === "own" && generationBasis === "substituted"
    )
    const exempt = entriesOf(made, "sanitation.sweep-day").filter(({ exemption }) => exemption !== null)
    const beside = Object.fromEntries(Object.entries(made.expected).map(([id, figure]) => [id, figure.beside]))
    expect(beside).toEqual({
      "san.sweep.execution": { exempt: String(exempt.length) },
      "san.waste.removal": { "not-own": notOwn, substituted: String(substituted.length) },
      "san.waste.harmless": { "not-own": notOwn },
      "enf.threebao.signed": {},
      "enf.stall.count": { education: of("education"), correction: of("correction"), penalty: of("penalty") },
      "enf.truck.checked": {
        checks: String(entriesOf(made, "enforcement.truck-check").filter(inYear(2022)).length)
      },
      "enf.nonmotor.corrected": {},
      "enf.demolish.area": {
        demolished: inUnits(sum(sites, "demolished"), 2),
        treated: inUnits(sum(sites, "treated"), 2)
      },
      "gov.person.guided": {}
    })
  })
})

describe("what is planted", () => {
  const sweep = entriesOf(made, "sanitation.sweep-day")
  const rate = (entries: ReadonlyArray<Entry>) => sum(entries, "areaDone") / sum(entries, "areaDue")
  const due = sweep.filter(({ exemption }) => exemption === null)

  it("sweeping meets its target over the year, misses it in some months and, exemptions counted, altogether", () => {
    expect(rate(due)).toBeGreaterThanOrEqual(0.983)
    expect(rate(due)).toBeLessThanOrEqual(0.985)
    const missed = byMonth(due, "day").flatMap((entries, month) => (rate(entries) < 0.98 ? [month + 1] : []))
    expect(missed).toEqual([6, 7, 8])
    expect(rate(byMonth(due, "day")[5] ?? [])).toBeCloseTo(0.97996, 12)
    expect(rate(sweep)).toBeLessThan(0.98)
    const [whole, partly] = [0, 1].map((least) =>
      sweep.filter(({ exemption, areaDone }) => exemption !== null && Math.min(Number(areaDone), 1) === least)
    )
    expect([whole?.length, partly?.length].every((found) => (found ?? 0) > 10)).toBe(true)
  })

  it("waste of other origin would lift the harmless rate above 100 %", () => {
    const waste = entriesOf(made, "sanitation.waste-tonnage")
    expect(sum(waste, "harmless")).toBeGreaterThan(sum(waste, "generated"))
    const perHead = sum(waste, "generated") / 400_000 / 365
    expect(perHead).toBeGreaterThan(0.85)
    expect(perHead).toBeLessThan(0.95)
  })

  it("the streams of a month are the month's own mass, with blanks and without zeros", () => {
    const names = ["refuse", "paper", "containers", "organics", "schoolOrganics", "leaves", "trees"]
    const streams = entriesOf(made, "sanitation.stream-tonnage")
    const own = entriesOf(made, "sanitation.waste-tonnage").filter(({ origin }) => origin === "own")
    const months = byMonth(streams, "month")
    byMonth(own, "day").forEach((entries, month) => {
      const nanograms = names.reduce((running, name) => running + BigInt(sum(months[month] ?? [], name)), 0n)
      expect(nanograms).toBe(BigInt(sum(entries, "removed")) * 1_000_000n)
    })
    const cells = streams.flatMap((entry) => names.map((name) => entry[name]))
    expect(cells.filter((cell) => cell === null).length).toBeGreaterThan(30)
    expect(cells.filter((cell) => cell === 0)).toEqual([])
    const recycled = 1 - sum(streams, "refuse") / names.reduce((running, name) => running + sum(streams, name), 0)
    expect(recycled).toBeGreaterThan(expectedRecycling.atLeast)
    expect(recycled).toBeLessThan(expectedRecycling.atMost)
    expect(new Set(streams.map(({ district }) => district)).size).toBe(6)
  })

  it("premises that signed twice, ended on the last two days, or still stand from the year before", () => {
    const premises = entriesOf(made, "enforcement.threebao-premises")
    const valid = premises.filter(({ validUntil }) => validUntil === null || String(validUntil) >= "2022-12-31")
    const ids = (entries: ReadonlyArray<Entry>) => new Set(entries.map((entry) => entry["premises"])).size
    expect(premises.length).toBeGreaterThan(ids(premises) + 400)
    expect(valid.length).toBeGreaterThan(ids(valid) + 50)
    for (const last of ["2022-12-30", "2022-12-31"]) {
      expect(premises.some(({ validUntil }) => validUntil === last)).toBe(true)
    }
    expect(valid.filter(({ signedOn }) => String(signedOn) < "2022-01-01").length).toBeGreaterThan(2_000)
  })

  it("rows of December 2021, open matters and another task, which must not count", () => {
    for (const id of ["stall-matter", "truck-check", "parking-correction", "demolition-site"]) {
      const before = entriesOf(made, `enforcement.${id}`).filter(inYear(2021))
      expect(before.length, id).toBeGreaterThan(5)
      expect(before.every(({ day }) => String(day) >= "2021-12-01")).toBe(true)
    }
    expect(entriesOf(made, "enforcement.stall-matter").some(({ outcome }) => outcome === null)).toBe(true)
    expect(entriesOf(made, "governance.person-count").some(({ task }) => task === "other")).toBe(true)
    const plates = new Set(entriesOf(made, "enforcement.truck-check").map(({ plate }) => plate))
    expect(plates.size).toBeGreaterThan(2_038)
  })
})

describe("the faults", () => {
  /** A plain door: cell texts → row; what cannot be read is named. */
  const read = (kind: LedgerKind, cells: Cells): { row: Row; problems: ReadonlyArray<readonly [string, string]> } => {
    const problems: Array<readonly [string, string]> = []
    const row = fieldNames(kind).map((name): Value => {
      const written = cells[name] ?? ""
      const field = kind.fields[name] as Field
      if (written === "") return null
      if (field.type === "code") {
        return Object.entries(field.codes).find(([, label]) => label.zh === written)?.[0] ?? written
      }
      if (field.type !== "measure") return written
      const scaled = scaleMeasure(field, written)
      if (typeof scaled === "number") return scaled
      problems.push([name, scaled])
      return 0
    })
    return {
      row,
      problems: [...problems, ...checkRow(kind, row).map(({ field, problem }) => [field, problem] as const)]
    }
  }

  it("every row survives being written as cells and read again", () => {
    for (const { kind, rows } of made.ledgers) {
      for (const row of rows.filter((_, at) => at % 17 === 0)) {
        expect(read(kind, cellsOf(kind, row))).toEqual({ row, problems: [] })
      }
    }
  })

  it.each([1, 2, 3, 4, 5])("with seed %i are each what they say", (seed) => {
    const { faults, ledgers } = districtYear({ year: 2022, seed })
    for (const { kind, cells, expect: outcome, reason, field } of faults) {
      const { row, problems } = read(kind, cells)
      expect(Object.keys(cells)).toEqual(fieldNames(kind))
      if (outcome === "rejected") {
        expect(problems).toEqual([[field, reason]])
        continue
      }
      expect(problems).toEqual([])
      const key = keyOf(kind)
      const there = ledgers.find((ledger) => ledger.kind === kind)?.rows.find((known) => key(known) === key(row))
      expect(there).toBeDefined()
      expect(JSON.stringify(there) === JSON.stringify(row)).toBe(outcome === "duplicate")
    }
  })

  it("are of every kind", () => {
    const tally = (of: (fault: (typeof made.faults)[number]) => string) => Object.groupBy(made.faults, of)
    expect(tally(({ expect: outcome }) => outcome)["rejected"]).toHaveLength(8)
    expect(tally(({ expect: outcome }) => outcome)["duplicate"]).toHaveLength(2)
    expect(tally(({ expect: outcome }) => outcome)["quarantined"]).toHaveLength(2)
    expect(Object.keys(tally(({ reason }) => reason)).toSorted()).toEqual([
      "duplicate",
      "key-conflict",
      "missing",
      "negative",
      "not-a-day",
      "not-a-number",
      "too-precise",
      "unknown-code"
    ])
  })
})
