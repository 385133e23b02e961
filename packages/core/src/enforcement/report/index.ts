export { type Consequence, consequencesOf } from "./duplicates.ts"
export { reportDuties } from "./duties.ts"
export {
  deadlinesOf,
  isLate,
  type LimitedStage,
  lineFor,
  type ReportDeadline,
  type ReportLimits,
  type StageLimit,
  stages
} from "./limits.ts"
export { departmentOf, type PublicReports, publicReports, type ReportEnv } from "./public-report.ts"
export { type Disposal, isDeferred, type Moment, type Stage, type State, stageOf, type Turn } from "./state.ts"
export { Command, Event, type Proof } from "./steps.ts"
export { type PublicView, publicView, rowsOf } from "./views.ts"
