/** The phases of a site, in the order of the procedure: their commands, their events, and how each is made. */
import { Result, Schema } from "effect"
import { type Part, part } from "../phases/compose.ts"
import { remedyCommands, remedyEvents, remedyPhase } from "../phases/remedies.ts"
import { chargingCommands, chargingEvents, chargingPhase } from "./charging.ts"
import { contextsOf } from "./contexts.ts"
import type { ConstructionEnv } from "./env.ts"
import { executionCommands, executionEvents, executionPhase } from "./execution.ts"
import { meritsCommands, meritsEvents, meritsPhase } from "./merits.ts"
import { outcomeCommands, outcomeEvents, outcomeFacts, outcomePhase } from "./outcome.ts"
import { siteCommands, siteEvents, sitePhase } from "./site.ts"
import type { State } from "./state.ts"
import { stoppingCommands, stoppingEvents, stoppingPhase } from "./stopping.ts"

const commands = {
  ...siteCommands,
  ...stoppingCommands,
  ...meritsCommands,
  ...remedyCommands,
  ...chargingCommands,
  ...executionCommands,
  ...outcomeCommands
}

/** What an officer asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** What may be told of history: every act, and a row of a ledger that was kept elsewhere. */
export const Fact = Schema.TaggedUnion({ ...commands, ...outcomeFacts })
export type Fact = typeof Fact.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ...siteEvents,
  ...stoppingEvents,
  ...meritsEvents,
  ...remedyEvents,
  ...chargingEvents,
  ...executionEvents,
  ...outcomeEvents
})
export type Event = typeof Event.Type

/** Remedies as every case has them; what must come first is here the decision that was recorded. */
const remedies = (env: ConstructionEnv): ReturnType<typeof remedyPhase> => {
  const phase = remedyPhase(env)
  return {
    ...phase,
    decide: (state, context, command) =>
      Result.mapError(phase.decide(state, context, command), (refusal) =>
        refusal._tag === "StepMissing" && refusal.step === "DecidePenalty"
          ? { ...refusal, step: "RecordDecision" }
          : refusal
      )
  }
}

/** The phases under one environment, each with what it must know of the others. */
export const partsOf = (env: ConstructionEnv): ReadonlyArray<Part<State>> => {
  const context = contextsOf(env)
  return [
    part("site", siteCommands, siteEvents, sitePhase(env), context.site),
    part("stopping", stoppingCommands, stoppingEvents, stoppingPhase(env), context.stopping),
    part("merits", meritsCommands, meritsEvents, meritsPhase(env), context.merits),
    part("remedies", remedyCommands, remedyEvents, remedies(env), context.remedies),
    part("charging", chargingCommands, chargingEvents, chargingPhase(env), context.charging),
    part("execution", executionCommands, executionEvents, executionPhase(env), context.execution),
    part("outcome", outcomeFacts, outcomeEvents, outcomePhase(env), context.outcome)
  ]
}
