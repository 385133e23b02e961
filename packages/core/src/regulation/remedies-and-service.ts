/**
 * 行政诉讼法、民事诉讼法、民法典、立法法 — suing, service by public notice, and how time and texts are counted.
 *
 * Source: 《中华人民共和国行政诉讼法》(2017修正), its interpretation (法释〔2018〕1号), 《中华人民共和国民事诉讼法》(2021, 2023),
 * 《中华人民共和国民法典》(2020), 《中华人民共和国立法法》(2015, 2023).
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, months, parameter, since, textOf, years } from "./write.ts"

const litigation = textOf("《中华人民共和国行政诉讼法》(2017修正)")
const civil = textOf("《中华人民共和国民法典》")

/** 起诉期限 — from the day on which the decision is known. */
export const suingLimit: Parameter<TimeLimit> = parameter(
  "administrative-litigation-law.suing-limit",
  { zh: "行政诉讼起诉期限", en: "Limit for suing" },
  [since("2015-05-01", months(6, "respondent"), litigation("第四十六条第一款", "知道或者应当知道之日起六个月内起诉"))]
)

/** 复议后起诉期限 — from the receipt of the reconsideration's decision. */
export const suingAfterReconsideration: Parameter<TimeLimit> = parameter(
  "administrative-litigation-law.suing-limit-after-reconsideration",
  { zh: "复议后起诉期限", en: "Limit for suing after reconsideration" },
  [since("2015-05-01", days(15, "respondent"), litigation("第四十五条", "收到复议决定书之日起十五日内起诉"))]
)

/** 未告知起诉期限时的起诉期限 */
export const suingUntoldLimit: Parameter<TimeLimit> = parameter(
  "administrative-litigation-law.suing-limit-untold",
  { zh: "未告知时的起诉期限", en: "Limit for suing where it was not told" },
  [
    since(
      "2018-02-08",
      years(1, "respondent"),
      textOf("最高人民法院关于适用行政诉讼法的解释（法释〔2018〕1号）")(
        "第六十四条第一款",
        "未告知起诉期限的，最长自知道内容之日起一年"
      )
    )
  ]
)

/** 最长起诉期限 — from the decision, whoever knew of it. */
export const suingLongestLimit: Parameter<TimeLimit> = parameter(
  "administrative-litigation-law.longest-limit",
  { zh: "最长起诉期限", en: "Longest limit for suing" },
  [
    since(
      "2015-05-01",
      years(5, "respondent"),
      litigation("第四十六条第二款", "自行政行为作出之日起超过五年的不予受理")
    )
  ]
)

/** 不动产最长起诉期限 */
export const suingLongestRealEstate: Parameter<TimeLimit> = parameter(
  "administrative-litigation-law.longest-limit-real-estate",
  { zh: "不动产最长起诉期限", en: "Longest limit for suing, real estate" },
  [
    since(
      "2015-05-01",
      years(20, "respondent"),
      litigation("第四十六条第二款", "因不动产起诉的，自作出之日起超过二十年的不予受理")
    )
  ]
)

/** 公告送达 — after which a public notice counts as served. The day itself does not move to a workday. */
export const publicNoticeService: Parameter<TimeLimit> = parameter(
  "civil-procedure-law.public-notice-service",
  { zh: "公告送达期间", en: "Service by public notice" },
  [
    since(
      "1991-04-09",
      days(60, "agency"),
      textOf("《中华人民共和国民事诉讼法》(2017修正)")("第九十二条", "自发出公告之日起经过六十日视为送达"),
      "memory",
      "The text was not read."
    ),
    since(
      "2022-01-01",
      days(30, "agency"),
      textOf("《中华人民共和国民事诉讼法》(2023修正)")("第九十五条", "自发出公告之日起经过三十日视为送达")
    )
  ]
)

/** 起算日不计 — whether the day from which a period runs is counted itself. */
export const startDayCounted: Parameter<boolean> = parameter(
  "civil-code.start-day-counted",
  { zh: "期间开始的当日是否计入", en: "Start day counted" },
  [since("2021-01-01", false, civil("第二百零一条第一款", "按照年、月、日计算期间的，开始的当日不计入"))]
)

/** 对应日 — whether months and years end on the corresponding day, or the last of the month. */
export const correspondingDay: Parameter<boolean> = parameter(
  "civil-code.corresponding-day",
  { zh: "月、年期间按对应日届满", en: "Months and years end on the corresponding day" },
  [since("2021-01-01", true, civil("第二百零二条", "到期月的对应日为最后一日；没有对应日的，月末日为最后一日"))]
)

/** 末日顺延 — whether a last day that is no workday moves to the day after the holiday. */
export const lastDayRolls: Parameter<boolean> = parameter(
  "civil-code.last-day-rolls",
  { zh: "期间末日遇休假日顺延", en: "Last day rolls over a holiday" },
  [since("2021-01-01", true, civil("第二百零三条第一款", "最后一日是法定休假日的，以休假日结束的次日为最后一日"))]
)

/** 上位法优先 — whether a lower text yields to a higher one. */
export const higherLawPrevails: Parameter<boolean> = parameter(
  "legislation-law.higher-law-prevails",
  { zh: "上位法效力高于下位法", en: "Higher law prevails" },
  [
    since(
      "2000-07-01",
      true,
      textOf("《中华人民共和国立法法》(2023修正)")(
        "第九十九条、第一百条",
        "法律高于行政法规，行政法规高于地方性法规和规章"
      ),
      "verified",
      "Read in the text of 2023; the rule is as old as the law."
    )
  ]
)
