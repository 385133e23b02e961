import { plainDate } from "@xiuhua/core/calendar"
import { type EntryInput, type Row, toRow } from "@xiuhua/core/ledger"
import {
  gradeFourLimits,
  gradeOneLimits,
  gradeThreeLimits,
  gradeTwoLimits,
  type LitterLimits,
  type Parameter,
  sensoryWeights,
  testWeather
} from "@xiuhua/core/regulation"
import {
  litterDensity,
  litterFound,
  litterLimits,
  type Marks,
  qualityResult,
  qualitySample,
  type RoadGrade,
  roadSection,
  sensoryMark,
  sensoryResult,
  sensoryScore,
  sweepCoverage,
  sweepCoverageAll,
  sweepCoverageStreet,
  sweepQuality,
  testWeatherRule
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { derived, figure, ledgers, overlay, regimeOf, section } from "./fixture.ts"

const on = plainDate("2026-10-15")
const clean = { peel: "0", paper: "0", butt: "0", spit: "0", sewage: "0", other: "0" }
const failing = (grade: RoadGrade, area: string, counts: Partial<typeof clean>, regime = regimeOf()) =>
  (litterFound(regime, { on, grade, area, counts: { ...clean, ...counts } }) ?? [])
    .filter(({ kept }) => !kept)
    .map(({ kind }) => kind)

describe("R5.10: density against a limit", () => {
  it("is pieces per 1000 m², compared exactly", () => {
    expect([litterDensity("11", "2500"), litterDensity("1", "3000")]).toEqual(["4.4", "0.3333"])
    // 4 of 999.99 m² are more than 4 per 1000 m², though both are shown as 4.0000.
    expect([litterDensity("4", "999.99"), failing("1", "999.99", { butt: "4" })]).toEqual(["4", ["butt"]])
  })

  const limits: ReadonlyArray<readonly [RoadGrade, Parameter<LitterLimits>]> = [
    ["1", gradeOneLimits],
    ["2", gradeTwoLimits],
    ["3", gradeThreeLimits],
    ["4", gradeFourLimits]
  ]

  it.each(limits)("grade %s: the limit itself is kept, less so where a place says fewer than", (grade, of) => {
    const { comparison, ...most } = of.values[0].value
    const regime = regimeOf(overlay(of, { comparison: "exclusive", ...most }))
    const positive = Object.entries(most).flatMap(([kind, limit]) => (limit === "0" ? [] : [kind]))
    expect(comparison).toBe("inclusive")
    expect(failing(grade, "1000", most)).toEqual([])
    expect(failing(grade, "1000", most, regime)).toEqual(positive)
    // A limit of 0 means exactly 0 in both.
    expect(failing(grade, "1000", { sewage: "0" }, regime)).toEqual([])
  })

  it("a limit of 0 allows nothing, on however large an area", () => {
    expect(failing("1", "100000", { sewage: "0.01", other: "1" })).toEqual(["sewage", "other"])
  })

  it("nothing sampled, nothing said; before any limits neither", () => {
    expect(litterFound(regimeOf(), { on, grade: "1", area: "0", counts: clean })).toBeUndefined()
    expect(
      litterFound(regimeOf(), { on: plainDate("1989-12-31"), grade: "1", area: "1", counts: clean })
    ).toBeUndefined()
  })

  it("is a rule: a finding a limit, with what was compared", () => {
    const facts = { on, grade: "1", area: "2500", counts: { ...clean, paper: "11" } } as const
    expect(litterLimits.judge(regimeOf(), facts)).toEqual([
      {
        rule: "road-quality.litter-limits",
        severity: "violation",
        facts: { on, grade: "1", litter: "paper", density: "4.4", limit: "4", comparison: "inclusive" },
        cite: gradeOneLimits.values[0].cite
      }
    ])
    expect(litterLimits.judge(regimeOf(), { ...facts, counts: clean })).toEqual([])
  })
})

describe("R5.12: test weather", () => {
  const fit = { on, wet: false, wind: "3", humidity: "80" }
  const bad = (facts: Partial<{ wet: boolean; wind: string | null; humidity: string | null }>, regime = regimeOf()) =>
    testWeatherRule.judge(regime, { ...fit, ...facts }).map((finding) => Object.keys(finding.facts)[1])

  it("needs a dry day with little wind; what is not known is taken as allowed", () => {
    expect([bad({}), bad({ wet: true }), bad({ wind: "4" }), bad({ humidity: "80.1" })]).toEqual([
      [],
      ["wet"],
      ["wind"],
      ["humidity"]
    ])
    expect(bad({ wind: null, humidity: null })).toEqual([])
    expect(bad({ wind: "4" }, regimeOf(overlay(testWeather, { windBelow: "5", humidityAtMost: "80" })))).toEqual([])
    expect(testWeatherRule.judge(regimeOf(), { ...fit, on: plainDate("1989-12-31"), wet: true })).toEqual([])
  })
})

describe("R4.1c: the pass rate of samples", () => {
  type Sample = Partial<EntryInput<typeof qualitySample.fields>>
  const samples = (...given: ReadonlyArray<Sample>): ReadonlyArray<Row> =>
    given.map((one, at) =>
      toRow(qualitySample, {
        sample: String(at),
        day: on,
        section: "A",
        station: "一站",
        grade: "1",
        area: "1000",
        ...clean,
        ...one
      })
    )

  it("is inspected area, with the number of samples; bad weather is left out and counted", () => {
    const given = samples(
      { area: "3000" },
      { paper: "5" },
      { wet: "yes", paper: "50" },
      { wind: "5" },
      { humidity: "81" },
      { sewage: "0.01" }
    )
    const all = derived(ledgers([qualitySample, given]))
    expect(all.get(qualityResult)?.map((row) => row.slice(5, 8))).toEqual([
      [300_000, "passed", null],
      [100_000, "failed", "paper"],
      [100_000, "weather", "paper"],
      [100_000, "weather", null],
      [100_000, "weather", null],
      [100_000, "failed", "sewage"]
    ])
    const value = figure(sweepQuality, all, [on, on])
    expect([value.display, value.parts[0]?.value?.digits, value.exclusions[0]?.value?.digits]).toEqual(["60%", 3n, 3n])
  })

  it("says nothing about a sample of no area", () => {
    expect(derived(ledgers([qualitySample, samples({ area: "0" })])).get(qualityResult)).toBeUndefined()
  })
})

describe("R5.11: sensory marks", () => {
  const marks = (mark: string): Marks => ({ c1: mark, c2: mark, c3: mark, c4: mark })
  const weights = { c1: "6", c2: "6", c3: "4", c4: "4" }

  it("full marks make 100; the sum is rounded once, halves up", () => {
    expect(sensoryScore(weights, { a: [marks("5")], b: [marks("5")] })).toBe("100.0")
    expect(sensoryScore(weights, { a: [{ ...marks("0"), c3: "4.5" }, marks("0")], b: [marks("0"), marks("0")] })).toBe(
      "4.5"
    )
    expect(sensoryScore(weights, { a: [{ ...marks("0"), c1: "0.1" }, marks("0")], b: [marks("0"), marks("0")] })).toBe(
      "0.2"
    )
  })

  it("one side alone, or a mark above 5, makes no score", () => {
    expect(sensoryScore(weights, { a: [marks("5")], b: [] })).toBeNull()
    expect(sensoryScore(weights, { a: [], b: [marks("5")] })).toBeNull()
    expect(sensoryScore(weights, { a: [marks("5.1")], b: [marks("5")] })).toBeNull()
  })

  it("follows from the marks by the weights of the place", () => {
    const rows = (["a", "b"] as const).map((side) =>
      toRow(sensoryMark, {
        assessment: "1",
        day: on,
        section: "A",
        side,
        inspector: `p-${"b".repeat(32)}`,
        ...marks("4"),
        c1: "5"
      })
    )
    const score = (regime = regimeOf()) => derived(ledgers([sensoryMark, rows]), regime).get(sensoryResult)?.[0]?.[3]
    expect(score()).toBe(860)
    expect(score(regimeOf(overlay(sensoryWeights, { ...weights, c1: "8", c2: "4" })))).toBe(880)
    expect(derived(ledgers([sensoryMark, rows.slice(0, 1)])).get(sensoryResult)).toBeUndefined()
  })
})

describe("R4.1a: coverage", () => {
  it("is area with a service over the area of the inventory that its name says", () => {
    const rows = ledgers([
      roadSection,
      [
        section("A", "900", { provider: "甲公司" }),
        section("B", "100"),
        section("C", "1000", { inventory: "street", provider: "乙社区" }),
        section("D", "500", { inventory: "other" }),
        section("E", "9999", { provider: "甲公司", until: "2026-10-14" })
      ]
    ])
    const shown = [sweepCoverage, sweepCoverageStreet, sweepCoverageAll].map((one) => figure(one, rows, [on, on]))
    expect(shown.map(({ display }) => display)).toEqual(["90%", "95%", "76%"])
    expect(shown.map(({ parts }) => parts[0]?.value?.digits)).toEqual([1n, 1n, 2n])
  })
})
