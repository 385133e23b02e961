/** Takes the commands of an enforcement one by one. */
import { replay } from "@xiuhua/core/decider"
import type { CompulsoryEnforcement } from "@xiuhua/core/enforcement"
import { Result } from "effect"
import { type Command, enforcements } from "./coercion-cases.ts"

/** Decides every command in turn; throws on the first refusal and names it. */
export const walkEnforcement = (
  commands: ReadonlyArray<Command>,
  from = enforcements.initial
): CompulsoryEnforcement.State =>
  commands.reduce((state, command) => {
    const decision = enforcements.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(enforcements, decision.success, state)
  }, from)

/** Records every act in turn, lawful or not. */
export const tellEnforcement = (
  facts: ReadonlyArray<Command>,
  from = enforcements.initial
): CompulsoryEnforcement.State =>
  facts.reduce((state, fact) => replay(enforcements, enforcements.record(state, fact), state), from)

/** The events of acts told one after another. */
export const enforcementEvents = (facts: ReadonlyArray<Command>): ReadonlyArray<CompulsoryEnforcement.Event> => {
  let state = enforcements.initial
  return facts.flatMap((fact) => {
    const events = enforcements.record(state, fact)
    state = replay(enforcements, events, state)
    return events
  })
}
