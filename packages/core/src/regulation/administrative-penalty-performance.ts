/**
 * 行政处罚法 — what follows a decision: service, payment, surcharge, publication. Money: fen; shares: per cent.
 *
 * Source: 《中华人民共和国行政处罚法》(2017修正, 2021修订) and, for the surcharge that must be told,
 * 《罚款决定与罚款收缴分离实施办法》(1997).
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, numberOf, parameter, since, textOf, UNSAID, workdays } from "./write.ts"

const LAW = "《中华人民共和国行政处罚法》"
const of2017 = textOf(`${LAW}(2017修正)`)
const of2021 = textOf(`${LAW}(2021修订)`)

/** 送达期限 — for a decision that was not handed over when it was announced. */
export const serviceLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.service-limit",
  { zh: "处罚决定书送达期限", en: "Limit for service" },
  [
    since("1996-10-01", days(7, "agency"), of2017("第四十条", "当事人不在场的，七日内送达"), "doubtful", UNSAID),
    since(
      "2021-07-15",
      workdays(7, "agency"),
      of2021("第六十一条第一款、第八十五条", "当事人不在场的，七日内送达；七日指工作日")
    )
  ]
)

/** 缴款期限 — runs from the day on which the decision was received. */
export const paymentLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.payment-limit",
  { zh: "罚款缴纳期限", en: "Limit for payment" },
  [
    since("1996-10-01", days(15, "respondent"), of2017("第四十六条第三款", "自收到决定书之日起十五日内到指定银行缴纳")),
    since(
      "2021-07-15",
      days(15, "respondent"),
      of2021("第六十七条第三款", "自收到决定书之日起十五日内到银行或者通过电子支付缴纳")
    )
  ]
)

/** 加处罚款 — per cent of the fine for each day of delay. */
export const dailySurcharge: Parameter<number> = numberOf(
  "percent",
  "administrative-penalty-law.daily-surcharge",
  { zh: "每日加处罚款比例", en: "Daily surcharge" },
  [
    since("1996-10-01", 3, of2017("第五十一条第（一）项", "到期不缴的每日按罚款数额的百分之三加处")),
    since(
      "2021-07-15",
      3,
      of2021("第七十二条第一款第（一）项", "到期不缴的每日按罚款数额的百分之三加处，总额不超出罚款")
    )
  ]
)

/** 复议诉讼期间不计加处罚款 — whether the surcharge stands still while reconsideration or litigation goes on. */
export const surchargeStopsForRemedies: Parameter<boolean> = parameter(
  "administrative-penalty-law.surcharge-stops-for-remedies",
  { zh: "复议、诉讼期间不计加处罚款", en: "No surcharge during remedies" },
  [since("2021-07-15", true, of2021("第七十三条第三款", "复议或者诉讼期间不计算加处罚款"))]
)

/** 当场收缴限额 — the highest fine that may be taken in cash on the spot, fen. */
export const onSpotCashCap: Parameter<number> = numberOf(
  "fen",
  "administrative-penalty-law.on-spot-cash-cap",
  { zh: "当场收缴罚款限额", en: "Cap for cash on the spot" },
  [
    since("1996-10-01", 2_000, of2017("第四十七条第（一）项", "二十元以下的罚款可以当场收缴")),
    since("2021-07-15", 10_000, of2021("第六十八条第（一）项", "一百元以下的罚款可以当场收缴"))
  ]
)

/** 当场收缴罚款上交期限 — from the officer to the agency. */
export const cashHandOverLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.cash-hand-over-limit",
  { zh: "当场收缴罚款上交期限", en: "Limit for handing cash over" },
  [
    since("1996-10-01", days(2, "agency"), of2017("第五十条", "当场收缴的罚款二日内交至机关"), "doubtful", UNSAID),
    since(
      "2021-07-15",
      workdays(2, "agency"),
      of2021("第七十一条、第八十五条", "当场收缴的罚款二日内交至机关；二日指工作日")
    )
  ]
)

/** 罚款缴付银行期限 — from the agency to the bank. */
export const cashBankingLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.cash-banking-limit",
  { zh: "罚款缴付银行期限", en: "Limit for banking cash" },
  [
    since("1996-10-01", days(2, "agency"), of2017("第五十条", "机关二日内将罚款缴付银行"), "doubtful", UNSAID),
    since(
      "2021-07-15",
      workdays(2, "agency"),
      of2021("第七十一条、第八十五条", "机关二日内将罚款缴付银行；二日指工作日")
    )
  ]
)

/** 撤回公开信息 — after a published decision was changed, revoked, found illegal or void. */
export const publicationWithdrawalLimit: Parameter<TimeLimit> = parameter(
  "administrative-penalty-law.publication-withdrawal-limit",
  { zh: "撤回处罚决定公开信息期限", en: "Limit for withdrawing a publication" },
  [
    since(
      "2021-07-15",
      workdays(3, "agency"),
      of2021("第四十八条第二款、第八十五条", "被变更、撤销等的，三日内撤回并公开说明理由")
    )
  ]
)

/** 加处罚款须写明 — whether a surcharge may be claimed only if the decision told of it. */
export const surchargeMustBeTold: Parameter<boolean> = parameter(
  "fine-collection-separation.surcharge-told",
  { zh: "决定书写明加处罚款", en: "Surcharge told in the decision" },
  [
    since(
      "1998-01-01",
      true,
      textOf("《罚款决定与罚款收缴分离实施办法》(1997)")(
        "第七条",
        "决定书应当写明代收机构、数额、期限以及逾期是否加处罚款"
      )
    )
  ]
)
