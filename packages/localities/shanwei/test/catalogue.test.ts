import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import {
  type Amount,
  applicableNorm,
  fineRange,
  hearingStanding,
  makeCatalogue,
  type Norm,
  normsOn,
  summaryStanding,
  type Violation
} from "@xiuhua/core/enforcement"
import { isWeak, lawOf } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { shanwei, shanweiBenchmarks, shanweiCatalogue, shanweiViolations } from "../src/index.ts"
import { table } from "./violations.ts"

const regime = { law: lawOf(shanwei), calendar: chinaWorkCalendar, catalogue: shanweiCatalogue }
const day = plainDate("2026-11-22")

const families: ReadonlyArray<readonly [family: string, count: number]> = [
  ["A", 10],
  ["B", 10],
  ["C", 6],
  ["D", 11],
  ["E", 8],
  ["F", 7]
]
const codes = families.flatMap(([family, count]) =>
  Array.from({ length: count }, (_, n) => `SW-${family}${String(n + 1).padStart(2, "0")}`)
)

const cap = (amount: { readonly capFen?: number }): string =>
  amount.capFen === undefined ? "" : ` ^${amount.capFen / 100}`
const range = (min: number, max: number): string => (min === 0 ? `≤${max}` : `${min}–${max}`)

const words = (amount: Amount | null): string => {
  switch (amount?.unit) {
    case undefined:
      return "—"
    case "yuan":
      return range(amount.minFen / 100, amount.maxFen / 100)
    case "fixed":
      return `=${amount.fen / 100}`
    case "percent":
      return `${range(amount.min, amount.max)}%`
    case "multiple":
      return `${range(amount.min, amount.max)}×${amount.base}${cap(amount)}`
    case "per-head":
      return `${amount.poultryFen / 100}/${amount.livestockFen / 100} a head${cap(amount)}`
    case "unstated":
      return "?"
  }
}

const summaryWords = { yes: "Y", partly: "cap", no: "N", unknown: "?" } as const
const hearingWords = { always: "always", "by-amount": "amt", no: "N", unknown: "?" } as const
const both = (norm: Norm, of: (kind: "individual" | "organisation") => string): string =>
  (["individual", "organisation"] as const).map((kind) => (norm.fine[kind] === null ? "—" : of(kind))).join("/")

const line = (norm: Norm): ReadonlyArray<string> => [
  words(norm.fine.individual),
  words(norm.fine.organisation),
  norm.order === "precondition" ? "first" : "with",
  norm.imposition,
  both(norm, (kind) => summaryWords[summaryStanding(regime, norm, kind, day)]),
  both(norm, (kind) => hearingWords[hearingStanding(regime, norm, kind, day)]),
  `${norm.from}–${norm.until ?? ""}`
]

const allNorms = shanweiViolations.flatMap((violation) => violation.norms.map((norm) => ({ ...violation, norm })))

describe("the catalogue of 汕尾市城区", () => {
  it("has the 52 codes and no other, each with a name, elements and what forbids it", () => {
    expect(shanweiCatalogue.codes).toEqual(codes)
    expect(shanweiCatalogue.codes).toHaveLength(52)
    const incomplete = ({ elements, label, norms, prohibitions }: Violation) =>
      [label.zh, label.en].includes("") || elements.length * prohibitions.length * norms.length === 0
    expect(shanweiViolations.filter(incomplete)).toEqual([])
    expect(shanweiCatalogue.find("SW-A00")).toBeUndefined()
  })

  it.each(table)("%s has in %s the fine of the table", (code, basis, ...expected) => {
    const [source, article = ""] = basis.split(" ")
    const found = (shanweiCatalogue.find(code)?.norms ?? []).filter(
      ({ cite }) => cite.source.includes(`${source}》`) && cite.article.startsWith(article)
    )
    expect(found.map(line)).toContainEqual(expected)
  })

  it("has no provision that the table has not", () => {
    expect(allNorms).toHaveLength(table.length)
  })

  it("has sound citations, elements with ids of their own, and no weak provision without a note", () => {
    const cites = shanweiViolations.flatMap(({ norms, prohibitions }) => [
      ...prohibitions,
      ...norms.map(({ cite }) => cite)
    ])
    expect(
      cites.filter(({ article, gist, source }) => !/^.*[《（]/u.test(source) || article === "" || gist === "")
    ).toEqual([])
    for (const { code, elements } of shanweiViolations)
      expect([code, new Set(elements.map(({ id }) => id)).size]).toEqual([code, elements.length])
    expect(allNorms.filter(({ norm }) => isWeak(norm.confidence) && norm.note === undefined)).toEqual([])
    expect(allNorms.filter(({ norm }) => norm.until !== undefined && norm.until < norm.from)).toEqual([])
  })

  it("asks for a refusal among the elements wherever a fine needs an order that was not obeyed", () => {
    const needs = ({ elements }: Violation) =>
      elements.some(({ id }) => /^(refused|overdue)-correction$|ordered|refuses/u.test(id))
    const silent = shanweiViolations
      .filter(({ norms }) => norms.some((norm) => norm.order === "precondition" && norm.when === undefined))
      .filter((violation) => !needs(violation))
    expect(silent.map(({ code }) => code)).toEqual([])
  })

  it("knows no holder of a power that nobody has laid down", () => {
    const unknown = codes.filter((code) => shanweiCatalogue.find(code)?.competence.holder === "unknown")
    expect(unknown).toEqual(["SW-A03", "SW-D11", "SW-F02", "SW-F03", "SW-F06", "SW-F07"])
    const other = codes.filter((code) => shanweiCatalogue.find(code)?.competence.holder === "other")
    expect(other).toEqual(["SW-E08", "SW-F01"])
    const street = makeCatalogue(shanweiViolations, { "SW-A01": { holder: "street" } })
    expect(street.find("SW-A01")?.competence).toEqual({ holder: "street" })
    expect(street.find("SW-A02")?.competence.holder).toBe("bureau")
  })

  it("has an empty table of benchmarks that says so", () => {
    expect(shanweiBenchmarks.rows).toEqual({})
    expect(shanweiBenchmarks.note).toMatch(/No benchmark/u)
  })
})

describe("both sides of 2026-08-15", () => {
  const sourceOn = (code: string, on: string): ReadonlyArray<string> =>
    normsOn(shanweiCatalogue.find(code) as Violation, plainDate(on))
      .filter(({ level }) => level === "law")
      .map(({ cite }) => `${cite.source}${cite.article}`)

  it.each([
    ["SW-D01", "大气污染防治法》(2018修正)第一百一十六条", "生态环境法典》第一千一百二十九条"],
    [
      "SW-D05",
      "固体废物污染环境防治法》(2020修订)第一百一十一条第一款第（三）项",
      "生态环境法典》第一千一百七十四条第一款第（四）项"
    ],
    ["SW-D11", "大气污染防治法》(2018修正)第一百一十五条", "生态环境法典》第一千一百二十八条"],
    ["SW-F04", "大气污染防治法》(2018修正)第一百一十八条第三款", "生态环境法典》第一千一百三十二条第三款"],
    ["SW-F06", "噪声污染防治法》(2021)第八十二条", "生态环境法典》第一千一百九十条"]
  ])("%s is under the old law until the 14th and under the code from the 15th", (code, before, after) => {
    expect(sourceOn(code, "2026-08-14").every((source) => source.includes(before))).toBe(true)
    expect(sourceOn(code, "2026-08-15").every((source) => source.includes(after))).toBe(true)
    expect(sourceOn(code, "2026-08-14")).toHaveLength(1)
    expect(sourceOn(code, "2026-08-15").length).toBeGreaterThan(0)
  })

  it.each(["SW-C01", "SW-C05", "SW-D03", "SW-D04"])("%s ends, and what follows it begins the day after", (code) => {
    const violation = shanweiCatalogue.find(code) as Violation
    expect(normsOn(violation, plainDate("2026-08-14")).length).toBeGreaterThan(0)
    expect(normsOn(violation, plainDate("2026-08-15"))).toEqual([])
    const [successor = ""] = violation.succeededBy ?? []
    expect(sourceOn(successor, "2026-08-14")).toEqual([])
    expect(sourceOn(successor, "2026-08-15").length).toBeGreaterThan(0)
  })
})

describe("worked cases", () => {
  const norm = (code: string): Norm => (shanweiCatalogue.find(code) as Violation).norms[0] as Norm
  const asked = (code: string, kind: "individual" | "organisation", on: string, measures = {}) => {
    const act = { from: plainDate(on), until: plainDate(on) }
    return applicableNorm(regime, { act, decidedOn: plainDate(on), kind, measures, candidates: [code] })
  }

  it("P01: a hawker may be fined 50 to 200 yuan, all of it on the spot, none of it after a hearing", () => {
    expect(asked("SW-A01", "individual", "2026-03-10").range).toEqual({ minFen: 5_000, maxFen: 20_000 })
    expect(summaryStanding(regime, norm("SW-A01"), "individual", plainDate("2026-03-10"))).toBe("yes")
    expect(summaryStanding(regime, norm("SW-A01"), "individual", plainDate("2021-07-14"))).toBe("partly")
    expect(hearingStanding(regime, norm("SW-A01"), "individual", plainDate("2026-03-10"))).toBe("no")
  })

  it("P02: 201 yuan lies in the range of a stall's waste, which is only partly open to the summary procedure", () => {
    expect(asked("SW-B04", "individual", "2026-03-10").range).toEqual({ minFen: 5_000, maxFen: 50_000 })
    expect(summaryStanding(regime, norm("SW-B04"), "individual", plainDate("2026-03-10"))).toBe("partly")
    expect(summaryStanding(regime, norm("SW-B04"), "organisation", plainDate("2026-03-10"))).toBe("yes")
  })

  it("P10: 5 to 10 % of 800,000 yuan; always a hearing for an individual, none for an organisation", () => {
    const measures = { projectCostFen: 80_000_000 }
    const { applies, legalReviewRequired, range } = asked("SW-E01", "individual", "2026-03-10", measures)
    expect(range).toEqual({ minFen: 4_000_000, maxFen: 8_000_000 })
    expect(legalReviewRequired).toBe(false)
    expect(applies?.norm.extra.map(({ kind }) => kind)).toEqual(["stop-building", "rectify-within-limit"])
    const standing = (kind: "individual" | "organisation") => [
      summaryStanding(regime, norm("SW-E01"), kind, day, measures),
      hearingStanding(regime, norm("SW-E01"), kind, day, measures)
    ]
    expect(standing("individual")).toEqual(["no", "always"])
    expect(standing("organisation")).toEqual(["no", "no"])
    expect(asked("SW-E01", "individual", "2026-03-10").outcome).toEqual({
      range: null,
      reason: "measure-missing",
      measure: "projectCostFen"
    })
  })

  it("P11: a haulier's dumping is fined under the code; city regulation and ministry rule are lower law", () => {
    const choice = applicableNorm(regime, {
      act: { from: plainDate("2026-09-02"), until: plainDate("2026-09-02") },
      decidedOn: plainDate("2026-10-20"),
      kind: "organisation",
      measures: {},
      candidates: ["SW-C06", "SW-D03", "SW-D04"]
    })
    expect(choice.applies?.code).toBe("SW-C06")
    expect(choice.applies?.norm.cite.article).toBe("第一千一百六十九条第一款")
    expect(choice.range).toEqual({ minFen: 10_000_000, maxFen: 100_000_000 })
    const lower = choice.notApplied.filter(({ reason }) => reason === "lower-law").map(({ norm: one }) => one.level)
    expect(lower).toEqual(["ministry-rule", "city-regulation"])
    expect(choice.notApplied.filter(({ code }) => code === "SW-D04").map(({ reason }) => reason)).toEqual([
      "not-in-force"
    ])
    expect(choice.explanation.map(({ rule }) => rule)).toContain("legislation-law.higher-law-prevails")
    const kinds = choice.applies?.norm.extra.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(["confiscate-income", "treat-pollution"]))
    const applied = choice.applies?.norm as Norm
    expect(hearingStanding(regime, applied, "organisation", day)).toBe("always")
    expect(summaryStanding(regime, applied, "organisation", day)).toBe("no")
  })

  it("animals are fined a head each, at most 30,000 yuan", () => {
    const heads = (measures: { poultry?: number; livestock?: number }) =>
      fineRange(norm("SW-B07"), "individual", measures).range?.maxFen
    expect(heads({ poultry: 3 })).toBe(15_000)
    expect(heads({ poultry: 3, livestock: 2 })).toBe(55_000)
    expect(heads({ livestock: 151 })).toBe(3_000_000)
    expect(heads({})).toBeUndefined()
  })
})
