/** Lawful cases that go the ways the ordinary one does not: seizure, suspension, remedies, the court, no penalty, transfer. */
import type { PenaltyCase } from "@xiuhua/core/enforcement"
import { d, people } from "./fixture.ts"

const { head, lawyer, li, respondent, wang } = people
type Command = PenaltyCase.Command
const act = { from: d("2026-03-02"), until: d("2026-03-02") }
const clue: Command = { _tag: "RegisterClue", on: d("2026-03-02"), source: "report", violation: "stall", act }
const assign: Command = { _tag: "AssignOfficers", on: d("2026-03-02"), officers: [li, wang] }
const file = (on: string, violation = "stall"): Command => ({
  _tag: "FileCase",
  on: d(on),
  violation,
  act,
  respondent: { ref: respondent, kind: "individual", age: "adult", capacity: "full" },
  harm: { lifeHealthFinance: false, environmental: false },
  mode: "completed",
  approver: head
})
const evidence = (on: string, id: string): Command => ({
  _tag: "CollectEvidence",
  on: d(on),
  id,
  kind: "audio-visual",
  officers: [li, wang],
  recorded: true,
  device: { reviewed: true, published: true }
})
const completed = (on: string, proposal: "penalise" | "no-penalty" | "not-proved" | "transfer"): Command => ({
  _tag: "CompleteInvestigation",
  on: d(on),
  proposal
})
const sanctions = [
  { _tag: "Fine", fen: 20_000 },
  { _tag: "ConfiscateGoods", fen: 600_000 }
] as const
const direct = (on: string) => ({ _tag: "Direct", receivedOn: d(on), recipient: "respondent" }) as const
const paid = { channel: "bank", hardToEnforceLater: false, remoteRequest: false, receipt: true } as const

/** 扣押、中止、延长、复议变更、分期、重开. */
export const longCase: ReadonlyArray<Command> = [
  clue,
  assign,
  { _tag: "RequestRecusal", on: d("2026-03-03"), officer: li, requestedBy: "respondent", ground: "other" },
  { _tag: "DecideRecusal", on: d("2026-03-04"), officer: li, granted: false, decidedBy: head },
  { _tag: "ExtendVerification", on: d("2026-03-05"), approver: head },
  {
    _tag: "Seize",
    on: d("2026-03-05"),
    id: "cart",
    measure: "seize",
    basis: "regulation",
    approver: null,
    urgent: true,
    officers: [li, wang],
    caseRelated: true,
    dailyNecessities: false,
    listGiven: true
  },
  { _tag: "ReportUrgentSeizure", on: d("2026-03-06"), id: "cart", approver: head, approved: true },
  { _tag: "OrderCorrection", on: d("2026-03-06"), until: d("2026-03-06") },
  { _tag: "CheckCorrection", on: d("2026-03-07"), corrected: false },
  file("2026-03-09"),
  {
    _tag: "ExcludeSeizureTime",
    on: d("2026-03-20"),
    id: "cart",
    from: d("2026-03-10"),
    until: d("2026-03-19"),
    ground: "testing"
  },
  { _tag: "ExtendSeizure", on: d("2026-04-10"), id: "cart", days: 30, approver: head, toldInWriting: true },
  evidence("2026-04-10", "video"),
  evidence("2026-04-10", "rumour"),
  { _tag: "ExcludeEvidence", on: d("2026-04-13"), id: "rumour", ground: "untrue" },
  { _tag: "EndSeizure", on: d("2026-04-20"), id: "cart", disposal: "release" },
  { _tag: "SuspendCase", on: d("2026-04-21"), ground: "other-case", approver: head },
  { _tag: "ResumeCase", on: d("2026-05-06") },
  { _tag: "ExcludeTime", on: d("2026-05-20"), from: d("2026-05-11"), until: d("2026-05-15"), ground: "appraisal" },
  { _tag: "ExtendCase", on: d("2026-06-01"), level: "head", days: 30, approver: head },
  { _tag: "ExtendCase", on: d("2026-06-02"), level: "collective", days: 60, approver: head },
  completed("2026-06-03", "penalise"),
  {
    _tag: "ClassifyCase",
    on: d("2026-06-03"),
    violation: "stall",
    measures: {},
    circumstances: null,
    publicInterest: false,
    difficult: true,
    influential: true,
    complex: false,
    grave: false
  },
  { _tag: "GiveNotice", on: d("2026-06-04"), sanctions, hearingTold: true, service: direct("2026-06-04") },
  { _tag: "WaiveStatement", on: d("2026-06-05") },
  { _tag: "WaiveHearing", on: d("2026-06-05") },
  { _tag: "ReviewLegally", on: d("2026-06-08"), reviewer: lawyer, passed: true },
  {
    _tag: "DecidePenalty",
    on: d("2026-06-10"),
    number: "某城管罚字〔2026〕第2号",
    decidedBy: head,
    sanctions,
    leniency: [],
    remediesTold: true,
    surchargeTold: true
  },
  { _tag: "ServeDecision", on: d("2026-06-10"), service: direct("2026-06-10") },
  { _tag: "PublishDecision", on: d("2026-06-12") },
  { _tag: "GrantDeferral", on: d("2026-06-15"), until: d("2026-07-31"), approver: head },
  {
    _tag: "GrantInstalments",
    on: d("2026-06-15"),
    parts: [
      { by: d("2026-07-31"), fen: 10_000 },
      { by: d("2026-08-31"), fen: 10_000 }
    ],
    approver: head
  },
  { _tag: "StartRemedy", on: d("2026-06-20"), kind: "reconsideration", body: "district government" },
  { _tag: "StayExecution", on: d("2026-06-22"), by: "reviewing-body" },
  { _tag: "EndRemedy", on: d("2026-07-10"), kind: "reconsideration", outcome: "changed", fineFen: 20_000 },
  { _tag: "WithdrawPublication", on: d("2026-07-13"), explained: true },
  { _tag: "RecordPerformance", on: d("2026-07-20") },
  { _tag: "RecordPayment", on: d("2026-07-30"), fen: 10_000, ...paid },
  { _tag: "RecordPayment", on: d("2026-08-30"), fen: 10_000, ...paid },
  { _tag: "CloseCase", on: d("2026-09-01"), ground: "performed", approver: head },
  { _tag: "ReopenCase", on: d("2026-09-02"), reason: "one slip was missing", approver: head },
  { _tag: "CloseCase", on: d("2026-09-03"), ground: "performed", approver: head },
  { _tag: "ArchiveCase", on: d("2026-09-04"), file: "2026-罚-0002" }
]

const notified: ReadonlyArray<Command> = [
  clue,
  assign,
  { _tag: "OrderCorrection", on: d("2026-03-02"), until: d("2026-03-02") },
  { _tag: "CheckCorrection", on: d("2026-03-03"), corrected: false },
  file("2026-03-04"),
  evidence("2026-03-04", "video"),
  completed("2026-03-05", "penalise"),
  {
    _tag: "GiveNotice",
    on: d("2026-03-06"),
    sanctions: [{ _tag: "Fine", fen: 20_000 }],
    hearingTold: false,
    service: direct("2026-03-06")
  }
]

const decided: ReadonlyArray<Command> = [
  ...notified,
  {
    _tag: "DecidePenalty",
    on: d("2026-03-16"),
    number: "某城管罚字〔2026〕第3号",
    decidedBy: head,
    sanctions: [{ _tag: "Fine", fen: 20_000 }],
    leniency: [],
    remediesTold: true,
    surchargeTold: true
  },
  { _tag: "ServeDecision", on: d("2026-03-16"), service: { _tag: "HandedOver", refusedToSign: false } }
]

/** 逾期不缴，催告后申请法院执行, given up in the end. */
export const courtCase: ReadonlyArray<Command> = [
  ...decided,
  {
    _tag: "RecordPayment",
    on: d("2026-03-20"),
    fen: 5_000,
    channel: "cash",
    hardToEnforceLater: false,
    remoteRequest: true,
    receipt: true
  },
  { _tag: "HandOverCash", on: d("2026-03-23") },
  { _tag: "BankCash", on: d("2026-03-25") },
  { _tag: "DemandPayment", on: d("2026-09-01") },
  {
    _tag: "ApplyToCourt",
    on: d("2026-09-17"),
    court: "某区人民法院",
    materials: ["application", "decision", "opinion-and-demand", "object"],
    immediate: false
  },
  { _tag: "RecordCourtAcceptance", on: d("2026-09-21"), accepted: true },
  {
    _tag: "RecordCourtRuling",
    on: d("2026-09-28"),
    receivedOn: d("2026-09-29"),
    ruling: "refuse",
    heard: false
  },
  { _tag: "AskHigherCourt", on: d("2026-10-09") },
  { _tag: "RecordHigherRuling", on: d("2026-10-20"), overturned: true },
  { _tag: "RecordCourtExecution", on: d("2026-10-30") },
  { _tag: "CloseCase", on: d("2026-11-02"), ground: "enforcement-ended", approver: head }
]

/** 不予立案, 后来立案, 初次违法不罚. */
export const exemptCase: ReadonlyArray<Command> = [
  clue,
  { _tag: "DeclineFiling", on: d("2026-03-03"), ground: "no-facts", approver: head },
  assign,
  file("2026-03-09"),
  evidence("2026-03-09", "video"),
  completed("2026-03-10", "no-penalty"),
  {
    _tag: "ClassifyCase",
    on: d("2026-03-10"),
    violation: "stall",
    measures: {},
    circumstances: { minor: false, correctedInTime: true, harm: "slight", firstOffence: true },
    publicInterest: false,
    difficult: false,
    influential: false,
    complex: false,
    grave: false
  },
  { _tag: "DecideNoPenalty", on: d("2026-03-11"), decidedBy: head, ground: "exempt", educated: true },
  { _tag: "CloseCase", on: d("2026-03-12"), ground: "no-penalty", approver: head }
].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) as ReadonlyArray<Command>

/** 移送 */
export const transferredCase: ReadonlyArray<Command> = [
  clue,
  assign,
  file("2026-03-04"),
  { _tag: "TransferCase", on: d("2026-03-06"), decidedBy: head, to: "judicial" },
  { _tag: "CloseCase", on: d("2026-03-09"), ground: "transferred", approver: head }
]

export { decided as decidedCase, notified as notifiedCase }
