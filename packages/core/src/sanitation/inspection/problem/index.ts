export {
  type ProblemDeadline,
  type ProblemEnv,
  type ProblemLimit,
  type ProblemProfile,
  problemDuties
} from "./deadline.ts"
export { type Rectifications, rectifications } from "./problem.ts"
export { type Reply, type Stage, type State, stageOf, stationOf } from "./state.ts"
export { Command, type Deadline, Event, origins, type Photo } from "./steps.ts"
export { rowsOf } from "./views.ts"
