/**
 * 整改问题台账 — what became of problems, in the counters that figures are made from: found, due, checked, points, notices.
 *
 * Kept by the bureau's own procedure ({@link rectifications} fills them) or imported; for one problem never both. A
 * problem is due in the period in which its deadline ends, whenever it was found (R7.6).
 */
import { code, day, defineKind, measure, text } from "../../../ledger/index.ts"
import { yesNo } from "../../codes.ts"
import { origins } from "./steps.ts"

const problem = text("问题编号", "problem", { synonyms: ["编号"] })
const street = text("街道", "street", { optional: true, synonyms: ["镇街"] })
const station = text("责任环卫站", "station", { synonyms: ["环卫站", "责任单位"] })
const category = text("问题类别", "category", { synonyms: ["类别", "问题类型"] })
const kept = { grain: "day", place: "street", orgUnit: "station", retentionYears: 5 } as const

/** 问题台账 — one problem on the day it was found. */
export const problemFound = defineKind({
  ...kept,
  id: "sanitation.problem",
  label: { zh: "督查问题台账", en: "Problems found" },
  fields: {
    problem,
    foundOn: day("发现日期", "found on", { synonyms: ["日期"] }),
    street,
    section: text("路段", "section", { optional: true }),
    place: text("地点", "place", { synonyms: ["位置"] }),
    station,
    category,
    origin: code("来源", "origin", origins, { synonyms: ["问题来源"] }),
    stage: code(
      "状态",
      "stage",
      {
        found: { zh: "已发现", en: "found" },
        assigned: { zh: "已交办", en: "assigned" },
        replied: { zh: "已回复", en: "replied" },
        verified: { zh: "复核通过", en: "verified" },
        closed: { zh: "已销号", en: "closed" },
        withdrawn: { zh: "已撤销", en: "withdrawn" }
      },
      { synonyms: ["办理状态"] }
    )
  },
  key: ["problem"],
  day: "foundOn"
})

/** 应销号台账 — one problem on the last day of its deadline. */
export const problemDue = defineKind({
  ...kept,
  id: "sanitation.problem-due",
  label: { zh: "督查问题应销号台账", en: "Problems due to be closed" },
  fields: {
    problem,
    dueOn: day("应销号日期", "due on", { synonyms: ["整改期限"] }),
    street,
    station,
    category,
    outcome: code(
      "销号情况",
      "outcome",
      {
        inTime: { zh: "按期整改销号", en: "closed, mended in time" },
        late: { zh: "超期整改销号", en: "closed, mended late" },
        open: { zh: "未销号", en: "open" }
      },
      { synonyms: ["结果"] }
    ),
    extended: code("是否延期", "extended", yesNo, { optional: true, synonyms: ["延期"] }),
    reopened: code("是否重开", "opened again", yesNo, { optional: true })
  },
  key: ["problem"],
  day: "dueOn",
  dueDay: true
})

/** 复核台账 — one check of one reply. */
export const problemCheck = defineKind({
  ...kept,
  id: "sanitation.problem-check",
  label: { zh: "督查问题复核台账", en: "Checks of problems" },
  fields: {
    problem,
    turn: text("复核次序", "turn", { maxLength: 10, synonyms: ["次序"] }),
    day: day("复核日期", "day", { synonyms: ["日期"] }),
    street,
    station,
    result: code(
      "复核结果",
      "result",
      { passed: { zh: "通过", en: "passed" }, failed: { zh: "返工", en: "back for rework" } },
      { synonyms: ["结果"] }
    )
  },
  key: ["problem", "turn"],
  day: "day",
  countKey: "problem"
})

/** 扣分台账 — points deducted for one problem. */
export const problemPoints = defineKind({
  ...kept,
  id: "sanitation.problem-points",
  label: { zh: "督查问题扣分台账", en: "Points deducted" },
  fields: {
    problem,
    turn: text("扣分次序", "turn", { maxLength: 10 }),
    day: day("扣分日期", "day", { synonyms: ["日期"] }),
    street,
    station,
    points: measure("扣分", "points", { unit: "分", scale: 1 }),
    reason: text("扣分理由", "reason", { synonyms: ["理由"] })
  },
  key: ["problem", "turn"],
  day: "day"
})

/** 通报台账 — one problem named in one notice. */
export const problemNotice = defineKind({
  ...kept,
  id: "sanitation.problem-notice",
  label: { zh: "督查问题通报台账", en: "Problems named in notices" },
  fields: {
    problem,
    document: text("通报文号", "document", { synonyms: ["文号"] }),
    day: day("通报日期", "day", { synonyms: ["日期"] }),
    street,
    station
  },
  key: ["problem", "document"],
  day: "day"
})
