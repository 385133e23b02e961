/**
 * 党内组织生活 — numbers of organisational life that are no vote: talks, the cap on 优秀, and what a place or this project
 * lays down where the regulations fix nothing. A convention with the value 0 is off.
 *
 * Source: 《中国共产党党员教育管理工作条例》(2019); what carries 绣花党建约定 is a convention (conventions page, PR numbers).
 */
import type { Fraction, Label, Parameter, ValueRange } from "./parameter.ts"
import { numberOf, parameter, since, textOf } from "./write.ts"

const convention = textOf("绣花党建约定")
const ofMembers = textOf("《中国共产党党员教育管理工作条例》(2019)")

/** 谈心谈话次数 — generally, a year and pair. Twice is local practice only. */
export const talksPerYear: Parameter<number> = numberOf(
  "times",
  "branch-work-regulation.talks-per-year",
  { zh: "谈心谈话每年次数（一般不少于）", en: "Talks a year, generally at least" },
  [
    since(
      "2018-10-28",
      1,
      textOf("《中国共产党支部工作条例（试行）》(2018)")(
        "条号待核",
        "支委之间、支委与党员、党员之间每年谈心谈话一般不少于一次"
      ),
      "secondary"
    )
  ],
  "free"
)

/** 民主评议优秀比例 — of all members of the branch, whoever came. */
export const excellentShare: Parameter<Fraction> = parameter(
  "member-education-regulation.excellent-share",
  { zh: "民主评议优秀等次比例（一般不超过）", en: "Share of 优秀 in an appraisal, generally at most" },
  [
    since(
      "2019-05-06",
      { numerator: 1, denominator: 3 },
      ofMembers("第十八条", "优秀等次一般不超过党员总数的三分之一"),
      "secondary",
      "The share is told by the Party's own question-and-answer page, not by the article itself; day of issue from memory."
    )
  ]
)

const rule = <A>(name: string, label: Label, value: A, article: string, gist: string): Parameter<A> =>
  parameter(`party-convention.${name}`, label, [since("1990-01-01", value, convention(article, gist), "local")], "free")
const count = (name: string, label: Label, value: number, article: string, gist: string): Parameter<number> => ({
  ...rule(name, label, value, article, gist),
  unit: "times"
})

/** 每季度党课次数 — the regulations say 按期 and no number. */
export const lessonsPerQuarter = count(
  "lessons-per-quarter",
  { zh: "每季度党课次数", en: "Party lessons a quarter" },
  0,
  "PR4.7",
  "条例未规定党课的固定次数，默认不设"
)

/** 每年警示教育次数 */
export const warningsPerYear = count(
  "warnings-per-year",
  { zh: "每年警示教育次数", en: "Warning education sessions a year" },
  0,
  "PR13.1",
  "警示教育次数由当地规定，默认不设"
)

/** 青年理论学习小组每月学习次数 */
export const youthSessionsPerMonth = count(
  "youth-sessions-per-month",
  { zh: "青年理论学习小组每月学习次数", en: "Sessions of a youth group a month" },
  1,
  "PR8.9",
  "青年理论学习小组每月集中学习不少于一次"
)

/** 临时党支部每月学习次数 — advisory: no text lays a frequency down. */
export const temporaryStudyPerMonth = count(
  "temporary-study-per-month",
  { zh: "临时党支部每月学习次数", en: "Study of a temporary branch a month" },
  1,
  "PR3.9",
  "条例未规定临时党支部的学习次数，建议每月一次"
)

/** 线上会议计入 — whether a meeting held online with verified sign-in counts. */
export const onlineCounts = rule<boolean>(
  "online-meetings-count",
  { zh: "签到可核验的线上会议计入", en: "Online meetings with verified sign-in count" },
  false,
  "PR1.9",
  "线上会议须当地允许且签到可核验方可计入，默认不计"
)

/** 第一议题适用会议 — kinds of meeting that begin with it, joined by commas. */
export const firstTopicMeetings = rule<string>(
  "first-topic-meetings",
  { zh: "适用第一议题的会议", en: "Meetings that begin with the first topic" },
  "leadingGroupMeeting",
  "PR8.6",
  "第一议题默认适用于党组会议"
)

/** 青年小组成员年龄上限 */
export const youthAge: Parameter<number> = {
  ...rule(
    "youth-age",
    { zh: "青年理论学习小组成员年龄上限", en: "Age limit of a youth group" },
    40,
    "PR8.9",
    "成员四十周岁以下"
  ),
  unit: "years"
}

/** 青年小组人数 */
export const youthGroupSize = rule<ValueRange>(
  "youth-group-size",
  { zh: "青年理论学习小组人数", en: "Size of a youth group" },
  { min: 3, max: 5 },
  "PR8.9",
  "每组三至五人，人数少的单位可合为一组"
)

/** 党小组人数 */
export const groupMinimum: Parameter<number> = numberOf(
  "persons",
  "party-convention.group-minimum",
  { zh: "党小组最少人数", en: "Least members of a Party group" },
  [since("1990-01-01", 3, convention("PR2.14", "条例未规定党小组人数，惯例三人以上"), "local")],
  "free"
)

/** Every parameter of this file. */
export const partyLifeParameters: ReadonlyArray<Parameter<unknown>> = [
  talksPerYear,
  excellentShare,
  lessonsPerQuarter,
  warningsPerYear,
  youthSessionsPerMonth,
  temporaryStudyPerMonth,
  onlineCounts,
  firstTopicMeetings,
  youthAge,
  youthGroupSize,
  groupMinimum
]
