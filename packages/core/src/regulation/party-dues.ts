/**
 * 党费收缴标准 — the rates of monthly dues. The rate applies to the whole base, not to the slice above a limit.
 *
 * Source: 《关于中国共产党党费收缴、使用和管理的规定》(in force 2008-04-01), read in copies. Rounding is a convention of the place.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Label, Parameter } from "./parameter.ts"
import { months, numberOf, parameter, since, textOf } from "./write.ts"

const rules = textOf("《关于中国共产党党费收缴、使用和管理的规定》(2008)")
const FROM = "2008-04-01"

const amount = (name: string, label: Label, fen: number, article: string, gist: string): Parameter<number> =>
  numberOf("fen", `party-dues.${name}`, label, [since(FROM, fen, rules(article, gist), "secondary")])
const rate = (name: string, label: Label, permille: number, article: string, gist: string): Parameter<number> =>
  numberOf("permille", `party-dues.${name}`, label, [since(FROM, permille, rules(article, gist), "secondary")])

const PAID = "有工资收入的党员"
const RETIRED = "离退休党员"

/** 第一档上限 — 3000 yuan belong to the first band themselves. */
export const firstBandUpTo = amount(
  "first-band-up-to",
  { zh: "党费第一档上限", en: "Upper end of the first band" },
  300_000,
  PAID,
  "每月工资收入三千元以下（含）"
)

/** 第二档上限 */
export const secondBandUpTo = amount(
  "second-band-up-to",
  { zh: "党费第二档上限", en: "Upper end of the second band" },
  500_000,
  PAID,
  "三千元以上至五千元（含）"
)

/** 第三档上限 */
export const thirdBandUpTo = amount(
  "third-band-up-to",
  { zh: "党费第三档上限", en: "Upper end of the third band" },
  1_000_000,
  PAID,
  "五千元以上至一万元（含）"
)

/** 第一档比例 */
export const firstBandRate = rate(
  "first-band-rate",
  { zh: "党费第一档比例", en: "Rate of the first band" },
  5,
  PAID,
  "三千元以下的按千分之五"
)

/** 第二档比例 */
export const secondBandRate = rate(
  "second-band-rate",
  { zh: "党费第二档比例", en: "Rate of the second band" },
  10,
  PAID,
  "三千元以上至五千元的按百分之一"
)

/** 第三档比例 */
export const thirdBandRate = rate(
  "third-band-rate",
  { zh: "党费第三档比例", en: "Rate of the third band" },
  15,
  PAID,
  "五千元以上至一万元的按百分之一点五"
)

/** 第四档比例 */
export const fourthBandRate = rate(
  "fourth-band-rate",
  { zh: "党费第四档比例", en: "Rate of the fourth band" },
  20,
  PAID,
  "一万元以上的按百分之二"
)

/** 离退休党员分档线 */
export const retiredBandUpTo = amount(
  "retired-band-up-to",
  { zh: "离退休党员分档线", en: "Upper end of the lower band of the retired" },
  500_000,
  RETIRED,
  "每月离退休费五千元以下（含）"
)

/** 离退休党员低档比例 */
export const retiredLowRate = rate(
  "retired-low-rate",
  { zh: "离退休党员低档比例", en: "Lower rate of the retired" },
  5,
  RETIRED,
  "五千元以下的按千分之五"
)

/** 离退休党员高档比例 */
export const retiredHighRate = rate(
  "retired-high-rate",
  { zh: "离退休党员高档比例", en: "Higher rate of the retired" },
  10,
  RETIRED,
  "五千元以上的按百分之一"
)

/** 农民党员月缴下限 */
export const farmerLeast = amount(
  "farmer-least",
  { zh: "农民党员月缴下限", en: "Least dues of a farmer" },
  20,
  "农民党员",
  "每月两角至一元"
)

/** 农民党员月缴上限 */
export const farmerMost = amount(
  "farmer-most",
  { zh: "农民党员月缴上限", en: "Most dues of a farmer" },
  100,
  "农民党员",
  "每月两角至一元"
)

/** 固定月缴 — students, the laid-off, those on relief. */
export const fixedDues = amount(
  "fixed-dues",
  { zh: "固定月缴党费", en: "Fixed dues" },
  20,
  "学生、下岗失业、领取抚恤救济或者低保的党员",
  "每月两角"
)

/** 大额党费 — a voluntary payment from which on it is sent up to the centre. */
export const largePayment = amount(
  "large-payment",
  { zh: "大额党费", en: "Large voluntary payment" },
  100_000,
  "第十一条",
  "自愿一次多交一千元以上的，全部上缴中央"
)

/** 补交期限 */
export const backPaymentLimit: Parameter<TimeLimit> = parameter(
  "party-dues.back-payment-limit",
  { zh: "党费补交期限", en: "Back payment" },
  [since(FROM, months(6, "agency"), rules("补交党费部分", "补交党费的时间一般不得超过六个月"), "secondary")]
)

/** 自行脱党 — months in a row without dues, organisational life or work, after which the branch has to look at it. */
export const leavingAfter: Parameter<TimeLimit> = parameter(
  "party-member-education.leaving-after",
  { zh: "连续不交党费等的期限", en: "Months in a row without dues" },
  [
    since(
      "2019-05-06",
      months(6, "agency"),
      textOf("《中国共产党党员教育管理工作条例》(2019)")(
        "第三十一条第（六）项",
        "没有正当理由连续六个月不参加组织生活、不交纳党费或者不做所分配的工作的，按自行脱党处理"
      )
    )
  ]
)

/** 党费进位 — dues are rounded to whole multiples of this, halves up. */
export const duesRounding: Parameter<number> = numberOf(
  "fen",
  "party-dues.rounding",
  { zh: "党费计算进位", en: "Rounding of dues" },
  [
    since(
      FROM,
      1,
      textOf("绣花党建约定")("PR11.8", "按分计算，四舍五入；各地有取整到角的"),
      "local",
      "Some places round to 0.1 yuan."
    )
  ],
  "free"
)

/** Every parameter of Party dues. */
export const duesParameters: ReadonlyArray<Parameter<unknown>> = [
  firstBandUpTo,
  secondBandUpTo,
  thirdBandUpTo,
  firstBandRate,
  secondBandRate,
  thirdBandRate,
  fourthBandRate,
  retiredBandUpTo,
  retiredLowRate,
  retiredHighRate,
  farmerLeast,
  farmerMost,
  fixedDues,
  largePayment,
  backPaymentLimit,
  leavingAfter,
  duesRounding
]
