/**
 * 城乡规划法 — the national part of what holds against illegal building, and of its demolition by force.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正), in force since 2008-01-01, whose articles on liability neither amendment changed;
 * 《中华人民共和国行政强制法》(2011) art. 44; 法释〔2013〕5号. The law sets no days: those of the government stand in the regulation
 * of the province, under the ids of `planningLimits` in `enforcement`.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { months, parameter, since, textOf } from "./write.ts"

const IN_FORCE = "2008-01-01"
const planning = textOf("《中华人民共和国城乡规划法》(2019修正)")
const coercion = textOf("《中华人民共和国行政强制法》(2011)")
const TEXT_OF_2019 = "Read in the text of 2019; that the articles are those of 2007 is from memory."

/** 责成 — whether works are stopped, and buildings demolished, by departments that the government charges. */
export const chargeByGovernment: Parameter<boolean> = parameter(
  "urban-and-rural-planning-law.charge-by-government",
  { zh: "政府责成", en: "Charge by the government" },
  [
    since(
      IN_FORCE,
      true,
      planning("第六十八条", "不停止建设或者逾期不拆除的，县级以上地方政府可以责成有关部门查封施工现场、强制拆除"),
      "verified",
      TEXT_OF_2019
    )
  ]
)

/** 竣工验收资料报送期限 — from the acceptance of the finished works. */
export const completionPapersLimit: Parameter<TimeLimit> = parameter(
  "urban-and-rural-planning-law.completion-papers-limit",
  { zh: "竣工验收资料报送期限", en: "Limit for the papers of completion" },
  [
    since(
      IN_FORCE,
      months(6, "respondent"),
      planning("第四十五条第二款、第六十七条", "竣工验收后六个月内报送有关竣工验收资料"),
      "verified",
      TEXT_OF_2019
    )
  ]
)

/** 立即报告 — whether "at once" means on the same day, where a builder does not stop. A place may read it otherwise. */
export const reportOnSameDay: Parameter<boolean> = parameter(
  "urban-and-rural-planning-law.report-on-same-day",
  { zh: "当日报告", en: "Report on the same day" },
  [since(IN_FORCE, true, textOf("绣花执法约定")("ADR 0094", "拒不停止建设的立即报告政府，立即按当日理解"), "local")],
  "free"
)

/** 强制拆除公告 — whether the agency must announce the demolition and set a time to demolish oneself. */
export const demolitionAnnouncement: Parameter<boolean> = parameter(
  "administrative-coercion-law.demolition-announcement",
  { zh: "强制拆除前公告", en: "Announcement before a demolition" },
  [since("2012-01-01", true, coercion("第四十四条", "强制拆除违法建筑物的应当公告，限期当事人自行拆除"))]
)

/** 强制拆除的等待 — whether it must wait until no remedy can be sought any more. */
export const demolitionAfterRemedies: Parameter<boolean> = parameter(
  "administrative-coercion-law.demolition-after-remedies",
  { zh: "救济期满方可强制拆除", en: "Demolition after the remedy periods" },
  [
    since(
      "2012-01-01",
      true,
      coercion("第四十四条", "当事人在法定期限内不申请复议、不起诉又不拆除的，方可依法强制拆除")
    )
  ]
)

/** 法院不受理拆违申请 — whether courts take no application to enforce an order of art. 64, 65 or 66. */
export const demolitionNotByCourt: Parameter<boolean> = parameter(
  "illegal-building-reply.no-court-application",
  { zh: "法院不受理强制拆除申请", en: "No court application for a demolition" },
  [
    since(
      "2013-04-03",
      true,
      textOf("最高人民法院关于违法的建筑物、构筑物、设施等强制拆除问题的批复（法释〔2013〕5号）")(
        "全文",
        "违法建筑物的强制拆除由行政机关依法实施，人民法院不受理非诉强制执行申请"
      ),
      "secondary",
      "Read in copies; the first day is from memory."
    )
  ]
)

/** Parameters of this file. */
export const planningLawParameters = [
  chargeByGovernment,
  completionPapersLimit,
  reportOnSameDay,
  demolitionAnnouncement,
  demolitionAfterRemedies,
  demolitionNotByCourt
]
