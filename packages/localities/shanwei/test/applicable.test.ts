import { chinaWorkCalendar, type PlainDate, plainDates } from "@xiuhua/core/calendar"
import {
  applicableNorm,
  assessFine,
  circumstances,
  type FineRange,
  fineRange,
  hearingStanding,
  type Measures,
  summaryStanding
} from "@xiuhua/core/enforcement"
import { lawOf } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { shanwei, shanweiBenchmarks, shanweiCatalogue, shanweiViolations } from "../src/index.ts"

const regime = { law: lawOf(shanwei), calendar: chinaWorkCalendar, catalogue: shanweiCatalogue }
const { codes } = shanweiCatalogue
const kinds = ["individual", "organisation", "individual-business"] as const
const days = plainDates("2021-07-15", "2022-06-05", "2026-08-14", "2026-08-15", "2026-11-22")
const measures: Measures = { projectCostFen: 80_000_000, baseFen: 1_000_000, poultry: 20, livestock: 3 }

const ask = (candidates: ReadonlyArray<string>, kind: (typeof kinds)[number], on: PlainDate) =>
  applicableNorm(regime, { act: { from: on, until: on }, decidedOn: on, kind, measures, candidates })

const heavier = (a: FineRange | null, b: FineRange | null): FineRange | null => {
  if (a === null || b === null) return a ?? b
  return a.maxFen > b.maxFen || (a.maxFen === b.maxFen && a.minFen >= b.minFen) ? a : b
}

describe("where art. 29 applies", () => {
  it("two violations by one act are fined as the heavier of the two is alone", () => {
    const reached = { pairs: 0, lowerLaw: 0, lowerFine: 0, competing: 0 }
    for (const on of days)
      for (const kind of kinds) {
        const alone = new Map(codes.map((code) => [code, ask([code], kind, on).range]))
        for (const [at, first] of codes.entries())
          for (const second of codes.slice(at + 1)) {
            const { competing, legalReviewRequired, notApplied, range } = ask([first, second], kind, on)
            const expected = heavier(alone.get(first) ?? null, alone.get(second) ?? null)
            expect([on, kind, first, second, range]).toEqual([on, kind, first, second, expected])
            reached.pairs++
            if (notApplied.some(({ reason }) => reason === "lower-law")) reached.lowerLaw++
            if (notApplied.some(({ reason }) => reason === "lower-fine")) reached.lowerFine++
            if (competing.length > 0) reached.competing++
            expect(legalReviewRequired || competing.length === 0).toBe(true)
          }
      }
    expect(reached.pairs).toBe(days.length * kinds.length * 1_326)
    expect(Math.min(reached.lowerLaw, reached.lowerFine, reached.competing)).toBeGreaterThan(50)
  })

  it("every norm of every candidate comes back: applying, competing or not applied, once", () => {
    for (const on of days)
      for (const { code, norms } of shanweiViolations) {
        const { applies, competing, notApplied } = ask([code], "organisation", on)
        const back = [applies, ...competing, ...notApplied].filter((one) => one?.code === code)
        expect([code, on, back.length, new Set(back.map((one) => one?.norm)).size]).toEqual([
          code,
          on,
          norms.length,
          norms.length
        ])
      }
  })
})

describe("every function has an answer for every input", () => {
  const odd = plainDates("1900-01-01", "1992-07-31", "2017-01-01", "2021-07-14", "2026-08-15", "2199-12-31")
  const oddMeasures: ReadonlyArray<Measures> = [
    {},
    measures,
    { projectCostFen: Number.NaN, baseFen: -1, poultry: 0.5, livestock: Number.POSITIVE_INFINITY },
    { projectCostFen: Number.MAX_SAFE_INTEGER, baseFen: Number.MAX_SAFE_INTEGER, poultry: Number.MAX_SAFE_INTEGER }
  ]

  it("acts that end before they begin or after the decision, days before any law, measures of every kind", () => {
    let asked = 0
    const seen = new Set<string>()
    for (const from of odd)
      for (const decidedOn of odd)
        for (const kind of kinds)
          for (const of of oddMeasures) {
            const shown = asked % 2 === 0 ? [] : (Object.keys(circumstances) as Array<keyof typeof circumstances>)
            const question = { act: { from, until: from }, decidedOn, kind, measures: of, circumstances: shown }
            const { applies, outcome, range } = applicableNorm(regime, { ...question, candidates: codes })
            if (range !== null) expect(range.minFen <= range.maxFen && Number.isSafeInteger(range.maxFen)).toBe(true)
            expect(applies === null).toBe(outcome === null)
            seen.add(outcome?.reason ?? (outcome === null ? "none" : "range"))
            asked++
          }
    expect(asked).toBe(432)
    expect([...seen].sort()).toEqual(expect.arrayContaining(["none", "range"]))
    const none = applicableNorm(regime, {
      act: { from: "2026-01-01" as PlainDate, until: "2026-01-01" as PlainDate },
      decidedOn: "2026-01-01" as PlainDate,
      kind: "individual",
      measures: {},
      candidates: ["", "SW-A1", "toString", "__proto__"]
    })
    expect(none.applies).toBeNull()
  })

  it("ranges, standings and assessments of every norm", () => {
    const outcomes = new Set<string>()
    for (const { code, norms } of shanweiViolations)
      for (const norm of norms)
        for (const kind of kinds)
          for (const of of oddMeasures)
            for (const on of odd) {
              const { range, reason } = fineRange(norm, kind, of)
              outcomes.add(reason ?? "range")
              expect(["yes", "partly", "no", "unknown"]).toContain(summaryStanding(regime, norm, kind, on, of))
              expect(["always", "by-amount", "no", "unknown"]).toContain(hearingStanding(regime, norm, kind, on, of))
              if (range === null) continue
              const question = { code, range, on, factors: [], grounds: [], amountFen: -1 }
              const { amounts, lies } = assessFine(regime, shanweiBenchmarks, question)
              expect(lies).toBe(amounts === null ? null : false)
              expect(amounts === null).toBe(on < "2021-07-15")
            }
    expect([...outcomes].sort()).toEqual(["amount-not-stated", "measure-missing", "no-fine", "not-addressed", "range"])
  })
})
