/**
 * 党内表决 — who must be there and who must agree, of whom: three different bases that are never mixed up.
 *
 * Source: 《中国共产党支部工作条例（试行）》(2018) arts. 11, 12; 《中国共产党基层组织选举工作条例》(2020), read in articles 1 to 5,
 * the rest in question banks; 《中国共产党党组工作条例》, the text of 2015 read in articles 18 to 23, the revision of 2019 not read.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Label, Parameter } from "./parameter.ts"
import { months, parameter, since, textOf } from "./write.ts"

/**
 * 法定比例 — a share that must be reached. 以上 and 不少于 include the number (`at-least`), 超过 does not (`more-than`).
 * `of` whom: `entitled` are those who ought to come with a vote (应到会), whether they came or not; `present` those who came
 * with a vote (实到会).
 */
export interface VoteShare {
  readonly reach: "at-least" | "more-than"
  readonly numerator: number
  readonly denominator: number
  readonly of: "entitled" | "present"
}

const share =
  (reach: VoteShare["reach"], of: VoteShare["of"]) =>
  (numerator: number, denominator: number): VoteShare => ({ reach, numerator, denominator, of })
const atLeast = share("at-least", "entitled")
const moreThan = share("more-than", "entitled")
const moreThanOfPresent = share("more-than", "present")

const ofBranches = textOf("《中国共产党支部工作条例（试行）》(2018)")
const ofElections = textOf("《中国共产党基层组织选举工作条例》(2020)")
const ofLeadingGroups = textOf("《中国共产党党组工作条例》")
const ofDevelopment = textOf("《中国共产党发展党员工作细则》(2026修订)")
const ofDevelopment2014 = textOf("《中国共产党发展党员工作细则》(2014)")
const QUOTED = "条号待核"
const REVISED =
  "Read in the text of 2015 and in quotations; the revision of 2019 was not read and is taken not to differ."

const of = (id: string, label: Label, ...value: Parameters<typeof since<VoteShare>>): Parameter<VoteShare> =>
  parameter(id, label, [since(...value)])

/** 党员大会表决到会人数 */
export const branchVoteQuorum = of(
  "branch-work-regulation.vote-quorum",
  { zh: "党员大会表决到会人数", en: "Quorum of a branch vote" },
  "2018-10-28",
  atLeast(1, 2),
  ofBranches("第十一条", "有表决权的党员半数以上到会方可表决")
)

/** 党员大会表决赞成人数 */
export const branchVoteMajority = of(
  "branch-work-regulation.vote-majority",
  { zh: "党员大会表决赞成人数", en: "Majority of a branch vote" },
  "2018-10-28",
  moreThan(1, 2),
  ofBranches("第十一条", "赞成人数超过应到会有表决权党员的半数为通过")
)

/** 支委会到会人数 */
export const committeeQuorum = of(
  "branch-work-regulation.committee-quorum",
  { zh: "支委会到会人数", en: "Quorum of a branch committee" },
  "2018-10-28",
  atLeast(1, 2),
  ofBranches("第十二条", "有半数以上委员到会方可进行")
)

/** 支委会赞成人数 — the text gives no number. */
export const committeeMajority: Parameter<VoteShare> = parameter(
  "party-convention.committee-majority",
  { zh: "支委会表决赞成人数（约定）", en: "Majority of a branch committee (convention)" },
  [
    since(
      "2018-10-28",
      moreThan(1, 2),
      textOf("绣花党建约定")("PR5.2", "条例未规定支委会表决比例，约定为超过委员半数"),
      "local"
    )
  ],
  "free"
)

/** 支部选举到会人数 */
export const electionQuorum = of(
  "basic-election-regulation.quorum",
  { zh: "党员大会选举到会人数", en: "Quorum of a branch election" },
  "2020-07-13",
  atLeast(4, 5),
  ofElections(QUOTED, "到会有选举权的不少于应到会人数的五分之四方可选举"),
  "secondary"
)

/** 支部选举得票 */
export const electionMajority = of(
  "basic-election-regulation.majority",
  { zh: "党员大会选举当选票数", en: "Majority of a branch election" },
  "2020-07-13",
  moreThanOfPresent(1, 2),
  ofElections(QUOTED, "得赞成票超过实到会有选举权人数的一半方可当选"),
  "secondary",
  "A party newspaper's page names 应到会 as the base, citing the rules of local levels."
)

/** 选举无记名投票 */
export const electionSecret: Parameter<boolean> = parameter(
  "basic-election-regulation.secret-ballot",
  { zh: "党内选举采用无记名投票", en: "Secret ballot in elections" },
  [since("2020-07-13", true, ofElections(QUOTED, "选举采用无记名投票"), "memory")]
)

/** 不计入应到会的离开时间 — abroad at one's own cost, or away so long that the membership should have moved: longer than this. */
export const absenceForExclusion: Parameter<TimeLimit> = parameter(
  "basic-election-regulation.absence-for-exclusion",
  { zh: "可不计入应到会的离开时间", en: "Absence after which a member may be left out" },
  [
    since(
      "2020-07-13",
      months(6, "agency"),
      ofElections(
        QUOTED,
        "自费出国半年以上，或者外出半年以上应转而未转组织关系的，经批准并经党员大会通过可不计入应到会"
      ),
      "secondary"
    )
  ]
)

/** 接收、转正无记名投票 */
export const admissionSecret: Parameter<boolean> = parameter(
  "member-development-rules.secret-ballot",
  { zh: "接收预备党员、转正采用无记名投票", en: "Secret ballot on admission" },
  [since("2026-05-11", true, ofDevelopment("第十九条、第二十条", "支部大会采用无记名投票表决"), "secondary")]
)

/** 书面意见计票 — whether a written opinion handed in before the meeting is a vote on admission. */
export const writtenOpinionCounts: Parameter<boolean> = parameter(
  "member-development-rules.written-opinion",
  { zh: "会前书面意见统计在票数内", en: "Written opinion counts as a vote" },
  [
    since(
      "2014-05-28",
      true,
      ofDevelopment2014("第十九条", "因故未到会的在会前提出书面意见的，统计在票数内"),
      "doubtful",
      "Quoted from the text of 2014, whose first day is from memory; whether the text of 2026 keeps it was not read."
    )
  ]
)

/** 党组讨论干部任免到会人数 */
export const appointmentQuorum = of(
  "leading-group-regulation.appointment-quorum",
  { zh: "党组讨论决定干部任免到会人数", en: "Quorum of a leading group on appointments" },
  "2015-06-11",
  atLeast(2, 3),
  ofLeadingGroups(QUOTED, "讨论干部任免须有三分之二以上成员到会"),
  "secondary",
  REVISED
)

/** 党组干部任免表决 */
export const appointmentMajority = of(
  "leading-group-regulation.appointment-majority",
  { zh: "党组干部任免表决赞成人数", en: "Majority of a leading group on appointments" },
  "2015-06-11",
  moreThan(1, 2),
  ofLeadingGroups(QUOTED, "赞成人数超过应到会成员半数为通过"),
  "secondary",
  REVISED
)

/** 党组会议到会人数 */
export const leadingGroupQuorum = of(
  "leading-group-regulation.quorum",
  { zh: "党组会议到会人数", en: "Quorum of a leading group" },
  "2015-06-11",
  atLeast(1, 2),
  ofLeadingGroups(QUOTED, "党组会议须有半数以上成员到会"),
  "memory",
  REVISED
)

/** 党组表决 */
export const leadingGroupMajority = of(
  "leading-group-regulation.majority",
  { zh: "党组表决赞成人数", en: "Majority of a leading group" },
  "2015-06-11",
  moreThan(1, 2),
  ofLeadingGroups(QUOTED, "赞成人数超过应到会成员半数为通过"),
  "memory",
  REVISED
)

/** 民主生活会到会人数 */
export const democraticLifeQuorum = of(
  "democratic-life-meeting-rules.quorum",
  { zh: "民主生活会到会人数", en: "Quorum of a democratic life meeting" },
  "2016-12-23",
  atLeast(2, 3),
  textOf("《县以上党和国家机关党员领导干部民主生活会若干规定》(2016)")(QUOTED, "到会人数须达到应到会人数的三分之二"),
  "secondary",
  "The share was read in a journal; title and first day of the text are from memory."
)

/** Every parameter of this file. */
export const partyVoteParameters: ReadonlyArray<Parameter<unknown>> = [
  branchVoteQuorum,
  branchVoteMajority,
  committeeQuorum,
  committeeMajority,
  electionQuorum,
  electionMajority,
  electionSecret,
  absenceForExclusion,
  admissionSecret,
  writtenOpinionCounts,
  appointmentQuorum,
  appointmentMajority,
  leadingGroupQuorum,
  leadingGroupMajority,
  democraticLifeQuorum
]
