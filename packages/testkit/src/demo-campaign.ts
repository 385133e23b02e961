/**
 * 演示行动 — a synthetic campaign against sheds with every step there is: sent back and planned again, extended to another
 * street, corrected, summed up, looked at again when it was over. Facts of a made-up year.
 */
import { plainDate as d } from "@xiuhua/core/calendar"
import type { Campaign } from "@xiuhua/core/enforcement"
import type { PersonRef } from "@xiuhua/core/ledger"
import { peopleOf } from "./demo-people.ts"

const person = peopleOf(41, 13)
const [planner, head, leader, clerk] = [1, 2, 3, 4].map(person) as [PersonRef, PersonRef, PersonRef, PersonRef]

const plan = (on: string): Campaign.Command => ({
  _tag: "PlanCampaign",
  on: d(on),
  by: planner,
  name: "演示乱搭乱建集中整治",
  topic: "违法建设",
  scope: [
    { street: "香洲街道", places: ["演示路口-01", "演示路口-02"] },
    { street: "凤山街道", places: [] }
  ],
  from: d("2022-11-07"),
  until: d("2022-11-18"),
  lead: "执法大队",
  partners: ["香洲街道办事处"],
  targets: [
    { result: "demolished", amount: 30_000 },
    { result: "sites", amount: 20 }
  ]
})
const none = { vehicles: null, matters: null, sites: null, towed: null, demolished: null }
const action = (on: string, street: string, figures: Partial<Campaign.Figures>): Campaign.Command => ({
  _tag: "RecordDay",
  on: d(on),
  street,
  figures: { officers: 20, ...none, ...figures },
  by: leader
})
const check = (on: string, number: string, street: string, relapsed = false): Campaign.Command => ({
  _tag: "CheckRelapse",
  on: d(on),
  check: number,
  street,
  place: "演示路口-01",
  relapsed,
  by: clerk
})

/** Two streets in two weeks, a third in one more; one place has gone back when it is looked at again. */
export const shedCampaign: ReadonlyArray<Campaign.Command> = [
  plan("2022-10-31"),
  { _tag: "ReturnPlan", on: d("2022-11-01"), by: head, reason: "范围不清" },
  plan("2022-11-02"),
  { _tag: "ApproveCampaign", on: d("2022-11-03"), by: head },
  { _tag: "LinkSourceMeasure", on: d("2022-11-04"), point: "演示疏导点-1" },
  { _tag: "BeginCampaign", on: d("2022-11-07"), by: planner },
  action("2022-11-08", "香洲街道", { vehicles: 4, demolished: 12_345, sites: 12 }),
  // A street that tells later of a day before.
  action("2022-11-07", "凤山街道", { scope: "沿河路段", matters: 3, towed: 7 }),
  {
    _tag: "LinkMatter",
    on: d("2022-11-09"),
    day: d("2022-11-08"),
    street: "香洲街道",
    to: "illegal-building",
    id: "拆-2022-00230"
  },
  {
    _tag: "ExtendCampaign",
    on: d("2022-11-16"),
    askedBy: planner,
    approver: head,
    until: d("2022-11-25"),
    scope: [{ street: "新港街道", places: [] }],
    reason: "仍有点位未拆"
  },
  action("2022-11-22", "新港街道", { demolished: 20_055, sites: 4 }),
  {
    _tag: "CorrectDay",
    on: d("2022-11-23"),
    day: d("2022-11-22"),
    street: "新港街道",
    figures: { officers: 18, ...none, demolished: 20_155, sites: 4 },
    by: clerk,
    approver: head,
    reason: "复测"
  },
  { _tag: "EndCampaign", on: d("2022-11-25"), by: planner },
  { _tag: "SumUpCampaign", on: d("2022-12-01"), by: planner, document: "演示整治总结〔2022〕1号" },
  check("2022-12-09", "行动复查-1", "香洲街道", true),
  check("2022-12-08", "行动复查-2", "凤山街道"),
  check("2022-12-19", "行动复查-3", "新港街道")
]
