/** 督查整改、创文巩卫指标 — days inspected, problems found and closed, points, and what the checklists came to. */
import { dutyOutcome, fellDue } from "../../duties/index.ts"
import { defineIndicator, type Measure } from "../../indicators/index.ts"
import { and, eq, type LedgerKind, not, oneOf, type Predicate, present } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { checklistResult } from "./checklist.ts"
import { inspectionGroup, inspectionMember } from "./group.ts"
import { dailyInspection, inspection } from "./inspection.ts"
import { problemCheck, problemDue, problemFound, problemPoints } from "./problem/ledgers.ts"

const entries = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where !== undefined && { where })
})
const different = (kind: LedgerKind, field: string, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "distinct", field },
  ...(where !== undefined && { where })
})
const total = (kind: LedgerKind, field: string, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "sum", fields: [field] },
  ...(where !== undefined && { where })
})

const daily = eq("rule", dailyInspection.id)

/** 督查到位率 — days with a signed inspection over days due. */
export const inspectionDays = defineIndicator({
  id: "san.insp.daily",
  label: { zh: "督查到位率", en: "Inspection days" },
  unit: "%",
  better: "up",
  numerator: entries(dutyOutcome, and(daily, eq("status", "met"))),
  denominator: entries(dutyOutcome, and(daily, fellDue)),
  parts: [
    {
      id: "unsigned",
      label: { zh: "未签字", en: "not signed" },
      measure: entries(dutyOutcome, and(daily, eq("status", "evidence-incomplete")))
    },
    {
      id: "missing",
      label: { zh: "缺督查", en: "no inspection" },
      measure: entries(dutyOutcome, and(daily, eq("status", "missed")))
    }
  ],
  exclusions: [
    {
      id: "exempt",
      label: { zh: "经批准免督查", en: "exempt by document" },
      measure: entries(dutyOutcome, and(daily, eq("status", "exempt")))
    }
  ],
  cites: convention("R7.7", "有签字督查的日数除以应督查日数，缺日列出不补", "article")
})

const signed = and(present("signedOn"), present("inspector"))

/** 督查天数 — different days with a signed inspection, whichever group made it. */
export const daysInspected = defineIndicator({
  id: "san.insp.days",
  label: { zh: "开展督查", en: "Days of inspection" },
  unit: "天",
  better: "info",
  numerator: different(inspection, "day", signed),
  parts: [{ id: "inspections", label: { zh: "督查次数", en: "inspections" }, measure: entries(inspection, signed) }],
  cites: convention("R7.7", "有签字督查的不同日数", "article")
})

/** 督查组数 — groups on the last day; the people seconded to them stand beside. */
export const inspectionGroups = defineIndicator({
  id: "san.insp.groups",
  label: { zh: "环境卫生督查组", en: "Inspection groups" },
  unit: "组",
  better: "info",
  numerator: { kind: inspectionGroup, select: "valid", of: { op: "distinct", field: "group" } },
  parts: [
    {
      id: "members",
      label: { zh: "抽调人员", en: "members" },
      measure: { kind: inspectionMember, select: "valid", of: { op: "distinct", field: "member" } }
    }
  ],
  cites: convention("R7.1", "期末在组的督查组与抽调人员", "article")
})

const real = not(eq("stage", "withdrawn"))

/** 发现问题数 — problems found, withdrawn ones left out. */
export const problemsFound = defineIndicator({
  id: "san.insp.found",
  label: { zh: "督查发现问题", en: "Problems found" },
  unit: "处",
  better: "info",
  numerator: entries(problemFound, real),
  parts: [
    { id: "closed", label: { zh: "整改销号", en: "closed" }, measure: entries(problemFound, eq("stage", "closed")) }
  ],
  exclusions: [
    { id: "withdrawn", label: { zh: "已撤销", en: "withdrawn" }, measure: entries(problemFound, not(real)) }
  ],
  cites: convention("R7.3", "期内发现的问题，经批准撤销的不计", "article")
})

const closed = oneOf("outcome", ["inTime", "late"])
const inTime = eq("outcome", "inTime")

/** 整改销号率 — closed among those due to be closed. */
export const problemClose = defineIndicator({
  id: "san.insp.close",
  label: { zh: "整改销号率", en: "Problems closed" },
  unit: "%",
  better: "up",
  numerator: entries(problemDue, closed),
  denominator: entries(problemDue),
  parts: [
    { id: "extended", label: { zh: "延期", en: "extended" }, measure: entries(problemDue, eq("extended", "yes")) },
    { id: "reopened", label: { zh: "重开", en: "opened again" }, measure: entries(problemDue, eq("reopened", "yes")) }
  ],
  cites: convention("R7.6", "到期问题中已销号的除以到期问题，未到期的不计", "secondary")
})

/** 按期整改率 — closed, and mended in time, among those due to be closed. */
export const problemOnTime = defineIndicator({
  id: "san.insp.ontime",
  label: { zh: "按期整改率", en: "On-time rectification" },
  unit: "%",
  better: "up",
  numerator: entries(problemDue, inTime),
  denominator: entries(problemDue),
  cites: convention("R7.5", "到期问题中复核通过的回复不晚于期限并已销号的除以到期问题")
})

const failed = eq("result", "failed")

/** 整改返工率 — problems with a failed check among problems checked. */
export const problemRework = defineIndicator({
  id: "san.insp.rework",
  label: { zh: "整改返工率", en: "Rework" },
  unit: "%",
  better: "down",
  numerator: different(problemCheck, "problem", failed),
  denominator: different(problemCheck, "problem"),
  parts: [{ id: "reworks", label: { zh: "返工次数", en: "reworks" }, measure: entries(problemCheck, failed) }],
  cites: convention("R7.2", "复核未通过过的问题除以复核过的问题，同一问题只计一个")
})

/** 考核扣分 — points deducted; broken down by station and month it is the score sheet. */
export const pointsDeducted = defineIndicator({
  id: "san.insp.points",
  label: { zh: "督查扣分", en: "Points deducted" },
  unit: "分",
  better: "info",
  decimals: 1,
  numerator: total(problemPoints, "points"),
  cites: convention("R7.2", "销号后扣分按扣分日累计")
})

const applies = oneOf("result", ["passed", "failed"])
const proven = and(eq("result", "passed"), present("evidence"))

/** 测评合格率 — looks that passed with evidence over looks. */
export const checklistPassed = defineIndicator({
  id: "san.checklist.passed",
  label: { zh: "创文巩卫测评合格率", en: "Checklist items passed" },
  unit: "%",
  better: "up",
  numerator: entries(checklistResult, proven),
  denominator: entries(checklistResult, applies),
  parts: [
    {
      id: "unproven",
      label: { zh: "合格而无佐证", en: "passed without evidence" },
      measure: entries(checklistResult, and(eq("result", "passed"), not(present("evidence"))))
    }
  ],
  exclusions: [
    {
      id: "notApplicable",
      label: { zh: "不适用", en: "not applicable" },
      measure: entries(checklistResult, eq("result", "notApplicable"))
    }
  ],
  cites: convention("R13.3", "有佐证的合格项次除以适用项次，不设内置门槛")
})

const weighted = and(applies, present("score"), present("weight"))

/** 测评得分率 — points over the weights that were stored with them; by aim it is 干净、整洁、有序、安全. */
export const checklistScore = defineIndicator({
  id: "san.checklist.score",
  label: { zh: "创文巩卫测评得分率", en: "Checklist score" },
  unit: "%",
  better: "up",
  numerator: total(checklistResult, "score", weighted),
  denominator: total(checklistResult, "weight", weighted),
  exclusions: [
    {
      id: "unscored",
      label: { zh: "无得分或者分值", en: "without score or weight" },
      measure: entries(checklistResult, and(applies, not(weighted)))
    }
  ],
  cites: convention("R13.3", "得分之和除以同时存储的分值之和")
})
