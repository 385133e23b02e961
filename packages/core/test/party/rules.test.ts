/** Rules of Party work that stand alone: grades of an appraisal, youth groups. */
import { appraisalRule, excellentCap, youthGroupRule } from "@xiuhua/core/party"
import { describe, expect, it } from "vitest"
import { d, env } from "./fixture.ts"

describe("rules with facts of one's own", () => {
  it.each([
    [7, 2],
    [8, 2],
    [9, 3],
    [2, 0]
  ])("PR6.6 of %i members generally at most %i are 优秀", (count, most) => {
    expect(excellentCap(env, d("2026-12-01"), count)).toBe(most)
  })

  it("PR6.6 more is a doubt, more grades than members cannot be", () => {
    const of = (excellent: number, qualified: number) =>
      appraisalRule
        .judge(env, { on: d("2026-12-01"), members: 9, excellent, qualified, basic: 0, unqualified: 0 })
        .map(({ rule, severity }) => `${rule} ${severity}`)
    expect(of(3, 6)).toEqual([])
    expect(of(4, 5)).toEqual(["member-education-regulation.excellent-share warning"])
    expect(of(3, 7)).toEqual(["party-life.appraisal-count violation"])
  })

  it("PR8.9 a youth group: age and number", () => {
    const of = (wholeUnit: boolean, ...ages: ReadonlyArray<number>) =>
      youthGroupRule
        .judge(env, { on: d("2026-12-01"), ages, wholeUnit })
        .map(({ rule, severity }) => `${rule} ${severity}`)
    expect(of(false, 40, 25, 30)).toEqual([])
    expect(of(false, 41, 25, 30)).toEqual(["party-convention.youth-age warning"])
    expect(of(false, 25, 30)).toEqual(["party-convention.youth-group-size note"])
    expect(of(true, 25, 30)).toEqual([])
  })
})
