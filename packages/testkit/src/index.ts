export { attachmentLimit, outOfReach, Tampering } from "./attachment-fixture.ts"
export { attachmentRequirements } from "./attachment-store.ts"
export { shedCampaign } from "./demo-campaign.ts"
export { demoOfficers, demoRespondent, ordinaryCase, summaryCase } from "./demo-cases.ts"
export {
  appointmentVote,
  brigadeElection,
  brigadeVote,
  type DemoStep,
  development,
  stationMonths,
  stationStudy,
  temporaryBranch
} from "./demo-party.ts"
export { rectifiedProblem } from "./demo-problem.ts"
export { duplicateReport, reworkedReport } from "./demo-report.ts"
export { siteCompleted, siteInProgress } from "./demo-sites.ts"
export { clearedSpill } from "./demo-spill.ts"
export { claimedTask, hardCaseTask } from "./demo-task.ts"
export {
  type Cells,
  cellsOf,
  type DistrictYear,
  type DistrictYearOptions,
  districtYear,
  type ExpectedFigure,
  type ExpectedFigures,
  expectedRecycling,
  type FigureId,
  type GeneratedLedger,
  type PlantedFault
} from "./district-year/index.ts"
export { branches as demoBranches, TEMPORARY as temporaryBranchName } from "./district-year/party-people.ts"
export { partyYear } from "./district-year/party-year.ts"
export { governanceYear } from "./governance-year/governance-year.ts"
export { type Killed, killLoop, type WriterProcess } from "./kill-loop.ts"
export { personStoreRequirements } from "./person-store.ts"
export { pushDownKinds, pushDownRequirements } from "./push-down.ts"
export { type Random, randomFrom, wholeBetween } from "./random.ts"
export { randomRow, randomRows, unchecked } from "./random-row.ts"
export { type Candidate, type Examination, examine, type Outcome, report } from "./report.ts"
export { conforms, hold, once, type Requirement } from "./requirement.ts"
export * as SampleCase from "./sample-case/index.ts"
export { type SanitationYear, sanitationYear, type Topic } from "./sanitation-year/index.ts"
export { runScenario, type Scenario, scenarios } from "./scenario.ts"
export { type SeedHome, type SeedRow, seedRows } from "./seed-rows.ts"
export { sequenceRequirements } from "./sequence.ts"
export { storeRequirements } from "./store.ts"
export { sample, sampleDerivations, sampleKinds } from "./store-fixture.ts"
export { survivors, writeUntilKilled } from "./survival.ts"
export type { YearKey } from "./whole-year/key.ts"
export type { KeyedDuty, KeyedFinding } from "./whole-year/key-entry.ts"
export { type WholeYear, wholeYear } from "./whole-year/whole-year.ts"
export type { YearSheet, YearWorkbook } from "./whole-year/workbooks.ts"
