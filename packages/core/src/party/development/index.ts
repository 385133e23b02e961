import { development } from "./ledger.ts"

/** The ledger of the development of members. */
export const developmentKinds = [development]

export { rowsOf } from "./ledger.ts"
export { type DevelopmentDeadline, developmentDuties, publicityEnds } from "./limits.ts"
export { type PartyDevelopments, partyDevelopments } from "./party-development.ts"
export { type Stage, type State, stageOf, stages } from "./state.ts"
export { Command, Event } from "./steps.ts"
export { development }
