/** Takes commands one by one. */
import { replay } from "@xiuhua/core/decider"
import type { PenaltyCase } from "@xiuhua/core/enforcement"
import { Result } from "effect"
import { cases } from "./fixture.ts"

/** Decides every command in turn; throws on the first refusal and names it. */
export const walk = (commands: ReadonlyArray<PenaltyCase.Command>, from = cases.initial): PenaltyCase.State =>
  commands.reduce((state, command) => {
    const decision = cases.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(cases, decision.success, state)
  }, from)

/** Records every act in turn, lawful or not. */
export const told = (facts: ReadonlyArray<PenaltyCase.Command>, from = cases.initial): PenaltyCase.State =>
  facts.reduce((state, fact) => replay(cases, cases.record(state, fact), state), from)

/** The events of acts told one after another. */
export const eventsOf = (facts: ReadonlyArray<PenaltyCase.Command>): ReadonlyArray<PenaltyCase.Event> => {
  let state = cases.initial
  return facts.flatMap((fact) => {
    const events = cases.record(state, fact)
    state = replay(cases, events, state)
    return events
  })
}
