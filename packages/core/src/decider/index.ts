export { accept, type Decider, type Decision, reject, replay, type Step, type Tagged } from "./decider.ts"
export { forbidden, type Refusal } from "./refusal.ts"
export { outOfTurn, stepTaken, type Turns } from "./turns.ts"
