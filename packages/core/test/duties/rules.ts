/** One real rule of each field over made-up ledgers, and short ways to write entries. */
import { chinaWorkCalendar, parseInstant, plainDate, type TimeLimit } from "../../src/calendar/index.ts"
import {
  type DutyEntry,
  type DutyLedgers,
  type DutyOutcome,
  type DutyQuestion,
  type DutyRule,
  defineDuty,
  dutyExemption,
  evaluateDuty,
  kindsOf
} from "../../src/duties/index.ts"
import {
  code,
  day,
  defineKind,
  eq,
  type LedgerKind,
  measure,
  present,
  type Row,
  text,
  toRow
} from "../../src/ledger/index.ts"
import type { Parameter } from "../../src/regulation/index.ts"

const kept = { grain: "day", retentionYears: 5 } as const

/** Transfer stations in service. */
export const station = defineKind({
  ...kept,
  id: "test.station",
  label: { zh: "转运站名录", en: "Stations" },
  fields: {
    station: text("转运站", "station"),
    from: day("启用", "from"),
    until: day("停用", "until", { optional: true }),
    team: text("所属", "team", { optional: true }),
    street: text("街道", "street", { optional: true })
  },
  key: ["station", "from"],
  day: "from",
  until: "until",
  orgUnit: "team",
  place: "street"
})

export const stationCheck = defineKind({
  ...kept,
  id: "test.station-check",
  label: { zh: "转运站检查", en: "Station checks" },
  fields: {
    check: text("编号", "check"),
    station: text("转运站", "station"),
    day: day("日期", "day"),
    inspector: text("检查人", "inspector", { optional: true }),
    result: code("结果", "result", { ok: { zh: "正常", en: "fine" }, contradicts: { zh: "矛盾", en: "contradicts" } })
  },
  key: ["check"],
  day: "day"
})

/** R6.1: every station in service is checked every day. */
export const dailyStationCheck = defineDuty({
  id: "sanitation.daily-station-check",
  label: { zh: "转运站每日检查", en: "Daily check of each transfer station" },
  field: "sanitation",
  strength: "must",
  cites: [
    {
      from: plainDate("2020-01-01"),
      cite: { source: "绣花环卫指标约定", article: "R6.1", gist: "在用转运站每日检查一次" },
      confidence: "local"
    }
  ],
  period: { unit: "day" },
  subjects: { kind: station, subject: "station" },
  satisfiedBy: [
    { kind: stationCheck, subject: "station", required: ["inspector"], doubtful: eq("result", "contradicts") }
  ],
  needs: { of: "count", atLeast: 1 },
  exemptions: "by-document"
})

/** Branches, with or without a committee. */
export const branch = defineKind({
  ...kept,
  id: "test.branch",
  label: { zh: "党支部名录", en: "Branches" },
  fields: {
    branch: text("党支部", "branch"),
    from: day("成立", "from"),
    until: day("撤销", "until", { optional: true }),
    committee: code("支委会", "committee", { yes: { zh: "有", en: "yes" }, no: { zh: "无", en: "no" } })
  },
  key: ["branch", "from"],
  day: "from",
  until: "until"
})

export const committeeMeeting = defineKind({
  ...kept,
  id: "test.committee-meeting",
  label: { zh: "支委会记录", en: "Committee meetings" },
  fields: {
    branch: text("党支部", "branch"),
    day: day("日期", "day"),
    host: text("主持人", "host", { optional: true }),
    minutes: text("纪要", "minutes", { optional: true })
  },
  key: ["branch", "day"],
  day: "day"
})

/** PR4.2: a branch that has a committee generally holds a committee meeting every month. */
export const monthlyCommittee = defineDuty({
  id: "party.committee-meeting",
  label: { zh: "支委会", en: "Monthly branch committee meeting" },
  field: "party",
  strength: "generally",
  cites: [
    {
      from: plainDate("2018-10-28"),
      cite: {
        source: "《中国共产党支部工作条例（试行）》(2018)",
        article: "第十二条",
        gist: "支委会会议一般每月召开一次"
      },
      confidence: "verified"
    }
  ],
  period: { unit: "month" },
  subjects: { kind: branch, subject: "branch", where: eq("committee", "yes") },
  satisfiedBy: [{ kind: committeeMeeting, subject: "branch", required: ["host", "minutes"] }],
  needs: { of: "count", atLeast: 1 },
  exemptions: "by-document"
})

export const decision = defineKind({
  ...kept,
  id: "test.decision",
  label: { zh: "处罚决定", en: "Decisions" },
  fields: {
    case: text("案号", "case"),
    announcedOn: day("宣告日期", "announced on"),
    present: code("当事人在场", "present", { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } }),
    unit: text("承办单位", "unit", { optional: true })
  },
  key: ["case", "announcedOn"],
  day: "announcedOn",
  orgUnit: "unit"
})

export const service = defineKind({
  ...kept,
  id: "test.service",
  label: { zh: "送达", en: "Services" },
  fields: { service: text("编号", "service"), case: text("案号", "case"), day: day("送达日期", "served on") },
  key: ["service"],
  day: "day"
})

/** Not counted before 2021-07-15: how the days were meant then is not settled. */
export const serviceLimit: Parameter<TimeLimit> = {
  id: "administrative-penalty-law.service-limit",
  label: { zh: "处罚决定书送达期限", en: "Limit for serving the decision" },
  reviewed: plainDate("2026-11-22"),
  values: [
    {
      from: plainDate("2021-07-15"),
      value: { count: 7, unit: "workdays", owner: "agency" },
      cite: {
        source: "《中华人民共和国行政处罚法》(2021修订)",
        article: "第六十一条、第八十五条",
        gist: "当事人不在场的，七日内送达；七日指工作日"
      },
      confidence: "verified"
    }
  ]
}

/** Art. 61: where the respondent is absent, the decision is served within seven workdays. */
export const serveDecision = defineDuty({
  id: "enforcement.serve-decision",
  label: { zh: "处罚决定书送达", en: "Serving the penalty decision" },
  field: "enforcement",
  strength: "must",
  cites: serviceLimit.values,
  period: { unit: "event", within: serviceLimit },
  subjects: { kind: decision, subject: "case", where: eq("present", "no") },
  satisfiedBy: [{ kind: service, subject: "case" }],
  needs: { of: "count", atLeast: 1 },
  exemptions: "none"
})

export const section = defineKind({
  ...kept,
  id: "test.section",
  label: { zh: "路段名录", en: "Road sections" },
  fields: {
    section: text("路段", "section"),
    from: day("起", "from"),
    until: day("止", "until", { optional: true }),
    area: measure("面积", "area", { unit: "m²", scale: 2 }, { optional: true }),
    station: text("环卫站", "station", { optional: true })
  },
  key: ["section", "from"],
  day: "from",
  until: "until",
  place: "section",
  orgUnit: "station"
})

export const swept = defineKind({
  ...kept,
  id: "test.swept",
  label: { zh: "每日清扫面积", en: "Area swept by day" },
  fields: {
    section: text("路段", "section"),
    day: day("日期", "day"),
    area: measure("面积", "area", { unit: "m²", scale: 2 }, { optional: true })
  },
  key: ["section", "day"],
  day: "day"
})

/** R4.1b: every section in the inventory is swept every day, by area. */
export const dailySweeping = defineDuty({
  ...dailyStationCheck,
  id: "sanitation.daily-sweeping",
  label: { zh: "路段每日清扫", en: "Daily sweeping of each section" },
  subjects: { kind: section, subject: "section", weight: "area" },
  satisfiedBy: [{ kind: swept, subject: "section", amount: "area", where: present("day") }],
  needs: { of: "weight" }
})

/** A moment written as ISO text or a day, which is its end. */
export const at = (moment: string): number => {
  const instant = parseInstant(moment)
  if (instant === undefined) throw new RangeError(moment)
  return instant
}

export const forever = at("2199-12-31")

/** Current versions of entries, numbered from 1, recorded long ago. */
export const current = (rows: ReadonlyArray<Row>): ReadonlyArray<DutyEntry> =>
  rows.map((row, index) => ({ entry: index + 1, recordedAt: at("2000-01-01"), supersededAt: null, row }))

type Written = readonly [LedgerKind, ReadonlyArray<Row> | ReadonlyArray<DutyEntry>]

/** Every ledger that the rule reads, the ones not named being empty. */
export const ledgersOf = (rule: DutyRule, ...written: ReadonlyArray<Written>): DutyLedgers =>
  new Map(
    kindsOf(rule).map((kind) => {
      const rows = written.find(([one]) => one.id === kind.id)?.[1] ?? []
      return [
        kind.id,
        rows.every((one) => Array.isArray(one))
          ? current(rows as ReadonlyArray<Row>)
          : (rows as ReadonlyArray<DutyEntry>)
      ]
    })
  )

/** Outcomes on a day, everything recorded being known. */
export const judged = (
  rule: DutyRule,
  on: string,
  written: ReadonlyArray<Written>,
  more: Partial<DutyQuestion> & { readonly asOf?: number } = {}
): ReadonlyArray<DutyOutcome> =>
  evaluateDuty(rule, ledgersOf(rule, ...written), {
    on: plainDate(on),
    calendar: chinaWorkCalendar,
    asOf: forever,
    ...more
  })

/** `subject period status`, one line an outcome. */
export const lines = (outcomes: ReadonlyArray<DutyOutcome>): ReadonlyArray<string> =>
  outcomes.map(({ period, status, subject }) => `${subject} ${period.id} ${status}`)

export const stationRow = (id: string, from: string, until: string | null = null) =>
  toRow(station, { station: id, from, until, team: `${id}队`, street: "新港" })
export const checkRow = (
  id: string,
  on: string,
  more: { inspector?: string | null; result?: "ok" | "contradicts" } = {}
) =>
  toRow(stationCheck, {
    check: `${id}/${on}/${more.result ?? ""}`,
    station: id,
    day: on,
    inspector: "P1",
    result: "ok",
    ...more
  })
export const branchRow = (id: string, from: string, until: string | null = null, committee: "yes" | "no" = "yes") =>
  toRow(branch, { branch: id, from, until, committee })
export const meetingRow = (id: string, on: string, host: string | null = "P1", minutes: string | null = "纪要") =>
  toRow(committeeMeeting, { branch: id, day: on, host, minutes })
export const decisionRow = (id: string, on: string, inRoom: "yes" | "no" = "no", unit = "一中队") =>
  toRow(decision, { case: id, announcedOn: on, present: inRoom, unit })
export const serviceRow = (id: string, on: string) => toRow(service, { service: `${id}/${on}`, case: id, day: on })
export const exemptRow = (
  rule: DutyRule,
  subject: string,
  from: string,
  until: string | null,
  document: string | null
) => toRow(dutyExemption, { rule: rule.id, subject, from, until, document })
