export {
  Command,
  Event,
  type Stage,
  type State,
  type SummaryPenalties,
  stageOf,
  summaryPenalties
} from "./summary-penalty.ts"
