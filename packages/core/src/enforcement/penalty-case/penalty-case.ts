/**
 * 行政处罚案件（普通程序） — a penalty case from clue to archive.
 *
 * Source: 《中华人民共和国行政处罚法》(2017修正, 2021修订) and the laws its phases name. Days: {@link PlainDate}. Money: whole fen.
 * Refused: only what the law or the order of steps forbids. Late or irregular but done elsewhere: recorded, then reported by
 * `review`. Phases meet in contexts.ts and nowhere else.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { type Decider, reject } from "../../decider/index.ts"
import type { Finding } from "../../regulation/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import { type CaseDeadline, lateness, type Phase, type Refusal } from "../phases/phase.ts"
import { contextsOf } from "./contexts.ts"
import { orderFindings } from "./order.ts"
import {
  type Command,
  type Event,
  type PhaseName,
  phaseNames,
  phaseOfCommand,
  phaseOfEvent,
  phasesOf
} from "./parts.ts"
import type { State } from "./state.ts"

/** What may still be done to a closed case: it is reopened or archived, published, withdrawn, or taken to a remedy. */
const afterClosing: ReadonlyArray<PhaseName> = ["closing", "publicity", "remedies"]

/** The decider of penalty cases, and the statutory limits of one. */
export interface PenaltyCases extends Decider<Command, Event, State, Refusal> {
  /** Every limit that runs or ran, in the order of the procedure. */
  readonly deadlines: (state: State) => ReadonlyArray<CaseDeadline>
}

/** Penalty cases under one environment. */
export const penaltyCases = (env: PenaltyEnv): PenaltyCases => {
  const phases = phasesOf(env)
  const contexts = contextsOf(env)
  /** A phase with its slice and context, as one type: which commands and events it gets, its owner table says. */
  const part = (name: PhaseName, state: State) => ({
    phase: phases[name] as unknown as Phase<Command, Event, unknown, unknown>,
    slice: state[name] as unknown,
    context: contexts[name](state) as unknown
  })
  const initial: State = {
    ...(Object.fromEntries(phaseNames.map((name) => [name, phases[name].initial])) as unknown as State),
    lastOn: null
  }
  const closedOff = ({ closing }: State, command: Command["_tag"]): PlainDate | undefined => {
    if (closing.archived !== null && command !== "ReopenCase") return closing.archived.on
    return closing.closed !== null && !afterClosing.includes(phaseOfCommand(command)) ? closing.closed.on : undefined
  }
  const deadlines = (state: State): ReadonlyArray<CaseDeadline> =>
    phaseNames.flatMap((name) => {
      const { context, phase, slice } = part(name, state)
      return phase.deadlines(slice, context)
    })

  return {
    initial,
    decide: (state, command) => {
      if (state.lastOn !== null && command.on < state.lastOn) {
        return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
      }
      const closed = closedOff(state, command._tag)
      if (closed !== undefined) return reject({ _tag: "StepTaken", command: command._tag, on: closed })
      const { context, phase, slice } = part(phaseOfCommand(command._tag), state)
      return phase.decide(slice, context, command)
    },
    record: (state, fact) => {
      const { context, phase, slice } = part(phaseOfCommand(fact._tag), state)
      return phase.record(slice, context, fact)
    },
    evolve: (state, event) => {
      const name = phaseOfEvent(event._tag)
      const { phase, slice } = part(name, state)
      const lastOn = state.lastOn === null || event.on > state.lastOn ? event.on : state.lastOn
      const next = { ...state, [name]: phase.evolve(slice, event), lastOn }
      if (event._tag === "NoticeGiven") return { ...next, hearing: initial.hearing }
      if (event._tag === "CaseReopened" && isAnnulled(state)) return withoutDecision(initial, next)
      return next
    },
    review: (state) => {
      const findings: Array<Finding> = []
      for (const name of phaseNames) {
        const { context, phase, slice } = part(name, state)
        for (const finding of phase.review(slice, context)) findings.push(finding)
        if (name === "decision") findings.push(...orderFindings(env, state))
      }
      // A respondent's own delay is nothing irregular in the agency's record.
      for (const limit of deadlines(state)) {
        const late = limit.owner === "agency" ? lateness(limit) : undefined
        if (late !== undefined) findings.push(late)
      }
      return findings
    },
    next: (state, on) => {
      if (state.lastOn !== null && on < state.lastOn) return []
      return phaseNames.flatMap((name) => {
        const { context, phase, slice } = part(name, state)
        return phase.next(slice, context, on).filter(({ command }) => closedOff(state, command) === undefined)
      })
    },
    deadlines
  }
}

/** Whether a remedy took the decision away, so that the case must be decided again. */
const isAnnulled = ({ remedies }: State): boolean => {
  const outcome = remedies.ended.at(-1)?.outcome
  return outcome === "revoked" || outcome === "void"
}

/** The case as it was before notice and decision. */
const withoutDecision = (initial: State, state: State): State => ({
  ...state,
  notice: initial.notice,
  hearing: initial.hearing,
  decision: initial.decision,
  handingOver: initial.handingOver,
  payment: initial.payment,
  remedies: initial.remedies,
  publicity: initial.publicity
})
