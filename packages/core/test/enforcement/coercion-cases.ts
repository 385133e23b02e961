/** Lawful enforcements, each a list of dated commands: demolition, substitute performance, money, the court, a spill. */
import { localTime } from "@xiuhua/core/calendar"
import { CompulsoryEnforcement } from "@xiuhua/core/enforcement"
import { d, env, people } from "./fixture.ts"

export type Command = CompulsoryEnforcement.Command
const { head, li, respondent, wang } = people

export const enforcements = CompulsoryEnforcement.compulsoryEnforcements(env)

export const direct = (on: string) => ({ _tag: "Direct", receivedOn: d(on), recipient: "respondent" }) as const
export const hours = (on: string, from = "09:00", until = "17:00", untilOn = on) => ({
  on: d(on),
  fromTime: localTime(from),
  untilOn: d(untilOn),
  untilTime: localTime(until)
})

type Opened = Extract<Command, { readonly _tag: "OpenEnforcement" }>
const open = (
  on: string,
  decided: string,
  performBy: string,
  more: Pick<Opened, "duty" | "power" | "money">
): Opened => ({
  _tag: "OpenEnforcement",
  on: d(on),
  decision: {
    number: "某城综执罚决字〔2025〕第9号",
    caseId: "case-9",
    decidedOn: d(decided),
    servedOn: d(decided),
    performBy: d(performBy),
    remediesTold: true,
    onSpot: false
  },
  respondent: { ref: respondent, kind: "individual" },
  goodsSeized: false,
  ...more
})
export const demand = (on: string, performBy: string, amountFen: number | null = null): Command => ({
  _tag: "DemandPerformance",
  on: d(on),
  written: true,
  performBy: d(performBy),
  wayStated: true,
  amountFen,
  rightsTold: true,
  service: direct(on)
})
const decide = (on: string, executeFrom: string, means: "demolish" | "transfer-deposits" | "auction-seized") =>
  ({
    _tag: "DecideEnforcement",
    on: d(on),
    number: "某城综执强决字〔2025〕第1号",
    decidedBy: head,
    executeFrom: d(executeFrom),
    reasonsStated: true,
    wayAndTimeStated: true,
    means,
    remediesTold: true,
    immediate: false,
    movingEvidence: false
  }) as const
const serve = (on: string) => ({ _tag: "ServeEnforcementDecision", on: d(on), service: direct(on) }) as const
const execute = (on: string, complete: boolean, fen: number | null = null) =>
  ({
    _tag: "ExecuteEnforcement",
    ...hours(on),
    urgent: null,
    officers: [li, wang],
    residentsCutOff: "none",
    recorded: true,
    complete,
    fen
  }) as const
const end = (on: string, ground: "performed" | "decision-revoked" | "inability") =>
  ({ _tag: "EndEnforcement", on: d(on), ground, approver: head }) as const

/** 楼顶加建限期拆除: served 2025-06-10, so that the remedies end on 2025-12-10 (scenario P09). */
export const demolitionCase: ReadonlyArray<Command> = [
  open("2025-06-30", "2025-06-10", "2025-06-25", { duty: "demolition", power: "charged", money: null }),
  { _tag: "AnnounceDemolition", on: d("2025-07-01"), demolishBy: d("2025-07-31") },
  demand("2025-12-11", "2025-12-26"),
  { _tag: "AnswerDemand", on: d("2025-12-15") },
  { _tag: "ReviewAnswer", on: d("2025-12-17"), upheld: false },
  decide("2025-12-29", "2026-01-05", "demolish"),
  serve("2025-12-30"),
  execute("2026-01-05", false),
  execute("2026-01-06", true),
  end("2026-01-08", "performed")
]

/** 绿地被硬化，责令恢复原状: done by others after two demands. */
export const substituteCase: ReadonlyArray<Command> = [
  open("2026-03-11", "2026-02-24", "2026-03-10", { duty: "restoration", power: "none", money: null }),
  demand("2026-03-11", "2026-03-25"),
  {
    _tag: "DecideSubstitute",
    on: d("2026-03-26"),
    number: "某城综执代决字〔2026〕第1号",
    decidedBy: head,
    executeFrom: d("2026-04-02"),
    reasonsStated: true,
    wayAndTimeStated: true,
    harm: ["environment"],
    performer: "third-party",
    interested: false,
    objectStated: true,
    budgetFen: 800_000
  },
  serve("2026-03-26"),
  // The third workday is Tuesday 31 March; clear days are kept from 1 April on.
  demand("2026-03-26", "2026-04-01"),
  {
    _tag: "PerformSubstitute",
    ...hours("2026-04-02"),
    urgent: null,
    officers: [li, wang],
    residentsCutOff: "none",
    recorded: true,
    complete: true,
    supervised: true,
    signedBy: ["supervisor", "performer", "witness"],
    force: false
  },
  { _tag: "ChargeCost", on: d("2026-04-08"), costFen: 760_000, atCost: true },
  end("2026-04-20", "performed")
]

const fine = { kind: "fine", principalFen: 1_000_000, surchargeTold: true, surchargeSince: d("2026-01-17") } as const

/** 罚款一万元: agreed on, broken, decided, withdrawn, decided again, suspended, and in the end revoked and paid back. */
export const moneyCase: ReadonlyArray<Command> = [
  open("2026-03-02", "2026-01-01", "2026-01-16", { duty: "money", power: "law", money: fine }),
  {
    _tag: "Seize",
    on: d("2026-03-02"),
    id: "van",
    measure: "seize",
    basis: "law",
    approver: null,
    urgent: true,
    officers: [li, wang],
    caseRelated: true,
    dailyNecessities: false,
    listGiven: true
  },
  { _tag: "ReportUrgentSeizure", on: d("2026-03-03"), id: "van", approver: head, approved: true },
  demand("2026-03-03", "2026-03-17", 1_000_000),
  {
    _tag: "MakeAgreement",
    on: d("2026-03-10"),
    stages: [
      { by: d("2026-03-31"), fen: 500_000 },
      { by: d("2026-04-30"), fen: 500_000 }
    ],
    waivedFen: 200_000,
    remedied: true,
    harmsOthers: false,
    approver: head
  },
  {
    _tag: "ExcludeSeizureTime",
    on: d("2026-03-20"),
    id: "van",
    from: d("2026-03-16"),
    until: d("2026-03-20"),
    ground: "appraisal"
  },
  { _tag: "ExtendSeizure", on: d("2026-03-30"), id: "van", days: 30, approver: head, toldInWriting: true },
  { _tag: "RecordDutyPerformed", on: d("2026-03-31"), fen: 300_000, complete: false },
  { _tag: "RecordAgreementBroken", on: d("2026-04-01") },
  decide("2026-04-02", "2026-04-07", "transfer-deposits"),
  { _tag: "WithdrawEnforcementDecision", on: d("2026-04-03"), ground: "agency", approver: head },
  decide("2026-04-07", "2026-04-09", "transfer-deposits"),
  serve("2026-04-08"),
  {
    _tag: "SuspendEnforcement",
    on: d("2026-04-09"),
    ground: "third-party",
    harmsPublicInterest: false,
    socialHarm: false,
    approver: head
  },
  { _tag: "ResumeEnforcement", on: d("2026-04-16") },
  { _tag: "EndSeizure", on: d("2026-04-16"), id: "van", disposal: "release" },
  execute("2026-04-17", false, 400_000),
  { _tag: "StartRemedy", on: d("2026-04-20"), kind: "litigation", body: "某区人民法院" },
  { _tag: "StayExecution", on: d("2026-04-21"), by: "court" },
  { _tag: "EndRemedy", on: d("2026-06-30"), kind: "litigation", outcome: "revoked" },
  { _tag: "RestoreEnforced", on: d("2026-07-06"), ground: "decision-overturned", way: "returned", fen: 700_000 },
  end("2026-07-06", "decision-revoked")
]

/** 没有强制执行权: to the court, which first refuses and is told better. */
export const courtWay: ReadonlyArray<Command> = [
  open("2025-08-01", "2025-06-10", "2025-06-25", {
    duty: "money",
    power: "none",
    money: { ...fine, surchargeSince: d("2025-06-26") }
  }),
  demand("2025-12-11", "2025-12-25", 1_000_000),
  {
    _tag: "ApplyToCourt",
    on: d("2025-12-29"),
    court: "某区人民法院",
    materials: ["application", "decision", "opinion-and-demand", "object"],
    immediate: true
  },
  { _tag: "RecordCourtAcceptance", on: d("2025-12-31"), accepted: false },
  { _tag: "AskHigherCourt", on: d("2026-01-09") },
  { _tag: "RecordHigherRuling", on: d("2026-01-20"), overturned: true },
  {
    _tag: "RecordCourtRuling",
    on: d("2026-01-27"),
    receivedOn: d("2026-01-30"),
    ruling: "refuse",
    heard: false
  },
  { _tag: "AskHigherCourt", on: d("2026-02-10") },
  { _tag: "RecordHigherRuling", on: d("2026-03-10"), overturned: true },
  { _tag: "RecordCourtExecution", on: d("2026-03-13") },
  end("2026-03-16", "performed")
]

/** 渣土遗洒: cleared in the night of National Day, the haulier told on the next workday. */
export const spillCase: ReadonlyArray<Command> = [
  {
    _tag: "ClearAtOnce",
    ...hours("2026-09-30", "23:30", "02:00", "2026-10-01"),
    place: "road",
    matter: "spill",
    pressing: true,
    respondentAble: false,
    respondent,
    respondentPresent: false,
    officers: [li, wang]
  },
  { _tag: "NotifyClearing", on: d("2026-10-08"), service: direct("2026-10-08") },
  { _tag: "ChargeCost", on: d("2026-10-09"), costFen: 120_000, atCost: true },
  end("2026-10-12", "performed")
]

export const lawfulCases = { demolitionCase, substituteCase, moneyCase, courtWay, spillCase }
