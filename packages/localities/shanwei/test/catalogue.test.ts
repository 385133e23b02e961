/** The 52 violations against a second transcription of the rulebook's table, and the law on both sides of 2026-08-15. */
import { chinaWorkCalendar as calendar, plainDate } from "@xiuhua/core/calendar"
import type { RespondentKind } from "@xiuhua/core/enforcement"
import {
  applicableNorm,
  type Fine,
  type FineOrNot,
  hearingStanding,
  isHigher,
  makeCatalogue,
  nationalViolations,
  rangeOf,
  summaryStanding
} from "@xiuhua/core/enforcement/catalogue"
import { lawOf } from "@xiuhua/core/regulation"
import { shanwei, shanweiCatalogue, shanweiViolations } from "@xiuhua/locality-shanwei"
import { describe, expect, it } from "vitest"

/** code: individual, organisation, order first, simple individual/organisation, hearing individual/organisation. */
const table = `
A01 50-200 50-200 yes Y/Y N/N
A02 500-2000 500-2000 yes N/Y N/N
A03 0-20000 0-20000 with P/P P/N
A04 5000-20000 5000-20000 with N/N Y/N
A05 500-2000 500-2000 with N/Y N/N
A06 50-200 50-200 yes Y/Y N/N
A07 50-500 50-500 with P/Y N/N
A08 500-5000 500-5000 yes N/P P/N
A09 200-2000 200-2000 yes P/Y N/N
A10 - - with -/- -/-
B01 20-50 20-50 with Y/Y N/N
B02 50-200 50-200 with Y/Y N/N
B03 200-500 500-2000 with P/Y N/N
B04 50-500 50-500 with P/Y N/N
B06 100-500 100000-1000000 with P/N N/Y
B08 50-50 50-50 yes Y/Y N/N
C01 - - yes -/- -/-
C02 100-500 50000-500000 yes P/N N/P
C03 1000-10000 1000-10000 yes N/P P/N
C04 - 50000-500000 with -/N -/P
C05 - - with -/- -/-
C06 100-1000 100000-1000000 with P/N N/Y
D01 2000-20000 2000-20000 with N/P P/N
D02 2000-20000 2000-20000 with N/P P/N
D03 100-1000 100000-1000000 with P/N N/Y
D04 100-1000 100000-1000000 with P/N N/Y
D05 - 100000-1000000 with -/N -/Y
D06 - 5000-100000 with -/N -/P
D07 0-200 0-3000 with Y/Y N/N
D08 0-3000 5000-10000 with P/N N/N
D09 - 20000-200000 yes -/N -/P
D10 30000-300000 30000-300000 with N/N Y/P
D11 - 10000-100000 with -/N -/P
E02 - - with -/- -/-
E06 5000-5000 5000-5000 yes N/N Y/N
E07 2000-2000 10000-10000 yes N/N N/N
E08 - - yes -/- -/-
F01 20-20 - with Y/- N/-
F02 200-200 - yes Y/- N/-
F03 0-10000 0-10000 with P/P P/N
F04 500-5000 500-5000 with N/P P/N
F05 5000-50000 5000-50000 with N/N Y/N
F06 200-1000 2000-20000 yes P/P N/N
F07 - 10000-100000 with -/N -/P
`
  .trim()
  .split("\n")
  .map((line) => line.split(" ") as [string, string, string, string, string, string])

const law = lawOf(shanwei)
const regime = { law, calendar }
const DAY = plainDate("2026-11-22")
const on = (day: string) => ({ from: plainDate(day), until: plainDate(day) })
const marks = { yes: "Y", partly: "P", no: "N", unknown: "?" } as const

const applied = (code: string, kind: RespondentKind, day = "2026-11-22", decidedOn = day) =>
  applicableNorm(regime, shanweiCatalogue, {
    act: on(day),
    decidedOn: plainDate(decidedOn),
    kind,
    measures: {},
    candidates: [code]
  })

const yuanOf = (code: string, kind: RespondentKind, day?: string, decidedOn?: string): string => {
  const range = applied(code, kind, day, decidedOn).applies?.range ?? null
  return range === null ? "-" : `${range.minFen / 100}-${range.maxFen / 100}`
}

describe("the violations of 汕尾市城区", () => {
  it("are 52, codes without gaps in their families", () => {
    expect(shanweiCatalogue.codes).toHaveLength(52)
    const families = { A: 10, B: 10, C: 6, D: 11, E: 8, F: 7 }
    const expected = Object.entries(families).flatMap(([family, count]) =>
      Array.from({ length: count }, (_, n) => `SW-${family}${String(n + 1).padStart(2, "0")}`)
    )
    expect(shanweiCatalogue.codes).toEqual(expected)
  })

  it.each(table.filter(([code]) => !["C01", "C05"].includes(code)))(
    "SW-%s is %s for individuals, %s for organisations",
    (code, individual, organisation, order, simple, hearing) => {
      const violation = `SW-${code}`
      const kinds = ["individual", "organisation"] as const
      expect(kinds.map((kind) => yuanOf(violation, kind))).toEqual([individual, organisation])
      const own = applied(violation, organisation === "-" ? "individual" : "organisation").applies
      expect(own?.norm.order).toBe(order === "yes" ? "precondition" : "concurrent")
      const standing = (of: typeof summaryStanding) =>
        kinds
          .map((kind) => {
            const range = applied(violation, kind).applies?.range ?? null
            return range === null ? "-" : marks[of(law, range, kind, DAY)]
          })
          .join("/")
      expect([standing(summaryStanding), standing(hearingStanding)]).toEqual([simple, hearing])
    }
  )

  it("reckons percentages, multiples and heads exactly, with their caps", () => {
    const range = (code: string, measures: object) => {
      const fine = shanweiCatalogue.find(code)?.norms[0]?.fine.individual as Fine
      return rangeOf(fine, measures)
    }
    expect(range("SW-E01", { projectCostFen: 80_000_000 })).toEqual({ minFen: 4_000_000, maxFen: 8_000_000 })
    // 5 % of 333.33 yuan is 16.6665 yuan: the least is the fen above it, the most the fen below.
    expect(range("SW-E01", { projectCostFen: 33_333 })).toEqual({ minFen: 1_667, maxFen: 3_333 })
    expect(range("SW-E03", { projectCostFen: 80_000_000 })).toEqual({ minFen: 0, maxFen: 8_000_000 })
    expect(range("SW-E04", { baseFen: 500_000 })).toEqual({ minFen: 0, maxFen: 500_000 })
    expect(range("SW-B09", { baseFen: 500_000 })).toEqual({ minFen: 1_000_000, maxFen: 3_000_000 })
    expect(range("SW-B10", { baseFen: 100_000 })).toEqual({ minFen: 100_000, maxFen: 300_000 })
    expect(range("SW-B07", { poultry: 3, livestock: 1 })).toEqual({ minFen: 35_000, maxFen: 35_000 })
    expect(range("SW-B07", { poultry: 900 })).toEqual({ minFen: 3_000_000, maxFen: 3_000_000 })
    expect(range("SW-E01", {})).toEqual({ missing: "projectCostFen" })
  })

  it("follows the law of the act over 2026-08-15 unless the new one is lighter (处罚法 art. 37)", () => {
    // 固废法 111: 50000-500000; the Code doubled the least: not lighter.
    expect(yuanOf("SW-C05", "organisation", "2026-08-14", "2026-09-01")).toBe("50000-500000")
    expect(yuanOf("SW-C05", "organisation", "2026-08-15", "2026-09-01")).toBe("100000-1000000")
    expect(applied("SW-C05", "organisation", "2026-08-14", "2026-09-01").notApplied).toContainEqual(
      expect.objectContaining({ violation: "SW-C06", reason: "new-law-not-lighter" })
    )
    // Barbecue: 500-20000 before, 500-5000 since: lighter.
    expect(yuanOf("SW-F04", "individual", "2026-08-14", "2026-08-14")).toBe("500-20000")
    expect(yuanOf("SW-F04", "individual", "2026-08-14", "2026-08-15")).toBe("500-5000")
    expect(applied("SW-F04", "individual", "2026-08-14", "2026-08-15").notApplied).toContainEqual(
      expect.objectContaining({ reason: "lighter-new-law" })
    )
  })

  it("lets a city regulation yield to the law it contradicts, and specify the law it fits into", () => {
    // 条例 51(2): 500-2000 for everybody; the law fines organisations 10000-100000.
    expect(yuanOf("SW-B05", "individual")).toBe("500-2000")
    expect(yuanOf("SW-B05", "organisation")).toBe("10000-100000")
    expect(applied("SW-B05", "organisation").notApplied).toContainEqual(
      expect.objectContaining({ reason: "lower-law" })
    )
    // 道交法 89: 5-50; Guangdong fixes 20.
    expect(applied("SW-F01", "individual").notApplied).toContainEqual(expect.objectContaining({ reason: "specified" }))
  })

  it("sends a spill after 2026-08-15 to legal review, with both norms", () => {
    const before = applied("SW-D01", "organisation", "2026-08-14")
    const after = applied("SW-D01", "organisation", "2026-08-15")
    expect([before.legalReviewRequired, after.legalReviewRequired]).toEqual([false, true])
    expect(after.competing.map(({ range, violation }) => [violation, range?.maxFen])).toEqual([["SW-C06", 100_000_000]])
  })

  it("never applies a norm when another one in force fines the same act higher (处罚法 art. 29)", () => {
    let compared = 0
    for (const first of shanweiCatalogue.codes) {
      for (const second of shanweiCatalogue.codes) {
        for (const kind of ["individual", "organisation"] as const) {
          const question = { act: on("2026-09-02"), decidedOn: plainDate("2026-10-20"), kind, measures: {} }
          const answer = (candidates: ReadonlyArray<string>) =>
            applicableNorm(regime, shanweiCatalogue, { ...question, candidates }).applies?.range
          const [one, other, together] = [answer([first]), answer([second]), answer([first, second])]
          if (!one || !other || !together) continue
          compared++
          expect(isHigher(one, together) || isHigher(other, together)).toBe(false)
        }
      }
    }
    expect(compared).toBeGreaterThan(2_000)
  })

  it("has no code twice, and no norm for a violation nobody knows", () => {
    expect(() => makeCatalogue(nationalViolations, shanweiViolations, shanweiViolations)).toThrow(/stands twice/u)
    expect(() => makeCatalogue([], { violations: [], adds: shanweiViolations.adds })).toThrow(/not in the catalogue/u)
    const changed = makeCatalogue(nationalViolations, {
      violations: [],
      adds: [],
      competence: { "SW-F01": "bureau" }
    })
    expect([shanweiCatalogue.find("SW-F01")?.competence, changed.find("SW-F01")?.competence]).toEqual([
      "police",
      "bureau"
    ])
  })

  it("cites an article, and says what is doubtful about it, for every norm", () => {
    const norms = shanweiCatalogue.codes.flatMap((code) => shanweiCatalogue.find(code)?.norms ?? [])
    expect(norms.length).toBeGreaterThan(65)
    for (const { cite, confidence, note } of norms) {
      expect([cite.source, cite.article, cite.gist].every((text) => text.length > 1)).toBe(true)
      if (confidence === "doubtful") expect(note).toBeDefined()
    }
    const fines = norms.flatMap(({ fine }): ReadonlyArray<FineOrNot> => [fine.individual, fine.organisation])
    expect(fines.filter((fine) => fine === "left-open").length).toBe(4)
  })
})
