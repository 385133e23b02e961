/**
 * 行政复议法 — limits of reconsideration. Money: fen.
 *
 * Source: 《中华人民共和国行政复议法》(1999, 2017修正, 2023修订). "Three, five, seven and ten days" are workdays (2023 art. 88,
 * 2017 art. 40).
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, numberOf, parameter, since, textOf, workdays, years } from "./write.ts"

const LAW = "《中华人民共和国行政复议法》"
const FIRST = "1999-10-01"
const NOW = "2024-01-01"
const of2017 = textOf(`${LAW}(2017修正)`)
const of2023 = textOf(`${LAW}(2023修订)`)
const EARLIER = "Read in the text of 2017; that it held from the first day of the law is from memory."

/** 复议申请期限 — from the day on which the decision is known. */
export const reconsiderationLimit: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.application-limit",
  { zh: "行政复议申请期限", en: "Limit for asking for reconsideration" },
  [
    since(FIRST, days(60, "respondent"), of2017("第九条第一款", "知道之日起六十日内可以申请复议"), "verified", EARLIER),
    since(NOW, days(60, "respondent"), of2023("第二十条第一款", "知道或者应当知道之日起六十日内可以申请复议"))
  ]
)

/** 未告知时的复议申请期限 — the longest, from knowing what was decided, where the decision did not tell of the remedy. */
export const reconsiderationUntoldLimit: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.application-limit-untold",
  { zh: "未告知救济时的复议申请期限", en: "Limit where the remedy was not told" },
  [since(NOW, years(1, "respondent"), of2023("第二十条第三款", "未告知的自告知起算，最长自知道内容之日起一年"))]
)

/** 最长复议申请期限 — from the decision, whoever knew of it. */
export const reconsiderationLongestLimit: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.longest-limit",
  { zh: "最长复议申请期限", en: "Longest limit for reconsideration" },
  [since(NOW, years(5, "respondent"), of2023("第二十一条", "自行政行为作出之日起超过五年的不予受理"))]
)

/** 不动产最长复议申请期限 */
export const reconsiderationLongestRealEstate: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.longest-limit-real-estate",
  { zh: "不动产最长复议申请期限", en: "Longest limit, real estate" },
  [since(NOW, years(20, "respondent"), of2023("第二十一条", "因不动产提出的，自作出之日起超过二十年的不予受理"))]
)

/** 复议受理审查期限 */
export const reconsiderationAcceptance: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.acceptance-limit",
  { zh: "复议受理审查期限", en: "Limit for accepting an application" },
  [
    since(
      FIRST,
      workdays(5, "agency"),
      of2017("第十七条第一款、第四十条第二款", "收到申请后五日内审查；五日指工作日"),
      "verified",
      EARLIER
    ),
    since(NOW, workdays(5, "agency"), of2023("第三十条第一款、第八十八条第二款", "收到申请后五日内审查；五日指工作日"))
  ]
)

/** 复议决定期限 — ordinary procedure. */
export const reconsiderationDecision: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.decision-limit",
  { zh: "复议决定期限", en: "Limit for deciding a reconsideration" },
  [
    since(FIRST, days(60, "agency"), of2017("第三十一条第一款", "受理之日起六十日内作出复议决定"), "verified", EARLIER),
    since(NOW, days(60, "agency"), of2023("第六十二条第一款", "普通程序自受理之日起六十日内作出复议决定"))
  ]
)

/** 复议决定延长 */
export const reconsiderationExtension: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.decision-extension",
  { zh: "复议决定延长期限", en: "Extension of a reconsideration" },
  [
    since(
      FIRST,
      days(30, "agency"),
      of2017("第三十一条第一款", "情况复杂经批准可以延长，最多三十日"),
      "verified",
      EARLIER
    ),
    since(NOW, days(30, "agency"), of2023("第六十二条第一款", "情况复杂经批准可以延长，最长三十日"))
  ]
)

/** 简易程序复议决定期限 */
export const simplifiedReconsideration: Parameter<TimeLimit> = parameter(
  "administrative-reconsideration-law.simplified-decision-limit",
  { zh: "简易程序复议决定期限", en: "Limit of a simplified reconsideration" },
  [since(NOW, days(30, "agency"), of2023("第六十二条第二款", "简易程序自受理之日起三十日内作出复议决定"))]
)

/** 简易程序复议金额 — up to which a case about money may be reconsidered in the simplified procedure, fen. */
export const simplifiedReconsiderationCap: Parameter<number> = numberOf(
  "fen",
  "administrative-reconsideration-law.simplified-cap",
  { zh: "适用简易复议程序的金额", en: "Cap of the simplified reconsideration" },
  [since(NOW, 300_000, of2023("第五十三条第一款第（三）项", "涉及款额三千元以下的可以适用简易程序"))]
)

/** 当场处罚复议前置 — whether a decision on the spot must be reconsidered before anybody may sue. */
export const reconsiderationFirst: Parameter<boolean> = parameter(
  "administrative-reconsideration-law.on-spot-first",
  { zh: "当场处罚复议前置", en: "Reconsideration first for on-the-spot decisions" },
  [since(NOW, true, of2023("第二十三条第一款第（一）项", "对当场作出的处罚决定不服的，应当先申请复议"))]
)
