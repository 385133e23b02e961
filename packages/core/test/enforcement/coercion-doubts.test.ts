/** What is no breach but a doubt, what is owed after a wrong enforcement, and history in any order. */
import { describe, expect, it } from "vitest"
import {
  type Command,
  courtWay,
  demand,
  demolitionCase,
  direct,
  enforcements,
  hours,
  moneyCase,
  spillCase,
  substituteCase
} from "./coercion-cases.ts"
import {
  before,
  beforeExecution,
  beforePerformance,
  clear,
  demolish,
  execute,
  law,
  opened,
  openedMoney,
  perform,
  stepOf,
  suspend
} from "./coercion-steps.ts"
import { tellEnforcement, walkEnforcement } from "./coercion-walk.ts"
import { d, people } from "./fixture.ts"

describe("doubts", () => {
  const warned = (facts: ReadonlyArray<Command>) =>
    enforcements
      .review(tellEnforcement(facts))
      .filter(({ severity }) => severity !== "violation")
      .map(({ facts, rule, severity }) => ({ rule: rule.replace(`${law}.`, ""), severity, ...facts }))

  it("art. 43: a Saturday, adjusted rest and a year without arrangement are warnings, urgency a note", () => {
    const executed = (...args: Parameters<typeof hours>) =>
      warned([...beforeExecution, { ...execute, ...hours(...args) }])
    expect(executed("2026-01-10")).toMatchObject([{ rule: "enforcement-time", day: "2026-01-10", restDay: "yes" }])
    expect(executed("2026-05-04")).toMatchObject([{ rule: "enforcement-time", day: "2026-05-04", restDay: "yes" }])
    expect(executed("2027-03-03")).toMatchObject([{ rule: "enforcement-time", day: "2027-03-03", holiday: "unknown" }])
    // A make-up Saturday is a workday.
    expect(executed("2026-05-09")).toEqual([])
    expect(
      warned([...beforeExecution, { ...execute, ...hours("2026-10-01", "02:00", "03:00"), urgent: "flood" }])
    ).toMatchObject([
      { severity: "note", night: "22:00-06:00", urgent: "yes" },
      { severity: "note", holiday: "national-day", urgent: "yes" }
    ])
  })

  it("art. 35: a demand that leaves less than ten workdays, or comes too early", () => {
    expect(warned([...openedMoney, demand("2026-03-03", "2026-03-16", 1_000_000)])).toMatchObject([
      { rule: "demand-period", least: "2026-03-17" }
    ])
    const early = courtWay.slice(0, 1).map((command) => ({ ...command, on: d("2025-06-12") })) as ReadonlyArray<Command>
    expect(warned([...early, demand("2025-06-12", "2025-07-31", 1_000_000)])).toMatchObject([
      { rule: "demand", decisionPerformBy: "2025-06-25" }
    ])
  })

  it("art. 51: on the third workday by one reading only", () => {
    const sooner = beforePerformance.map((command) =>
      command._tag === "DecideSubstitute" ? { ...command, executeFrom: d("2026-03-30") } : command
    )
    expect(warned([...sooner, { ...perform, ...hours("2026-03-31") }])).toMatchObject([
      { rule: "substitute-demand-limit", minimal: "2026-03-31" }
    ])
    expect(warned([...sooner, { ...perform, ...hours("2026-04-01") }])).toEqual([])
  })

  it("art. 51 para. 2: dearer than the budget; 城管办法 art. 28: no record; art. 50: demolition by others", () => {
    const dear = { ...stepOf(substituteCase, "ChargeCost"), costFen: 800_001 }
    expect(warned([...before(substituteCase, "ChargeCost"), dear])).toMatchObject([
      { rule: "substitute-cost", budgetFen: 800_000 }
    ])
    expect(warned([...beforeExecution, { ...execute, recorded: false }])).toMatchObject([
      { rule: "urban-management-enforcement-measures.whole-process-record", recorded: "no" }
    ])
    expect(warned(opened(before(substituteCase, "ServeEnforcementDecision"), { duty: "demolition" }))).toMatchObject([
      { rule: "substitute-decision", duty: "demolition" }
    ])
  })

  it("art. 41: what was enforced on a decision that is gone is to be made good", () => {
    const revoked = before(moneyCase, "RestoreEnforced")
    expect(warned(revoked)).toMatchObject([
      { rule: "restoration", executedOn: "2026-04-17", overturnedOn: "2026-06-30" }
    ])
    const withdrawn: ReadonlyArray<Command> = [
      ...before(demolitionCase, "EndEnforcement"),
      { _tag: "WithdrawEnforcementDecision", on: d("2026-01-08"), ground: "litigation", approver: people.head }
    ]
    expect(warned(withdrawn)).toMatchObject([{ rule: "restoration", overturnedOn: "2026-01-08" }])
  })

  it("art. 52: a notice that came late", () => {
    const late: ReadonlyArray<Command> = [
      clear,
      { ...stepOf(spillCase, "NotifyClearing"), on: d("2026-10-09"), service: direct("2026-10-09") }
    ]
    expect(enforcements.review(tellEnforcement(late))).toMatchObject([
      {
        rule: `${law}.clearing-notice-limit`,
        severity: "violation",
        facts: { due: "2026-10-08", doneOn: "2026-10-09" }
      }
    ])
  })
})

describe("history", () => {
  it("an act out of nothing is taken in, and what it lacks is reported", () => {
    const found = enforcements.review(tellEnforcement([execute]))
    expect(found.map(({ facts }) => facts)).toEqual([{ on: "2026-01-05", missing: "ServeEnforcementDecision" }])
    const decided = enforcements.review(tellEnforcement([demolish]))
    expect(decided.map(({ facts }) => facts)).toEqual([{ on: "2025-12-29", missing: "OpenEnforcement" }])
  })

  it("what came later on the same day does not speak against an act", () => {
    const day = [
      ...before(demolitionCase, "EndEnforcement"),
      { _tag: "StartRemedy", on: d("2026-01-08"), kind: "reconsideration", body: "government" },
      { _tag: "EndRemedy", on: d("2026-02-20"), kind: "reconsideration", outcome: "revoked" }
    ] as const
    const violations = enforcements.review(tellEnforcement(day)).filter(({ severity }) => severity === "violation")
    expect(violations).toEqual([])
    const suspended = [...demolitionCase.slice(0, 8), { ...suspend, on: d("2026-01-05"), ground: "other" } as const]
    expect(enforcements.review(walkEnforcement(suspended))).toEqual([])
  })

  it("two officers told as history keep their names apart from findings", () => {
    const state = tellEnforcement([
      ...beforeExecution,
      { ...execute, ...hours("2026-05-01"), officers: [people.li, people.wang] }
    ])
    expect(JSON.stringify(enforcements.review(state))).not.toContain(people.li)
  })
})
