/**
 * 行政强制法 — seizure, surcharge and the way to the court. Shares: per cent.
 *
 * Source: 《中华人民共和国行政强制法》(2011), in force since 2012-01-01. Limits of ten days or less are workdays (art. 69), the
 * others are not.
 */
import type { HourLimit, TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, months, numberOf, parameter, since, textOf, workdays } from "./write.ts"

const IN_FORCE = "2012-01-01"
const text = textOf("《中华人民共和国行政强制法》(2011)")

/** 查封扣押期限 — natural days; time for testing is not counted. */
export const seizureLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.seizure-limit",
  { zh: "查封、扣押期限", en: "Limit of a seizure" },
  [
    since(
      IN_FORCE,
      days(30, "agency"),
      text("第二十五条第一款", "查封、扣押不得超过三十日，法律、行政法规另有规定的除外")
    )
  ],
  "free"
)

/** 查封扣押延长 — once, with the head's approval. */
export const seizureExtension: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.seizure-extension",
  { zh: "查封、扣押延长期限", en: "Extension of a seizure" },
  [since(IN_FORCE, days(30, "agency"), text("第二十五条第一款", "情况复杂的经批准可以延长，不得超过三十日"))],
  "free"
)

/** 当场强制措施报告 — to the head, after an urgent measure without approval. */
export const urgentReportLimit: Parameter<HourLimit> = parameter(
  "administrative-coercion-law.urgent-report-limit",
  { zh: "当场强制措施补报期限", en: "Report of an urgent measure" },
  [
    since(
      IN_FORCE,
      { count: 24, unit: "hours", owner: "agency" },
      text("第十九条", "情况紧急当场采取措施的，二十四小时内报告并补办批准")
    )
  ]
)

/** 加处罚款封顶 — per cent of the principal that all surcharges together may reach. */
export const surchargeCap: Parameter<number> = numberOf(
  "percent",
  "administrative-coercion-law.surcharge-cap",
  { zh: "加处罚款封顶比例", en: "Cap of the surcharge" },
  [since(IN_FORCE, 100, text("第四十五条第二款", "加处罚款或者滞纳金不得超出金钱给付义务的数额"))]
)

/** 加处罚款后强制执行 — how long a surcharge must have run before the agency may go on. */
export const surchargeEnforcementDelay: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.surcharge-enforcement-delay",
  { zh: "加处罚款后强制执行等待期", en: "Wait before enforcing after a surcharge" },
  [since(IN_FORCE, days(30, "agency"), text("第四十六条第一款", "加处罚款超过三十日，经催告仍不履行的可以强制执行"))]
)

/** 申请法院强制执行 — runs from the end of the remedy periods. */
export const courtApplicationLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.court-application-limit",
  { zh: "申请法院强制执行期限", en: "Limit for applying to the court" },
  [since(IN_FORCE, months(3, "agency"), text("第五十三条", "自救济期限届满之日起三个月内可以申请法院强制执行"))]
)

/** 申请执行前催告 — how long the respondent has after a demand. */
export const demandBeforeCourt: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.demand-before-court",
  { zh: "申请法院执行前催告期", en: "Demand before the court" },
  [
    since(
      IN_FORCE,
      workdays(10, "respondent"),
      text("第五十四条、第六十九条", "催告书送达十日后仍未履行的可以申请；十日指工作日")
    )
  ]
)

/** 代履行前催告 — before somebody else does what the respondent owes. */
export const substituteDemandLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.substitute-demand-limit",
  { zh: "代履行前催告期", en: "Demand before substitute performance" },
  [
    since(
      IN_FORCE,
      workdays(3, "respondent"),
      text("第五十一条第一款第（二）项、第六十九条", "代履行三日前再催告；三日指工作日")
    )
  ]
)
