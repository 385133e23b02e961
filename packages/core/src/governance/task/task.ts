/**
 * 承办事项 — what somebody must get done by a day, whatever it came from: a decision from above, a livelihood project, a hard
 * case, an item that a village posted, a plan item, a follow-up of a study session, a request for a correction.
 *
 * Opened or posted, assigned or claimed, begun, reported done, accepted by another party or returned; a hard case is looked
 * at again. Refused is what would make an ending lie: one's own acceptance, an extension of one's own or after the end,
 * acceptance for a village that did not post it. Late is never refused; `review` reports it. ADR 0124.
 */
import {
  accept,
  type Decider,
  forbidden,
  outOfTurn,
  type Refusal,
  reject,
  type Step,
  type Turns
} from "../../decider/index.ts"
import { type Citation, type Finding, forbids, type Regime } from "../../regulation/index.ts"
import { conventionOf } from "../convention.ts"
import {
  answerFindings,
  extensionFindings,
  givingFindings,
  openingFindings,
  relapseFindings,
  reviewOf,
  withdrawalFindings
} from "./checks.ts"
import { lastDay, limitsOf, type TaskLimit } from "./limits.ts"
import { evolve, initial, ownersOf, type Stage, type State, stageOf } from "./state.ts"
import { type Command, type Event, happened } from "./steps.ts"

/** The decider of tasks, and the limits of one. */
export interface Tasks extends Decider<Command, Event, State, Refusal> {
  readonly limits: (state: State) => ReadonlyArray<TaskLimit>
}

/** A posted item is claimed, every other task assigned: the way differs in that one step. */
const turnsOf = ({ opened }: State): Turns<Command["_tag"], Stage> => ({
  takes: {
    OpenTask: ["none"],
    AssignTask: ["posted"],
    ClaimTask: ["posted"],
    ReassignTask: ["claimed", "doing", "returned"],
    StartTask: ["claimed"],
    AnalyseTask: ["claimed", "doing", "returned"],
    ExtendTask: ["claimed", "doing", "returned", "done"],
    ReportTask: ["doing", "returned"],
    AcceptTask: ["done"],
    ReturnTask: ["done"],
    WithdrawTask: ["posted", "claimed", "doing", "returned", "done"],
    CheckTaskRelapse: ["accepted"],
    ReopenTask: ["accepted"]
  },
  leadsTo: {
    none: "OpenTask",
    posted: "OpenTask",
    claimed: opened?.type === "posted" ? "ClaimTask" : "AssignTask",
    doing: "StartTask",
    returned: "ReturnTask",
    done: "ReportTask",
    accepted: "AcceptTask",
    withdrawn: "WithdrawTask"
  },
  order: ["none", "posted", "claimed", "doing", "returned", "done", "accepted", "withdrawn"],
  ends: ["withdrawn"]
})

const cites: Readonly<Record<Command["_tag"], Citation>> = {
  OpenTask: conventionOf("G1.1", "立项，写明来源"),
  AssignTask: conventionOf("G1.1", "交办到单位和人，写明期限"),
  ClaimTask: conventionOf("G1.4", "揭榜认领，写明期限"),
  ReassignTask: conventionOf("G1.1", "改派，期限不变"),
  StartTask: conventionOf("G1.1", "开始办理"),
  AnalyseTask: conventionOf("G1.6", "分析源头，提出措施"),
  ExtendTask: conventionOf("G1.3", "延期须在期限届满前由他人批准"),
  ReportTask: conventionOf("G1.1", "报结，写明成果"),
  AcceptTask: conventionOf("G1.2", "由他人验收"),
  ReturnTask: conventionOf("G1.2", "不合格的退回"),
  WithdrawTask: conventionOf("G1.7", "经他人批准撤销"),
  CheckTaskRelapse: conventionOf("G1.6", "验收后复查是否回潮"),
  ReopenTask: conventionOf("G1.6", "重新办理")
}
const commandTags = Object.keys(cites) as ReadonlyArray<Command["_tag"]>

const guard = (state: State, command: Command): ReadonlyArray<Finding> => {
  switch (command._tag) {
    case "OpenTask":
      return openingFindings(command)
    case "AssignTask":
    case "ClaimTask":
      return givingFindings({ ...command, claimed: command._tag === "ClaimTask" }, state)
    case "ExtendTask":
      return extensionFindings(command, lastDay(state))
    case "AcceptTask":
    case "ReturnTask":
      return answerFindings(command, state, ownersOf(state).has(command.by))
    case "WithdrawTask":
      return withdrawalFindings(command)
    case "CheckTaskRelapse":
      return relapseFindings(command, ownersOf(state).has(command.by))
    default:
      return []
  }
}

/** Whether the one of the two ways to give a task away is the one of its type. */
const fits = ({ opened }: State, command: Command["_tag"]): boolean =>
  command === "ClaimTask" ? opened?.type === "posted" : command !== "AssignTask" || opened?.type !== "posted"

/** Tasks under the law and the calendar of a place. */
export const tasks = (env: Regime): Tasks => {
  const limits = (state: State) => limitsOf(env, state)
  return {
    initial,
    decide: (state, command) => {
      if (state.lastOn !== null && command.on < state.lastOn)
        return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
      const refusal = outOfTurn(turnsOf(state), stageOf(state), state.lastOn, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const finding = forbids(guard(state, command))
      return finding === undefined ? accept(happened(command)) : reject(forbidden(command._tag, finding))
    },
    record: (_, fact) => [happened(fact)],
    evolve,
    review: (state) => reviewOf(state, limits(state)),
    next: (state, on): ReadonlyArray<Step<Command>> =>
      state.lastOn !== null && on < state.lastOn
        ? []
        : commandTags
            .filter((command) => fits(state, command))
            .filter((command) => outOfTurn(turnsOf(state), stageOf(state), state.lastOn, command) === undefined)
            .map((command) => ({ command, cite: cites[command] })),
    limits
  }
}
