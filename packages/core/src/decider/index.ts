export { accept, type Decider, type Decision, reject, replay, type Step, type Tagged } from "./decider.ts"
