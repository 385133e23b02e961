export { Command, Event, type State, type SummaryPenalties, summaryPenalties } from "./summary-penalty.ts"
