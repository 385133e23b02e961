import { plainDate } from "@xiuhua/core/calendar"
import {
  chooseProcedure,
  chooseSubstance,
  hearingRequestLimit,
  type Law,
  lawOf,
  lighterNewEcologicalLaw,
  lighterNewLaw,
  nationalParameters,
  type Parameter,
  type ValueRange
} from "@xiuhua/core/regulation"
import { Option } from "effect"
import { describe, expect, it } from "vitest"
import { nowhere, parameter } from "./nowhere.ts"

/** Lighter by the most that can be imposed; where that is equal, by the least. */
const isLighter = (a: ValueRange, b: ValueRange) => a.max < b.max || (a.max === b.max && a.min < b.min)

const fine = parameter<ValueRange>(
  "nowhere-act.dumping-fine",
  {
    "2018-01-01": { min: 100, max: 500 },
    "2022-01-01": { min: 50, max: 200 },
    "2024-01-01": { min: 200, max: 900 }
  },
  { until: "2025-06-30" }
)
const law = lawOf(nowhere, [...nationalParameters, fine])

const choose = (from: string, until: string, decided: string, rule?: Parameter<boolean>, of: Law = law) =>
  chooseSubstance(of, fine, {
    act: { from: plainDate(from), until: plainDate(until) },
    decidedOn: plainDate(decided),
    isLighter,
    ...(rule === undefined ? {} : { rule })
  })

describe("choice of law", () => {
  it.each([
    ["2021-11-01", "2021-11-01", "2021-12-01", 500, "2021-11-01", "unchanged"],
    ["2021-11-01", "2021-11-01", "2022-01-01", 200, "2022-01-01", "lighter-new-law"],
    ["2023-11-01", "2023-11-01", "2024-02-01", 200, "2023-11-01", "law-of-the-act"],
    ["2021-11-01", "2022-01-01", "2022-03-01", 200, "2022-01-01", "unchanged"],
    ["2021-11-01", "2021-12-31", "2024-01-01", 500, "2021-12-31", "law-of-the-act"],
    ["2025-06-01", "2025-06-30", "2025-07-01", null, "2025-07-01", "no-longer-unlawful"],
    ["2017-12-01", "2017-12-31", "2018-02-01", null, "2017-12-31", "not-yet-unlawful"],
    ["2021-11-01", "2026-01-01", "2021-12-01", 500, "2021-12-01", "unchanged"]
  ])("act from %s until %s, decided %s: %s by the law of %s (%s)", (from, until, decided, max, day, reason) => {
    const found = choose(from, until, decided)
    expect([Option.getOrNull(found.applies)?.value.max ?? null, found.day, found.reason]).toEqual([max, day, reason])
  })

  it("names the rule of choice in force at the decision", () => {
    const cited = ({ cite, confidence }: ReturnType<typeof choose>) => [cite.article, confidence]
    expect(cited(choose("2021-01-01", "2021-01-01", "2021-07-14"))).toEqual(["第三部分", "memory"])
    expect(cited(choose("2021-01-01", "2021-01-01", "2021-07-15"))).toEqual(["第三十七条", "verified"])
    const ecological = (day: string) => cited(choose("2021-01-01", "2021-01-01", day, lighterNewEcologicalLaw))
    expect(ecological("2026-08-14")).toEqual(["第三十七条", "verified"])
    expect(ecological("2026-08-15")).toEqual(["第一千零五十七条", "verified"])
    expect(cited(choose("2001-01-01", "2001-01-01", "2002-01-01"))).toEqual(["第三部分", "memory"])
  })

  it("without such a rule in force the law of the act stays", () => {
    const later = { ...lighterNewLaw, values: [{ ...lighterNewLaw.values[0], from: plainDate("2030-01-01") }] } as const
    const early = lawOf(nowhere, [fine, later])
    expect(choose("2021-11-01", "2021-11-01", "2022-01-01", undefined, early).reason).toBe("law-of-the-act")
    const ended = choose("2025-06-01", "2025-06-30", "2025-07-01", undefined, early)
    expect([ended.reason, Option.getOrNull(ended.applies)?.value.max]).toEqual(["law-of-the-act", 900])
  })

  it("a step follows the law of its own day", () => {
    const step = (day: string) => {
      const { applies, reason } = chooseProcedure(law, hearingRequestLimit, plainDate(day))
      return [Option.getOrNull(applies)?.value.count ?? null, reason]
    }
    expect(step("1996-09-30")).toEqual([null, "law-of-the-step"])
    expect(step("2021-07-14")).toEqual([3, "law-of-the-step"])
    expect(step("2021-07-15")).toEqual([5, "law-of-the-step"])
  })
})
