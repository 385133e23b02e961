/**
 * 行政处罚法 — limits and amounts of the Administrative Penalty Law, with the day from which each text holds. Money: fen.
 *
 * Source: 《中华人民共和国行政处罚法》(1996, 2017修正, 2021修订). "Two, three, five and seven days" are workdays since
 * 2021-07-15 only (art. 85); the earlier texts had no such article. What follows a decision: administrative-penalty-
 * performance.ts.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, numberOf, parameter, since, textOf, UNSAID, workdays, years } from "./write.ts"

const LAW = "《中华人民共和国行政处罚法》"
const of1996 = textOf(`${LAW}(1996)`)
const of2017 = textOf(`${LAW}(2017修正)`)
const of2021 = textOf(`${LAW}(2021修订)`)

/** 追责时效 — within which an act must be discovered; runs from the last day of the act. */
export const limitationPeriod: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.limitation-period",
  { zh: "行政处罚追责时效", en: "Limitation period" },
  [
    since("1996-10-01", years(2, "agency"), of2017("第二十九条", "违法行为二年内未被发现的不再处罚"), "verified"),
    since(
      "2021-07-15",
      years(2, "agency"),
      of2021("第三十六条第一款", "违法行为二年内未被发现的不再处罚，法律另有规定的除外")
    )
  ],
  "free"
)

/** 延长的追责时效 — where life, health or financial safety is touched and harm was done. */
export const extendedLimitationPeriod: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.extended-limitation-period",
  { zh: "涉及生命健康安全、金融安全的追责时效", en: "Extended limitation period" },
  [
    since(
      "2021-07-15",
      years(5, "agency"),
      of2021("第三十六条第一款", "涉及公民生命健康安全、金融安全且有危害后果的，时效延长至五年")
    )
  ]
)

/** 执法人员人数 — the least number of officers who act together. */
export const minimumOfficers: Parameter<number> = numberOf(
  "persons",
  "administrative-penalty-law.minimum-officers",
  { zh: "执法人员最少人数", en: "Minimum number of officers" },
  [
    since("1996-10-01", 2, of2017("第三十七条第一款", "调查或者检查时执法人员不得少于两人")),
    since("2021-07-15", 2, of2021("第四十二条第一款", "处罚由具有执法资格的人员实施，不得少于两人"))
  ],
  "free"
)

/** 责任年龄 — under it nobody is penalised; years of age. */
export const ageOfLiability: Parameter<number> = numberOf(
  "years",
  "administrative-penalty-law.age-of-liability",
  { zh: "行政处罚责任年龄", en: "Age of liability" },
  [
    since(
      "1996-10-01",
      14,
      of2017("第二十五条", "不满十四周岁的不予处罚"),
      "memory",
      "The number of the article was not read."
    ),
    since("2021-07-15", 14, of2021("第三十条", "不满十四周岁的不予处罚，责令监护人管教"))
  ]
)

/** 完全责任年龄 — from it on a penalty need not be lighter for age; years of age. */
export const ageOfFullLiability: Parameter<number> = numberOf(
  "years",
  "administrative-penalty-law.age-of-full-liability",
  { zh: "行政处罚完全责任年龄", en: "Age of full liability" },
  [
    since(
      "1996-10-01",
      18,
      of2017("第二十五条", "已满十四不满十八周岁的从轻或者减轻"),
      "memory",
      "The number of the article was not read."
    ),
    since("2021-07-15", 18, of2021("第三十条", "已满十四不满十八周岁的应当从轻或者减轻"))
  ]
)

/** 首违可不罚 — whether a first offence with slight harm, corrected in time, may go without a penalty. */
export const firstOffenceExemption: Parameter<boolean> = parameter(
  "administrative-penalty-law.first-offence-exemption",
  { zh: "初次违法可以不罚", en: "First offence may be exempted" },
  [since("2021-07-15", true, of2021("第三十三条第一款", "初次违法且危害后果轻微并及时改正的，可以不予处罚"))]
)

/** 无主观过错不罚 — whether who proves to be without fault must not be penalised. */
export const noFaultExemption: Parameter<boolean> = parameter(
  "administrative-penalty-law.no-fault-exemption",
  { zh: "无主观过错不予处罚", en: "No fault, no penalty" },
  [since("2021-07-15", true, of2021("第三十三条第二款", "当事人足以证明没有主观过错的，不予处罚"))],
  "free"
)

/** 择一从重 — whether of several norms that fine one act the one with the higher fine applies. */
export const higherFinePrevails: Parameter<boolean> = parameter(
  "administrative-penalty-law.higher-fine-prevails",
  { zh: "同一行为按罚款数额高的规定处罚", en: "The higher fine prevails" },
  [since("2021-07-15", true, of2021("第二十九条", "同一行为违反多个应处罚款的规范的，按数额高的规定处罚"))]
)

/** 简易程序限额（公民） — the highest fine on the spot for a citizen, fen. */
export const summaryCapIndividual: Parameter<number> = numberOf(
  "fen",
  "administrative-penalty-law.summary-cap-individual",
  { zh: "简易程序罚款限额（公民）", en: "Cap of the summary procedure, citizens" },
  [
    since("1996-10-01", 5_000, of2017("第三十三条", "对公民五十元以下的罚款或者警告可以当场决定")),
    since("2021-07-15", 20_000, of2021("第五十一条", "对公民二百元以下的罚款或者警告可以当场决定"))
  ],
  "free"
)

/** 简易程序限额（单位） — the same for legal persons and other organisations, fen. */
export const summaryCapOrganisation: Parameter<number> = numberOf(
  "fen",
  "administrative-penalty-law.summary-cap-organisation",
  { zh: "简易程序罚款限额（法人、其他组织）", en: "Cap of the summary procedure, organisations" },
  [
    since("1996-10-01", 100_000, of2017("第三十三条", "对法人或者其他组织一千元以下的罚款或者警告可以当场决定")),
    since("2021-07-15", 300_000, of2021("第五十一条", "对法人或者其他组织三千元以下的罚款或者警告可以当场决定"))
  ],
  "free"
)

/** 先行登记保存 — within which preserved evidence must be dealt with. */
export const preservationLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.preservation-limit",
  { zh: "先行登记保存处理期限", en: "Limit for preserved evidence" },
  [
    since(
      "1996-10-01",
      days(7, "agency"),
      of2017("第三十七条第二款", "登记保存的证据七日内作出处理决定"),
      "doubtful",
      UNSAID
    ),
    since(
      "2021-07-15",
      workdays(7, "agency"),
      of2021("第五十六条、第八十五条", "登记保存的证据七日内作出处理决定；七日指工作日")
    )
  ]
)

/** 听证申请期限 — how long a respondent may ask for a hearing; runs from the day of the notice. */
export const hearingRequestLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.hearing-request-limit",
  { zh: "听证申请期限", en: "Hearing request limit" },
  [
    since(
      "1996-10-01",
      days(3, "respondent"),
      of1996("第四十二条第一款第（一）项", "听证须在被告知后三日内提出"),
      "doubtful",
      "The number was read in the text of 2017. It does not say how days are counted: read as calendar days, ADR 0020."
    ),
    since(
      "2021-07-15",
      workdays(5, "respondent"),
      of2021("第六十四条第（一）项、第八十五条", "听证须在被告知后五日内提出；五日指工作日")
    )
  ]
)

/** 听证通知提前期 — how long before a hearing its time and place must be told. */
export const hearingNoticeLead: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.hearing-notice-lead",
  { zh: "听证通知提前期", en: "Notice before a hearing" },
  [
    since(
      "1996-10-01",
      days(7, "agency"),
      of2017("第四十二条第一款第（二）项", "听证七日前通知时间、地点"),
      "doubtful",
      UNSAID
    ),
    since(
      "2021-07-15",
      workdays(7, "agency"),
      of2021("第六十四条第（二）项、第八十五条", "听证七日前通知时间、地点；七日指工作日"),
      "verified",
      "Whether the hearing may be on the seventh workday or only on the one after is read both ways: ADR 0080."
    )
  ]
)

/** 法制审核 — whether the decisions named by the law need a legal review by people set aside for it. */
export const legalReviewRequired: Parameter<boolean> = parameter(
  "administrative-penalty-law.legal-review-required",
  { zh: "重大处罚法制审核", en: "Legal review required" },
  [since("2021-07-15", true, of2021("第五十八条第一款", "四类情形未经法制审核或者审核未通过的，不得作出决定"))]
)

/**
 * 办案期限 — from filing to decision. None before 2021-07-15: the earlier texts had no such limit. Regulations and rules,
 * local ones too, may provide otherwise.
 */
export const decisionLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.decision-limit",
  { zh: "办案期限", en: "Decision limit" },
  [
    since(
      "2021-07-15",
      days(90, "agency"),
      of2021("第六十条", "自立案之日起九十日内作出处罚决定，法律、法规、规章另有规定的除外")
    )
  ],
  "free"
)
