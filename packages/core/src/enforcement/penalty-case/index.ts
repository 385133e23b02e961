export { caseDuties } from "../phases/case-duties.ts"
export { Command, Event } from "./parts.ts"
export { type PenaltyCases, penaltyCases } from "./penalty-case.ts"
export { type Stage, type State, stageOf } from "./state.ts"
