/**
 * 学习培训台账、名录 — who studied what, when and for how long; who is new, who is a cadre of which level; and what the learning
 * platforms sent over.
 *
 * A person is a reference throughout. Hours are kept for a person because a duty is a person's; what is published are shares.
 * Points of an app have a ledger of their own in a unit of their own: nothing turns them into hours (PR7.4, PR9.9).
 */
import { code, day, defineKind, measure, month, personRef, text } from "../../ledger/index.ts"
import { yesNo } from "../organisation/codes.ts"
import { cadreLevels, staffKinds, studyForms } from "./codes.ts"

const person = personRef("人员代号", "person", { synonyms: ["学员", "党员代号"] })
const branch = text("党支部", "branch", { optional: true, privacy: "internal", synonyms: ["所在党支部"] })

/**
 * 学习培训台账 — one person's part in one session or course. Its length is said in days (turned into hours) or in hours, for the
 * whole of it; a clock tells which hours they were, so that two sessions at one time are counted once.
 */
export const study = defineKind({
  id: "party.study",
  label: { zh: "学习培训台账", en: "Study and training" },
  fields: {
    record: text("记录编号", "record", { synonyms: ["编号", "序号"] }),
    person,
    branch,
    form: code("学习形式", "form", studyForms, { synonyms: ["培训形式", "类别"] }),
    topic: text("主题", "topic", { optional: true, synonyms: ["学习主题", "课程名称"] }),
    from: day("开始日期", "from", { synonyms: ["日期", "学习日期"] }),
    /** Missing: the day it began. */
    to: day("结束日期", "to", { optional: true, synonyms: ["完成日期"] }),
    startTime: text("开始时间", "start time", { optional: true, maxLength: 5 }),
    endTime: text("结束时间", "end time", { optional: true, maxLength: 5 }),
    days: measure("天数", "days", { unit: "天", scale: 1 }, { optional: true, synonyms: ["培训天数"] }),
    hours: measure("学时", "hours", { unit: "学时", scale: 2 }, { optional: true, synonyms: ["培训学时"] }),
    leave: measure("请假学时", "leave", { unit: "学时", scale: 2 }, { optional: true, synonyms: ["缺课学时"] }),
    /** Of study in a temporary branch: counts at home once the home branch confirmed it (PR3.6). */
    confirmed: code("是否认定", "confirmed", yesNo, { optional: true, synonyms: ["认定"] }),
    class: text("班次编号", "class", { optional: true, synonyms: ["培训班次"] }),
    source: text("来源", "source", { optional: true, privacy: "internal", synonyms: ["导入批次", "平台"] })
  },
  key: ["record"],
  day: "from",
  grain: "day",
  orgUnit: "branch",
  countKey: "person",
  retentionYears: 10
})

/** 日学时 — the hours of study of one person on one day, each hour once. Derived from {@link study}. */
export const studyDay = defineKind({
  id: "party.study-day",
  label: { zh: "日学时台账", en: "Hours of study by day" },
  fields: {
    person,
    /** Where the records of the day agree on one. */
    branch,
    day: day("日期", "day"),
    hours: measure("学时", "hours", { unit: "学时", scale: 2 }),
    course: code("集中培训", "concentrated course", yesNo)
  },
  key: ["person", "day"],
  day: "day",
  grain: "day",
  orgUnit: "branch",
  countKey: "person",
  retentionYears: 10
})

/** 学时标准 — what somebody has to reach. */
export const norms = {
  member: { zh: "党员年度学时", en: "member, a year" },
  officer: { zh: "书记和班子成员年度学时", en: "branch officer, a year" },
  cadre: { zh: "科级及以下干部年度培训", en: "cadre, a year" },
  leader: { zh: "县处级干部五年培训", en: "county leader, five years" },
  network: { zh: "网络学院年度学时", en: "network academy, a year" },
  "induction-civil-servant": { zh: "公务员初任培训", en: "induction, civil servant" },
  "induction-auxiliary": { zh: "辅助人员岗前培训", en: "induction, auxiliary" },
  "induction-contract": { zh: "合同制人员岗前培训", en: "induction, contract staff" }
} as const
export type Norm = keyof typeof norms

/** 学时达标 — the day on which one person reached one norm in one period. Derived from {@link study}. */
export const normReached = defineKind({
  id: "party.norm-reached",
  label: { zh: "学时达标台账", en: "Norms of study reached" },
  fields: {
    person,
    norm: code("标准", "norm", norms),
    period: text("周期", "period", { maxLength: 20 }),
    reachedOn: day("达标日期", "reached on")
  },
  key: ["person", "norm", "period"],
  day: "reachedOn",
  grain: "day",
  countKey: "person",
  retentionYears: 10
})

/** 新入职人员名册 — one new member of staff on the day of being hired. */
export const newStaff = defineKind({
  id: "party.new-staff",
  label: { zh: "新入职人员名册", en: "New staff" },
  fields: {
    person,
    staffKind: code("人员类别", "staff kind", staffKinds, { synonyms: ["身份类别"] }),
    orgUnit: text("所属单位", "org unit", { optional: true, synonyms: ["部门"] }),
    hiredOn: day("入职日期", "hired on", { synonyms: ["录用日期", "报到日期"] })
  },
  key: ["person", "hiredOn"],
  day: "hiredOn",
  grain: "day",
  orgUnit: "orgUnit",
  countKey: "person",
  retentionYears: 10
})

/** 干部培训名录 — who is a cadre of which level from when to when. */
export const cadre = defineKind({
  id: "party.cadre",
  label: { zh: "干部培训名录", en: "Cadres" },
  fields: {
    person,
    level: code("干部层次", "level", cadreLevels, { privacy: "internal", synonyms: ["层次"] }),
    orgUnit: text("所属单位", "org unit", { optional: true, synonyms: ["部门"] }),
    validFrom: day("起始日期", "valid from", { synonyms: ["任职日期"] }),
    validUntil: day("终止日期", "valid until", { optional: true })
  },
  key: ["person", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "person",
  retentionYears: 10
})

/** 培训班次台账 — one class: what it was, for whom, how many times somebody came, and whether it had a module on integrity. */
export const trainingClass = defineKind({
  id: "party.training-class",
  label: { zh: "培训班次台账", en: "Training classes" },
  fields: {
    class: text("班次编号", "class", { synonyms: ["编号", "期次"] }),
    name: text("班次名称", "name", { synonyms: ["培训名称"] }),
    form: code("培训形式", "form", studyForms, { synonyms: ["类别"] }),
    orgUnit: text("主办单位", "org unit", { optional: true, synonyms: ["举办单位"] }),
    subject: text("主题类别", "subject", { optional: true, synonyms: ["培训主题"] }),
    from: day("开始日期", "from", { synonyms: ["日期"] }),
    to: day("结束日期", "to"),
    trainees: measure("参训人次", "trainees", { unit: "人次", scale: 0 }, { synonyms: ["人次"] }),
    hours: measure("学时", "hours", { unit: "学时", scale: 2 }, { optional: true }),
    integrity: code("廉政模块", "integrity module", yesNo, { synonyms: ["含廉政教育"] }),
    examined: code("是否考试", "examined", yesNo, { optional: true, synonyms: ["结业测试"] })
  },
  key: ["class"],
  day: "from",
  grain: "day",
  orgUnit: "orgUnit",
  retentionYears: 10
})

/**
 * 学习平台导入台账（学习强国）— what a platform sent for one person and month. The points are kept because the batch has them;
 * no figure, no ranking and no hour is made of them.
 */
export const platformUse = defineKind({
  id: "party.platform-use",
  label: { zh: "学习平台导入台账", en: "Use of a learning platform" },
  fields: {
    person,
    branch,
    platform: text("平台", "platform", { synonyms: ["来源"] }),
    batch: text("导入批次", "batch", { privacy: "internal" }),
    month: month("月份", "month"),
    points: measure("积分", "points", { unit: "分", scale: 0 }, { optional: true, privacy: "sensitive" }),
    active: code("是否参学", "active", yesNo, { privacy: "internal", synonyms: ["参学"] })
  },
  key: ["platform", "person", "month"],
  day: "month",
  grain: "month",
  orgUnit: "branch",
  countKey: "person",
  retentionYears: 2
})
