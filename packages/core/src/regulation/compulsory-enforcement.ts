/**
 * 行政强制执行 — when compulsory enforcement may happen, how long a demand leaves, and the limits on the way through the court.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 35, 39, 43, 52, 56 to 59, 69 (limits of ten days or less are workdays). What is
 * night and what is a holiday in art. 43 that law does not say: both readings are doubtful, a place may set others (ADR 0090).
 * Where the law wants something "at once" or leaves the time to the agency, the limit is a convention of this project.
 */
import { localTime, type TimeLimit, type TimeWindow } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, parameter, since, textOf, workdays, years } from "./write.ts"

const IN_FORCE = "2012-01-01"
const text = textOf("《中华人民共和国行政强制法》(2011)")
const convention = textOf("绣花执法约定")
const night: TimeWindow = { from: localTime("22:00"), until: localTime("06:00") }
const BY_ANALOGY =
  "Art. 43 of the coercion law does not define the night: taken by analogy from the law on noise. A city may shift those eight hours."

/** 夜间 — when nothing is enforced unless it is urgent. */
export const nightHours: Parameter<TimeWindow> = parameter(
  "administrative-coercion-law.night-hours",
  { zh: "不得强制执行的夜间", en: "Night without enforcement" },
  [
    since(
      IN_FORCE,
      night,
      textOf("《中华人民共和国环境噪声污染防治法》(2018修正)")("第六十三条第（三）项", "夜间指晚二十二点至晨六点之间"),
      "doubtful",
      `${BY_ANALOGY} This earlier text was not read.`
    ),
    since(
      "2022-06-05",
      night,
      textOf("《中华人民共和国噪声污染防治法》(2021)")(
        "第八十八条第（二）项",
        "夜间指晚上十点至次日早晨六点，设区的市以上政府可以另定起止，时长为八小时"
      ),
      "doubtful",
      BY_ANALOGY
    ),
    since(
      "2026-08-15",
      night,
      textOf("《中华人民共和国生态环境法典》")(
        "第五百七十二条",
        "夜间指晚上十点至次日早晨六点，设区的市以上政府可以另定起止，时长为八小时"
      ),
      "doubtful",
      BY_ANALOGY
    )
  ],
  "free"
)

/** 休息日是否视同法定节假日 — whether weekends and adjusted rest days are closed to enforcement too. */
export const restDaysClosed: Parameter<boolean> = parameter(
  "administrative-coercion-law.rest-days-closed",
  { zh: "周末和调休是否同样不得强制执行", en: "Rest days closed to enforcement" },
  [
    since(
      IN_FORCE,
      false,
      text("第四十三条第一款", "不得在夜间或者法定节假日实施强制执行"),
      "doubtful",
      "Read as the statutory holidays of 《全国年节及纪念日放假办法》 alone; an act on another rest day is a warning."
    )
  ],
  "free"
)

/** 催告履行期限 — the least that a demand should leave; the law wants a time to be named and names none. */
export const demandPeriod: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.demand-period",
  { zh: "催告书的履行期限（惯例）", en: "Time that a demand leaves" },
  [
    since(
      IN_FORCE,
      workdays(10, "respondent"),
      convention("E4.1", "催告书应当载明履行期限，法律未定长短；比照申请法院执行前的催告，取十个工作日"),
      "local"
    )
  ],
  "free"
)

/** 无能力履行满三年 — after which a suspended enforcement is not taken up again. */
export const inabilityLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.inability-limit",
  { zh: "确无能力履行的中止上限", en: "Suspension for inability" },
  [
    since(
      IN_FORCE,
      years(3, "respondent"),
      text("第三十九条第二款", "没有明显社会危害，确无能力履行，中止满三年未恢复的，不再执行")
    )
  ]
)

/** 立即代履行后通知 — to a respondent who was not there. */
export const clearingNoticeLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.clearing-notice-limit",
  { zh: "立即代履行后通知期限（惯例）", en: "Notice after clearing at once" },
  [
    since(
      IN_FORCE,
      workdays(1, "agency"),
      convention("E4.2", "当事人不在场的事后立即通知（强制法第五十二条），法律未定天数；取一个工作日"),
      "local"
    )
  ],
  "free"
)

/** 法院受理 */
export const courtAcceptanceLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.court-acceptance-limit",
  { zh: "法院受理期限", en: "Acceptance by the court" },
  [since(IN_FORCE, workdays(5, "agency"), text("第五十六条第一款、第六十九条", "法院接到申请的五日内受理"))]
)

/** 法院书面审查裁定 */
export const courtRulingLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.court-ruling-limit",
  { zh: "法院执行裁定期限", en: "Ruling of the court" },
  [since(IN_FORCE, workdays(7, "agency"), text("第五十七条、第六十九条", "符合条件的自受理之日起七日内裁定"))]
)

/** 法院听取意见后裁定 — where it heard both sides. */
export const courtHeardRulingLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.court-heard-ruling-limit",
  { zh: "法院听取意见后的裁定期限", en: "Ruling after hearing both sides" },
  [since(IN_FORCE, days(30, "agency"), text("第五十八条第二款", "明显违法情形可以听取意见，自受理之日起三十日内裁定"))]
)

/** 不予执行裁定送达 */
export const courtRefusalServiceLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.court-refusal-service-limit",
  { zh: "不予执行裁定送达期限", en: "Service of a refusal" },
  [since(IN_FORCE, workdays(5, "agency"), text("第五十八条第二款、第六十九条", "不予执行的裁定五日内送达行政机关"))]
)

/** 向上一级法院申请复议 — against a refusal to accept, or to enforce. */
export const higherCourtLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.higher-court-limit",
  { zh: "向上一级法院申请复议期限", en: "Limit for asking the higher court" },
  [
    since(
      IN_FORCE,
      days(15, "agency"),
      text("第五十六条第二款、第五十八条第三款", "对不予受理、不予执行的裁定可以在十五日内申请复议")
    )
  ]
)

/** 上一级法院对不予受理的裁定 */
export const higherAcceptanceLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.higher-acceptance-limit",
  { zh: "上一级法院受理裁定期限", en: "Higher court on acceptance" },
  [since(IN_FORCE, days(15, "agency"), text("第五十六条第二款", "上一级法院十五日内裁定是否受理"))]
)

/** 上一级法院对不予执行的裁定 */
export const higherRulingLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.higher-ruling-limit",
  { zh: "上一级法院执行裁定期限", en: "Higher court on enforcement" },
  [since(IN_FORCE, days(30, "agency"), text("第五十八条第三款", "上一级法院三十日内裁定是否执行"))]
)

/** 立即执行 — by the court, for the sake of public safety. */
export const urgentExecutionLimit: Parameter<TimeLimit> = parameter(
  "administrative-coercion-law.urgent-execution-limit",
  { zh: "法院立即执行期限", en: "Immediate enforcement by the court" },
  [
    since(
      IN_FORCE,
      workdays(5, "agency"),
      text("第五十九条、第六十九条", "为保障公共安全申请立即执行的，经院长批准，自裁定之日起五日内执行")
    )
  ]
)

/** Every parameter of compulsory enforcement that is not in `administrative-coercion-law.ts`. */
export const compulsoryEnforcementParameters: ReadonlyArray<Parameter<unknown>> = [
  nightHours,
  restDaysClosed,
  demandPeriod,
  inabilityLimit,
  clearingNoticeLimit,
  courtAcceptanceLimit,
  courtRulingLimit,
  courtHeardRulingLimit,
  courtRefusalServiceLimit,
  higherCourtLimit,
  higherAcceptanceLimit,
  higherRulingLimit,
  urgentExecutionLimit
]
