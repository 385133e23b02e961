/**
 * 党建指标 — organisational life done, attendance, first topic, study group, talks: over outcomes of duties and the ledger of
 * activities. Only 规定动作 enter rates of completion, since only obligations are counted there.
 */
import { plainDate } from "../calendar/index.ts"
import { dutyOutcome, fellDue } from "../duties/index.ts"
import { type DatedCitation, defineIndicator, type Measure, type Part } from "../indicators/index.ts"
import { and, eq, type LedgerKind, oneOf, type Predicate, present } from "../ledger/index.ts"
import type { Citation, Confidence } from "../regulation/index.ts"
import { partyActivity } from "./activities/ledgers.ts"
import { talkDutyIds } from "./obligations/talk-duties.ts"
import { convention } from "./regime.ts"

const since = (from: string, cite: Citation, confidence: Confidence): readonly [DatedCitation] => [
  { from: plainDate(from), cite, confidence }
]
const local = (article: string, gist: string) => since("1990-01-01", convention(article, gist), "local")

const count = (kind: LedgerKind, where: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  where
})
/** Met over due, of the outcomes of some duties. */
const metOverDue = (rules: ReadonlyArray<string>) => ({
  numerator: count(dutyOutcome, and(oneOf("rule", rules), eq("status", "met"))),
  denominator: count(dutyOutcome, and(oneOf("rule", rules), fellDue))
})
const exempt = (rules: ReadonlyArray<string>): Part => ({
  id: "exempt",
  label: { zh: "豁免", en: "exempt" },
  measure: count(dutyOutcome, and(oneOf("rule", rules), eq("status", "exempt")))
})

const organisationalLife = [
  ["party.member-meeting", "党员大会", "branch meetings"],
  ["party.committee-meeting", "支委会", "committee meetings"],
  ["party.group-meeting", "党小组会", "group meetings"],
  ["party.lecture", "党课", "lectures"],
  ["party.theme-day", "主题党日", "theme days"],
  ["party.organisational-life", "组织生活会", "organisational life meetings"],
  ["party.appraisal", "民主评议", "appraisals"]
] as const
const lifeRules = organisationalLife.map(([rule]) => rule)

/** 三会一课完成率 — obligations of organisational life met among those that fell due. */
export const meetingsDone = defineIndicator({
  id: "pty.meeting.done",
  label: { zh: "三会一课完成率", en: "Organisational life done" },
  unit: "%",
  better: "up",
  ...metOverDue(lifeRules),
  parts: organisationalLife.map(([rule, zh, en]) => ({
    id: rule.replace("party.", ""),
    label: { zh, en },
    measure: count(dutyOutcome, and(eq("rule", rule), eq("status", "met")))
  })),
  exclusions: [exempt(lifeRules)],
  cites: local("PR15", "应完成的组织生活任务中已完成的比例，仅计规定动作")
})

const signedIn = and(present("due"), present("present"))

/** 到会率 — present among those due; who is exempt is not due. */
export const attendanceRate = defineIndicator({
  id: "pty.attendance",
  label: { zh: "到会率", en: "Attendance" },
  unit: "%",
  better: "up",
  numerator: { kind: partyActivity, select: "occurred", of: { op: "sum", fields: ["present"] }, where: signedIn },
  denominator: { kind: partyActivity, select: "occurred", of: { op: "sum", fields: ["due"] }, where: signedIn },
  parts: [
    {
      id: "leave",
      label: { zh: "请假", en: "on leave" },
      measure: { kind: partyActivity, select: "occurred", of: { op: "sum", fields: ["leave"] }, where: signedIn }
    }
  ],
  cites: local("PR1.8", "实到人次除以应到人次，请假计入应到，获批免除的不计入应到")
})

/** 主题党日完成率 — branch-months with one. */
export const themeDays = defineIndicator({
  id: "pty.themeday",
  label: { zh: "主题党日完成率", en: "Theme days held" },
  unit: "%",
  better: "up",
  ...metOverDue(["party.theme-day"]),
  exclusions: [exempt(["party.theme-day"])],
  cites: since(
    "2019-05-06",
    {
      source: "《中国共产党党员教育管理工作条例》(2019)",
      article: "第十六条",
      gist: "党支部应当每月开展一次主题党日"
    },
    "verified"
  )
})

/** 第一议题落实率 — meetings that began with it; emergency meetings with a recorded reason are left out. */
export const firstTopics = defineIndicator({
  id: "pty.firsttopic",
  label: { zh: "第一议题落实率", en: "First topic kept" },
  unit: "%",
  better: "up",
  ...metOverDue(["party.first-topic"]),
  exclusions: [
    exempt(["party.first-topic"]),
    {
      id: "emergency",
      label: { zh: "紧急会议", en: "emergency meetings" },
      measure: count(partyActivity, present("emergencyReason"))
    }
  ],
  cites: local("PR8.5", "以第一项议题学习的会议除以应落实的会议，记明事由的紧急会议除外")
})

/** 中心组学习完成率 — quarters with a collective discussion. */
export const studyGroups = defineIndicator({
  id: "pty.centregroup",
  label: { zh: "中心组学习完成率", en: "Study group quarters met" },
  unit: "%",
  better: "up",
  ...metOverDue(["party.study-group"]),
  cites: since(
    "2017-01-30",
    {
      source: "《中国共产党党委（党组）理论学习中心组学习规则》(2017)",
      article: "条号待核",
      gist: "集体学习研讨每季度不少于一次"
    },
    "secondary"
  )
})

/** 谈心谈话覆盖率 — pairs and members met among those due. */
export const talkCoverage = defineIndicator({
  id: "pty.talk.coverage",
  label: { zh: "谈心谈话覆盖率", en: "Talks covered" },
  unit: "%",
  better: "up",
  ...metOverDue(talkDutyIds),
  exclusions: [exempt(talkDutyIds)],
  cites: local("PR6.10", "支委之间每对、每名党员与支委、每名党员与其他党员各计一项，已谈的除以应谈的")
})

/** 自选动作 — gatherings of one's own choice: counted, and in no rate. */
export const ownChoice = defineIndicator({
  id: "pty.activity.own",
  label: { zh: "自选动作", en: "Activities of own choice" },
  unit: "件",
  better: "info",
  numerator: count(partyActivity, eq("required", "no")),
  cites: local("PR12.7", "自选动作只计项数，不进入完成率")
})
