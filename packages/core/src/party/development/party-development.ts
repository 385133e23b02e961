/**
 * 发展党员 — the way of one applicant to full membership.
 *
 * 申请 → 谈话 → 积极分子 → 培养考察 → 公示 → 发展对象 → 政审、培训 → 预审 → 支部大会 → 审批 → 宣誓、预备期 → 转正 → 归档.
 *
 * Source: 《中国共产党发展党员工作细则》, the text of 2014 or of 2026 by the day of each step; parameters
 * `party-member-development.*`. The library keeps dates and checks limits; every judgment of a person is entered by people.
 * Refused is what the rules forbid (no notice, no political review, a vote without quorum, a temporary branch); late is
 * reported.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { accept, type Decider, forbidden, type Refusal, reject, type Step } from "../../decider/index.ts"
import { type Finding, forbids, isWeak, type Regime } from "../../regulation/index.ts"
import {
  admissionFindings,
  applicationFindings,
  candidateFindings,
  contactFindings,
  conversionFindings,
  endingFindings,
  extensionFindings,
  introducerFindings,
  materialFindings,
  preReviewFindings
} from "./checks.ts"
import { type DevelopmentDeadline, deadlinesOf, probationEnds, publicityEnds } from "./limits.ts"
import { evolve, initial, type State, stageOf } from "./state.ts"
import { type Command, type Event, happened } from "./steps.ts"
import { cites, type Name, names, outOfTurn } from "./turns.ts"

/** The decider of developments, and what runs in one on a day. */
export interface PartyDevelopments extends Decider<Command, Event, State, Refusal> {
  readonly deadlines: (state: State, on: PlainDate) => ReadonlyArray<DevelopmentDeadline>
  /** The day on which the probation ends; null before the branch meeting. */
  readonly probationEnds: (state: State) => PlainDate | null
}

/** What a step comes to under the rules, as the way stands before it. */
const findingsOf = (env: Regime, state: State, command: Command): ReadonlyArray<Finding> => {
  switch (command._tag) {
    case "Apply":
      return applicationFindings(env, command)
    case "AssignContacts":
      return contactFindings(env, command)
    case "NameCandidate":
      return candidateFindings(env, state, command)
    case "NameIntroducers":
      return introducerFindings(env, command)
    case "CheckMaterials":
      return materialFindings(env, state, command)
    case "PassPreReview":
      return preReviewFindings(state, command)
    case "VoteOnAdmission":
      return admissionFindings(env, command)
    case "ExtendProbation":
      return extensionFindings(env, state.extensions.length, command)
    case "VoteOnConversion":
      return conversionFindings(env, state, command)
    case "EndDevelopment":
      return endingFindings(stageOf(state) === "probationary", command)
    default:
      return []
  }
}

/** A notice whose end nobody knows yet holds nobody to it: the arrangement of that year is not published. */
const unknownEnd = (env: Regime, { publicity }: State, command: Command): Refusal | undefined => {
  if (command._tag !== "NameCandidate" || publicity === null) return undefined
  const end = publicityEnds(env, publicity.on)
  return end?.provisional === true ? { _tag: "CalendarNotPublished", on: end.on } : undefined
}

/** Developments under a law and a calendar. */
export const partyDevelopments = (env: Regime): PartyDevelopments => ({
  initial,
  decide: (state, command) => {
    if (state.lastOn !== null && command.on < state.lastOn)
      return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
    const refusal = outOfTurn(state, command._tag) ?? unknownEnd(env, state, command)
    if (refusal !== undefined) return reject(refusal)
    const finding = forbids(findingsOf(env, state, command))
    return finding === undefined ? accept(happened(command)) : reject(forbidden(command._tag, finding))
  },
  record: (_, fact) => [happened(fact)],
  evolve,
  review: (state) => [...reviewOf(env, state), ...latenessOf(env, state)],
  next: (state, on): ReadonlyArray<Step<Command>> =>
    state.lastOn !== null && on < state.lastOn
      ? []
      : names
          .filter((name) => outOfTurn(state, name) === undefined)
          .map((command) => ({ command, cite: cites[command] })),
  deadlines: (state, on) => deadlinesOf(env, state, on),
  probationEnds: (state) => probationEnds(env, state)
})

const unfiled = (rule: string, on: PlainDate, missing: Name): Finding => ({
  rule: `party-member-development.${rule}`,
  severity: "warning",
  facts: { on, missing },
  cite: cites[missing]
})

/** Everything irregular in what was done, lateness apart, in the order of the way. */
const reviewOf = (env: Regime, state: State): ReadonlyArray<Finding> => {
  const { activist, activistFiled, admission, applied, candidate, candidateFiled, contacts, conversion } = state
  const { ended, extensions, introducers, materials, preReview } = state
  const findings: Array<Finding> = []
  if (applied !== null) findings.push(...applicationFindings(env, applied))
  if (contacts !== null) findings.push(...contactFindings(env, contacts))
  if (candidate !== null) {
    findings.push(...candidateFindings(env, state, candidate))
    if (activist !== null && activistFiled === null)
      findings.push(unfiled("activist-filed", activist.on, "FileActivist"))
  }
  if (introducers !== null) findings.push(...introducerFindings(env, introducers))
  if (materials !== null) {
    findings.push(...materialFindings(env, state, materials))
    if (candidate !== null && candidateFiled === null)
      findings.push(unfiled("candidate-filed", candidate.on, "FileCandidate"))
  }
  if (preReview !== null) findings.push(...preReviewFindings(state, preReview))
  if (admission !== null) findings.push(...admissionFindings(env, admission))
  extensions.forEach((extension, before) => {
    findings.push(...extensionFindings(env, before, extension))
  })
  if (conversion !== null) findings.push(...conversionFindings(env, state, conversion))
  if (ended !== null) {
    findings.push(...endingFindings(stageOf({ ...state, ended: null }) === "probationary", ended))
  }
  return findings
}

/** Limits that were not kept. Approval beyond the usual time needs a reason, beyond the longest none helps. */
const latenessOf = (env: Regime, state: State): ReadonlyArray<Finding> => {
  const on = state.lastOn
  if (on === null) return []
  const late = deadlinesOf(env, state, on).filter(
    ({ doneOn, due, item }) => (doneOn !== null && doneOn > due) || (doneOn === null && item !== undefined && due < on)
  )
  return late.map(({ cite, confidence, doneOn, due, item, rule, strength }): Finding => {
    const excused = rule === "party-member-development.admission-approval-limit"
    const weak = isWeak(confidence)
    return {
      rule,
      severity: excused
        ? state.approved?.reason === null
          ? "warning"
          : "note"
        : weak || strength === "generally"
          ? "warning"
          : "violation",
      facts: {
        due,
        ...(doneOn !== null && { doneOn }),
        ...(item !== undefined && { item }),
        ...(excused && state.approved?.reason === null && { lacking: "reason" }),
        ...(weak && { confidence })
      },
      cite
    }
  })
}
