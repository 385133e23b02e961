/**
 * 党建活动 — a gathering of a branch or body from its notice to the archive: 通知 → 议程 → 举行 → 签到 → 记录 → 决议 → 归档.
 *
 * One decider for every kind of gathering; the kinds are data. Refused: an act of a temporary branch that it has no power
 * for or after its end, a sign-in that does not add up, a resolution by the wrong body, on the wrong base or against its
 * numbers. What was said in a talk or in self-criticism is nowhere in it; a vote is totals.
 */

import type { PlainDate } from "../../calendar/index.ts"
import { accept, type Decider, reject, type Step } from "../../decider/index.ts"
import { type Citation, type Finding, forbids } from "../../regulation/index.ts"
import { branchWork, convention, type PartyEnv, type PartyRefusal } from "../regime.ts"
import { heldFindings, itemFindings, minutesFindings, missingEvidence, signInFindings } from "./checks.ts"
import { resolutionFindings } from "./resolution-checks.ts"
import { evolve, heldOn, initial, type Stage, type State, stageOf } from "./state.ts"
import { type Command, type Event, type Fact, happened } from "./steps.ts"

/** The decider of gatherings. */
export interface PartyActivities extends Decider<Command, Event, State, PartyRefusal, Fact> {}

/** In which stages each command may come; `next` and `decide` read the same table. */
const turnOf: Readonly<Record<Command["_tag"], ReadonlyArray<Stage>>> = {
  AnnounceActivity: ["none"],
  SetAgenda: ["announced"],
  MoveActivity: ["announced"],
  CancelActivity: ["announced"],
  HoldActivity: ["announced"],
  SignIn: ["held"],
  RecordMinutes: ["held"],
  VoteResolution: ["held"],
  SetFollowUp: ["held"],
  CloseFollowUp: ["held", "filed"],
  FileActivity: ["held"]
}
const tags = Object.keys(turnOf) as ReadonlyArray<Command["_tag"]>

/** What a follow-up with a last day rests on. */
export const followUpCite = convention("PR1.8", "落实事项完成")

const cites: Readonly<Record<Command["_tag"], Citation>> = {
  AnnounceActivity: convention("PR1.8", "会前通知时间、地点、议题"),
  SetAgenda: convention("PR8.5", "排定议题顺序"),
  MoveActivity: convention("PR6.3", "改期须说明"),
  CancelActivity: convention("PR6.3", "取消须说明"),
  HoldActivity: branchWork("第十四条", "会议由书记或者受委托的委员主持"),
  SignIn: convention("PR1.8", "签到记明应到、实到、请假、缺席"),
  RecordMinutes: convention("PR1.8", "会议记录载明议题和决议"),
  VoteResolution: branchWork("第十一条", "重要事项表决通过"),
  SetFollowUp: convention("PR1.8", "布置落实事项"),
  CloseFollowUp: followUpCite,
  FileActivity: convention("PR1.8", "佐证齐备后归档")
}

/** The command that leads to a stage, for what is still missing. */
const leadsTo: Readonly<Record<Stage, Command["_tag"]>> = {
  none: "AnnounceActivity",
  announced: "AnnounceActivity",
  cancelled: "CancelActivity",
  held: "HoldActivity",
  filed: "FileActivity"
}
const order: ReadonlyArray<Stage> = ["none", "announced", "held", "filed", "cancelled"]

/** Whether a step is possible at all where the gathering stands; undefined where it is. */
const outOfTurn = (state: State, tag: Command["_tag"], on: PlainDate): PartyRefusal | undefined => {
  const stage = stageOf(state)
  const taken: PartyRefusal = { _tag: "StepTaken", command: tag, on: state.lastOn ?? heldOn(state) ?? on }
  const missing = (step: Command["_tag"]): PartyRefusal => ({ _tag: "StepMissing", command: tag, step })
  if (!turnOf[tag].includes(stage)) {
    const ahead = turnOf[tag].find((needed) => order.indexOf(needed) > order.indexOf(stage))
    return ahead === undefined ? taken : missing(leadsTo[ahead])
  }
  // Who has a vote and how many came is known from the sign-in.
  if (tag === "VoteResolution" && state.signedIn === null) return missing("SignIn")
  if (tag === "CloseFollowUp" && state.followUps.every(({ closed }) => closed !== null)) return missing("SetFollowUp")
  if (tag !== "FileActivity") return undefined
  const [lacking] = missingEvidence(state).filter((one) => one !== "notice")
  return lacking === undefined ? undefined : missing(lacking === "sign-in" ? "SignIn" : "RecordMinutes")
}

/** A follow-up that is not there, or is there already. */
const noSuchItem = ({ followUps }: State, command: Command): PartyRefusal | undefined => {
  if (command._tag !== "CloseFollowUp") return undefined
  const open = followUps.some(({ closed, set }) => set.id === command.id && closed === null)
  return open ? undefined : { _tag: "NoSuchItem", command: command._tag, id: command.id }
}

/** What a step is held to; the same for one that was taken elsewhere. */
const findingsOf = (env: PartyEnv, state: State, step: Event): ReadonlyArray<Finding> => {
  switch (step._tag) {
    case "ActivityHeld":
      return heldFindings(env, state, step)
    case "AttendanceTaken":
      return signInFindings(step)
    case "AgendaSet":
      return itemFindings(env, state, step)
    case "MinutesRecorded":
      return minutesFindings(state, step)
    case "ResolutionVoted":
      return resolutionFindings(env, state, step)
    default:
      return []
  }
}

/** Gatherings under a law and what the registers say. */
export const partyActivities = (env: PartyEnv): PartyActivities => ({
  initial,
  decide: (state, command) => {
    const { lastOn } = state
    if (lastOn !== null && command.on < lastOn) return reject({ _tag: "BeforeLastStep", lastOn })
    const refusal = outOfTurn(state, command._tag, command.on) ?? noSuchItem(state, command)
    if (refusal !== undefined) return reject(refusal)
    const event = happened(command)
    const finding = forbids(findingsOf(env, state, event))
    return finding === undefined ? accept(event) : reject({ _tag: "Forbidden", command: command._tag, finding })
  },
  record: (_, fact) => [happened(fact)],
  evolve,
  review: (state) => {
    const { held, minutes, resolutions, signedIn } = state
    const steps = [held, signedIn, minutes, ...resolutions].filter((step) => step !== null)
    const lacking = missingEvidence(state)
    return [
      ...steps.flatMap((step) => findingsOf(env, state, step)),
      // Minutes tell what was done, whoever had the power: they are taken in, and reported.
      ...(minutes === null ? [] : itemFindings(env, state, minutes)),
      ...(held === null || lacking.length === 0
        ? []
        : [
            {
              rule: "party-activity.evidence",
              severity: "warning" as const,
              facts: { on: held.on, missing: lacking.join(",") },
              cite: convention("PR1.8", "佐证包括通知、签到、记录")
            }
          ])
    ]
  },
  next: (state, on): ReadonlyArray<Step<Command>> =>
    state.lastOn !== null && on < state.lastOn
      ? []
      : tags
          .filter((tag) => outOfTurn(state, tag, on) === undefined)
          .map((command) => ({ command, cite: cites[command] }))
})
