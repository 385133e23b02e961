/**
 * 党支部 — a branch from the application to its end: set up, given officers, elected anew, abolished.
 *
 * Source: 《中国共产党支部工作条例（试行）》(2018), 《中国共产党基层组织选举工作条例》(2020). Refused: a branch without the members
 * for one, an election without its quorum or its majority, elected officers of a temporary branch, an election moved by
 * more than a year, a step after the end. Late elections are reported. The library decides nothing: who was elected and
 * who approved is entered by people.
 */

import type { PlainDate } from "../../../calendar/index.ts"
import { accept, type Decider, reject, type Step } from "../../../decider/index.ts"
import { branchTermLimit, type Citation, type Finding, forbids } from "../../../regulation/index.ts"
import { branchWork, convention, type PartyEnv, type PartyRefusal } from "../../regime.ts"
import { approvalFindings, electionFindings, officerFindings, powerFindings, shiftFindings } from "./checks.ts"
import { endOf, evolve, initial, type State, standingOn, typeOf, unfiled } from "./state.ts"
import { type Command, type Event, type Fact, happened } from "./steps.ts"
import { type BranchDeadline, deadlinesOf } from "./terms.ts"

/** The decider of branches, and the limits of one. */
export interface PartyBranches extends Decider<Command, Event, State, PartyRefusal, Fact> {
  readonly deadlines: (state: State) => ReadonlyArray<BranchDeadline>
}

const QUOTED = "条号待核"
const cites: Readonly<Record<Command["_tag"], Citation>> = {
  ApplyForBranch: branchWork(QUOTED, "所在单位申请成立党支部"),
  ApproveBranch: branchWork(QUOTED, "上级党组织一般一个月内批复"),
  DeclineBranch: branchWork(QUOTED, "上级党组织审查后不予批准"),
  AppointOfficers: branchWork(QUOTED, "批准成立的党组织指定临时党支部班子"),
  ElectOfficers: branchWork(QUOTED, "委员由党员大会选举，报上级备案、批准"),
  FileElection: branchWork(QUOTED, "选举结果报上级备案，书记报上级批准"),
  ShiftElection: {
    source: "《中国共产党基层组织选举工作条例》(2020)",
    article: "第三条",
    gist: "提前或者延期换届须经上级批准"
  },
  EndTask: branchWork(QUOTED, "临时组建的机构撤销后，临时党支部自然撤销"),
  HandOverActivist: convention("PR3.8", "培养对象的考察材料移交原支部"),
  AbolishBranch: branchWork(QUOTED, "因党员人数或者所在单位变化撤销党支部，须经批准")
}

const tags = Object.keys(cites) as ReadonlyArray<Command["_tag"]>

/** Whether a step is possible at all where the branch stands; undefined where it is. */
const outOfTurn = (state: State, tag: Command["_tag"], on: PlainDate): PartyRefusal | undefined => {
  const { lastOn } = state
  const standing = standingOn(state, on)
  const isTemporary = typeOf(state) === "temporary"
  const missing = (step: Command["_tag"]): PartyRefusal => ({ _tag: "StepMissing", command: tag, step })
  const taken = (day: PlainDate | null): PartyRefusal => ({ _tag: "StepTaken", command: tag, on: day ?? on })
  const notTemporary: PartyRefusal = { _tag: "NoSuchItem", command: tag, id: "temporary-branch" }
  switch (tag) {
    case "ApplyForBranch":
      return standing === "unknown" ? undefined : taken(lastOn)
    case "ApproveBranch":
    case "DeclineBranch":
      if (standing === "unknown") return missing("ApplyForBranch")
      return standing === "applied" && state.approved === null ? undefined : taken(lastOn)
    case "HandOverActivist":
      // The notes may follow after the end.
      if (!isTemporary) return notTemporary
      return state.approved === null && state.records.length === 0 ? missing("ApproveBranch") : undefined
    case "EndTask":
      if (!isTemporary) return notTemporary
      break
    case "FileElection":
      if (standing === "active" && unfiled(state) === null) return missing("ElectOfficers")
      break
    case "ShiftElection":
      if (standing === "active" && state.terms.length + state.oldTerms.length === 0) return missing("ElectOfficers")
      break
    case "AppointOfficers":
    case "ElectOfficers":
    case "AbolishBranch":
      break
  }
  if (standing === "active") return undefined
  return standing === "abolished" ? taken(endOf(state)) : missing("ApproveBranch")
}

/** What a step is held to; the same for one that was taken elsewhere. */
const findingsOf = (env: PartyEnv, state: State, step: Event): ReadonlyArray<Finding> => {
  switch (step._tag) {
    case "BranchApproved":
      return approvalFindings(env, state, step)
    case "OfficersAppointed":
      return [
        ...powerFindings(env, state, step.on, "appointOfficers", step.document),
        ...officerFindings(env, state, step)
      ]
    case "OfficersElected": {
      const forbidden = powerFindings(env, state, step.on, "electOfficers", step.document)
      return [...forbidden, ...electionFindings(env, state, step), ...officerFindings(env, state, step)]
    }
    case "ElectionShifted":
      return shiftFindings(env, state, step)
    default:
      return []
  }
}

/** Every step with the state in which it was taken. */
const history = (state: State): ReadonlyArray<Event> =>
  [
    ...[state.approved, state.ended, state.abolished].filter((event) => event !== null),
    ...state.terms,
    ...state.shifts
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** The state without the terms and shifts of `day` and later: what a step of that day was taken in. */
const before = (state: State, step: Event): State => ({
  ...state,
  terms: state.terms.filter((term) => term !== step && term.on <= step.on),
  shifts: state.shifts.filter((shift) => shift !== step && shift.on <= step.on)
})

const unfiledFindings = (state: State): ReadonlyArray<Finding> => {
  const election = unfiled(state)
  return election === null
    ? []
    : [{ rule: "party-branch.filed", severity: "warning", facts: { on: election.on }, cite: cites.FileElection }]
}

const lateElections = (limits: ReadonlyArray<BranchDeadline>): ReadonlyArray<Finding> =>
  limits.flatMap(({ cite, doneOn, dueOn, rule }) =>
    doneOn === null || doneOn <= dueOn
      ? []
      : [
          {
            rule,
            // 一般一个月内批复 is no 应当.
            severity: rule === branchTermLimit.id ? ("violation" as const) : ("warning" as const),
            facts: { due: dueOn, doneOn },
            cite
          }
        ]
  )

/** Branches under a law and what the registers say. */
export const partyBranches = (env: PartyEnv): PartyBranches => ({
  initial,
  decide: (state, command) => {
    const { lastOn } = state
    if (lastOn !== null && command.on < lastOn) return reject({ _tag: "BeforeLastStep", lastOn })
    const refusal = outOfTurn(state, command._tag, command.on)
    if (refusal !== undefined) return reject(refusal)
    const event = happened(command)
    const finding = forbids(findingsOf(env, state, event))
    return finding === undefined ? accept(event) : reject({ _tag: "Forbidden", command: command._tag, finding })
  },
  record: (_, fact) => [happened(fact)],
  evolve,
  review: (state) => [
    ...history(state).flatMap((step) => findingsOf(env, before(state, step), step)),
    ...unfiledFindings(state),
    ...lateElections(deadlinesOf(env, state))
  ],
  next: (state, on): ReadonlyArray<Step<Command>> =>
    state.lastOn !== null && on < state.lastOn
      ? []
      : tags
          .filter((tag) => outOfTurn(state, tag, on) === undefined)
          // Officers of a temporary branch are appointed, whatever the votes.
          .filter((tag) => tag !== "ElectOfficers" || typeOf(state) !== "temporary")
          .map((command) => ({ command, cite: cites[command] })),
  deadlines: (state) => deadlinesOf(env, state)
})
