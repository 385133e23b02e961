/**
 * 发展核查 — what the rules on the development of members forbid, and what they only report. Each is written once: `decide`
 * refuses a violation, `review` reports the same about what was recorded. What rests on a text known from memory warns.
 */
import type { PlainDate } from "../../calendar/index.ts"
import {
  applicantAge,
  type Citation,
  candidateCourseDays,
  candidateCourseHours,
  candidatePublicity,
  contactsNeeded,
  cultivationPeriod,
  type Finding,
  introducersNeeded,
  isWeak,
  type Parameter,
  probationExtensionLeast,
  probationExtensionMost,
  probationPeriod,
  type Regime,
  type Resolved
} from "../../regulation/index.ts"
import { temporaryBranchRule } from "../organisation/temporary-branch.ts"
import { convention } from "../regime.ts"
import { ballotRule } from "../votes/ballot-rule.ts"
import { addLimit, askedOn, probationEnds, publicityEnds } from "./limits.ts"
import type { State } from "./state.ts"
import type { Command } from "./steps.ts"

type Facts = Finding["facts"]
export type Did<Tag extends Command["_tag"]> = Omit<Extract<Command, { readonly _tag: Tag }>, "_tag">

const SOURCE = "《中国共产党发展党员工作细则》"
const rule = (name: string): string => `party-member-development.${name}`
const stepCite = (section: string, gist: string): Citation => ({ source: SOURCE, article: section, gist })

const breach = <A>(parameter: Parameter<A>, { dated }: Resolved<A>, facts: Facts): Finding => ({
  rule: parameter.id,
  severity: isWeak(dated.confidence) ? "warning" : "violation",
  facts: { ...facts, ...(isWeak(dated.confidence) && { confidence: dated.confidence }) },
  cite: dated.cite
})

/** At least so many, where a text in force says how many. */
const atLeast = (env: Regime, parameter: Parameter<number>, on: PlainDate, found: number): ReadonlyArray<Finding> => {
  const needed = askedOn(env, parameter, on)
  return needed === undefined || found >= needed.value
    ? []
    : [breach(parameter, needed, { on, needed: needed.value, found })]
}

const distinct = (people: ReadonlyArray<string>): number => new Set(people).size

export const applicationFindings = (env: Regime, { age, on }: Did<"Apply">): ReadonlyArray<Finding> =>
  atLeast(env, applicantAge, on, age)

export const contactFindings = (env: Regime, { contacts, on }: Did<"AssignContacts">): ReadonlyArray<Finding> =>
  atLeast(env, contactsNeeded, on, distinct(contacts))

export const introducerFindings = (env: Regime, { introducers, on }: Did<"NameIntroducers">): ReadonlyArray<Finding> =>
  atLeast(env, introducersNeeded, on, distinct(introducers))

/** A year of training, the last review passed, and the notice stood as long as it had to. */
export const candidateFindings = (
  env: Regime,
  { activist, publicity, reviews }: State,
  { on }: Did<"NameCandidate">
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  const period = activist === null ? undefined : askedOn(env, cultivationPeriod, on)
  if (activist !== null && period !== undefined) {
    const earliest = addLimit(period.value, activist.on)
    if (on < earliest) findings.push(breach(cultivationPeriod, period, { on, earliest }))
  }
  if (reviews.findLast((review) => review.on <= on)?.passed === false)
    findings.push({
      rule: rule("review-passed"),
      severity: "violation",
      facts: { on },
      cite: stepCite("积极分子考察部分", "考察不合格的不能确定为发展对象")
    })
  const notice = askedOn(env, candidatePublicity, on)
  if (notice === undefined) return findings
  const end = publicity === null ? null : publicityEnds(env, publicity.on)
  if (publicity === null || end === null) {
    findings.push(breach(candidatePublicity, notice, { on, missing: "PublicizeCandidate" }))
  } else if (publicity.until < end.on || on <= publicity.until) {
    const finding = breach(candidatePublicity, notice, { on, due: end.on, until: publicity.until })
    findings.push(end.provisional && on > publicity.until ? { ...finding, severity: "warning" } : finding)
  }
  return findings
}

/** Three days or twenty-four hours, in one course or several; and the political review passed. */
export const materialFindings = (
  env: Regime,
  { political, trainings }: State,
  { on }: Did<"CheckMaterials">
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  if (political?.passed !== true)
    findings.push({
      rule: rule("political-review"),
      severity: "violation",
      facts: { on, ...(political === null && { missing: "ReviewPolitically" }) },
      cite: stepCite("第十六节", "未经政治审查或者审查不合格的，不能发展入党")
    })
  const [days, hours] = [askedOn(env, candidateCourseDays, on), askedOn(env, candidateCourseHours, on)]
  if (days === undefined || hours === undefined) return findings
  const sum = trainings.reduce((all, one) => ({ days: all.days + one.days, hours: all.hours + one.hours }), {
    days: 0,
    hours: 0
  })
  if (sum.days < days.value && sum.hours < hours.value)
    findings.push(breach(candidateCourseDays, days, { on, days: sum.days, hours: sum.hours, needed: days.value }))
  return findings
}

/** The committee's check came out well. */
export const preReviewFindings = ({ materials }: State, { on }: Did<"PassPreReview">): ReadonlyArray<Finding> =>
  materials === null || materials.passed
    ? []
    : [
        {
          rule: rule("materials-check"),
          severity: "violation",
          facts: { on },
          cite: stepCite("第十八节", "支委会审查合格后报上级预审")
        }
      ]

/** A vote as votes are checked, by a branch that may hold it. */
const voteFindings = (
  env: Regime,
  { ballot, declared, document, on, temporary }: Did<"VoteOnAdmission">
): ReadonlyArray<Finding> => [
  ...(temporary ? temporaryBranchRule.judge(env, { on, power: "admitMembers", from: on, until: null, document }) : []),
  ...(ballot.kind === "admission" && ballot.on === on
    ? []
    : [
        {
          rule: rule("ballot"),
          severity: "violation" as const,
          facts: { on, kind: ballot.kind },
          cite: convention("PR5.4", "接收和转正按发展党员的表决办理，表决日即支部大会日")
        }
      ]),
  ...ballotRule.judge(env, { ballot, declared })
]

export const admissionFindings = voteFindings

/** Not before the probation is over; extended once, for half a year to a year. */
export const conversionFindings = (
  env: Regime,
  state: State,
  vote: Did<"VoteOnConversion">
): ReadonlyArray<Finding> => {
  const end = probationEnds(env, state)
  const period = state.admission === null ? undefined : askedOn(env, probationPeriod, state.admission.on)
  const early =
    end === null || period === undefined || vote.on >= end
      ? []
      : [breach(probationPeriod, period, { on: vote.on, earliest: end })]
  return [...early, ...voteFindings(env, vote)]
}

/** `before`: extensions that were granted earlier. */
export const extensionFindings = (
  env: Regime,
  before: number,
  { months, on }: Did<"ExtendProbation">
): ReadonlyArray<Finding> => {
  const [least, most] = [askedOn(env, probationExtensionLeast, on), askedOn(env, probationExtensionMost, on)]
  if (least === undefined || most === undefined) return []
  const findings: Array<Finding> = []
  if (before > 0)
    findings.push({ ...breach(probationExtensionMost, most, { on, found: before + 1 }), rule: rule("extended-once") })
  const granted = addLimit({ count: months, unit: "months", owner: "agency" }, on)
  if (granted < addLimit(least.value, on)) findings.push(breach(probationExtensionLeast, least, { on, months }))
  if (granted > addLimit(most.value, on)) findings.push(breach(probationExtensionMost, most, { on, months }))
  return findings
}

/** A probation is cancelled where there is one. */
export const endingFindings = (
  isProbationary: boolean,
  { ground, on }: Did<"EndDevelopment">
): ReadonlyArray<Finding> =>
  (ground === "probation-cancelled") === isProbationary
    ? []
    : [
        {
          rule: rule("ending-ground"),
          severity: "violation",
          facts: { on, ground },
          cite: stepCite("条号待核", "预备党员取消资格，其他阶段终止培养")
        }
      ]
