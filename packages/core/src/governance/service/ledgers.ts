/**
 * 服务事项名录、服务申请台账、满意度调查、联合行动、宣传资料 — what the bureau does for people and together with others.
 *
 * A survey keeps its question, its sample and the answers, never a score alone: a rate of several surveys is that of their
 * sums (R1.6). A joint action names partners, never people.
 */
import { code, day, defineKind, type LedgerKind, measure, text } from "../../ledger/index.ts"
import { yesNo } from "../codes.ts"

const orgUnit = text("责任单位", "org unit", { optional: true, synonyms: ["单位", "承办单位"] })
const street = text("街道", "street", { optional: true, synonyms: ["镇街"] })

/** 服务事项名录 */
export const serviceItem = defineKind({
  id: "governance.service-item",
  label: { zh: "服务事项名录", en: "Service items" },
  fields: {
    item: text("服务事项", "service item", { synonyms: ["事项", "事项名称"] }),
    orgUnit,
    basis: text("设定依据", "basis", { optional: true, synonyms: ["依据"] }),
    /** 承诺期限 in words; the last day of a request stands in the request. */
    promise: text("承诺时限", "promised time", { optional: true }),
    validFrom: day("起始日期", "valid from", { synonyms: ["公布日期"] }),
    validUntil: day("终止日期", "valid until", { optional: true, synonyms: ["取消日期"] })
  },
  key: ["item", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "item",
  retentionYears: 10
})

const request = text("申请编号", "request", { synonyms: ["编号", "受理号"] })
const item = text("服务事项", "service item", { synonyms: ["事项", "事项名称"] })

/** 服务申请台账 — one request for a service item. Complaints and reports have their own ledgers. */
export const serviceRequest = defineKind({
  id: "governance.service-request",
  label: { zh: "服务申请台账", en: "Service requests" },
  fields: {
    request,
    item,
    askedOn: day("申请日期", "asked on", { synonyms: ["受理日期"] }),
    orgUnit,
    street,
    dueOn: day("办结期限", "due on", { synonyms: ["承诺办结日期"] }),
    doneOn: day("办结日期", "done on", { optional: true }),
    result: code(
      "办理结果",
      "result",
      {
        granted: { zh: "已办理", en: "granted" },
        refused: { zh: "不予办理", en: "refused" },
        withdrawn: { zh: "申请人撤回", en: "withdrawn by the applicant" }
      },
      { optional: true, synonyms: ["结果"] }
    )
  },
  key: ["request"],
  day: "askedOn",
  grain: "day",
  place: "street",
  orgUnit: "orgUnit",
  countKey: "request",
  retentionYears: 10
})

/** 服务申请应办结台账 — one request on its last day. Derived. */
export const serviceDue = defineKind({
  id: "governance.service-due",
  label: { zh: "服务申请应办结台账", en: "Service requests due" },
  fields: {
    request,
    item,
    dueOn: day("办结期限", "due on"),
    orgUnit,
    street,
    outcome: code("办结情况", "outcome", {
      inTime: { zh: "按期办结", en: "done in time" },
      late: { zh: "超期办结", en: "done late" },
      open: { zh: "未办结", en: "open" },
      withdrawn: { zh: "申请人撤回", en: "withdrawn by the applicant" }
    })
  },
  key: ["request"],
  day: "dueOn",
  grain: "day",
  dueDay: true,
  place: "street",
  orgUnit: "orgUnit",
  retentionYears: 10
})

const surveyFields = {
  survey: text("调查编号", "survey", { synonyms: ["编号"] }),
  day: day("调查日期", "day", { synonyms: ["日期"] }),
  topic: code(
    "调查主题",
    "topic",
    {
      satisfaction: { zh: "群众满意度", en: "satisfaction" },
      safety: { zh: "安全感", en: "sense of safety" },
      appearance: { zh: "市容环境", en: "city appearance" },
      other: { zh: "其他", en: "other" }
    },
    { synonyms: ["主题"] }
  ),
  question: text("问题", "question", { synonyms: ["调查问题"] }),
  street,
  /** Who asked, where that was somebody else: a figure of one's own is worth less. */
  surveyor: text("调查单位", "surveyor", { optional: true, synonyms: ["第三方机构"] }),
  sample: measure("有效样本", "valid answers", { unit: "份", scale: 0 }, { synonyms: ["样本", "样本量"] }),
  satisfied: measure("满意份数", "satisfied", { unit: "份", scale: 0 }, { synonyms: ["满意"] }),
  score: measure("得分", "score", { unit: "分", scale: 2 }, { optional: true, synonyms: ["满意度得分"] })
}
const surveyNames = Object.keys(surveyFields)

/** No more are satisfied than answered. */
const surveyFaults: NonNullable<LedgerKind["check"]> = (row) => {
  const value = (name: string) => Number(row[surveyNames.indexOf(name)] ?? 0)
  return value("satisfied") > value("sample") ? [{ field: "satisfied", problem: "contradicts" }] : []
}

/** 群众满意度调查台账 — one question of one survey. */
export const survey = defineKind({
  id: "governance.survey",
  label: { zh: "群众满意度调查台账", en: "Surveys" },
  fields: surveyFields,
  key: ["survey", "question"],
  day: "day",
  grain: "day",
  place: "street",
  countKey: "survey",
  retentionYears: 10,
  check: surveyFaults
})

/** 联合行动台账 — one action with one partner; an action with two partners has two rows. */
export const jointAction = defineKind({
  id: "governance.joint-action",
  label: { zh: "联合行动台账", en: "Joint actions" },
  fields: {
    action: text("行动编号", "action", { synonyms: ["编号"] }),
    day: day("日期", "day"),
    partner: text("联合单位", "partner", { synonyms: ["协同单位"] }),
    partnerType: code(
      "联合单位类别",
      "partner type",
      {
        street: { zh: "街道（镇）", en: "street or town office" },
        community: { zh: "村（社区）", en: "community or village" },
        department: { zh: "部门", en: "department" },
        other: { zh: "其他", en: "other" }
      },
      { synonyms: ["单位类别"] }
    ),
    topic: text("事项", "topic", { synonyms: ["行动内容"] }),
    orgUnit,
    street,
    dataShared: code("是否共享数据", "data shared", yesNo, { optional: true, synonyms: ["数据共享"] }),
    /** Our own, in this action; told once, in the row of the first partner. */
    personTimes: measure("出动人次", "person-times", { unit: "人次", scale: 0 }, { optional: true, synonyms: ["人次"] })
  },
  key: ["action", "partner"],
  day: "day",
  grain: "day",
  place: "street",
  orgUnit: "orgUnit",
  countKey: "action",
  retentionYears: 5
})

/** 宣传资料台账 — leaflets, posters, films: what was given out or shown where. */
export const material = defineKind({
  id: "governance.material",
  label: { zh: "宣传资料台账", en: "Dissemination material" },
  fields: {
    record: text("记录编号", "record", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["发放日期"] }),
    title: text("资料名称", "title", { synonyms: ["名称"] }),
    topic: text("主题", "topic", { synonyms: ["宣传主题"] }),
    form: code(
      "形式",
      "form",
      {
        leaflet: { zh: "单页手册", en: "leaflet" },
        poster: { zh: "海报展板", en: "poster" },
        film: { zh: "短片", en: "film" },
        article: { zh: "图文推送", en: "article online" }
      },
      { synonyms: ["资料形式"] }
    ),
    street,
    orgUnit,
    copies: measure("份数", "copies", { unit: "份", scale: 0 }, { optional: true, synonyms: ["发放份数"] })
  },
  key: ["record"],
  day: "day",
  grain: "day",
  place: "street",
  orgUnit: "orgUnit",
  retentionYears: 5
})
