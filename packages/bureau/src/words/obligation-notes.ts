/** 常见误解 — what people believe of an obligation and what the texts really say, in both languages; by obligation or duty. */
import type { Confidence } from "@xiuhua/core/regulation"
import type { ObligationBasis, ObligationStanding } from "../party.ts"
import type { Text } from "./language.ts"

const note = (zh: string, en: string): Text => ({ zh, en })

/** Notes by `OB-…`, or by the id of a duty that has no number. */
const obligationNotes: Readonly<Record<string, Text>> = {
  "OB-01": note(
    "“一般”每季度一次：未开属偏离，不是违规；一季开两次不顶下一季",
    "Generally once a quarter: undone it deviates and breaches nothing; two in a quarter do not pay for the next"
  ),
  "OB-02": note("不设支委会的支部不承担此项", "A branch without a committee does not owe it"),
  "OB-03": note("没有划分党小组的支部不承担此项", "A branch without groups does not owe it"),
  "OB-04": note(
    "“应当”每月一次；固定党日改期须说明，不算违规",
    "It must be once a month; another day than the usual one needs a note and is no breach"
  ),
  "OB-06": note(
    "优秀等次一般不超过党员总数的三分之一，不是到会人数的三分之一",
    "优秀 is generally at most a third of all members, not of those who came"
  ),
  "OB-07": note(
    "一般每年不少于一次，没有“每年两次”的中央规定；两两必谈只对支委之间而言",
    "Generally once a year, no central text says twice; every pair is asked for among officers only"
  ),
  "OB-09": note("志愿服务时间、学习平台积分都不是学时", "Neither volunteering nor points of an app are hours of study"),
  "OB-10": note(
    "五十六学时出自全国教育培训规划，不出自条例",
    "56 hours come from the national plan of training, not from the regulation"
  ),
  "OB-11": note("只听讲座不算集体学习研讨", "Listening to a lecture is no collective discussion"),
  "OB-12": note(
    "没有全国统一规定，由各地规定；议题须排在第一项，有篇目和记录",
    "No central text, a rule of places: it is the first item, with its text named and minutes"
  ),
  "OB-13": note("次数由各地规定", "How often is a matter of places"),
  "OB-14": note("到会须达到应到的三分之二", "Two thirds of those due must come"),
  "OB-15": note(
    "按整档比例计算，不是分段累进；临时党支部一般不收党费",
    "The rate of the band is that of the whole base, not of a slice; a temporary branch takes no dues"
  ),
  "OB-18": note("非公务员的标准由各地规定，没有规定的不计", "Others than civil servants have local norms, or none"),
  "OB-19": note(
    "提前、延期换届须经批准，最多一年；临时党支部不换届",
    "Earlier or later by at most a year, with approval; a temporary branch holds none"
  ),
  "OB-21": note("次数由各地规定，默认不设", "How often is a matter of places; off by default"),
  "party.lecture": note(
    "中央文件只说按期参加，没有“每季度一次党课”的统一次数；各地可以规定",
    "The texts say on time and no number: a lecture a quarter is a local rule"
  ),
  "party.temporary-study": note(
    "条例没有规定临时党支部的学习次数，本项仅为建议",
    "No text lays a frequency down for a temporary branch: advice"
  )
}

/** How sure we are of a text. */
export const confidences: Readonly<Record<Confidence, Text>> = {
  verified: note("已核原文", "read in the text"),
  secondary: note("据转引", "read in a quotation"),
  memory: note("凭记忆，待核", "from memory"),
  local: note("地方或者项目约定", "a local or project convention"),
  article: note("据报道", "from an article"),
  doubtful: note("存疑", "doubtful")
}

const units: Readonly<Record<NonNullable<ObligationBasis["period"]>, Text>> = {
  window: note("每个时段", "each window"),
  day: note("每日", "each day"),
  week: note("每周", "each week"),
  month: note("每月", "each month"),
  quarter: note("每季度", "each quarter"),
  "half-year": note("每半年", "each half-year"),
  year: note("每年", "each year"),
  years: note("每五年", "every five years"),
  event: note("每次", "each time")
}

/** How often a duty recurs: `每季度 1 次`. */
export const recurrenceText = ({ needs, period }: ObligationBasis): Text => {
  if (period === null) return note("按期限", "by its limit")
  const { en, zh } = units[period]
  return needs?.of === "count" && period !== "event"
    ? note(`${zh} ${needs.atLeast} 次`, `${en} ${needs.atLeast}`)
    : note(zh, en)
}

/** The note of an obligation; null where nobody gets it wrong. */
export const obligationNote = ({ id, rules: [first = ""] }: Pick<ObligationStanding, "id" | "rules">): Text | null =>
  obligationNotes[id ?? first] ?? null
