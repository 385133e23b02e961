import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import {
  applicableNorm,
  citing,
  element,
  everybody,
  fineRange,
  individuals,
  makeCatalogue,
  type NormLevel,
  type NormOptions,
  type NormQuestion,
  nationalViolations,
  noFine,
  normsOf,
  organisations,
  outranks,
  type Violation,
  violation,
  violationAnswers,
  withNorms,
  yuan
} from "@xiuhua/core/enforcement"
import { lawOf } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { nowhere } from "../regulation/nowhere.ts"

const regime = { law: lawOf(nowhere), calendar: chinaWorkCalendar }
const national = makeCatalogue(nationalViolations)
const text = citing("《某法》")

/** A made-up violation with one norm: its level and fine are what the cases are about. */
const item = (
  code: string,
  level: NormLevel,
  fine: Parameters<ReturnType<typeof normsOf>>[2],
  options: NormOptions & { readonly from?: string } = {}
): Violation => {
  const { from = "2018-01-01", ...rest } = options
  return violation(
    code,
    { zh: code, en: code },
    {
      elements: [element("does-it", "有此行为", "does it")],
      prohibitions: [text("第一条", "不得为之")],
      norms: [normsOf(level)(from, text(`第${code}条`, "处罚款"), fine, rest)]
    }
  )
}

const ask = (
  violations: ReadonlyArray<Violation>,
  more: Partial<Omit<NormQuestion, "act" | "decidedOn">> & { readonly act?: string; readonly decided?: string } = {}
) => {
  const { act = "2026-01-10", decided = "2026-02-10", ...rest } = more
  return applicableNorm(
    { ...regime, catalogue: makeCatalogue(violations) },
    {
      act: { from: plainDate(act), until: plainDate(act) },
      decidedOn: plainDate(decided),
      kind: "individual",
      measures: {},
      candidates: violations.map(({ code }) => code),
      ...rest
    }
  )
}

const said = ({ applies, competing, legalReviewRequired, notApplied }: ReturnType<typeof ask>) => ({
  applies: applies?.code ?? null,
  competing: competing.map(({ code }) => code),
  not: notApplied.map(({ code, reason }) => `${code} ${reason}`),
  review: legalReviewRequired
})

describe("one act, several provisions", () => {
  it("art. 29: the higher maximum prevails, and between equal maxima the higher minimum", () => {
    const a = item("A", "law", everybody(yuan(500, 1_000)))
    const b = item("B", "law", everybody(yuan(100, 2_000)))
    const c = item("C", "law", everybody(yuan(200, 2_000)))
    expect(said(ask([a, b]))).toEqual({ applies: "B", competing: [], not: ["A lower-fine"], review: false })
    expect(said(ask([b, c, a])).applies).toBe("C")
    expect(ask([a, b]).explanation.map(({ rule }) => rule)).toContain("administrative-penalty-law.higher-fine-prevails")
  })

  it("before 2021-07-15 no rule chose: the higher level stands and both are reported", () => {
    const a = item("A", "city-regulation", everybody(yuan(500, 5_000)))
    const b = item("B", "law", everybody(yuan(100, 2_000)))
    const day = { act: "2021-05-01", decided: "2021-07-14" }
    expect(said(ask([a, b], day))).toEqual({ applies: "B", competing: ["A"], not: [], review: true })
    expect(said(ask([a, b], { ...day, decided: "2021-07-15" })).applies).toBe("A")
  })

  it("a lower text that fines more than a higher one prevails by amount, but asks for a review", () => {
    const higher = item("A", "law", everybody(yuan(100, 2_000)))
    const lower = item("B", "city-regulation", everybody(yuan(500, 5_000)))
    expect(said(ask([higher, lower]))).toEqual({ applies: "B", competing: [], not: ["A lower-fine"], review: true })
  })

  it("a lower text outside the range of the higher one that applies is reported as lower law", () => {
    const higher = item("A", "law", everybody(yuan(10_000, 50_000)))
    const lower = item("B", "ministry-rule", everybody(yuan(500, 5_000)))
    expect(said(ask([lower, higher]))).toEqual({ applies: "A", competing: [], not: ["B lower-law"], review: false })
  })

  it("equal fines: the higher level applies and the other says the same", () => {
    const higher = item("A", "law", everybody(yuan(500, 5_000)))
    const lower = item("B", "city-regulation", everybody(yuan(500, 5_000)))
    expect(said(ask([lower, higher]))).toEqual({ applies: "A", competing: [], not: ["B same-fine"], review: false })
  })

  it("one without a fine gives way to one with a fine, and stands where it is alone", () => {
    const order = item("A", "law", noFine)
    expect(said(ask([order, item("B", "city-regulation", everybody(yuan(1, 2)))]))).toEqual({
      applies: "B",
      competing: [],
      not: ["A no-fine"],
      review: false
    })
    expect(ask([order])).toMatchObject({ applies: { code: "A" }, range: null, outcome: { reason: "no-fine" } })
  })

  it("one that cannot be reckoned competes: nobody knows which is higher", () => {
    const share = item("A", "law", everybody({ unit: "percent", base: "project-cost", min: 5, max: 10 }))
    const plain = item("B", "law", everybody(yuan(100, 1_000)))
    expect(said(ask([share, plain]))).toEqual({ applies: "B", competing: ["A"], not: [], review: true })
    expect(said(ask([share, plain], { measures: { projectCostFen: 100_000_000 } })).applies).toBe("A")
  })

  it("one for organisations says nothing about an individual, and an individual business counts as one", () => {
    const units = item("A", "law", organisations(yuan(10_000, 50_000)))
    const people = item("B", "law", individuals(yuan(100, 500)))
    expect(said(ask([units, people], { kind: "individual-business" }))).toEqual({
      applies: "B",
      competing: [],
      not: ["A not-addressed"],
      review: false
    })
    expect(said(ask([units])).applies).toBeNull()
  })
})

describe("several levels about one violation", () => {
  const base = item("A", "law", everybody(yuan(5, 50)))
  const added = (level: NormLevel, min: number, max: number) =>
    withNorms([base], { A: [normsOf(level)("2018-01-01", text("第九条", "处罚款"), everybody(yuan(min, max)))] })
  const levelsOf = (violations: ReadonlyArray<Violation>) => {
    const { applies, notApplied } = ask(violations)
    return [applies?.norm.level, ...notApplied.map(({ norm, reason }) => `${norm.level} ${reason}`)]
  }

  it("a lower one within the range specifies it", () => {
    expect(levelsOf(added("province-regulation", 20, 20))).toEqual(["province-regulation", "law specified"])
  })

  it("a lower one outside the range gives way, also where it fines more", () => {
    expect(levelsOf(added("city-regulation", 10, 60))).toEqual(["law", "city-regulation lower-law"])
    expect(levelsOf(added("ministry-rule", 1, 10))).toEqual(["law", "ministry-rule lower-law"])
  })

  it("the same again is no clash", () => {
    expect(levelsOf(added("city-regulation", 5, 50))).toEqual(["law", "city-regulation same-fine"])
  })

  it("a ministry's rule and a local regulation are not ranked (立法法 art. 106): the difference is for a review", () => {
    expect([outranks("ministry-rule", "city-regulation"), outranks("city-regulation", "ministry-rule")]).toEqual([
      false,
      false
    ])
    const rule = item("A", "ministry-rule", everybody(yuan(100, 500)))
    const both = withNorms([rule], {
      A: [normsOf("city-regulation")("2018-01-01", text("第九条", "处罚款"), everybody(yuan(600, 900)))]
    })
    expect(ask(both)).toMatchObject({ applies: { norm: { level: "city-regulation" } }, legalReviewRequired: true })
  })

  it("a fine for a circumstance applies where it was shown, in place of the plain one of its text", () => {
    const code = ["SW-F04"]
    const on = plainDate("2026-09-01")
    const question = { act: { from: on, until: on }, decidedOn: on, kind: "individual", measures: {} } as const
    const plain = applicableNorm({ ...regime, catalogue: national }, { ...question, candidates: code })
    expect([plain.range?.maxFen, plain.notApplied.map(({ reason }) => reason)]).toEqual([
      500_000,
      ["not-in-force", "circumstance-not-shown"]
    ])
    const refused = applicableNorm(
      { ...regime, catalogue: national },
      { ...question, candidates: code, circumstances: ["refused-correction"] }
    )
    expect(refused.range).toEqual({ minFen: 500_000, maxFen: 2_000_000 })
    expect(refused.notApplied.map(({ reason }) => reason)).toContain("special-circumstance")
  })

  it("where each fine is for one role and nobody said which, all are open", () => {
    const on = plainDate("2024-09-01")
    const question = { act: { from: on, until: on }, decidedOn: on, measures: {}, candidates: ["SW-D06"] }
    const open = applicableNorm({ ...regime, catalogue: national }, { ...question, kind: "organisation" })
    expect([open.range?.maxFen, open.legalReviewRequired]).toEqual([10_000_000, true])
    const haulier = applicableNorm(
      { ...regime, catalogue: national },
      { ...question, kind: "organisation", circumstances: ["developer-or-haulier"] }
    )
    expect([haulier.range, haulier.legalReviewRequired]).toEqual([{ minFen: 500_000, maxFen: 3_000_000 }, false])
  })
})

describe("old law and new", () => {
  const on = (act: string, decided: string, candidates: ReadonlyArray<string>, kind: "individual" | "organisation") => {
    const { applies, day, range } = applicableNorm(
      { ...regime, catalogue: national },
      {
        act: { from: plainDate("2026-07-01"), until: plainDate(act) },
        decidedOn: plainDate(decided),
        kind,
        measures: {},
        candidates
      }
    )
    return [applies?.code ?? null, applies?.norm.from ?? null, range?.maxFen ?? null, day]
  }

  it("a heavier new law leaves the law of the act: dumping of July, decided in September", () => {
    expect(on("2026-07-20", "2026-09-20", ["SW-C05"], "organisation")).toEqual([
      "SW-C05",
      "2020-09-01",
      50_000_000,
      "2026-07-20"
    ])
  })

  it("a lighter one applies: a barbecue of July, decided in September", () => {
    expect(on("2026-07-20", "2026-09-20", ["SW-F04"], "individual")).toEqual([
      "SW-F04",
      "2026-08-15",
      500_000,
      "2026-09-20"
    ])
    expect(on("2026-07-20", "2026-08-14", ["SW-F04"], "individual")[2]).toBe(2_000_000)
  })

  it("an act that ran into the time of the code is under the code", () => {
    expect(on("2026-08-15", "2026-09-20", ["SW-C05"], "organisation").slice(0, 3)).toEqual([
      "SW-C06",
      "2026-08-15",
      100_000_000
    ])
  })

  it("what was not yet punishable is not punished later", () => {
    expect(on("2026-08-14", "2026-09-20", ["SW-D02"], "individual")[0]).toBeNull()
    expect(on("2026-08-15", "2026-09-20", ["SW-D02"], "individual")[0]).toBe("SW-D02")
  })
})

describe("special rule against general rule (code arts 1129 and 1169)", () => {
  const spill = (candidates: ReadonlyArray<string>, kind: "individual" | "organisation", day = "2026-09-02") =>
    said(
      applicableNorm(
        { ...regime, catalogue: national },
        {
          act: { from: plainDate(day), until: plainDate(day) },
          decidedOn: plainDate(day),
          kind,
          measures: {},
          candidates
        }
      )
    )

  it("reports both and asks for a review, whichever was asked about", () => {
    expect(spill(["SW-D01"], "organisation")).toMatchObject({ applies: "SW-D01", competing: ["SW-C06"], review: true })
    expect(spill(["SW-D01", "SW-C06"], "organisation")).toMatchObject({
      applies: "SW-C06",
      competing: ["SW-D01"],
      review: true
    })
  })

  it("not for an individual, and not before the code", () => {
    expect(spill(["SW-D01"], "individual")).toMatchObject({ competing: [], review: false })
    expect(spill(["SW-D01"], "organisation", "2026-08-14")).toMatchObject({ competing: [], review: false })
  })
})

describe("the catalogue", () => {
  const a = item("A", "law", noFine)

  it("refuses a code twice, and a competence, successor or addition for a code it has not", () => {
    expect(() => makeCatalogue([a, a])).toThrow(RangeError)
    expect(() => makeCatalogue([a], { B: { holder: "street" } })).toThrow(RangeError)
    expect(() => makeCatalogue([{ ...a, succeededBy: ["B"] }])).toThrow(RangeError)
    expect(() => withNorms([a], { B: [] })).toThrow(RangeError)
  })

  it("answers the deciders: range, order, doubt, and nothing for a code it has not", () => {
    const on = plainDate("2026-09-02")
    const answers = violationAnswers(regime, national)
    const question = { kind: "organisation", act: { from: on, until: on }, decidedOn: on, measures: {} } as const
    expect(answers({ ...question, violation: "SW-D01" })).toMatchObject({
      fine: { minFen: 200_000, maxFen: 2_000_000 },
      unmeasured: false,
      order: "concurrent",
      contested: true
    })
    expect(answers({ ...question, violation: "SW-E01" })).toMatchObject({ fine: null, unmeasured: true })
    expect(answers({ ...question, violation: "SW-E02" })).toMatchObject({ fine: null, unmeasured: false })
    expect(answers({ ...question, violation: "SW-A10" })).toMatchObject({ fine: null, unmeasured: false })
    expect(answers({ ...question, violation: "nothing" })).toBeUndefined()
  })
})

describe("the fine in whole fen", () => {
  const share = { fine: everybody({ unit: "percent", base: "project-cost", min: 5, max: 10 }) }

  it("rounds the minimum up and the maximum down, and keeps order on a base of a few fen", () => {
    const of = (projectCostFen: number) => fineRange(share, "individual", { projectCostFen }).range
    expect(of(1_234_567)).toEqual({ minFen: 61_729, maxFen: 123_456 })
    expect(of(19)).toEqual({ minFen: 1, maxFen: 1 })
    expect(of(9)).toEqual({ minFen: 0, maxFen: 0 })
    expect(of(Number.MAX_SAFE_INTEGER)).toEqual({ minFen: 450_359_962_737_050, maxFen: 900_719_925_474_099 })
  })

  it.each([Number.NaN, -1, 0, 0.5, Number.POSITIVE_INFINITY, 2 ** 53, undefined])(
    "says that the measure is missing for a base of %s",
    (base) => {
      const measures = base === undefined ? {} : { projectCostFen: base, baseFen: base, poultry: base && -1 }
      expect(fineRange(share, "individual", measures).reason).toBe("measure-missing")
      const multiple = { fine: everybody({ unit: "multiple", base: "rebuilding-price", min: 2, max: 10 } as const) }
      expect(fineRange(multiple, "organisation", measures)).toMatchObject({ measure: "baseFen" })
    }
  )

  it("a multiple is cut at its cap, below and above", () => {
    const capped = {
      fine: everybody({ unit: "multiple", base: "rebuilding-price", min: 2, max: 10, capFen: 3_000_000 } as const)
    }
    const of = (baseFen: number) => fineRange(capped, "individual", { baseFen }).range
    expect(of(100_000)).toEqual({ minFen: 200_000, maxFen: 1_000_000 })
    expect(of(1_000_000)).toEqual({ minFen: 2_000_000, maxFen: 3_000_000 })
    expect(of(2_000_000)).toEqual({ minFen: 3_000_000, maxFen: 3_000_000 })
  })
})
