/**
 * 演示点位 — two synthetic sites of illegal building: works in progress that went on after the order to stop until the site was
 * sealed, and a finished rooftop that was demolished by force, though the government charged its departments late.
 */
import { plainDate as d, localTime as t } from "@xiuhua/core/calendar"
import type { IllegalConstruction } from "@xiuhua/core/enforcement"
import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"

const person = (n: number): PersonRef =>
  personRefOf(Uint8Array.from({ length: 16 }, (_, at) => (n * 37 + at * 11) % 256))
const [li, wang, head, builder] = [1, 2, 3, 7].map(person) as [PersonRef, PersonRef, PersonRef, PersonRef]

const handedOver = { _tag: "HandedOver", refusedToSign: false } as const

/** 在建, 香洲街道: stopped, built on, sealed, ordered to go, demolished by the builder himself. */
export const siteInProgress: ReadonlyArray<IllegalConstruction.Command> = [
  {
    _tag: "FindSite",
    on: d("2022-03-07"),
    place: "香洲街道某路旁空地",
    street: "香洲街道",
    village: null,
    zone: "town",
    permit: "none",
    approval: null,
    progress: "in-progress",
    features: ["on-public-ground"],
    builder: { ref: builder, kind: "individual" },
    report: null
  },
  { _tag: "MeasureSite", on: d("2022-03-07"), area: 86_40, by: [li, wang] },
  { _tag: "OrderStop", on: d("2022-03-07"), service: handedOver, photographed: true },
  { _tag: "NoteContinued", on: d("2022-03-09"), photographed: true },
  { _tag: "ReportToGovernment", on: d("2022-03-09"), matter: "sealing" },
  { _tag: "OpenCase", on: d("2022-03-10"), penaltyCase: "2022-拆-0031" },
  {
    _tag: "ChargeDepartments",
    on: d("2022-03-14"),
    matter: "sealing",
    departments: ["城市管理和综合执法局", "香洲街道办事处"],
    inWriting: true
  },
  { _tag: "SealSite", on: d("2022-03-15") },
  {
    _tag: "RecordOpinion",
    on: d("2022-03-25"),
    body: "自然资源局",
    number: "规认〔2022〕12号",
    opinion: "not-correctable"
  },
  {
    _tag: "RecordDecision",
    on: d("2022-04-11"),
    number: "限拆决字〔2022〕第4号",
    measure: "demolish",
    fineFen: 0,
    until: d("2022-04-26"),
    service: handedOver,
    remediesTold: true,
    heard: true
  },
  { _tag: "AnnounceDemolition", on: d("2022-04-12"), until: d("2022-04-26") },
  { _tag: "LiftSeal", on: d("2022-04-20"), reason: "当事人申请进场自行拆除" },
  { _tag: "NoteSelfDemolition", on: d("2022-04-25"), area: 86_40 },
  { _tag: "CloseSite", on: d("2022-04-27"), ground: "dealt-with", explanation: null, approver: head }
]

/** 已建成的楼顶加建, 新港街道: nobody sought a remedy, nobody demolished; charged six days late, then demolished by force. */
export const siteCompleted: ReadonlyArray<IllegalConstruction.Command> = [
  {
    _tag: "FindSite",
    on: d("2021-11-15"),
    place: "新港街道某栋楼顶",
    street: "新港街道",
    village: "某社区",
    zone: "town",
    permit: "none",
    approval: null,
    progress: "completed",
    features: ["rooftop"],
    builder: { ref: builder, kind: "individual" },
    report: "R-2021-0815"
  },
  { _tag: "MeasureSite", on: d("2021-11-15"), area: 125_50, by: [li, wang] },
  { _tag: "OrderStop", on: d("2021-11-15"), service: handedOver, photographed: true },
  { _tag: "OpenCase", on: d("2021-11-18"), penaltyCase: "2021-拆-0107" },
  {
    _tag: "RecordOpinion",
    on: d("2021-12-06"),
    body: "自然资源局",
    number: "规认〔2021〕88号",
    opinion: "not-correctable"
  },
  {
    _tag: "RecordDecision",
    on: d("2021-12-20"),
    number: "限拆决字〔2021〕第19号",
    measure: "demolish",
    fineFen: 0,
    until: d("2022-01-10"),
    service: { _tag: "Direct", receivedOn: d("2021-12-22"), recipient: "respondent" },
    remediesTold: true,
    heard: true
  },
  { _tag: "AnnounceDemolition", on: d("2022-01-11"), until: d("2022-01-26") },
  { _tag: "ReportToGovernment", on: d("2022-06-23"), matter: "demolition" },
  // Fifteen workdays ended on the 14th.
  {
    _tag: "ChargeDepartments",
    on: d("2022-07-20"),
    matter: "demolition",
    departments: ["城市管理和综合执法局", "公安分局", "新港街道办事处"],
    inWriting: true
  },
  {
    _tag: "DecideExecution",
    on: d("2022-08-01"),
    number: "强执决字〔2022〕第2号",
    enforcement: "2022-强-0002",
    demandedOn: d("2022-07-21"),
    heard: true
  },
  {
    _tag: "DemolishSite",
    on: d("2022-08-10"),
    from: d("2022-08-10"),
    fromAt: t("08:30"),
    untilAt: t("17:00"),
    urgent: false,
    ground: "decision",
    area: 120_00,
    filmed: true,
    inventoried: true
  },
  { _tag: "TreatArea", on: d("2022-08-12"), area: 5_50, as: "greened" },
  { _tag: "CloseSite", on: d("2022-08-15"), ground: "dealt-with", explanation: null, approver: head }
]
