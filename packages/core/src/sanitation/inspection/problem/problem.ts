/**
 * 环卫督查整改问题 — a problem that an inspection found, from its finding to its closing and what comes after.
 *
 * 发现 → 交办 → 回复 → 复核 → 销号 → 扣分、通报 (R7.2), with rework, reassignment, extension, withdrawal and reopening. Refused is
 * what would make a closing lie: a check by who mended it, an extension of one's own or after the end. Late is never
 * refused; `review` reports it. A failed check sends the problem back and adds one rework.
 */
import { formatMinute } from "../../../calendar/index.ts"
import {
  accept,
  type Decider,
  forbidden,
  outOfTurn,
  type Refusal,
  reject,
  type Step,
  type Turns
} from "../../../decider/index.ts"
import { type Citation, type Finding, forbids, isWeak } from "../../../regulation/index.ts"
import { conventionOf } from "../../convention.ts"
import {
  assignmentFindings,
  checkFindings,
  extensionFindings,
  findFindings,
  orderFindings,
  replyFindings,
  withdrawalFindings
} from "./checks.ts"
import { deadlineOf, extensionOf, originalDeadline, type ProblemDeadline, type ProblemEnv } from "./deadline.ts"
import {
  evolve,
  handlersOf,
  initial,
  lastReply,
  momentOf,
  passedReply,
  type Stage,
  type State,
  stageOf
} from "./state.ts"
import { type Command, type Event, happened } from "./steps.ts"

/** The decider of problems, and the deadline of one. */
export interface Rectifications extends Decider<Command, Event, State, Refusal> {
  readonly deadline: (state: State) => ProblemDeadline | undefined
}

const turns: Turns<Command["_tag"], Stage> = {
  takes: {
    FindProblem: ["none"],
    AssignProblem: ["found"],
    ReassignProblem: ["assigned"],
    ExtendDeadline: ["assigned", "replied"],
    ReplyProblem: ["assigned"],
    VerifyProblem: ["replied"],
    CloseProblem: ["verified"],
    WithdrawProblem: ["found", "assigned", "replied"],
    ReopenProblem: ["closed"],
    DeductPoints: ["closed"],
    IssueNotice: ["closed"]
  },
  leadsTo: {
    none: "FindProblem",
    found: "FindProblem",
    assigned: "AssignProblem",
    replied: "ReplyProblem",
    verified: "VerifyProblem",
    closed: "CloseProblem",
    withdrawn: "WithdrawProblem"
  },
  order: ["none", "found", "assigned", "replied", "verified", "closed", "withdrawn"],
  ends: ["withdrawn"]
}

const procedure = (gist: string): Citation => conventionOf("R7.2", gist)
const cites: Readonly<Record<Command["_tag"], Citation>> = {
  FindProblem: procedure("发现问题并拍照"),
  AssignProblem: procedure("交办到责任环卫站，写明期限"),
  ReassignProblem: procedure("转办，期限不变"),
  ExtendDeadline: conventionOf("R7.5", "延期须在期限届满前由他人批准"),
  ReplyProblem: procedure("整改后回复"),
  VerifyProblem: procedure("复核，不通过的返工"),
  CloseProblem: procedure("复核通过后销号"),
  WithdrawProblem: procedure("经他人批准撤销"),
  ReopenProblem: procedure("重新整改"),
  DeductPoints: procedure("销号后扣分"),
  IssueNotice: procedure("销号后通报")
}

/** Problems under the law, the calendar and the table of a place. */
export const rectifications = (env: ProblemEnv): Rectifications => {
  const deadline = (state: State) => deadlineOf(env, state)
  const guard = (state: State, command: Command): ReadonlyArray<Finding> => {
    switch (command._tag) {
      case "AssignProblem":
        return assignmentFindings(command, originalDeadline(env, state.found?.category ?? "*", command)?.due)
      case "ExtendDeadline":
        return extensionFindingsOf(env, state, command)
      case "VerifyProblem": {
        const reply = lastReply(state)
        return reply === undefined ? [] : checkFindings(command, reply, handlersOf(state).has(command.by))
      }
      case "WithdrawProblem":
        return withdrawalFindings(command)
      default:
        return []
    }
  }
  return {
    initial,
    decide: (state, command) => {
      if (state.lastAt !== null && state.lastOn !== null && momentOf(command) < state.lastAt)
        return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
      const refusal = outOfTurn(turns, stageOf(state), state.lastOn, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const finding = forbids(guard(state, command))
      return finding === undefined ? accept(happened(command)) : reject(forbidden(command._tag, finding))
    },
    record: (_, fact) => [happened(fact)],
    evolve,
    review: (state) => reviewOf(env, state),
    next: (state, on): ReadonlyArray<Step<Command>> =>
      state.lastOn !== null && on < state.lastOn
        ? []
        : (Object.keys(turns.takes) as ReadonlyArray<Command["_tag"]>)
            .filter((command) => outOfTurn(turns, stageOf(state), state.lastOn, command) === undefined)
            .map((command) => ({ command, cite: cites[command] })),
    deadline
  }
}

/** An extension against the deadline as it stood; nothing to say where there was none. */
const extensionFindingsOf = (
  env: ProblemEnv,
  state: State,
  extension: Parameters<typeof extensionOf>[1]
): ReadonlyArray<Finding> => {
  const before = deadlineOf(env, state)
  if (before === undefined) return []
  return extensionFindings(extension.on, before.due, extensionOf(env, extension, before.due).fault)
}

/** Everything irregular in what was done, in the order of the procedure. */
const reviewOf = (env: ProblemEnv, state: State): ReadonlyArray<Finding> => {
  const { assigned, extensions, found, replies, withdrawn } = state
  const findings: Array<Finding> = []
  if (found !== null) findings.push(...findFindings(found))
  if (assigned !== null)
    findings.push(...assignmentFindings(assigned, originalDeadline(env, found?.category ?? "*", assigned)?.due))
  extensions.forEach((extension, at) => {
    const before = { ...state, withdrawn: null, extensions: extensions.slice(0, at) }
    findings.push(...extensionFindingsOf(env, before, extension))
  })
  for (const { checkedByHandler, replied, verified } of replies) {
    findings.push(...replyFindings(replied))
    if (verified !== null) findings.push(...checkFindings(verified, { replied }, checkedByHandler))
  }
  if (withdrawn !== null) findings.push(...withdrawalFindings(withdrawn))
  findings.push(...orderFindings(state, passedReply(state) !== undefined))
  return [...findings, ...lateness(deadlineOf(env, state))]
}

/** The reply that passed came after the deadline. One that is open is a duty, not yet a finding. */
const lateness = (deadline: ProblemDeadline | undefined): ReadonlyArray<Finding> => {
  if (deadline === undefined || deadline.doneAt === null || deadline.doneAt <= deadline.due) return []
  const { cite, confidence, doneAt, due, provisional } = deadline
  return [
    {
      rule: "rectification.deadline",
      severity: provisional || isWeak(confidence) ? "warning" : "violation",
      facts: { due: formatMinute(due), doneOn: formatMinute(doneAt) },
      cite
    }
  ]
}
