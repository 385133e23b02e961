/** 班子产生核查 — what a branch's officers and elections are held to. */
import { Option } from "effect"
import { addMonths, deadline, type PlainDate } from "../../../calendar/index.ts"
import {
  branchThreshold,
  committeeSize,
  committeeSizeCap,
  committeeThreshold,
  type Finding,
  type Parameter,
  secretaryStanding,
  termReminder,
  termShift
} from "../../../regulation/index.ts"
import { branchWork, convention, type PartyEnv } from "../../regime.ts"
import { ballotRule } from "../../votes/ballot-rule.ts"
import { rollFindings } from "../../votes/roll-check.ts"
import { headcount } from "../roll.ts"
import { setUp } from "../set-up.ts"
import { type BranchPower, temporaryBranchRule } from "../temporary-branch.ts"
import { branchOf, endOf, foundedOn, type State, typeOf } from "./state.ts"
import type { Event } from "./steps.ts"
import { termsOf } from "./terms.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>
type Officers = Pick<Of<"OfficersElected"> | Of<"OfficersAppointed">, "committee" | "officers" | "on">

const ask = <A>({ law }: PartyEnv, parameter: Parameter<A>, on: PlainDate) =>
  Option.getOrUndefined(law.of(parameter, on))

/** What a temporary branch may not do, or not any more; nothing for another branch. */
export const powerFindings = (
  env: PartyEnv,
  state: State,
  on: PlainDate,
  power: BranchPower,
  document: string | null
): ReadonlyArray<Finding> =>
  typeOf(state) === "temporary"
    ? temporaryBranchRule.judge(env, { on, power, from: foundedOn(state) ?? on, until: endOf(state), document })
    : []

/** A new branch that has not the members for one is refused; of a temporary one the text fixes no number. */
export const approvalFindings = (env: PartyEnv, { applied }: State, { from }: Pick<Of<"BranchApproved">, "from">) => {
  if (applied === null) return []
  const { formal, probationary, project, type, units } = applied
  const { branch, findings } = setUp(env, { on: from, formal, probationary, units, project, exists: false, groups: [] })
  const threshold = ask(env, branchThreshold, from)
  return branch !== "joint" || threshold === undefined
    ? findings
    : [
        ...findings,
        {
          rule: branchThreshold.id,
          severity: type === "temporary" ? ("warning" as const) : ("violation" as const),
          facts: { on: from, formal, least: threshold.value },
          cite: threshold.dated.cite
        }
      ]
}

/** Size of the committee, and whether there is one where the text wants it. */
const committeeFindings = (
  env: PartyEnv,
  state: State,
  { committee, officers, on }: Officers
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  const [size, cap, threshold] = [
    ask(env, committeeSize, on),
    ask(env, committeeSizeCap, on),
    ask(env, committeeThreshold, on)
  ]
  const count = officers.length
  if (committee && size !== undefined && count < size.value.min)
    findings.push({
      rule: committeeSize.id,
      severity: "warning",
      facts: { on, count, least: size.value.min },
      cite: size.dated.cite
    })
  if (committee && cap !== undefined && count > cap.value)
    findings.push({
      rule: committeeSizeCap.id,
      severity: "warning",
      facts: { on, count, most: cap.value },
      cite: cap.dated.cite
    })
  const { formal } = headcount(env.roll, branchOf(state) ?? "", on)
  // Registers that know nobody of the branch say nothing about its size.
  if (threshold !== undefined && formal > 0 && committee !== formal >= threshold.value && typeOf(state) !== "temporary")
    findings.push({
      rule: committeeThreshold.id,
      severity: "warning",
      facts: { on, formal, least: threshold.value, committee: committee ? "yes" : "no" },
      cite: threshold.dated.cite
    })
  if (!committee && officers.some(({ role }) => role !== "secretary" && role !== "deputySecretary"))
    findings.push({
      rule: "party-branch.posts",
      severity: "warning",
      facts: { on, count },
      cite: branchWork("条号待核", "不设支委会的设书记一名，必要时设副书记一名")
    })
  return findings
}

/** What the registers know of those who become officers. */
const personFindings = (env: PartyEnv, state: State, { officers, on }: Officers): ReadonlyArray<Finding> => {
  const members = env.roll.membersOn(branchOf(state) ?? "", on)
  const standing = ask(env, secretaryStanding, on)
  return officers.flatMap(({ person, role }): ReadonlyArray<Finding> => {
    const member = members.find((one) => one.member === person)
    if (member?.stage === "probationary")
      return [
        {
          rule: "party-branch.officer-formal",
          severity: "violation",
          facts: { on, role },
          cite: { source: "《中国共产党章程》", article: "第七条", gist: "预备党员没有表决权、选举权和被选举权" }
        }
      ]
    const findings: Array<Finding> = []
    if (member !== undefined && member.role !== role)
      findings.push({
        rule: "party-branch.roster",
        severity: "warning",
        facts: { on, role, known: member.role },
        cite: convention("PR2.8", "党员名录中的职务与班子一致")
      })
    if (role !== "secretary" || standing === undefined || member?.admittedOn == null) return findings
    const from = deadline(standing.value, member.admittedOn, env.calendar).raw
    if (on < from)
      findings.push({
        rule: secretaryStanding.id,
        severity: "warning",
        facts: { on, from, role },
        cite: standing.dated.cite
      })
    return findings
  })
}

/** Officers, however they came in. */
export const officerFindings = (env: PartyEnv, state: State, step: Officers): ReadonlyArray<Finding> => [
  ...committeeFindings(env, state, step),
  ...personFindings(env, state, step)
]

/** An election: its votes, and whether it was held long before its time without approval. */
export const electionFindings = (
  env: PartyEnv,
  state: State,
  { committee, officers, on, votes }: Pick<Of<"OfficersElected">, "committee" | "officers" | "on" | "votes">
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  officers.forEach(({ role }, at) => {
    const ballot = votes[at]
    const byCommittee = committee && (role === "secretary" || role === "deputySecretary")
    if (ballot === undefined || (ballot.kind !== "election" && !(byCommittee && ballot.kind === "committee")))
      findings.push({
        rule: "party-branch.elected-by",
        severity: "violation",
        facts: { on, role, kind: ballot?.kind ?? "none" },
        cite: branchWork("条号待核", "委员由党员大会选举，书记、副书记由委员会选举，不设委员会的由党员大会选举")
      })
    else {
      const held = { ...ballot, on }
      findings.push(...ballotRule.judge(env, { ballot: held, declared: "passed" }))
      findings.push(...rollFindings(env, branchOf(state) ?? "", held))
    }
  })
  const term = termsOf(env, state).findLast(({ electedOn }) => electedOn < on)
  const reminder = term === undefined ? undefined : ask(env, termReminder, term.electedOn)
  const shift = ask(env, termShift, on)
  if (term?.dueOn != null && term.shiftedTo === null && reminder !== undefined && shift !== undefined)
    if (on < addMonths(term.dueOn, -reminder.value.count))
      findings.push({
        rule: termShift.id,
        severity: "warning",
        facts: { on, due: term.dueOn, approved: "no" },
        cite: shift.dated.cite
      })
  return findings
}

/** An election moved by more than the text allows. */
export const shiftFindings = (env: PartyEnv, state: State, { on, to }: Pick<Of<"ElectionShifted">, "on" | "to">) => {
  const term = termsOf(env, state).findLast(({ electedOn }) => electedOn <= on)
  const shift = ask(env, termShift, on)
  if (term?.dueOn == null || shift === undefined) return []
  const [first, last] = [addMonths(term.dueOn, -12 * shift.value.count), addMonths(term.dueOn, 12 * shift.value.count)]
  return to >= first && to <= last
    ? []
    : [
        {
          rule: termShift.id,
          severity: "violation" as const,
          facts: { on, due: term.dueOn, to, first, last },
          cite: shift.dated.cite
        }
      ]
}
