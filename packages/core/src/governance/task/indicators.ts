/** 承办事项指标 — opened, done in time, accepted, sent back, come back. */
import { defineIndicator } from "../../indicators/index.ts"
import { and, eq } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { different, entries, partsBy } from "../measures.ts"
import { taskAnswer, taskDue, taskOpened, taskRelapse } from "./ledgers.ts"
import { taskTypes } from "./steps.ts"

/** 按期办结率 — done by the last day, and accepted, over all that fell due; withdrawn ones are in neither. */
export const tasksOnTime = defineIndicator({
  id: "gov.task.ontime",
  label: { zh: "承办事项按期办结率", en: "Tasks done in time" },
  unit: "%",
  better: "up",
  numerator: entries(taskDue, eq("outcome", "inTime")),
  denominator: entries(taskDue),
  parts: [
    { id: "late", label: { zh: "超期办结", en: "done late" }, measure: entries(taskDue, eq("outcome", "late")) },
    { id: "open", label: { zh: "未办结", en: "open" }, measure: entries(taskDue, eq("outcome", "open")) },
    { id: "extended", label: { zh: "经批准延期", en: "extended" }, measure: entries(taskDue, eq("extended", "yes")) }
  ],
  exclusions: [
    {
      id: "withdrawn",
      label: { zh: "已撤销", en: "withdrawn" },
      measure: entries(taskOpened, eq("stage", "withdrawn"))
    }
  ],
  cites: convention("G1.1", "到期事项中在期限内报结并通过验收的比例，未到期的不计")
})

/** 承接事项数 */
export const tasksOpened = defineIndicator({
  id: "gov.task.opened",
  label: { zh: "承接事项", en: "Tasks opened" },
  unit: "件",
  better: "info",
  numerator: entries(taskOpened),
  parts: partsBy("type", taskTypes, (where) => entries(taskOpened, where)),
  cites: convention("G1.1", "期内立项的承办事项，按类别分列")
})

const accepted = eq("result", "accepted")

/** 办结事项数 — accepted and not opened again; each task once. */
export const tasksAccepted = defineIndicator({
  id: "gov.task.accepted",
  label: { zh: "验收办结事项", en: "Tasks accepted" },
  unit: "件",
  better: "info",
  numerator: different(taskAnswer, "task", accepted),
  parts: partsBy("type", taskTypes, (where) => different(taskAnswer, "task", and(accepted, where))),
  cites: convention("G1.2", "期内由他人验收通过的事项，每件计一次")
})

/** 退回率 */
export const tasksReturned = defineIndicator({
  id: "gov.task.returned",
  label: { zh: "报结退回率", en: "Reports sent back" },
  unit: "%",
  better: "down",
  numerator: entries(taskAnswer, eq("result", "returned")),
  denominator: entries(taskAnswer),
  cites: convention("G1.2", "验收中退回的次数除以验收次数")
})

/** 回潮率 — of what was looked at again. */
export const tasksRelapsed = defineIndicator({
  id: "gov.task.relapse",
  label: { zh: "办结事项回潮率", en: "Tasks that came back" },
  unit: "%",
  better: "down",
  numerator: entries(taskRelapse, eq("relapsed", "yes")),
  denominator: entries(taskRelapse),
  cites: convention("G1.6", "复查中发现回潮的次数除以复查次数")
})
