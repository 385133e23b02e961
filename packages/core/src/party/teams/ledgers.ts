/**
 * 志愿服务、出动、抽调台账 — who served where for how long, and what a team's day came to.
 *
 * One person's service has hours; a sortie (出动) is the team's sum of them, derived here or imported where the rows beneath are
 * not kept. Hours count once the receiving community or the leader of the task confirmed them (PR12.2). Hours of service are
 * in h and never become hours of study (PR7.4).
 */
import { code, day, defineKind, measure, personRef, text } from "../../ledger/index.ts"

/** 服务台账 — one person's service on one day. */
export const service = defineKind({
  id: "party.service",
  label: { zh: "党员服务台账", en: "Service of members" },
  fields: {
    record: text("记录编号", "record", { synonyms: ["编号", "序号"] }),
    person: personRef("人员代号", "person", { synonyms: ["党员代号", "志愿者"] }),
    /** Of service under 双报到 outside any team: 双报到. */
    team: text("队伍", "team", { synonyms: ["队伍名称"] }),
    day: day("服务日期", "day", { synonyms: ["日期"] }),
    event: text("活动", "event", { synonyms: ["活动名称", "服务项目"] }),
    community: text("服务地点", "place", { optional: true, synonyms: ["社区", "地点"] }),
    hours: measure("服务时长", "hours", { unit: "h", scale: 2 }, { synonyms: ["时长", "志愿时长"] }),
    confirmedBy: code(
      "确认方",
      "confirmed by",
      {
        community: { zh: "社区", en: "community" },
        organiser: { zh: "任务负责人", en: "organiser" }
      },
      { optional: true, synonyms: ["确认人类别"] }
    )
  },
  key: ["record"],
  day: "day",
  grain: "day",
  place: "community",
  orgUnit: "team",
  countKey: "person",
  retentionYears: 5
})

/** 出动台账 — one event of one team on one day. */
export const sortie = defineKind({
  id: "party.sortie",
  label: { zh: "党员队伍出动台账", en: "Sorties of Party teams" },
  fields: {
    team: text("队伍", "team", { synonyms: ["队伍名称"] }),
    day: day("出动日期", "day", { synonyms: ["日期"] }),
    event: text("活动", "event", { synonyms: ["活动名称", "任务"] }),
    community: text("服务地点", "place", { optional: true, synonyms: ["社区", "地点"] }),
    personTimes: measure("出动人次", "person-times", { unit: "人次", scale: 0 }, { synonyms: ["人次"] }),
    hours: measure("服务时长", "hours", { unit: "h", scale: 2 }, { optional: true, synonyms: ["时长"] }),
    verifiedHours: measure("认定时长", "verified hours", { unit: "h", scale: 2 }, { optional: true }),
    /** 服务对象, where somebody counted them. */
    served: measure("服务群众人次", "people served", { unit: "人次", scale: 0 }, { optional: true }),
    result: text("成果", "result", { optional: true, synonyms: ["服务成果"] })
  },
  key: ["team", "day", "event"],
  day: "day",
  grain: "day",
  place: "community",
  orgUnit: "team",
  retentionYears: 5
})

/** 一线工作台账 — a cadre's day at the front line (党员干部一线工作法), and how many problems were found there. */
export const frontLineDay = defineKind({
  id: "party.front-line-day",
  label: { zh: "党员干部一线工作台账", en: "Days at the front line" },
  fields: {
    person: personRef("人员代号", "person", { synonyms: ["干部"] }),
    day: day("日期", "day"),
    place: text("地点", "place", { synonyms: ["点位"] }),
    orgUnit: text("所属单位", "org unit", { optional: true }),
    problems: measure("发现问题数", "problems found", { unit: "件", scale: 0 }, { optional: true })
  },
  key: ["person", "day", "place"],
  day: "day",
  grain: "day",
  place: "place",
  orgUnit: "orgUnit",
  countKey: "person",
  retentionYears: 5
})

/** 动员抽调台账 — members and cadres called up for a key task (重点任务), in person-times. */
export const callUp = defineKind({
  id: "party.call-up",
  label: { zh: "动员抽调台账", en: "Call-ups" },
  fields: {
    callUp: text("编号", "call-up", { synonyms: ["动员编号"] }),
    task: text("重点任务", "task", { synonyms: ["任务"] }),
    from: day("开始日期", "from", { synonyms: ["日期"] }),
    to: day("结束日期", "to", { optional: true }),
    orgUnit: text("所属单位", "org unit", { optional: true, synonyms: ["单位"] }),
    team: text("队伍", "team", { optional: true }),
    personTimes: measure("人次", "person-times", { unit: "人次", scale: 0 }, { synonyms: ["动员人次"] })
  },
  key: ["callUp"],
  day: "from",
  grain: "day",
  orgUnit: "orgUnit",
  retentionYears: 5
})
