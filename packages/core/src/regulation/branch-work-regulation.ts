/**
 * 支部工作条例 — when a branch and its committee are needed, how large they are and how long officers serve.
 *
 * Source: 《中国共产党支部工作条例（试行）》(2018) and 《中国共产党基层组织选举工作条例》(2020). Articles 11 to 14 of the former were
 * read; what it says about setting up, committees and terms was read in quotations, whose articles are given as the
 * quotations give them. Nearly all of it is 一般 (generally): reported, never refused.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter, ValueRange } from "./parameter.ts"
import { months, numberOf, parameter, since, textOf, years } from "./write.ts"

const ofBranches = textOf("《中国共产党支部工作条例（试行）》(2018)")
const ofElections = textOf("《中国共产党基层组织选举工作条例》(2020)")
const FROM = "2018-10-28"
const QUOTED = "条号待核"

/** 成立党支部的正式党员人数 — from which a branch is set up. Probationary members do not count. */
export const branchThreshold: Parameter<number> = numberOf(
  "persons",
  "branch-work-regulation.branch-threshold",
  { zh: "单独成立党支部的正式党员人数", en: "Formal members from which a branch is set up" },
  [since(FROM, 3, ofBranches("第四条、第五条", "有正式党员三人以上的，成立党支部"), "secondary")]
)

/** 党支部党员人数上限 — generally; probationary members count. */
export const branchSize: Parameter<number> = numberOf(
  "persons",
  "branch-work-regulation.branch-size",
  { zh: "党支部党员人数（一般不超过）", en: "Members of a branch, generally at most" },
  [since(FROM, 50, ofBranches("第四条、第五条", "党支部党员人数一般不超过五十人"), "secondary")]
)

/** 联合党支部覆盖单位数 — generally. */
export const jointUnits: Parameter<number> = numberOf(
  "organisations",
  "branch-work-regulation.joint-units",
  { zh: "联合党支部覆盖单位数（一般不超过）", en: "Units of a joint branch, generally at most" },
  [since(FROM, 5, ofBranches("第五条", "正式党员不足三人的成立联合党支部，覆盖单位一般不超过五个"), "secondary")]
)

/** 工程项目成立党支部的工期 — of a project from which it sets up a branch where it has the members. */
export const projectDuration: Parameter<TimeLimit> = parameter(
  "branch-work-regulation.project-duration",
  { zh: "工程项目应当成立党支部的工期", en: "Duration of a project that sets up a branch" },
  [since(FROM, months(6, "agency"), ofBranches(QUOTED, "工期六个月以上、条件具备的项目成立党支部"), "secondary")]
)

/** 批复成立申请 — generally. */
export const branchReplyLimit: Parameter<TimeLimit> = parameter(
  "branch-work-regulation.reply-limit",
  { zh: "成立党支部申请批复期限", en: "Reply to an application for a branch" },
  [since(FROM, months(1, "agency"), ofBranches(QUOTED, "对成立党支部的申请一般一个月内批复"), "secondary")]
)

/** 设支委会的正式党员人数 */
export const committeeThreshold: Parameter<number> = numberOf(
  "persons",
  "branch-work-regulation.committee-threshold",
  { zh: "设立支委会的正式党员人数", en: "Formal members from which there is a committee" },
  [since(FROM, 7, ofBranches(QUOTED, "正式党员七人以上的设支委会，不足七人的设书记一名"), "secondary")]
)

/** 支委会人数 */
export const committeeSize: Parameter<ValueRange> = parameter(
  "branch-work-regulation.committee-size",
  { zh: "支委会委员人数", en: "Members of a branch committee" },
  [since(FROM, { min: 3, max: 5 }, ofBranches(QUOTED, "支委会由三至五人组成"), "secondary")]
)

/** 支委会人数上限 — generally, for large branches. */
export const committeeSizeCap: Parameter<number> = numberOf(
  "persons",
  "branch-work-regulation.committee-size-cap",
  { zh: "支委会委员人数（一般不超过）", en: "Members of a committee, generally at most" },
  [since(FROM, 7, ofBranches(QUOTED, "支委会委员一般不超过七人"), "secondary")]
)

/** 任期 — of branch officers elsewhere than in villages and communities. */
export const branchTermLimit: Parameter<TimeLimit> = parameter(
  "branch-work-regulation.term",
  { zh: "党支部委员会任期（一般）", en: "Term of branch officers" },
  [since(FROM, years(3, "agency"), ofBranches(QUOTED, "村和社区以外的党支部任期一般三年"), "secondary")]
)

/** 村、社区党支部任期 */
export const villageBranchTermLimit: Parameter<TimeLimit> = parameter(
  "branch-work-regulation.village-term",
  { zh: "村、社区党支部委员会任期", en: "Term of branch officers of a village or community" },
  [since(FROM, years(5, "agency"), ofBranches(QUOTED, "村和社区党支部任期五年"), "secondary")]
)

/** 换届提醒 — before the end of a term. */
export const termReminder: Parameter<TimeLimit> = parameter(
  "branch-work-regulation.term-reminder",
  { zh: "换届提前提醒", en: "Reminder before a term ends" },
  [since(FROM, months(6, "agency"), ofBranches(QUOTED, "任期届满前六个月提醒做好换届准备"), "secondary")]
)

/** 提前或者延期换届 — the most, with approval above. */
export const termShift: Parameter<TimeLimit> = parameter(
  "basic-election-regulation.term-shift",
  { zh: "提前或者延期换届的最长时间", en: "Longest shift of an election" },
  [since("2020-07-13", years(1, "agency"), ofElections("第三条", "提前或者延期换届须经上级批准，不超过一年"))]
)

/** 书记党龄 — generally. */
export const secretaryStanding: Parameter<TimeLimit> = parameter(
  "branch-work-regulation.secretary-standing",
  { zh: "党支部书记党龄（一般）", en: "Party standing of a secretary" },
  [since(FROM, years(1, "agency"), ofBranches(QUOTED, "书记一般具有一年以上党龄"), "secondary")]
)

/** Every parameter of this file. */
export const branchWorkParameters: ReadonlyArray<Parameter<unknown>> = [
  branchThreshold,
  branchSize,
  jointUnits,
  projectDuration,
  branchReplyLimit,
  committeeThreshold,
  committeeSize,
  committeeSizeCap,
  branchTermLimit,
  villageBranchTermLimit,
  termReminder,
  termShift,
  secretaryStanding
]
