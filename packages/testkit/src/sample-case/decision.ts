/** 决定 — the penalty decision, within its limit. Arts. 57, 60, 64. */
import { deadline, type PlainDate } from "@xiuhua/core/calendar"
import { accept, type Decision, reject, type Step } from "@xiuhua/core/decider"
import { decisionLimit, type Finding } from "@xiuhua/core/regulation"
import { Option } from "effect"
import { type Command, type Event, outOfOrder, type Rejection, type State, stageOf } from "./case.ts"
import { article, type Environment } from "./law.ts"

type DecidePenalty = Extract<Command, { readonly _tag: "DecidePenalty" }>
type PenaltyDecided = Extract<Event, { readonly _tag: "PenaltyDecided" }>

const refused = (state: State, on: PlainDate): Rejection | undefined => {
  if (stageOf(state) !== "Notified") return outOfOrder(state, "DecidePenalty")
  const until = state.notice?.hearingRequestBy ?? null
  return until !== null && on <= until ? { _tag: "HearingWindowOpen", until } : undefined
}

export const decide = (state: State, command: DecidePenalty): Decision<Event, Rejection> => {
  const rejection = refused(state, command.on)
  return rejection === undefined ? accept(...record(command)) : reject(rejection)
}

export const record = ({ fine, on }: DecidePenalty): ReadonlyArray<Event> => [{ _tag: "PenaltyDecided", on, fine }]

export const evolve = (state: State, { on }: PenaltyDecided): State => ({ ...state, decidedOn: on })

/** A decision later than the law allows stands, and is reported. */
export const review = ({ calendar, law }: Environment, { decidedOn, filedOn }: State): ReadonlyArray<Finding> => {
  const limit = filedOn === null ? undefined : Option.getOrUndefined(law.of(decisionLimit, filedOn))
  if (decidedOn === null || filedOn === null || limit === undefined) return []
  const { due } = deadline(limit.value, filedOn, calendar)
  if (decidedOn <= due) return []
  return [{ rule: decisionLimit.id, severity: "violation", facts: { due, decidedOn }, cite: limit.dated.cite }]
}

export const next = (state: State, on: PlainDate): ReadonlyArray<Step<Command>> =>
  refused(state, on) === undefined
    ? [{ command: "DecidePenalty", cite: article("第五十七条", "调查终结后根据不同情况作出决定") }]
    : []
