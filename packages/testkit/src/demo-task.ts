/**
 * 演示承办事项 — a hard case: analysed, extended once, returned once, accepted by the office that assigned it, looked at again;
 * and an item that a village posted, claimed, done and accepted by the village. Facts of a made-up year.
 */
import { plainDate } from "@xiuhua/core/calendar"
import type { Task } from "@xiuhua/core/governance"
import type { PersonRef } from "@xiuhua/core/ledger"
import { peopleOf } from "./demo-people.ts"

const person = peopleOf(61, 23)
const [clerk, owner, head, leader, villager] = [1, 2, 3, 4, 5].map(person) as [
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef
]
const d = plainDate
const OFFICE = "演示督办股"

/** 市场周边占道经营反弹: due on 31 March, extended to 20 April. */
export const hardCaseTask: ReadonlyArray<Task.Command> = [
  {
    _tag: "OpenTask",
    on: d("2022-03-01"),
    by: clerk,
    type: "hardCase",
    title: "演示市场周边占道经营反复反弹",
    level: null,
    issuer: OFFICE,
    reference: null,
    street: "凤山街道",
    dueOn: d("2022-03-31")
  },
  { _tag: "AssignTask", on: d("2022-03-02"), by: clerk, orgUnit: "演示1中队", owner, dueOn: null },
  { _tag: "StartTask", on: d("2022-03-03"), by: owner },
  {
    _tag: "AnalyseTask",
    on: d("2022-03-08"),
    by: owner,
    cause: "周边没有疏导点，早市散场后无处可去",
    measure: "设早市疏导点，九时散场"
  },
  {
    _tag: "ExtendTask",
    on: d("2022-03-29"),
    askedBy: owner,
    approver: leader,
    until: d("2022-04-20"),
    reason: "疏导点场地交付推迟"
  },
  { _tag: "ReportTask", on: d("2022-04-12"), by: owner, result: "疏导点启用，四十六个摊位进场" },
  { _tag: "ReturnTask", on: d("2022-04-14"), by: head, body: OFFICE, reason: "东侧通道仍有占道" },
  { _tag: "ReportTask", on: d("2022-04-19"), by: owner, result: "东侧通道清理，划线到位" },
  { _tag: "AcceptTask", on: d("2022-04-22"), by: head, body: OFFICE },
  { _tag: "CheckTaskRelapse", on: d("2022-07-05"), by: head, relapsed: false }
]

/** 村口垃圾屋改造, posted by a village. */
export const claimedTask: ReadonlyArray<Task.Command> = [
  {
    _tag: "OpenTask",
    on: d("2022-05-06"),
    by: clerk,
    type: "posted",
    title: "演示村口垃圾屋改造",
    level: null,
    issuer: "演示村01",
    reference: null,
    street: "东涌镇",
    dueOn: d("2022-06-30")
  },
  { _tag: "ClaimTask", on: d("2022-05-10"), by: clerk, orgUnit: "演示2中队", owner, dueOn: null },
  { _tag: "StartTask", on: d("2022-05-12"), by: owner },
  { _tag: "ReportTask", on: d("2022-06-24"), by: owner, result: "垃圾屋改为密闭分类投放点" },
  { _tag: "AcceptTask", on: d("2022-06-27"), by: villager, body: "演示村01" }
]
