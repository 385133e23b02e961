/** The phases of an enforcement, in the order of the procedure: their commands, their events, and how each is made. */
import { Schema } from "effect"
import type { Regime } from "../../regulation/index.ts"
import { type Part, part } from "../phases/compose.ts"
import { courtCommands, courtEvents, courtPhase } from "../phases/court.ts"
import { remedyCommands, remedyEvents, remedyPhase } from "../phases/remedies.ts"
import { seizureCommands, seizureEvents, seizurePhase } from "../phases/seizure.ts"
import { basisCommands, basisEvents, basisPhase } from "./basis.ts"
import { clearingCommands, clearingEvents, clearingPhase } from "./clearing.ts"
import { contextsOf } from "./contexts.ts"
import { decisionCommands, decisionEvents, decisionPhase } from "./decision.ts"
import { demandCommands, demandEvents, demandPhase } from "./demand.ts"
import { endingCommands, endingEvents, endingPhase } from "./ending.ts"
import { executionCommands, executionEvents, executionPhase } from "./execution.ts"
import { performanceCommands, performanceEvents, performancePhase } from "./performance.ts"
import type { State } from "./state.ts"
import { suspensionCommands, suspensionEvents, suspensionPhase } from "./suspension.ts"

/** What an officer asks for. */
export const Command = Schema.TaggedUnion({
  ...basisCommands,
  ...seizureCommands,
  ...demandCommands,
  ...decisionCommands,
  ...executionCommands,
  ...clearingCommands,
  ...performanceCommands,
  ...suspensionCommands,
  ...courtCommands,
  ...remedyCommands,
  ...endingCommands
})
export type Command = typeof Command.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ...basisEvents,
  ...seizureEvents,
  ...demandEvents,
  ...decisionEvents,
  ...executionEvents,
  ...clearingEvents,
  ...performanceEvents,
  ...suspensionEvents,
  ...courtEvents,
  ...remedyEvents,
  ...endingEvents
})
export type Event = typeof Event.Type

/** The phases under one law and calendar, each with what it must know of the others. */
export const partsOf = (regime: Regime): ReadonlyArray<Part<State>> => {
  const context = contextsOf(regime)
  return [
    part("basis", basisCommands, basisEvents, basisPhase, (_: State) => null),
    part("seizure", seizureCommands, seizureEvents, seizurePhase(regime), context.seizure),
    part("demand", demandCommands, demandEvents, demandPhase(regime), context.demand),
    part("decision", decisionCommands, decisionEvents, decisionPhase(regime), context.decision),
    part("execution", executionCommands, executionEvents, executionPhase(regime), context.execution),
    part("clearing", clearingCommands, clearingEvents, clearingPhase(regime), (_: State) => null),
    part("performance", performanceCommands, performanceEvents, performancePhase(regime), context.performance),
    part("suspension", suspensionCommands, suspensionEvents, suspensionPhase(regime), context.suspension),
    part("court", courtCommands, courtEvents, courtPhase(regime), context.court),
    part("remedies", remedyCommands, remedyEvents, remedyPhase(regime), context.remedies),
    part("ending", endingCommands, endingEvents, endingPhase(regime), context.ending)
  ]
}
