/**
 * 演示点位 — two synthetic sites of illegal building, from the year's end into the next, so that their areas are not in the
 * figures of the demo's year: works in progress that went on after the order to stop until the site was sealed, and a
 * finished rooftop that was demolished by force, though the government charged its departments late.
 */
import { plainDate as d, localTime as t } from "@xiuhua/core/calendar"
import type { IllegalConstruction } from "@xiuhua/core/enforcement"
import type { PersonRef } from "@xiuhua/core/ledger"
import { peopleOf } from "./demo-people.ts"

const person = peopleOf(37, 11)
const [li, wang, head, builder] = [1, 2, 3, 7].map(person) as [PersonRef, PersonRef, PersonRef, PersonRef]

const handedOver = { _tag: "HandedOver", refusedToSign: false } as const

/** 在建, 香洲街道: stopped, built on, sealed, ordered to go, demolished by the builder himself. */
export const siteInProgress: ReadonlyArray<IllegalConstruction.Command> = [
  {
    _tag: "FindSite",
    on: d("2022-11-21"),
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
  { _tag: "MeasureSite", on: d("2022-11-21"), area: 86_40, by: [li, wang] },
  { _tag: "OrderStop", on: d("2022-11-21"), service: handedOver, photographed: true },
  { _tag: "NoteContinued", on: d("2022-11-23"), photographed: true },
  { _tag: "ReportToGovernment", on: d("2022-11-23"), matter: "sealing" },
  { _tag: "OpenCase", on: d("2022-11-24"), penaltyCase: "2022-拆-0031" },
  {
    _tag: "ChargeDepartments",
    on: d("2022-11-28"),
    matter: "sealing",
    departments: ["城市管理和综合执法局", "香洲街道办事处"],
    inWriting: true
  },
  { _tag: "SealSite", on: d("2022-11-29") },
  {
    _tag: "RecordOpinion",
    on: d("2022-12-09"),
    body: "自然资源局",
    number: "规认〔2022〕12号",
    opinion: "not-correctable"
  },
  {
    _tag: "RecordDecision",
    on: d("2022-12-26"),
    number: "限拆决字〔2022〕第31号",
    measure: "demolish",
    fineFen: 0,
    until: d("2023-01-10"),
    service: handedOver,
    remediesTold: true,
    heard: true
  },
  { _tag: "AnnounceDemolition", on: d("2022-12-27"), until: d("2023-01-10") },
  { _tag: "LiftSeal", on: d("2023-01-04"), reason: "当事人申请进场自行拆除" },
  { _tag: "NoteSelfDemolition", on: d("2023-01-09"), area: 86_40 },
  { _tag: "CloseSite", on: d("2023-01-11"), ground: "dealt-with", explanation: null, approver: head }
]

/** 已建成的楼顶加建, 新港街道: nobody sought a remedy, nobody demolished; charged two days late, then demolished by force. */
export const siteCompleted: ReadonlyArray<IllegalConstruction.Command> = [
  {
    _tag: "FindSite",
    on: d("2022-05-16"),
    place: "新港街道某栋楼顶",
    street: "新港街道",
    village: "某社区",
    zone: "town",
    permit: "none",
    approval: null,
    progress: "completed",
    features: ["rooftop"],
    builder: { ref: builder, kind: "individual" },
    report: "R-2022-0215"
  },
  { _tag: "MeasureSite", on: d("2022-05-16"), area: 125_50, by: [li, wang] },
  { _tag: "OrderStop", on: d("2022-05-16"), service: handedOver, photographed: true },
  { _tag: "OpenCase", on: d("2022-05-19"), penaltyCase: "2022-拆-0017" },
  {
    _tag: "RecordOpinion",
    on: d("2022-06-06"),
    body: "自然资源局",
    number: "规认〔2022〕5号",
    opinion: "not-correctable"
  },
  {
    _tag: "RecordDecision",
    on: d("2022-06-20"),
    number: "限拆决字〔2022〕第19号",
    measure: "demolish",
    fineFen: 0,
    until: d("2022-07-11"),
    service: { _tag: "Direct", receivedOn: d("2022-06-22"), recipient: "respondent" },
    remediesTold: true,
    heard: true
  },
  { _tag: "AnnounceDemolition", on: d("2022-07-12"), until: d("2022-07-27") },
  { _tag: "ReportToGovernment", on: d("2022-12-23"), matter: "demolition" },
  // Fifteen workdays ended on the 16th.
  {
    _tag: "ChargeDepartments",
    on: d("2023-01-18"),
    matter: "demolition",
    departments: ["城市管理和综合执法局", "公安分局", "新港街道办事处"],
    inWriting: true
  },
  {
    _tag: "DecideExecution",
    on: d("2023-01-30"),
    number: "强执决字〔2023〕第2号",
    enforcement: "2023-强-0002",
    demandedOn: d("2023-01-19"),
    heard: true
  },
  {
    _tag: "DemolishSite",
    on: d("2023-02-08"),
    from: d("2023-02-08"),
    fromAt: t("08:30"),
    untilAt: t("17:00"),
    urgent: false,
    ground: "decision",
    area: 120_00,
    filmed: true,
    inventoried: true
  },
  { _tag: "TreatArea", on: d("2023-02-10"), area: 5_50, as: "greened" },
  { _tag: "CloseSite", on: d("2023-02-13"), ground: "dealt-with", explanation: null, approver: head }
]
