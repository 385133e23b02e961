/** What an enforcement refuses, by rule and article; and that the same act, told as history, is reported under that rule. */
import { PenaltyRule, penaltyRules } from "@xiuhua/core/enforcement"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { beforehand } from "./coercion-beforehand.ts"
import { carriedOut } from "./coercion-carried-out.ts"
import { enforcements } from "./coercion-cases.ts"
import { law } from "./coercion-steps.ts"
import { tellEnforcement } from "./coercion-walk.ts"
import { env } from "./fixture.ts"

const forbidden = [...beforehand, ...carriedOut]

describe("forbidden", () => {
  it.each(forbidden)("%s", (_, given, when, rule, article, facts) => {
    const state = tellEnforcement(given)
    const decision = enforcements.decide(state, when)
    expect(Result.isFailure(decision) && decision.failure).toMatchObject({
      _tag: "Forbidden",
      command: when._tag,
      finding: { rule, cite: { article: expect.stringContaining(article) } }
    })
    // The facts may stand in another finding of the same act, where it breaks several rules.
    const reported = enforcements.review(tellEnforcement([...given, when]))
    const known = enforcements.review(state).length
    expect(reported.length).toBeGreaterThan(known)
    expect(reported).toContainEqual(
      expect.objectContaining({ rule, severity: "violation", facts: expect.objectContaining(facts) })
    )
  })

  it("leaves no coercion rule untried", () => {
    const tried = new Set(forbidden.map(([, , , rule]) => rule))
    const ids = Object.values(PenaltyRule)
      .map(({ id }) => id)
      // Seizure belongs to penalty cases, demolition to sites: tried there.
      .filter((id) => id.startsWith(law) && !/seizure|demolition/u.test(id))
    expect(ids.length).toBeGreaterThan(14)
    // What is owed after a wrong enforcement forbids nothing.
    expect(ids.filter((id) => !tried.has(id))).toEqual([`${law}.restoration`])
  })
})

describe("law explain", () => {
  it("can ask every rule, and tells an officer why not at half past five", () => {
    expect(new Set(penaltyRules.map(({ id }) => id))).toEqual(new Set(Object.values(PenaltyRule).map(({ id }) => id)))
    const rule = penaltyRules.find(({ id }) => id === `${law}.enforcement-time`)
    const ask = (facts: unknown) => rule?.ask(env, facts)
    const facts = { on: "2026-10-08", fromTime: "05:30", untilOn: "2026-10-08", untilTime: "09:00", urgent: false }
    expect(ask(facts)).toMatchObject({ success: [{ severity: "violation", facts: { night: "22:00-06:00" } }] })
    expect(ask({ ...facts, fromTime: "06:00" })).toMatchObject({ success: [] })
    expect(ask({ ...facts, fromTime: "6 Uhr" })).toMatchObject({ failure: [{ field: "fromTime" }] })
  })
})
