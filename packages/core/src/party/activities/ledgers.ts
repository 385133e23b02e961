/**
 * 党建活动台账 — gatherings, their parts, who came, what was resolved and what follows.
 *
 * A gathering is one row; what it was made of are its parts (议题、环节), and an obligation is served by a part, so that one
 * gathering may serve several where the minutes name each with its own content (PR1.7). {@link PartyActivity} fills these
 * ledgers, or they are imported: a gathering imported without parts has one, which serves what the gathering is.
 */
import { code, day, defineKind, measure, personRef, text } from "../../ledger/index.ts"
import { yesNo } from "../organisation/codes.ts"
import { activityKinds, attendances, forms, leaveReasons, matters, modes, speakerPosts } from "./codes.ts"

const activity = text("活动编号", "activity", { synonyms: ["会议编号"] })
const organiser = text("组织单位", "organiser", { synonyms: ["党支部", "支部名称", "班子", "组织编号"] })
const group = text("党小组", "Party group", { optional: true, synonyms: ["小组名称"] })
const heldOn = day("日期", "day", { synonyms: ["活动日期", "会议日期"] })
const required = code("规定动作", "required", yesNo, { synonyms: ["是否规定动作"] })
const host = personRef("主持人代号", "host", { optional: true, synonyms: ["主持人"] })
const minutes = text("会议记录", "minutes", { optional: true, privacy: "internal", synonyms: ["记录编号", "纪要编号"] })
const mode = code("举行方式", "mode", modes, { optional: true, synonyms: ["方式"] })
const people = (zh: string, en: string, synonyms: ReadonlyArray<string>) =>
  measure(zh, en, { unit: "人次", scale: 0 }, { optional: true, synonyms })

const held = { grain: "day", retentionYears: 10, orgUnit: "organiser" } as const

/** One gathering on the day it was held. */
export const partyActivity = defineKind({
  ...held,
  id: "party.activity",
  label: { zh: "党建活动台账", en: "Party activities" },
  fields: {
    activity,
    day: heldOn,
    organiser,
    group,
    kind: code("活动类型", "kind", activityKinds, { synonyms: ["类型", "会议类型"] }),
    required,
    theme: text("主题", "theme", { optional: true }),
    /** 学习专题: the code of a yearly plan. */
    topicCode: text("学习专题", "study topic", { optional: true }),
    /** 党建+ brand. */
    brand: text("党建品牌", "brand", { optional: true, synonyms: ["党建+品牌"] }),
    place: text("地点", "place", { optional: true }),
    frontLine: code("一线开展", "at the front line", yesNo, { optional: true }),
    mode,
    startedAt: text("开始时间", "started at", { optional: true, maxLength: 5 }),
    endedAt: text("结束时间", "ended at", { optional: true, maxLength: 5 }),
    host,
    due: people("应到", "due", ["应到人数"]),
    present: people("实到", "present", ["实到人数", "到会人数"]),
    leave: people("请假", "on leave", ["请假人数"]),
    absent: people("缺席", "absent", ["缺席人数"]),
    noticedOn: day("通知日期", "noticed on", { optional: true }),
    minutes,
    /** 紧急会议事由: why a meeting could not begin with the first topic (PR8.8). */
    emergencyReason: text("紧急会议事由", "reason of an emergency", { optional: true, privacy: "internal" })
  },
  key: ["activity"],
  day: "day",
  place: "place",
  countKey: "activity"
})

/** One part of a gathering, in its order. */
export const activityItem = defineKind({
  ...held,
  id: "party.activity-item",
  label: { zh: "党建活动议题台账", en: "Parts of Party activities" },
  fields: {
    activity,
    order: text("顺序", "order", { maxLength: 10, synonyms: ["议题序号"] }),
    day: heldOn,
    organiser,
    group,
    serves: code("对应活动", "serves", activityKinds, { optional: true, synonyms: ["议题类型"] }),
    required,
    form: code("形式", "form", forms, { optional: true }),
    formName: text("形式名称", "name of the form", { optional: true }),
    topic: text("议题", "topic", { optional: true, synonyms: ["主题", "内容"] }),
    source: text("学习篇目", "text studied", { optional: true }),
    discussed: code("开展讨论", "discussed", yesNo, { optional: true }),
    speaker: personRef("主讲人代号", "speaker", { optional: true, synonyms: ["主讲人"] }),
    speakerPost: code("主讲人身份", "speaker's post", speakerPosts, { optional: true }),
    /** The body whose secretary or member spoke. */
    speakerBody: text("主讲人所在班子", "speaker's body", { optional: true }),
    hours: measure("学时", "hours", { unit: "学时", scale: 1 }, { optional: true }),
    mode,
    host,
    present: people("实到", "present", ["实到人数", "到会人数"]),
    minutes,
    /** Whether the minutes name this part with its own content; blank: they do not. */
    named: code("单独记载", "named in the minutes", yesNo, { optional: true }),
    /** Whether enough came, where a text says how many. */
    quorate: code("到会达标", "quorate", yesNo, { optional: true })
  },
  key: ["activity", "order"],
  day: "day",
  countKey: "activity"
})

/** One person at one gathering. */
export const partyAttendance = defineKind({
  ...held,
  id: "party.attendance",
  label: { zh: "党建活动到会台账", en: "Attendance" },
  fields: {
    activity,
    day: heldOn,
    organiser,
    person: personRef("人员代号", "person", { synonyms: ["党员代号"] }),
    attendance: code("到会情况", "attendance", attendances, { privacy: "personal", synonyms: ["签到"] }),
    reason: code("请假事由", "reason of leave", leaveReasons, { optional: true, privacy: "sensitive" })
  },
  key: ["activity", "person"],
  day: "day",
  countKey: "person"
})

/** One resolution: totals of its vote, never who chose what. */
export const partyResolution = defineKind({
  ...held,
  id: "party.resolution",
  label: { zh: "党内决议台账", en: "Resolutions" },
  fields: {
    activity,
    resolution: text("决议编号", "resolution"),
    day: heldOn,
    organiser,
    matter: code("决议事项", "matter", matters),
    entitled: people("应到会有表决权人数", "entitled to vote", ["应到会"]),
    present: people("实到会有表决权人数", "present with a vote", ["实到会"]),
    yes: people("赞成", "in favour", ["赞成票"]),
    result: code("表决结果", "result", {
      passed: { zh: "通过", en: "passed" },
      failed: { zh: "未通过", en: "failed" }
    })
  },
  key: ["activity", "resolution"],
  day: "day"
})

/** One task that a gathering set. */
export const activityFollowUp = defineKind({
  ...held,
  id: "party.follow-up",
  label: { zh: "党建活动落实台账", en: "Follow-ups" },
  fields: {
    activity,
    followUp: text("事项编号", "follow-up"),
    day: day("布置日期", "set on"),
    organiser,
    task: text("事项", "task", { optional: true, privacy: "internal" }),
    dueOn: day("完成期限", "due on", { optional: true }),
    closedOn: day("完成日期", "closed on", { optional: true }),
    closed: code("已落实", "closed", yesNo)
  },
  key: ["activity", "followUp"],
  day: "day"
})

/** Every ledger of activities. */
export const activityKindsOfLedger = [
  partyActivity,
  activityItem,
  partyAttendance,
  partyResolution,
  activityFollowUp
] as const
