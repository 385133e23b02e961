/** 行政强制执行: the lawful ways from demand to end, what is owed on the way, and what is on the radar. */
import { CompulsoryEnforcement, documentsFor, missingDocuments } from "@xiuhua/core/enforcement"
import { describe, expect, it } from "vitest"
import {
  courtWay,
  demolitionCase,
  enforcements,
  lawfulCases,
  moneyCase,
  spillCase,
  substituteCase
} from "./coercion-cases.ts"
import { enforcementEvents, tellEnforcement, walkEnforcement } from "./coercion-walk.ts"
import { d, env, people } from "./fixture.ts"

const { caseDuties, owedMoney, stageOf } = CompulsoryEnforcement

describe("lawful ways", () => {
  it.each(Object.entries(lawfulCases))("%s ends without a violation, and is offered each step", (_, commands) => {
    let state = enforcements.initial
    for (const command of commands) {
      expect(enforcements.next(state, command.on).map((step) => step.command)).toContain(command._tag)
      state = walkEnforcement([command], state)
    }
    expect(enforcements.review(state).filter(({ severity }) => severity === "violation")).toEqual([])
    expect(tellEnforcement(commands)).toEqual(state)
    expect(stageOf(state)).toBe("ended")
  })

  it("take every command there is", () => {
    const taken = new Set(Object.values(lawfulCases).flatMap((commands) => commands.map(({ _tag }) => _tag)))
    const all = Object.keys(CompulsoryEnforcement.Command.cases)
    expect(all.filter((tag) => !taken.has(tag as CompulsoryEnforcement.Command["_tag"]))).toEqual([])
    expect(all.length).toBe(35)
  })

  it("leave no step without a paper", () => {
    const events = Object.values(lawfulCases).flatMap(enforcementEvents)
    expect(events.filter((event) => documentsFor(event).length === 0)).toEqual([])
    const missing = missingDocuments(enforcementEvents(substituteCase), ["demand", "service-receipt"])
    expect(missing.map(({ document: { id } }) => id)).toEqual([
      "enforcement-approval",
      "substitute-performance-decision",
      "service-receipt",
      "service-receipt",
      "demand",
      "substitute-performance-record",
      "substitute-cost-notice",
      "enforcement-ending"
    ])
  })

  it("go through their stages", () => {
    const stages = (commands: typeof moneyCase) =>
      commands.map((_, at) => stageOf(walkEnforcement(commands.slice(0, at + 1))))
    expect(stages(spillCase)).toEqual(["cleared", "cleared", "cleared", "ended"])
    expect(new Set(stages(moneyCase))).toEqual(
      new Set(["opened", "demanded", "agreed", "decided", "suspended", "executing", "ended"])
    )
    expect(stages(courtWay)).toContain("at-court")
  })
})

describe("what is owed", () => {
  it("处罚法 art. 72, 强制法 arts. 42, 45: surcharge to the cap, what is waived while the agreement holds, what was paid", () => {
    const on = (steps: number, day: string) => owedMoney(env, walkEnforcement(moneyCase.slice(0, steps)), d(day))
    // 3 % of 10,000 yuan a day from 17 January: capped on the 34th day.
    expect(on(1, "2026-01-20")).toEqual({
      principalFen: 1_000_000,
      paidFen: 0,
      surchargeFen: 120_000,
      waivedFen: 0,
      openFen: 1_120_000
    })
    expect(on(1, "2026-03-02")).toMatchObject({ surchargeFen: 1_000_000, openFen: 2_000_000 })
    expect(on(5, "2026-03-10")).toMatchObject({ waivedFen: 200_000, openFen: 1_800_000 })
    expect(on(8, "2026-03-31")).toMatchObject({ paidFen: 300_000, openFen: 1_500_000 })
    expect(on(9, "2026-04-01")).toMatchObject({ waivedFen: 0, openFen: 1_700_000 })
    // Revoked: nothing is owed any more, and what was paid is to be returned.
    expect(on(20, "2026-07-01")).toMatchObject({ principalFen: 0, paidFen: 700_000, openFen: 0 })
  })

  it("is not reckoned for what is no fine, and not at all for other duties", () => {
    const [opened] = courtWay
    if (opened?._tag !== "OpenEnforcement" || opened.money === null) throw new Error("no money")
    const other = walkEnforcement([{ ...opened, money: { ...opened.money, kind: "other" } }])
    expect(owedMoney(env, other, d("2025-12-01"))).toMatchObject({ surchargeFen: null, openFen: 1_000_000 })
    expect(owedMoney(env, walkEnforcement(demolitionCase), d("2026-01-06"))).toBeUndefined()
  })

  it("a fine whose surcharge was never imposed has none", () => {
    const [opened] = courtWay
    if (opened?._tag !== "OpenEnforcement" || opened.money === null) throw new Error("no money")
    const plain = walkEnforcement([{ ...opened, money: { ...opened.money, surchargeSince: null } }])
    expect(owedMoney(env, plain, d("2025-12-01"))).toMatchObject({ surchargeFen: 0, openFen: 1_000_000 })
    const all = walkEnforcement(
      [{ _tag: "RecordDutyPerformed", on: d("2025-12-01"), fen: 1_000_000, complete: true }],
      plain
    )
    expect(enforcements.next(all, d("2025-12-01")).map(({ command }) => command)).not.toContain("DemandPerformance")
  })
})

describe("limits", () => {
  const limits = (commands: typeof courtWay) =>
    enforcements.deadlines(walkEnforcement(commands)).map(({ deadline, doneOn, owner, rule }) => {
      const name = rule.replace("administrative-coercion-law.", "")
      return [name, owner, deadline.due, doneOn]
    })

  it("of the way through the court: ours, the respondent's and the court's (强制法 arts. 53 to 59)", () => {
    expect(limits(courtWay)).toEqual([
      ["demand-period", "respondent", "2025-12-25", "2026-03-13"],
      ["court-application-limit", "agency", "2026-03-10", "2025-12-29"],
      ["court-acceptance-limit", "court", "2026-01-06", "2025-12-31"],
      ["court-ruling-limit", "court", "2026-01-29", "2026-01-27"],
      ["court-refusal-service-limit", "court", "2026-02-03", "2026-01-30"],
      ["higher-acceptance-limit", "court", "2026-01-24", "2026-01-20"],
      ["higher-ruling-limit", "court", "2026-03-12", "2026-03-10"],
      ["urgent-execution-limit", "court", "2026-03-17", "2026-03-13"]
    ])
  })

  it("of inability: three years to the day, which no rest day moves (art. 39)", () => {
    const state = walkEnforcement([
      ...moneyCase.slice(0, 1),
      {
        _tag: "SuspendEnforcement",
        on: d("2026-03-07"),
        ground: "inability",
        harmsPublicInterest: false,
        socialHarm: false,
        approver: people.head
      }
    ])
    const [found] = enforcements.deadlines(state).filter(({ rule }) => rule.endsWith("inability-limit"))
    expect(found?.deadline.due).toBe("2029-03-07")
  })

  it("are duties of the agency alone: the notice after a clearing at once, and the time to go to the court", () => {
    const cleared = walkEnforcement(spillCase.slice(0, 1))
    const on = (day: string) =>
      caseDuties("spill-1", enforcements.deadlines(cleared), d(day)).map(({ rule, status }) => `${rule} ${status}`)
    expect(on("2026-10-08")).toEqual(["administrative-coercion-law.clearing-notice-limit not-yet-due"])
    expect(on("2026-10-09")).toEqual(["administrative-coercion-law.clearing-notice-limit missed"])
    const court = caseDuties("court-1", enforcements.deadlines(walkEnforcement(courtWay)), d("2026-03-16"))
    expect(court.map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      "administrative-coercion-law.court-application-limit met"
    ])
  })

  it("a respondent who was there is told on the spot: no notice is due (art. 52)", () => {
    const [cleared] = spillCase
    if (cleared?._tag !== "ClearAtOnce") throw new Error("no clearing")
    expect(enforcements.deadlines(walkEnforcement([{ ...cleared, respondentPresent: true }]))).toEqual([])
  })
})
