/** 集中整治: the lawful ways, what is refused and reported, what follows, and the ledgers that figures are made from. */
import { chinaWorkCalendar } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { Campaign, campaignDay, demolitionSite, relapseCheck } from "@xiuhua/core/enforcement"
import { eventCodec } from "@xiuhua/core/handle"
import { fieldNames, format, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import { campaignRelapseCheckLimit, lawOf } from "@xiuhua/core/regulation"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { nowhere } from "../regulation/nowhere.ts"
import {
  action,
  begun,
  type Command,
  campaigns,
  check,
  clerk,
  d,
  head,
  leader,
  plan,
  planner,
  rules,
  step,
  told,
  walk,
  ways
} from "./campaign-fixture.ts"

const { cancelled, whole } = ways
const acted = [...begun, action("2026-03-10", "香洲街道")]

describe("lawful ways", () => {
  it.each(Object.entries(ways))("%s is offered each step before it is taken, and told alike", (_, commands) => {
    let state = campaigns.initial
    for (const command of commands) {
      expect(campaigns.next(state, command.on).map((step) => step.command)).toContain(command._tag)
      state = replay(campaigns, campaigns.record(state, command), state)
    }
    expect(walk(commands)).toEqual(state)
    expect(campaigns.review(state)).toEqual([])
  })

  it("take every command there is, and every stage", () => {
    const taken = new Set([...whole, ...cancelled].map(({ _tag }) => _tag))
    expect(Object.keys(Campaign.Command.cases).filter((tag) => !taken.has(tag as Command["_tag"]))).toEqual([])
    const stages = (commands: ReadonlyArray<Command>) => [
      ...new Set(commands.map((_, at) => Campaign.stageOf(told(commands.slice(0, at + 1)))))
    ]
    expect(stages(whole)).toEqual(["planned", "returned", "approved", "running", "ended", "summedUp"])
    expect(stages(cancelled).at(-1)).toBe("cancelled")
    expect(Campaign.stageOf(campaigns.initial)).toBe("none")
  })
})

describe("what is refused, and reported when it was done elsewhere", () => {
  const extend = (on: string, until: string, more: Partial<Extract<Command, { _tag: "ExtendCampaign" }>> = {}) =>
    step("ExtendCampaign", on, {
      askedBy: planner,
      approver: head,
      until: d(until),
      scope: [],
      reason: "未完",
      ...more
    })
  const correct = (more: Partial<Extract<Command, { _tag: "CorrectDay" }>> = {}) =>
    step("CorrectDay", "2026-03-11", {
      day: d("2026-03-10"),
      street: "香洲街道",
      figures: null,
      by: clerk,
      approver: head,
      reason: "重复",
      ...more
    })

  it.each([
    ["R12.9 a plan that ends before it begins", [], { ...plan, until: d("2026-03-08") }, "dates-reversed"],
    [
      "R12.9 approved by who planned it",
      [plan],
      step("ApproveCampaign", "2026-03-05", { by: planner }),
      "own-approval"
    ],
    [
      "R12.9 approved by who wrote the plan before this one",
      [{ ...plan, by: head }, plan],
      step("ApproveCampaign", "2026-03-05", { by: head }),
      "own-approval"
    ],
    ["R12.9 a day before it began", begun, action("2026-03-08", "香洲街道"), "outside-period"],
    ["R12.9 a day after its time", begun, action("2026-03-21", "香洲街道"), "outside-period"],
    [
      "R12.9 a day after it was ended",
      [...acted, step("EndCampaign", "2026-03-11", { by: planner })],
      action("2026-03-12", "香洲街道"),
      "outside-period"
    ],
    ["R12.9 a street that was not approved", begun, action("2026-03-10", "新港街道"), "outside-scope"],
    [
      "R12.9 more time approved by who asked",
      begun,
      extend("2026-03-10", "2026-03-27", { approver: planner }),
      "own-extension"
    ],
    ["R12.9 more time once it is over", begun, extend("2026-03-21", "2026-03-27"), "late-extension"],
    ["R12.9 an extension of nothing", begun, extend("2026-03-10", "2026-03-20"), "empty-extension"],
    [
      "R12.9 more streets for less time",
      begun,
      extend("2026-03-10", "2026-03-15", { scope: [{ street: "新港街道", places: [] }] }),
      "empty-extension"
    ],
    ["R12.10 figures corrected by who approves it", acted, correct({ approver: clerk }), "own-correction"],
    ["R12.11 looked at before it was cleared", acted, check("2026-03-09", "F-1", "香洲街道"), "check-before-action"],
    ["R12.11 looked at where nothing was cleared", acted, check("2026-03-11", "F-1", "凤山街道"), "check-before-action"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, rule) => {
    const decision = campaigns.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      _tag: "Forbidden",
      finding: { rule: `campaign.${rule}` }
    })
    expect(rules([...given, when])).toContain(`campaign.${rule}`)
  })

  it.each([
    ["approved before it was planned", [], begun[1], "StepMissing"],
    [
      "approved while the plan is with its writer",
      whole.slice(0, 2),
      step("ApproveCampaign", "2026-03-05", { by: head }),
      "StepMissing"
    ],
    ["begun before it was approved", [plan], begun[2], "StepMissing"],
    ["on the street before it was begun", begun.slice(0, 2), action("2026-03-10", "香洲街道"), "StepMissing"],
    [
      "summed up before it was ended",
      acted,
      step("SumUpCampaign", "2026-03-20", { by: planner, document: "x" }),
      "StepMissing"
    ],
    ["planned again once it was approved", begun.slice(0, 2), { ...plan, on: d("2026-03-06") }, "StepTaken"],
    ["one street and day twice", acted, action("2026-03-10", "香洲街道"), "StepTaken"],
    [
      "called off after it was on the street",
      acted,
      step("CancelCampaign", "2026-03-11", { by: head, reason: "x" }),
      "StepTaken"
    ],
    ["gone on with after it was called off", cancelled, action("2026-03-10", "香洲街道"), "StepTaken"],
    ["extended after it was ended", whole.slice(0, 13), extend("2026-03-27", "2026-04-03"), "StepTaken"],
    ["on the street after it was summed up", whole.slice(0, 14), action("2026-03-26", "香洲街道"), "StepTaken"],
    ["a check with the number of another", whole.slice(0, 15), check("2026-04-11", "F-1", "香洲街道"), "StepTaken"],
    [
      "a point linked twice",
      whole.slice(0, 6),
      step("LinkSourceMeasure", "2026-03-09", { point: "疏导点-1" }),
      "StepTaken"
    ],
    ["a case linked twice", whole.slice(0, 9), whole[8], "StepTaken"],
    ["a case linked to a day that was not told", begun, { ...whole[8], on: d("2026-03-11") } as Command, "NoSuchItem"],
    ["a correction of a day that was not told", acted, correct({ street: "凤山街道" }), "NoSuchItem"],
    ["a step dated before the last one", acted, step("EndCampaign", "2026-03-09", { by: planner }), "BeforeLastStep"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, tag) => {
    const decision = campaigns.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure._tag : "accepted").toBe(tag)
  })

  it("an approval after the first day, and an end without a day, are doubts", () => {
    const late = [
      plan,
      step("ApproveCampaign", "2026-03-10", { by: head }),
      step("BeginCampaign", "2026-03-10", { by: planner })
    ]
    const idle = [...late, step("EndCampaign", "2026-03-11", { by: planner })]
    expect(walk(idle)).toEqual(told(idle))
    expect(campaigns.review(told(idle)).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      "campaign.late-approval warning",
      "campaign.no-action warning"
    ])
  })

  it("an extension that was granted to oneself, or too late, widens nothing", () => {
    const own = extend("2026-03-10", "2026-03-27", { approver: planner })
    expect(rules([...begun, own, action("2026-03-24", "香洲街道")])).toEqual([
      "campaign.own-extension",
      "campaign.outside-period"
    ])
    expect(rules([...begun, extend("2026-03-23", "2026-03-27"), action("2026-03-24", "香洲街道")])).toEqual([
      "campaign.late-extension",
      "campaign.outside-period"
    ])
  })

  it("an action that nobody approved is reported; of a ledger from elsewhere it is only noted that no plan is known", () => {
    expect(rules([plan, action("2026-03-10", "香洲街道")])).toEqual(["campaign.unapproved"])
    expect(campaigns.review(told([action("2026-03-10", "香洲街道")]))).toMatchObject([
      { rule: "campaign.no-plan", severity: "note" }
    ])
  })

  it("a new plan is not covered by the approval of the one before", () => {
    expect(Campaign.stageOf(told([...begun.slice(0, 2), plan]))).toBe("planned")
  })

  it("told twice from elsewhere, the last word stands and is reported", () => {
    const twice = [...acted, action("2026-03-10", "香洲街道", { sites: 3 })]
    expect(rules(twice)).toEqual(["campaign.recorded-twice"])
    expect(Campaign.summaryOf(told(twice)).totals.officers.amount).toEqual({ digits: 20n, scale: 0 })
    expect(told(twice).days).toHaveLength(1)
  })
})

describe("afterwards", () => {
  const due = (state: Campaign.State) =>
    campaigns
      .deadlines(state)
      .map(({ deadline, doneOn, item, rule }) => [rule.split(".")[1], item, deadline.due, doneOn])

  it("it is summed up, and each street looked at again, within the limits of the place", () => {
    expect(due(told(acted))).toEqual([])
    expect(due(told(whole))).toEqual([
      ["summary-limit", undefined, "2026-04-13", "2026-04-02"],
      ["relapse-check-limit", "香洲街道", "2026-04-26", "2026-04-10"],
      ["relapse-check-limit", "凤山街道", "2026-04-26", "2026-04-09"],
      ["relapse-check-limit", "新港街道", "2026-04-26", "2026-04-20"]
    ])
    const shorter = lawOf({
      ...nowhere,
      layers: [
        {
          level: "bureau",
          id: "bureau",
          parameters: [
            {
              ...campaignRelapseCheckLimit,
              values: [
                { ...campaignRelapseCheckLimit.values[0], value: { count: 7, unit: "calendarDays", owner: "agency" } }
              ]
            }
          ]
        }
      ]
    })
    const strict = Campaign.campaigns({ law: shorter, calendar: chinaWorkCalendar })
    expect(strict.deadlines(told(whole)).map(({ deadline }) => deadline.due)).toEqual([
      "2026-04-13",
      "2026-04-03",
      "2026-04-03",
      "2026-04-03"
    ])
    expect(strict.review(told(whole)).map(({ facts, rule }) => `${rule} ${facts["item"]}`)).toEqual([
      "campaign-conventions.relapse-check-limit 香洲街道",
      "campaign-conventions.relapse-check-limit 凤山街道",
      "campaign-conventions.relapse-check-limit 新港街道"
    ])
  })

  it("a look between two days of action is no look afterwards", () => {
    const between = [
      ...acted,
      check("2026-03-12", "F-1", "香洲街道"),
      action("2026-03-13", "香洲街道"),
      step("EndCampaign", "2026-03-16", { by: planner })
    ]
    expect(due(walk(between)).at(-1)).toEqual(["relapse-check-limit", "香洲街道", "2026-04-15", null])
  })

  it("what is owed is a duty of the unit that leads, on the street that is to be looked at", () => {
    const state = told(whole.slice(0, 15))
    const on = (day: string) =>
      Campaign.campaignDuties("C-1", state, campaigns.deadlines(state), d(day)).map(
        ({ orgUnit, place, rule, status, subject }) => [rule.split(".")[1], subject, orgUnit, place, status]
      )
    expect(on("2026-04-26")).toEqual([
      ["summary-limit", "C-1", "执法大队", null, "met"],
      ["relapse-check-limit", "C-1", "执法大队", "香洲街道", "met"],
      ["relapse-check-limit", "C-1", "执法大队", "凤山街道", "not-yet-due"],
      ["relapse-check-limit", "C-1", "执法大队", "新港街道", "not-yet-due"]
    ])
    expect(on("2026-04-27").map((duty) => duty.at(-1))).toEqual(["met", "met", "missed", "missed"])
    expect(on("2026-03-26")).toEqual([])
  })
})

describe("the summary", () => {
  it("R1.7 has each kind of result in its own unit, what was reached, and how much went back", () => {
    const { matters, points, relapse, targets, totals, ...rest } = Campaign.summaryOf(told(whole))
    const shown = Object.entries(totals).map(([kind, { amount, unit }]) => [kind, amount && format(amount), unit])
    expect(shown).toEqual([
      ["officers", "58", "人次"],
      ["vehicles", "4", "辆次"],
      ["matters", "3", "宗"],
      ["sites", "16", "处"],
      ["towed", "7", "辆次"],
      ["demolished", "325", "m²"]
    ])
    expect(targets.map(({ met, result, target }) => [result, format(target), met])).toEqual([
      ["demolished", "300", true],
      ["sites", "20", false]
    ])
    expect(rest).toEqual({ days: 3, streets: 3 })
    expect(matters).toEqual([{ to: "illegal-building", ids: ["W-1"] }])
    expect(points).toEqual(["疏导点-1"])
    expect(relapse).toEqual({ checks: 3, relapsed: 1 })
  })

  it("says nothing of what nobody counted, which is not 0", () => {
    expect(Campaign.summaryOf(told(acted)).totals.matters).toEqual({ amount: null, unit: "宗" })
  })

  it("leaves out a day that was taken back", () => {
    const back = step("CorrectDay", "2026-03-11", {
      day: d("2026-03-10"),
      street: "香洲街道",
      figures: null,
      by: clerk,
      approver: head,
      reason: "错记"
    })
    const state = walk([...acted, back])
    expect(Campaign.summaryOf(state).days).toBe(0)
    expect(Campaign.rowsOf("C-1", state)).toEqual([])
    expect(walk([...acted, back, action("2026-03-10", "香洲街道")]).days).toHaveLength(1)
  })
})

describe("ledgers", () => {
  const rows = (commands: ReadonlyArray<Command>) =>
    Campaign.rowsOf("C-1", told(commands)).map(({ kind, row }) => [
      kind.id,
      Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at]]))
    ])

  it("have one row a street and day, and one a check, under the name of the campaign", () => {
    const found = rows(whole)
    expect(found.map(([kind]) => kind)).toEqual([
      ...Array.from({ length: 3 }, () => "enforcement.campaign-day"),
      ...Array.from({ length: 3 }, () => "enforcement.relapse-check")
    ])
    expect(found[0]?.[1]).toEqual({
      campaign: "“两违”集中整治",
      day: "2026-03-10",
      street: "香洲街道",
      scope: null,
      officers: 20,
      vehicles: 4,
      matters: null,
      sites: 12,
      towed: null,
      demolished: 12_345,
      topic: "违法建设",
      joint: "yes"
    })
    expect(found[2]?.[1]).toMatchObject({ day: "2026-03-24", officers: 18, demolished: 20_155 })
    expect(found[3]?.[1]).toEqual({
      check: "F-1",
      day: "2026-04-10",
      street: "香洲街道",
      place: "文明路",
      point: null,
      campaign: "“两违”集中整治",
      relapsed: "yes"
    })
  })

  it("a campaign of one unit alone is no joint one", () => {
    const alone = [{ ...plan, partners: [] }, ...acted.slice(1)]
    expect(rows(alone)[0]?.[1]).toMatchObject({ joint: "no" })
  })

  const imported: ReadonlyArray<readonly [LedgerKind, Row]> = [
    [campaignDay, toRow(campaignDay, { campaign: "整治一", day: "2022-03-16", street: "香洲街道", officers: 12 })],
    [
      campaignDay,
      toRow(campaignDay, {
        campaign: "整治一",
        day: "2022-03-16",
        street: "香洲街道",
        scope: "文明路",
        officers: "12",
        vehicles: "0",
        matters: "3",
        sites: "8",
        towed: "5",
        demolished: "312.5",
        topic: "市容",
        joint: "no"
      })
    ],
    [
      relapseCheck,
      toRow(relapseCheck, {
        check: "F-9",
        day: "2022-04-16",
        street: "香洲街道",
        place: "文明路",
        campaign: "整治一",
        relapsed: "no"
      })
    ],
    [
      relapseCheck,
      toRow(relapseCheck, {
        check: "F-9",
        day: "2022-04-16",
        street: "香洲街道",
        place: "文明路",
        point: "疏导点-1",
        campaign: "整治一",
        relapsed: "yes"
      })
    ]
  ]
  it.each(imported)("a row of %o that was imported is told as a fact whose view is that row", (kind, row) => {
    const recorded = Campaign.recordedRow(kind, row)
    expect(recorded?.id).toBe("整治一")
    const fact = recorded?.fact as Command
    expect(Campaign.rowsOf("整治一", told([fact]))).toEqual([{ kind, row }])
    const { decode, encode } = eventCodec({ event: Campaign.Event, schemaVersion: 1, upcasts: {} })
    const events = campaigns.record(campaigns.initial, fact)
    expect(events.map((event) => decode({ id: "1", ...encode(event) }))).toEqual(events)
  })

  it("a check that belongs to no campaign, and a row of another ledger, tell of none", () => {
    const alone = toRow(relapseCheck, { check: "F", day: "2022-04-16", street: "香洲街道", place: "x", relapsed: "no" })
    expect(Campaign.recordedRow(relapseCheck, alone)).toBeUndefined()
    const site = toRow(demolitionSite, { site: "1", day: "2022-04-16", street: "香洲街道" })
    expect(Campaign.recordedRow(demolitionSite, site)).toBeUndefined()
  })
})

describe("any order", () => {
  it("never acts outside what somebody else approved; replay is total", () => {
    const strays = [
      action("2026-03-16", "新港街道"),
      action("2026-04-01", "香洲街道"),
      step("ApproveCampaign", "2026-03-05", { by: planner }),
      step("EndCampaign", "2026-03-12", { by: leader })
    ]
    const pool: ReadonlyArray<Command> = [...whole, ...cancelled, ...strays]
    let seed = 11
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return (seed >> 8) % below
    }
    const reached = { days: 0, ended: 0, refused: 0 }
    for (let run = 0; run < 400; run++) {
      let state = campaigns.initial
      let history = campaigns.initial
      for (let n = 0; n < 30; n++) {
        // Two thirds of them possible, so that campaigns get somewhere.
        const possible = campaigns.next(state, d("2026-04-30")).map((step) => step.command)
        const offered = n % 3 === 0 ? [] : pool.filter(({ _tag }) => possible.includes(_tag))
        const choices = offered.length > 0 ? offered : pool
        const command = choices[random(choices.length)] as Command
        history = replay(campaigns, campaigns.record(history, command), history)
        const decision = campaigns.decide(state, command)
        if (Result.isFailure(decision)) {
          reached.refused++
          continue
        }
        state = replay(campaigns, decision.success, state)
        if (command._tag === "RecordDay") {
          reached.days++
          expect(state.approved?.by).toBe(head)
          expect(["香洲街道", "凤山街道", ...(state.extensions.length > 0 ? ["新港街道"] : [])]).toContain(
            command.street
          )
        }
        if (command._tag === "EndCampaign") reached.ended++
        // Late is not refused.
        const broken = campaigns.review(state).filter(({ severity }) => severity === "violation")
        expect(broken.filter(({ rule }) => rule.startsWith("campaign."))).toEqual([])
      }
      expect(() => [
        campaigns.review(history),
        campaigns.deadlines(history),
        campaigns.next(history, d("2026-04-30")),
        Campaign.rowsOf("x", history),
        Campaign.summaryOf(history)
      ]).not.toThrow()
      const keys = Campaign.rowsOf("x", history)
        .filter(({ kind }) => kind === campaignDay)
        .map(({ row }) => row.slice(0, 3).join())
      expect(new Set(keys).size).toBe(keys.length)
    }
    expect(reached.days).toBeGreaterThan(100)
    expect(reached.ended).toBeGreaterThan(20)
    expect(reached.refused).toBeGreaterThan(2_000)
  })
})
