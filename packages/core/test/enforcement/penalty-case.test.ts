import { PenaltyCase } from "@xiuhua/core/enforcement"
import { describe, expect, it } from "vitest"
import { cases, d } from "./fixture.ts"
import { ordinaryCase } from "./ordinary-case.ts"
import { courtCase, exemptCase, longCase, transferredCase } from "./other-cases.ts"
import { told, walk } from "./walk.ts"

const { stageOf } = PenaltyCase

const others = { longCase, courtCase, exemptCase, transferredCase }

describe("other lawful ways", () => {
  it.each(Object.entries(others))("%s ends without a violation, and is offered each step", (_, commands) => {
    let state = cases.initial
    for (const command of commands) {
      expect(cases.next(state, command.on).map((step) => step.command)).toContain(command._tag)
      state = walk([command], state)
    }
    expect(cases.review(state).filter(({ severity }) => severity === "violation")).toEqual([])
    expect(told(commands)).toEqual(state)
  })

  it("take every command there is", () => {
    const taken = new Set([ordinaryCase, ...Object.values(others)].flat().map(({ _tag }) => _tag))
    const all = Object.keys(PenaltyCase.Command.cases)
    expect(all.filter((tag) => !taken.has(tag as PenaltyCase.Command["_tag"]))).toEqual([])
    expect(all.length).toBeGreaterThan(50)
  })
})

describe("an ordinary case", () => {
  it("goes from clue to archive without a finding, every limit kept", () => {
    const state = walk(ordinaryCase)
    expect(stageOf(state)).toBe("archived")
    expect(cases.review(state)).toEqual([])
    const limits = cases.deadlines(state).map(({ deadline, doneOn, rule }) => [rule, deadline.due, doneOn])
    expect(limits).toEqual([
      ["housing-construction-penalty-procedure.clue-verification", "2026-03-23", "2026-03-04"],
      ["administrative-penalty-law.preservation-limit", "2026-03-13", "2026-03-10"],
      ["administrative-penalty-law.decision-limit", "2026-06-02", "2026-04-08"],
      ["housing-construction-penalty-procedure.statement-limit", "2026-03-23", "2026-03-18"],
      ["administrative-penalty-law.hearing-request-limit", "2026-03-23", "2026-03-19"],
      ["administrative-penalty-law.service-limit", "2026-04-17", "2026-04-10"],
      ["administrative-penalty-law.payment-limit", "2026-04-27", "2026-04-24"],
      ["three-systems.penalty-publication-limit", "2026-04-17", "2026-04-15"],
      ["housing-construction-penalty-procedure.closing-limit", "2026-05-19", "2026-04-28"]
    ])
  })

  it("is offered each of its steps before it is taken", () => {
    let state = cases.initial
    for (const command of ordinaryCase) {
      expect(cases.next(state, command.on).map((step) => step.command)).toContain(command._tag)
      state = walk([command], state)
    }
  })

  it("comes out the same whether decided here or recorded from elsewhere", () => {
    const recorded = told(ordinaryCase)
    expect(recorded).toEqual(walk(ordinaryCase))
  })

  it("is the radar's: what is open is not yet due, then missed", () => {
    const state = walk(ordinaryCase.slice(0, 6))
    const on = (day: string) =>
      PenaltyCase.caseDuties("case-1", cases.deadlines(state), d(day)).map(({ rule, status }) => `${rule} ${status}`)
    expect(on("2026-03-13")).toEqual([
      "housing-construction-penalty-procedure.clue-verification met",
      "administrative-penalty-law.preservation-limit not-yet-due",
      "administrative-penalty-law.decision-limit not-yet-due"
    ])
    expect(on("2026-03-16")).toContain("administrative-penalty-law.preservation-limit missed")
  })
})
