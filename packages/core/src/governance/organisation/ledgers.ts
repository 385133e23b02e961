/**
 * 机构名录、职责清单、资料来源名录 — which bodies there are and what ends them, what the bureau is there for, and where texts and
 * figures came from that are not its own.
 *
 * Branches, groups of study and teams of the Party have registers of their own in Party work, stations and facilities in
 * sanitation; this one has every body once, with its kind and its end.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { code, day, defineKind, type Row, reading, register, text } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { conventionOf } from "../convention.ts"

/** 机构类别 */
const bodyTypes = {
  bureau: { zh: "城市管理和综合执法局", en: "bureau" },
  leadingGroup: { zh: "党组", en: "leading Party group" },
  studyGroup: { zh: "党组理论中心学习组", en: "study group of the leading group" },
  youthGroup: { zh: "青年理论学习小组", en: "youth study group" },
  branch: { zh: "党支部", en: "Party branch" },
  temporaryBranch: { zh: "临时党支部", en: "temporary branch" },
  taskTeam: { zh: "应急队、专班", en: "task team" },
  serviceTeam: { zh: "服务队", en: "service team" },
  volunteers: { zh: "志愿者队伍", en: "volunteers" },
  pioneerPost: { zh: "党员先锋岗", en: "pioneer post" },
  inspectionGroup: { zh: "督查组", en: "inspection group" },
  squad: { zh: "执法中队", en: "enforcement squad" },
  station: { zh: "环卫站", en: "sanitation station" },
  facility: { zh: "垃圾转运站等设施", en: "facility" },
  partner: { zh: "共建村（社区）", en: "partner" }
} as const

/** 终止条件 */
const ends = {
  standing: { zh: "常设", en: "standing" },
  yearlyReview: { zh: "每年评估", en: "yearly review" },
  taskEnds: { zh: "任务结束", en: "when its task ends" },
  withBody: { zh: "随所附机构终止", en: "with the body it sits on" },
  byDecision: { zh: "由决定终止", en: "by decision" },
  pledgeEnds: { zh: "承诺期满", en: "when the pledge ends" },
  secondmentEnds: { zh: "抽调结束", en: "when the secondment ends" },
  agreementEnds: { zh: "协议期满", en: "when the agreement ends" }
} as const

const validity = {
  validFrom: day("成立日期", "valid from", { synonyms: ["设立日期", "起始日期"] }),
  validUntil: day("撤销日期", "valid until", { optional: true, synonyms: ["终止日期"] })
}

/** 机构名录 */
export const body = defineKind({
  id: "governance.body",
  label: { zh: "机构名录", en: "Bodies" },
  fields: {
    body: text("机构", "body", { synonyms: ["名称", "单位", "队伍"] }),
    type: code("机构类别", "type", bodyTypes, { synonyms: ["类别"] }),
    parent: text("上级机构", "parent", { optional: true, synonyms: ["主管单位"] }),
    basis: text("设立依据", "basis", { optional: true, synonyms: ["依据", "批准文号"] }),
    ends: code("终止条件", "ends", ends),
    /** The body or task with which it ends. */
    endsWith: text("随何终止", "ends with", { optional: true }),
    ...validity
  },
  key: ["body", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  countKey: "body",
  retentionYears: 30
})

/** 职责清单 — main duties of the bureau, each with its basis. */
export const mandate = defineKind({
  id: "governance.mandate",
  label: { zh: "职责清单", en: "Mandates" },
  fields: {
    mandate: text("职责", "mandate", { synonyms: ["职责事项", "主责主业"] }),
    field: code("领域", "field", {
      enforcement: { zh: "综合执法", en: "enforcement" },
      sanitation: { zh: "环境卫生", en: "sanitation" },
      appearance: { zh: "市容管理", en: "city appearance" },
      party: { zh: "党的建设", en: "Party work" },
      other: { zh: "其他", en: "other" }
    }),
    basis: text("依据", "basis", { synonyms: ["法律依据", "三定规定"] }),
    orgUnit: text("责任单位", "org unit", { optional: true, synonyms: ["单位"] }),
    ...validity
  },
  key: ["mandate", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "mandate",
  retentionYears: 30
})

/** 资料来源名录 — a text or data set of somebody else: where it was copied, when, how far it can be trusted, where to complain. */
export const source = defineKind({
  id: "governance.source",
  label: { zh: "资料来源名录", en: "Sources" },
  fields: {
    source: text("资料", "source", { synonyms: ["资料名称", "标题"] }),
    publisher: text("发布者", "publisher", { synonyms: ["网站", "来源"] }),
    year: text("年份", "year", { maxLength: 4, synonyms: ["发布年份"] }),
    copiedOn: day("取得日期", "copied on", { synonyms: ["转载日期", "下载日期"] }),
    reliability: code("可靠程度", "reliability", {
      official: { zh: "本单位或者官方记录", en: "official" },
      secondary: { zh: "转载、他人记述", en: "secondary" },
      synthetic: { zh: "演示数据", en: "synthetic" }
    }),
    /** How to ask for a correction, in words and without anybody's number. Requests are tasks. */
    correction: text("更正渠道", "correction channel", { optional: true, synonyms: ["更正方式"] }),
    withdrawnOn: day("停止使用日期", "withdrawn on", { optional: true })
  },
  key: ["source", "copiedOn"],
  day: "copiedOn",
  grain: "day",
  until: "withdrawnOn",
  countKey: "source",
  retentionYears: 30
})

const read = reading(body)

/** Bodies that stand on a day although what they were to end with has ended. A body that ends takes its own with it. */
export const organisationFindings = (bodies: ReadonlyArray<Row>, on: PlainDate): ReadonlyArray<Finding> => {
  const listed = register(body, "body", bodies)
  const gone = (name: string): boolean => {
    const rows = listed.of(name)
    return rows.length > 0 && rows.every(({ until }) => until !== null && until < on)
  }
  return listed.on(on).flatMap(({ row, subject }) => {
    const endsWith = read(row, "endsWith")
    if (endsWith === null || !gone(String(endsWith))) return []
    return [
      {
        rule: "organisation.outlives",
        severity: "warning",
        facts: { on, body: subject, endsWith: String(endsWith) },
        cite: conventionOf("G4.2", "随任务或者所附机构设立的，随其终止")
      }
    ]
  })
}
