/** 决议核查 — a resolution: by the right body, on the right base, borne out by its numbers, within the powers of the branch. */
import type { Finding } from "../../regulation/index.ts"
import type { BranchPower } from "../organisation/temporary-branch.ts"
import { branchWork, convention, type PartyEnv } from "../regime.ts"
import type { BallotKind } from "../votes/ballot.ts"
import { ballotRule } from "../votes/ballot-rule.ts"
import { rollFindings } from "../votes/roll-check.ts"
import { powerFindings } from "./checks.ts"
import type { ActivityKind, Matter } from "./codes.ts"
import { aboutOf, itemsOf, type State } from "./state.ts"
import type { Event } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** What a matter is put to the vote as, by the body that does. */
const ballotFor = (matter: Matter, kind: ActivityKind): BallotKind => {
  switch (kind) {
    case "leadingGroupMeeting":
      return matter === "appointment" ? "appointment" : "leadingGroup"
    case "committeeMeeting":
      return "committee"
    default:
      switch (matter) {
        case "election":
        case "delegates":
          return "election"
        case "admission":
        case "conversion":
          return "admission"
        default:
          return "branch"
      }
  }
}

/** Matters that only the meeting of all members decides (支部工作条例 art. 11). */
const ofAllMembers: ReadonlyArray<Matter> = ["delegates", "admission", "conversion", "probation", "disposition"]

const powerOf: Readonly<Partial<Record<Matter, BranchPower>>> = {
  election: "termElection",
  delegates: "electDelegates",
  admission: "admitMembers",
  conversion: "admitMembers",
  probation: "admitMembers",
  disposition: "punishMembers"
}

/** More who voted than signed in. */
const signedInFindings = (
  { ballot, on }: Of<"ResolutionVoted">,
  signedIn: State["signedIn"]
): ReadonlyArray<Finding> =>
  signedIn === null || ballot.present <= signedIn.present
    ? []
    : [
        {
          rule: "party-vote.count",
          severity: "violation",
          facts: { on, present: ballot.present, signedIn: signedIn.present },
          cite: convention("PR5.13", "表决人数、票数前后一致")
        }
      ]

/** A resolution: by the right body, with the right base, borne out by its numbers, and within the powers of the branch. */
export const resolutionFindings = (
  env: PartyEnv,
  state: State,
  step: Of<"ResolutionVoted">
): ReadonlyArray<Finding> => {
  const { ballot, declared, document, id, matter, on, prepared } = step
  const about = aboutOf(state)
  if (about === null) return []
  const findings: Array<Finding> = []
  const served = new Set([about.kind, ...itemsOf(state).map(({ serves }) => serves)])
  if (ofAllMembers.includes(matter) && !served.has("memberMeeting"))
    findings.push({
      rule: "party-vote.body",
      severity: "violation",
      facts: { on, matter, kind: about.kind },
      cite: branchWork("第十一条", "选举、发展党员、处分处置等由党员大会讨论决定")
    })
  const kind = served.has("memberMeeting") ? "memberMeeting" : about.kind
  const expected = ballotFor(matter, kind)
  if (ballot.kind !== expected)
    findings.push({
      rule: "party-vote.kind",
      severity: "violation",
      facts: { on, matter, kind: ballot.kind, expected },
      cite: convention("PR5", "选举以实到会为基数，其他表决以应到会为基数，不得混用")
    })
  findings.push(...ballotRule.judge(env, { ballot: { ...ballot, on }, declared }))
  findings.push(...rollFindings(env, about.organiser, { ...ballot, on }), ...signedInFindings(step, state.signedIn))
  const power = powerOf[matter]
  if (power !== undefined) findings.push(...powerFindings(env, about, on, power, document))
  const branch = env.roll.branchOn(about.organiser, on)
  if (matter === "important" && kind === "memberMeeting" && branch?.committee === true && prepared === null)
    findings.push({
      rule: "party-vote.prepared",
      severity: "warning",
      facts: { on, item: id },
      cite: branchWork("第十二条", "重要事项提交党员大会前一般经支委会讨论")
    })
  return findings
}
