/**
 * 承办事项台账 — what became of tasks, in the counters that figures are made from: opened, due, answered, looked at again.
 *
 * Filled by the procedure of {@link tasks}; for one task never filled and imported both. A task is due in the period in
 * which its last day lies, whenever it was opened.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { levels, yesNo } from "../codes.ts"
import { stages } from "./state.ts"
import { taskTypes } from "./steps.ts"

const task = text("事项编号", "task", { synonyms: ["编号"] })
const type = code("事项类别", "type", taskTypes, { synonyms: ["类别", "来源"] })
const orgUnit = text("承办单位", "org unit", { optional: true, synonyms: ["责任单位", "牵头单位"] })
const street = text("街道", "street", { optional: true, synonyms: ["镇街"] })
const kept = { grain: "day", place: "street", orgUnit: "orgUnit", retentionYears: 10 } as const

/** 承办事项台账 — one task on the day it was opened. */
export const taskOpened = defineKind({
  ...kept,
  id: "governance.task",
  label: { zh: "承办事项台账", en: "Tasks" },
  fields: {
    task,
    openedOn: day("立项日期", "opened on", { synonyms: ["张榜日期", "日期"] }),
    type,
    title: text("事项", "title", { synonyms: ["事项名称", "标题"] }),
    level: code("部署层级", "level of the issuer", levels, { optional: true, synonyms: ["层级"] }),
    issuer: text("部署单位", "issuer", { optional: true, synonyms: ["张榜单位", "提出单位"] }),
    orgUnit,
    street,
    stage: code("状态", "stage", stages, { synonyms: ["办理状态"] })
  },
  key: ["task"],
  day: "openedOn",
  countKey: "task"
})

/** 应办结台账 — one task on its last day. */
export const taskDue = defineKind({
  ...kept,
  id: "governance.task-due",
  label: { zh: "承办事项应办结台账", en: "Tasks due" },
  fields: {
    task,
    dueOn: day("办结期限", "due on", { synonyms: ["应办结日期"] }),
    type,
    level: code("部署层级", "level of the issuer", levels, { optional: true, synonyms: ["层级"] }),
    orgUnit,
    street,
    outcome: code(
      "办结情况",
      "outcome",
      {
        inTime: { zh: "按期办结", en: "done in time" },
        late: { zh: "超期办结", en: "done late" },
        open: { zh: "未办结", en: "open" }
      },
      { synonyms: ["结果"] }
    ),
    extended: code("是否延期", "extended", yesNo, { optional: true, synonyms: ["延期"] })
  },
  key: ["task"],
  day: "dueOn",
  dueDay: true
})

/** 验收台账 — one answer to one report. */
export const taskAnswer = defineKind({
  ...kept,
  id: "governance.task-answer",
  label: { zh: "承办事项验收台账", en: "Answers to reports of tasks" },
  fields: {
    task,
    turn: text("次序", "turn", { maxLength: 10 }),
    day: day("验收日期", "day", { synonyms: ["日期"] }),
    type,
    orgUnit,
    street,
    body: text("验收方", "accepted for", { optional: true, synonyms: ["验收单位"] }),
    result: code(
      "验收结果",
      "result",
      {
        accepted: { zh: "通过", en: "accepted" },
        returned: { zh: "退回", en: "returned" },
        undone: { zh: "验收后重新办理", en: "accepted, then opened again" }
      },
      { synonyms: ["结果"] }
    )
  },
  key: ["task", "turn"],
  day: "day",
  countKey: "task"
})

/** 回潮复查台账 — one look at what was accepted. */
export const taskRelapse = defineKind({
  ...kept,
  id: "governance.task-relapse",
  label: { zh: "承办事项回潮复查台账", en: "Checks of tasks for relapse" },
  fields: {
    task,
    turn: text("次序", "turn", { maxLength: 10 }),
    day: day("复查日期", "day", { synonyms: ["日期"] }),
    type,
    orgUnit,
    street,
    relapsed: code("是否回潮", "relapsed", yesNo, { synonyms: ["回潮"] })
  },
  key: ["task", "turn"],
  day: "day",
  countKey: "task"
})
