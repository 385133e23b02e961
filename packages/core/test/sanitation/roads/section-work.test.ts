import { plainDate } from "@xiuhua/core/calendar"
import { dutyExemption, dutyOutcome } from "@xiuhua/core/duties"
import { type EntryInput, formatFixed, type Row, toRow } from "@xiuhua/core/ledger"
import { washingMinCoverage, washingsADay, wateringsADay } from "@xiuhua/core/regulation"
import {
  cleaningRun,
  failedChecksOpen,
  machineArea,
  machineAreaRow,
  qualityResult,
  qualitySample,
  roadDutyIds,
  roadSection,
  roadWash,
  roadWashings,
  roadWater,
  roadWaterings,
  sectionOn,
  sectionWork,
  sweepDay,
  sweepDayRow,
  sweepExecutionAll,
  sweepExecutionStreet,
  sweepMechanised
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { random } from "../../calendar/random.ts"
import { derived, exemption, figure, ledgers, lines, outcomes, overlay, regimeOf, rowsOf, section } from "./fixture.ts"

const DAY = "2026-11-01"
const only = [DAY, DAY] as const

type Run = Partial<EntryInput<typeof cleaningRun.fields>>
let runs = 0
const run = (method: "manual" | "sweep" | "wash" | "suction" | "water", more: Run = {}): Row =>
  toRow(cleaningRun, { run: String(++runs), day: DAY, section: "A", method, ...more })

/** `covered machine washings waterings failed` of section A. */
const workOf = (...given: ReadonlyArray<Row>) =>
  derived(ledgers([cleaningRun, given]))
    .get(sectionWork)?.[0]
    ?.slice(2)

describe("R4.1b, R4.2a: what the runs of a day cover", () => {
  it.each<readonly [string, ReadonlyArray<Row>, ReadonlyArray<number>]>([
    ["nothing said is the whole section", [run("manual")], [1_000_000, 0, 0, 0, 0]],
    ["two passes are one", [run("manual"), run("manual")], [1_000_000, 0, 0, 0, 0]],
    ["partial work counts its stretch", [run("manual", { start: "0", end: "40" })], [400_000, 0, 0, 0, 0]],
    ["partial work counts its share", [run("sweep", { covered: "62.5" })], [625_000, 625_000, 0, 0, 0]],
    [
      "machines together count each stretch once",
      [
        run("sweep", { start: "0", end: "60" }),
        run("wash", { start: "40", end: "80" }),
        run("suction", { start: "70", end: "90" })
      ],
      [900_000, 900_000, 0, 0, 0]
    ],
    ["watering cleans nothing", [run("water")], [0, 0, 0, 1, 0]],
    [
      "a failed check covers nothing",
      [run("wash", { check: "failed" }), run("manual", { covered: "10" })],
      [100_000, 0, 0, 0, 1]
    ],
    ["a passed one does", [run("wash", { check: "passed" })], [1_000_000, 1_000_000, 1, 0, 0]],
    ["one end of a stretch says nothing", [run("manual", { start: "5" })], [0, 0, 0, 0, 0]],
    ["two washings", [run("wash"), run("wash", { covered: "95" })], [1_000_000, 1_000_000, 2, 0, 0]],
    ["a washing that is too small", [run("wash", { covered: "94.9999" })], [949_999, 949_999, 0, 0, 0]]
  ])("%s", (_, given, expected) => {
    expect(workOf(...given)).toEqual(expected)
  })
})

describe("R4.1b: area-days", () => {
  const outcomeOf = (given: ReadonlyArray<Row>, area = "12345.67") =>
    outcomes(roadDutyIds.sweep, ledgers([roadSection, [section("A", area)]], [cleaningRun, given]), only)[0]

  it("partial work is missed, and its area counts", () => {
    const outcome = outcomeOf([run("manual", { covered: "33.3333" })])
    expect([outcome?.status, outcome && formatFixed(outcome.metWeight)]).toEqual(["missed", "4115.21"])
  })

  it("never passes the section's area, whatever passes were made in whatever order", () => {
    const next = random(11)
    const below = (n: number) => Math.floor(next() * n)
    const reached = { met: 0, missed: 0 }
    for (let round = 0; round < 120; round++) {
      const given = Array.from({ length: 1 + below(5) }, () =>
        below(3) === 0
          ? run("sweep", { covered: String(below(101)) })
          : run("manual", { start: String(10 * below(6)), end: String(50 + 10 * below(6)) })
      )
      const [forth, back] = [outcomeOf(given), outcomeOf(given.toReversed().concat(given.slice(0, 1)))]
      expect(forth?.metWeight).toEqual(back?.metWeight)
      expect(forth && forth.metWeight.digits <= forth.weight.digits).toBe(true)
      if (forth?.status === "met" || forth?.status === "missed") reached[forth.status]++
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(3)
  })

  it("gives the rows of the summary: done, exempt by its document, and none while the day is open", () => {
    const register = section("A", "1000", { grade: "2", station: "二站" })
    const given = ledgers(
      [roadSection, [register]],
      [cleaningRun, [run("manual", { covered: "50" })]],
      [dutyExemption, [exemption(roadDutyIds.sweep, "A", "2026-11-02", "抢险令3号")]]
    )
    const found = outcomes(roadDutyIds.sweep, given, ["2026-11-01", "2026-11-03"], regimeOf(), "2026-11-03")
    expect(lines(found)).toEqual(["A 2026-11-01 missed", "A 2026-11-02 exempt", "A 2026-11-03 not-yet-due"])
    expect(found.map((outcome) => sweepDayRow(outcome, register))).toEqual([
      toRow(sweepDay, {
        day: "2026-11-01",
        section: "A",
        station: "二站",
        grade: "2",
        areaDue: "1000",
        areaDone: "500"
      }),
      toRow(sweepDay, {
        day: "2026-11-02",
        section: "A",
        station: "二站",
        grade: "2",
        areaDue: "1000",
        areaDone: "0",
        exemption: "抢险令3号"
      }),
      undefined
    ])
  })

  it("a section that grows counts as large as it is on the day", () => {
    const rows = [
      section("A", "1000", { until: "2026-11-01" }),
      section("A", "1500", { from: "2026-11-02", grade: "3", until: "2026-11-02" })
    ]
    const given = ledgers([roadSection, rows], [cleaningRun, [run("manual"), run("manual", { day: "2026-11-02" })]])
    const found = outcomes(roadDutyIds.sweep, given, ["2026-11-01", "2026-11-03"])
    expect(found.map(({ metWeight }) => formatFixed(metWeight))).toEqual(["1000.00", "1500.00"])
    const at = sectionOn(rows)
    expect([at("A", plainDate("2026-11-01")), at("A", plainDate("2026-11-02"))]).toEqual(rows)
    expect([at("A", plainDate("2026-11-03")), at("B", plainDate("2026-11-01"))]).toEqual([undefined, undefined])
  })

  it("R3.2: each inventory is a duty of its own, and a wider denominator names what it holds", () => {
    const sections = [
      section("A", "1000"),
      section("B", "500", { inventory: "street", roadClass: "lane" }),
      section("C", "250", { inventory: "other", roadClass: "square" })
    ]
    const given = ledgers([roadSection, sections], [cleaningRun, [run("manual"), run("manual", { section: "C" })]])
    const ids = [roadDutyIds.sweep, roadDutyIds.sweepStreet, roadDutyIds.sweepOther]
    const found = ids.map((id) => outcomes(id, given, only))
    expect(found.map(lines)).toEqual([["A 2026-11-01 met"], ["B 2026-11-01 missed"], ["C 2026-11-01 met"]])
    const rows = ledgers([dutyOutcome, ids.flatMap((id, at) => rowsOf(id, found[at] ?? []))])
    expect(figure(sweepExecutionStreet, rows, only).display).toBe("66.67%")
    expect(figure(sweepExecutionAll, rows, only).display).toBe("71.43%")
  })

  it("R4.2a: machine-cleaned area over all that was cleaned, from the work and the register", () => {
    const register = section("A", "1000.01", { mechanisableArea: "800" })
    const work = derived(
      ledgers([cleaningRun, [run("sweep", { start: "0", end: "60" }), run("manual", { start: "50", end: "80" })]])
    ).get(sectionWork)
    const rows = (work ?? []).map((row) => machineAreaRow(row, register))
    expect(rows).toEqual([
      toRow(machineArea, {
        day: DAY,
        section: "A",
        station: "一站",
        cleaned: "800",
        machine: "600",
        mechanisable: "800"
      })
    ])
    expect(figure(sweepMechanised, ledgers([machineArea, rows]), only).display).toBe("75%")
  })
})

describe("R5.5: washing and watering of main and secondary roads", () => {
  const sections = [
    section("A", "1000"),
    section("B", "500", { roadClass: "secondary" }),
    section("C", "100", { roadClass: "lane" })
  ]
  const given = ledgers([roadSection, sections], [cleaningRun, [run("wash"), run("water", { section: "B" })]])
  const both = (id: string, regime = regimeOf()) => lines(outcomes(id, given, only, regime))

  it("is owed every day by those and no others", () => {
    expect(both(roadDutyIds.wash)).toEqual(["A 2026-11-01 met", "B 2026-11-01 missed"])
    expect(both(roadDutyIds.water)).toEqual(["A 2026-11-01 missed", "B 2026-11-01 met"])
  })

  it("rates are section-days, counts are times", () => {
    const rows = ledgers(
      [dutyOutcome, [roadDutyIds.wash, roadDutyIds.water].flatMap((id) => rowsOf(id, outcomes(id, given, only)))],
      [sectionWork, derived(given).get(sectionWork) ?? []]
    )
    const shown = [roadWash, roadWater, roadWashings, roadWaterings].map((one) => figure(one, rows, only).display)
    expect(shown).toEqual(["50%", "50%", "1次", "1次"])
  })

  it("a place may ask for two a day, or for less of the section", () => {
    expect(both(roadDutyIds.wash, regimeOf(overlay(washingsADay, "2")))).toContain("A 2026-11-01 missed")
    expect(both(roadDutyIds.water, regimeOf(overlay(wateringsADay, "2")))).toContain("B 2026-11-01 missed")
    const half = ledgers([roadSection, sections], [cleaningRun, [run("wash", { covered: "50" })]])
    const asked = (regime = regimeOf()) => lines(outcomes(roadDutyIds.wash, half, only, regime))[0]
    expect(asked()).toBe("A 2026-11-01 missed")
    expect(asked(regimeOf(overlay(washingMinCoverage, "49.99999")))).toBe("A 2026-11-01 met")
    expect(asked(regimeOf(overlay(washingMinCoverage, "50.00001")))).toBe("A 2026-11-01 missed")
  })

  it("before the place had its own, the general one holds", () => {
    const early = ledgers(
      [roadSection, [section("A", "1", { from: "2019-01-01" })]],
      [cleaningRun, [run("wash", { day: "2019-12-31" })]]
    )
    const found = outcomes(roadDutyIds.wash, early, ["2019-12-31", "2020-01-01"], regimeOf(overlay(washingsADay, "2")))
    expect(lines(found)).toEqual(["A 2019-12-31 met", "A 2020-01-01 missed"])
  })
})

describe("a failed sample of a run that still counts", () => {
  const sample = (id: string, of: string | null, paper: string) =>
    toRow(qualitySample, {
      sample: id,
      day: DAY,
      section: "A",
      grade: "1",
      area: "1000",
      peel: "0",
      paper,
      butt: "0",
      spit: "0",
      sewage: "0",
      other: "0",
      run: of
    })

  it("is reported until the record is corrected", () => {
    const cleaned = [
      run("manual", { run: "open" }),
      run("manual", { run: "corrected", check: "failed" }),
      run("manual", { run: "good", check: "passed" })
    ]
    const samples = [
      sample("1", "open", "9"),
      sample("2", "corrected", "9"),
      sample("3", "good", "0"),
      sample("4", null, "9"),
      sample("5", "unknown", "9")
    ]
    const results = derived(ledgers([qualitySample, samples])).get(qualityResult) ?? []
    expect(failedChecksOpen(results, cleaned)).toEqual([
      {
        rule: "sanitation.failed-check-open",
        severity: "warning",
        facts: { on: DAY, sample: "1", section: "A", run: "open" },
        cite: expect.objectContaining({ article: "R4.1b" })
      }
    ])
  })
})
