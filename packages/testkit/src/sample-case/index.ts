export { Command, Event, type Rejection, type State } from "./case.ts"
export { type Environment, sampleLaw } from "./law.ts"
export { sampleCase, sampleDecider } from "./sample-case.ts"
