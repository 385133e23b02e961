/** One lawful case from clue to archive: 违法建设堆放, fined 6,000 yuan after a hearing. Each step is a command. */
import type { PenaltyCase } from "@xiuhua/core/enforcement"
import { d, people } from "./fixture.ts"

const { chair, head, lawyer, li, respondent, wang } = people
const sanctions = [
  { _tag: "Fine", fen: 600_000 },
  { _tag: "Order", order: "correct" }
] as const

export const ordinaryCase: ReadonlyArray<PenaltyCase.Command> = [
  {
    _tag: "RegisterClue",
    on: d("2026-03-02"),
    source: "inspection",
    violation: "works",
    act: { from: d("2026-03-02"), until: d("2026-03-02") }
  },
  { _tag: "AssignOfficers", on: d("2026-03-02"), officers: [li, wang] },
  {
    _tag: "CollectEvidence",
    on: d("2026-03-02"),
    id: "scene",
    kind: "scene-record",
    officers: [li, wang],
    recorded: true,
    device: null
  },
  { _tag: "OrderCorrection", on: d("2026-03-02"), until: d("2026-03-05") },
  {
    _tag: "FileCase",
    on: d("2026-03-04"),
    violation: "works",
    act: { from: d("2026-03-02"), until: d("2026-03-02") },
    respondent: { ref: respondent, kind: "individual", age: "adult", capacity: "full" },
    harm: { lifeHealthFinance: false, environmental: false },
    mode: "completed",
    approver: head
  },
  { _tag: "PreserveEvidence", on: d("2026-03-04"), id: "planks", approver: head },
  { _tag: "CheckCorrection", on: d("2026-03-06"), corrected: true },
  { _tag: "DisposePreserved", on: d("2026-03-10"), id: "planks", disposal: "return" },
  { _tag: "CompleteInvestigation", on: d("2026-03-12"), proposal: "penalise" },
  {
    _tag: "ClassifyCase",
    on: d("2026-03-12"),
    violation: "works",
    measures: {},
    circumstances: { minor: false, correctedInTime: true, harm: "slight", firstOffence: false },
    publicInterest: false,
    difficult: false,
    influential: true,
    complex: false,
    grave: true
  },
  {
    _tag: "GiveNotice",
    on: d("2026-03-16"),
    sanctions,
    hearingTold: true,
    service: { _tag: "Direct", receivedOn: d("2026-03-16"), recipient: "respondent" }
  },
  { _tag: "MakeStatement", on: d("2026-03-18") },
  { _tag: "RequestHearing", on: d("2026-03-19") },
  { _tag: "ReviewStatement", on: d("2026-03-20"), upheld: false },
  { _tag: "ScheduleHearing", on: d("2026-03-20"), hearingOn: d("2026-04-01"), chair },
  { _tag: "HoldHearing", on: d("2026-04-01"), chair, attended: true, recordSigned: true },
  { _tag: "ReviewLegally", on: d("2026-04-03"), reviewer: lawyer, passed: true },
  { _tag: "DiscussCollectively", on: d("2026-04-07"), members: [head, chair], approved: true },
  {
    _tag: "DecidePenalty",
    on: d("2026-04-08"),
    number: "某城管罚字〔2026〕第1号",
    decidedBy: head,
    sanctions,
    leniency: [],
    remediesTold: true,
    surchargeTold: true
  },
  {
    _tag: "ServeDecision",
    on: d("2026-04-10"),
    service: { _tag: "Direct", receivedOn: d("2026-04-10"), recipient: "respondent" }
  },
  { _tag: "PublishDecision", on: d("2026-04-15") },
  {
    _tag: "RecordPayment",
    on: d("2026-04-24"),
    fen: 600_000,
    channel: "bank",
    hardToEnforceLater: false,
    remoteRequest: false,
    receipt: true
  },
  { _tag: "CloseCase", on: d("2026-04-28"), ground: "performed", approver: head },
  { _tag: "ArchiveCase", on: d("2026-05-08"), file: "2026-罚-0001" }
]
