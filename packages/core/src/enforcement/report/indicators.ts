/**
 * 数字城管指标 — rates of reports. The denominator of closing is what was due to be closed (应结案), never what was registered
 * (R12.2); a city that leaves deferred reports out uses the variant (R12.3), which has an id of its own.
 */
import { plainDate } from "../../calendar/index.ts"
import { type DatedCitation, defineIndicator, type Measure } from "../../indicators/index.ts"
import { and, eq, type LedgerKind, not, oneOf, type Predicate } from "../../ledger/index.ts"
import { reportDispatch, reportDisposal, reportDue, reportIntake, satisfaction } from "./ledgers.ts"

const convention = (article: string, gist: string): readonly [DatedCitation] => [
  {
    from: plainDate("1990-01-01"),
    cite: { source: "绣花执法指标约定", article, gist },
    confidence: "local"
  }
]

const entries = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where !== undefined && { where })
})
const reports = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "distinct", field: "report" },
  ...(where !== undefined && { where })
})
/** 应结案: what goes on under another number is due there. */
const due = not(eq("outcome", "merged"))
const closed = oneOf("outcome", ["inTime", "late"])
const inTime = eq("outcome", "inTime")
const deferred = and(due, eq("deferred", "yes"))
const notDeferred = not(eq("deferred", "yes"))

/** 立案率 — registered over reported. */
export const caseRegister = defineIndicator({
  id: "enf.case.register",
  label: { zh: "立案率", en: "Registration rate" },
  unit: "%",
  better: "info",
  numerator: entries(reportIntake, eq("registered", "yes")),
  denominator: entries(reportIntake),
  parts: [
    { id: "accepted", label: { zh: "受理", en: "accepted" }, measure: entries(reportIntake, eq("accepted", "yes")) }
  ],
  cites: convention("R12.1", "立案数除以上报数，受理数并列")
})

/** 结案率 — closed among those due to be closed. */
export const caseClose = defineIndicator({
  id: "enf.case.close",
  label: { zh: "结案率", en: "Closing rate" },
  unit: "%",
  better: "up",
  numerator: entries(reportDue, closed),
  denominator: entries(reportDue, due),
  parts: [
    { id: "inTime", label: { zh: "按期结案", en: "closed in time" }, measure: entries(reportDue, inTime) },
    { id: "late", label: { zh: "超期结案", en: "closed late" }, measure: entries(reportDue, eq("outcome", "late")) },
    { id: "open", label: { zh: "未结案", en: "open" }, measure: entries(reportDue, eq("outcome", "open")) },
    { id: "deferred", label: { zh: "缓办", en: "deferred" }, measure: entries(reportDue, deferred) }
  ],
  cites: convention("R12.2", "应结案中已结案的除以应结案数，不以立案数为分母")
})

/** 结案率（剔除缓办） — the variant of R12.3. */
export const caseCloseWithoutDeferred = defineIndicator({
  id: "enf.case.close-without-deferred",
  label: { zh: "结案率（剔除缓办）", en: "Closing rate, deferred left out" },
  unit: "%",
  better: "up",
  numerator: entries(reportDue, and(closed, notDeferred)),
  denominator: entries(reportDue, and(due, notDeferred)),
  exclusions: [{ id: "deferred", label: { zh: "缓办", en: "deferred" }, measure: entries(reportDue, deferred) }],
  cites: convention("R12.3", "应结案数减缓办数为分母")
})

/** 按期结案率 — closed in time among those due to be closed. */
export const caseOnTime = defineIndicator({
  id: "enf.case.ontime",
  label: { zh: "按期结案率", en: "Closing in time" },
  unit: "%",
  better: "up",
  numerator: entries(reportDue, inTime),
  denominator: entries(reportDue, due),
  cites: convention("R12.2", "应结案中按期结案的除以应结案数")
})

/** 按期结案率（剔除缓办） — the variant of R12.3. */
export const caseOnTimeWithoutDeferred = defineIndicator({
  id: "enf.case.ontime-without-deferred",
  label: { zh: "按期结案率（剔除缓办）", en: "Closing in time, deferred left out" },
  unit: "%",
  better: "up",
  numerator: entries(reportDue, and(inTime, notDeferred)),
  denominator: entries(reportDue, and(due, notDeferred)),
  exclusions: [{ id: "deferred", label: { zh: "缓办", en: "deferred" }, measure: entries(reportDue, deferred) }],
  cites: convention("R12.3", "应结案数减缓办数为分母")
})

/** 返工率 — reports returned after a check among those disposed of. */
export const caseRework = defineIndicator({
  id: "enf.case.rework",
  label: { zh: "返工率", en: "Rework rate" },
  unit: "%",
  better: "down",
  numerator: reports(reportDisposal, eq("check", "returned")),
  denominator: reports(reportDisposal),
  parts: [
    {
      id: "returns",
      label: { zh: "返工次数", en: "returns" },
      measure: entries(reportDisposal, eq("check", "returned"))
    }
  ],
  cites: convention("R12.1", "核查未通过退回的案件除以处置的案件，同一案件只计一件")
})

/** 延期率 — extended among those due to be closed. */
export const caseExtension = defineIndicator({
  id: "enf.case.extension",
  label: { zh: "延期率", en: "Extension rate" },
  unit: "%",
  better: "down",
  numerator: entries(reportDue, and(due, eq("extended", "yes"))),
  denominator: entries(reportDue, due),
  cites: convention("R12.1", "应结案中批准延期的除以应结案数")
})

/** 派遣准确率 — dispatches that did not come back as wrong. */
export const caseDispatch = defineIndicator({
  id: "enf.case.dispatch",
  label: { zh: "派遣准确率", en: "Correct dispatch" },
  unit: "%",
  better: "up",
  numerator: entries(reportDispatch, eq("correct", "yes")),
  denominator: entries(reportDispatch),
  cites: convention("R12.1", "未被退回的派遣次数除以派遣次数")
})

const fromThePublic = oneOf("channel", ["resident", "hotline"])

/** Fewer complaints than this, or fewer answers, say nothing about a department: one complaint closed would top the league. */
const MINIMUM_COMPLAINTS = "10"
const MINIMUM_ANSWERS = "30"

/** 投诉按期办结率 — of what residents and the hotline brought, closed in time. */
export const complaintOnTime = defineIndicator({
  id: "enf.complaint.ontime",
  label: { zh: "投诉按期办结率", en: "Complaints closed in time" },
  unit: "%",
  better: "up",
  numerator: entries(reportDue, and(fromThePublic, inTime)),
  denominator: entries(reportDue, and(due, fromThePublic)),
  parts: [
    {
      id: "late",
      label: { zh: "超期办结", en: "closed late" },
      measure: entries(reportDue, and(fromThePublic, eq("outcome", "late")))
    },
    {
      id: "open",
      label: { zh: "未办结", en: "open" },
      measure: entries(reportDue, and(fromThePublic, eq("outcome", "open")))
    }
  ],
  minimum: { of: "denominator", atLeast: MINIMUM_COMPLAINTS },
  cites: convention("R12.1", "市民举报和热线来源的应结案中按期结案的比例，不足十件不评价")
})

const answered = (answer: string): Measure => entries(satisfaction, and(fromThePublic, eq("answer", answer)))

/** 投诉满意率 — satisfied or fairly satisfied among those of the public who answered; each answer stands beside it. */
export const complaintSatisfied = defineIndicator({
  id: "enf.complaint.satisfied",
  label: { zh: "投诉满意率", en: "Satisfaction" },
  unit: "%",
  better: "up",
  numerator: entries(satisfaction, and(fromThePublic, oneOf("answer", ["satisfied", "fair"]))),
  denominator: entries(satisfaction, fromThePublic),
  parts: Object.entries(satisfaction.fields.answer.codes).map(([id, label]) => ({ id, label, measure: answered(id) })),
  minimum: { of: "denominator", atLeast: MINIMUM_ANSWERS },
  cites: convention("R12.1", "满意和基本满意除以有效回访数，样本数并列，不足三十份不评价")
})
