/**
 * 演示案件 — two synthetic cases from clue to archive: one of the ordinary procedure, in which a few things went wrong, and
 * one decided on the spot. Facts of a made-up year; every step is told as it was done, lawful or not.
 */
import { addDays, plainDate } from "@xiuhua/core/calendar"
import type { PenaltyCase, SummaryPenalty } from "@xiuhua/core/enforcement"
import { officer } from "@xiuhua/core/governance"
import { type PersonRef, type Row, toRow } from "@xiuhua/core/ledger"
import { peopleOf } from "./demo-people.ts"

const person = peopleOf(37, 11)

const [li, wang, head, lawyer, chair, deputy, builder, vendor] = [1, 2, 3, 4, 5, 6, 7, 8].map(person) as [
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef
]

/** Whom the ordinary case is about, as the person store keeps him: made up. */
export const demoRespondent = {
  ref: builder,
  person: {
    kind: "natural",
    name: "陈演示",
    identityNumber: null,
    phone: null,
    address: null,
    keepUntil: null
  }
} as const

/** The register of officers that knows them, as rows of the ledger. */
export const demoOfficers: ReadonlyArray<Row> = [
  ...[li, wang, chair, deputy, head].map((ref, at) => [ref, `汕城执${100 + at}`, "enforcement"] as const),
  [lawyer, "A20194415020001", "legalReview"] as const
].map(([ref, certificate, qualification]) =>
  toRow(officer, {
    officer: ref,
    certificate,
    qualification,
    orgUnit: "执法大队",
    validFrom: "2021-01-01",
    validUntil: null
  })
)

const d = plainDate
const sanctions = [
  { _tag: "Fine", fen: 800_000 },
  { _tag: "Order", order: "correct" }
] as const
const paidAtBank = { channel: "bank", hardToEnforceLater: false, remoteRequest: false, receipt: true } as const

/** 擅自搭建 (SW-A04), fined 8,000 yuan after a hearing; evidence kept too long, published late, paid late. */
export const ordinaryCase: ReadonlyArray<PenaltyCase.Command> = [
  {
    _tag: "RegisterClue",
    on: d("2022-05-05"),
    source: "report",
    violation: "SW-A04",
    act: { from: d("2022-05-05"), until: d("2022-05-05") }
  },
  { _tag: "AssignOfficers", on: d("2022-05-05"), officers: [li, wang] },
  {
    _tag: "CollectEvidence",
    on: d("2022-05-05"),
    id: "现场勘验笔录",
    kind: "scene-record",
    officers: [li, wang],
    recorded: true,
    device: null
  },
  { _tag: "OrderCorrection", on: d("2022-05-05"), until: d("2022-05-10") },
  {
    _tag: "FileCase",
    on: d("2022-05-09"),
    violation: "SW-A04",
    act: { from: d("2022-05-05"), until: d("2022-05-05") },
    respondent: { ref: builder, kind: "individual", age: "adult", capacity: "full" },
    harm: { lifeHealthFinance: false, environmental: false },
    mode: "completed",
    approver: head
  },
  { _tag: "PreserveEvidence", on: d("2022-05-09"), id: "钢架", approver: head },
  { _tag: "CheckCorrection", on: d("2022-05-11"), corrected: false },
  // Seven workdays ended on the 18th.
  { _tag: "DisposePreserved", on: d("2022-05-20"), id: "钢架", disposal: "return" },
  { _tag: "CompleteInvestigation", on: d("2022-05-23"), proposal: "penalise" },
  {
    _tag: "ClassifyCase",
    on: d("2022-05-23"),
    violation: "SW-A04",
    measures: {},
    circumstances: { minor: false, correctedInTime: false, harm: "slight", firstOffence: true },
    publicInterest: false,
    difficult: false,
    influential: true,
    complex: false,
    grave: true
  },
  {
    _tag: "GiveNotice",
    on: d("2022-05-24"),
    sanctions,
    hearingTold: true,
    service: { _tag: "Direct", receivedOn: d("2022-05-24"), recipient: "respondent" }
  },
  { _tag: "RequestHearing", on: d("2022-05-27") },
  { _tag: "ScheduleHearing", on: d("2022-05-30"), hearingOn: d("2022-06-13"), chair },
  { _tag: "HoldHearing", on: d("2022-06-13"), chair, attended: true, recordSigned: true },
  { _tag: "ReviewLegally", on: d("2022-06-15"), reviewer: lawyer, passed: true },
  { _tag: "DiscussCollectively", on: d("2022-06-16"), members: [head, deputy], approved: true },
  {
    _tag: "DecidePenalty",
    on: d("2022-06-17"),
    number: "汕城管罚字〔2022〕第1号",
    decidedBy: head,
    sanctions,
    leniency: [],
    remediesTold: true,
    surchargeTold: true
  },
  {
    _tag: "ServeDecision",
    on: d("2022-06-20"),
    service: { _tag: "Left", witnessed: true, filmed: true }
  },
  // Seven workdays ended on the 28th.
  { _tag: "PublishDecision", on: d("2022-06-30") },
  // Due on 5 July: ten days late, 3 % of 8,000 yuan a day.
  { _tag: "RecordPayment", on: d("2022-07-15"), fen: 800_000, ...paidAtBank },
  { _tag: "RecordPayment", on: d("2022-07-15"), fen: 240_000, ...paidAtBank },
  { _tag: "CloseCase", on: d("2022-07-20"), ground: "performed", approver: head },
  { _tag: "ArchiveCase", on: addDays(d("2022-07-20"), 10), file: "2022-罚-0001" }
]

/** 占道设摊 (SW-A01), 100 yuan on the spot, paid in cash. */
export const summaryCase: ReadonlyArray<SummaryPenalty.Command> = [
  {
    _tag: "DecideOnSpot",
    on: d("2022-08-03"),
    number: "汕城管当罚〔2022〕第1号",
    violation: "SW-A01",
    act: { from: d("2022-08-03"), until: d("2022-08-03") },
    respondent: { ref: vendor, kind: "individual", age: "adult", capacity: "full" },
    officers: [li, wang],
    sanctions: [
      { _tag: "Fine", fen: 10_000 },
      { _tag: "Order", order: "correct" }
    ],
    measures: {},
    circumstances: null,
    lenient: false,
    factsConclusive: true,
    orderedToCorrect: true,
    refusedToCorrect: true,
    idShown: true,
    told: true,
    heard: true,
    handedOver: true,
    remediesTold: true,
    surchargeTold: true
  },
  {
    _tag: "RecordPayment",
    on: d("2022-08-03"),
    fen: 10_000,
    channel: "cash",
    hardToEnforceLater: false,
    remoteRequest: false,
    receipt: true
  },
  { _tag: "HandOverCash", on: d("2022-08-05") },
  { _tag: "FileWithAgency", on: d("2022-08-05") },
  { _tag: "BankCash", on: d("2022-08-08") },
  { _tag: "CloseCase", on: d("2022-08-10"), ground: "performed", approver: head },
  { _tag: "ArchiveCase", on: d("2022-08-12"), file: "2022-当罚-0001" }
]
