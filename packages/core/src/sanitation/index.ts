import type { DutyRule, EntryDuties, OutcomeLedger } from "../duties/index.ts"
import type { Derivation } from "../ledger/index.ts"
import type { Regime } from "../regulation/index.ts"
import { recyclingRate, wasteCollected, wasteHarmless, wasteRemoval } from "./indicators.ts"
import { inspectionDerivations, inspectionDuties, inspectionIndicators, inspectionKinds } from "./inspection/index.ts"
import { roadDerivations, roadDuties, roadIndicators, roadKinds, sweepDayLedger } from "./roads/index.ts"
import { sortingDerivations, sortingEntryDuties, sortingIndicators, sortingKinds } from "./sorting/index.ts"
import { streamTonnage } from "./stream-tonnage.ts"
import { wasteTonnage } from "./waste-tonnage.ts"

/** Every ledger kind of sanitation. */
export const sanitationKinds = [...roadKinds, wasteTonnage, streamTonnage, ...sortingKinds, ...inspectionKinds]
/** Every derivation of sanitation, under the law of a place; one that reads another's rows stands after it. */
export const sanitationDerivations = (regime: Pick<Regime, "law">): ReadonlyArray<Derivation> => [
  ...roadDerivations(regime),
  ...sortingDerivations(regime),
  ...inspectionDerivations
]
/** Every duty rule of sanitation, under the law of a place. */
export const sanitationDuties = (regime: Pick<Regime, "law">): ReadonlyArray<DutyRule> => [
  ...roadDuties(regime),
  ...inspectionDuties
]
/** Duties of sanitation that entries owe themselves. */
export const sanitationEntryDuties: ReadonlyArray<EntryDuties> = [...sortingEntryDuties]
/** The summaries that outcomes of these duties come to, where the finer ledgers are kept. */
export const sanitationOutcomeLedgers = (duties: ReadonlyArray<DutyRule>): ReadonlyArray<OutcomeLedger> => [
  sweepDayLedger(duties)
]
/** Every indicator of sanitation, in the order in which they are shown. */
export const sanitationIndicators = [
  ...roadIndicators,
  wasteRemoval,
  wasteHarmless,
  wasteCollected,
  recyclingRate,
  ...sortingIndicators,
  ...inspectionIndicators
]

export {
  checklistItem,
  checklistPassed,
  checklistResult,
  checklistScore,
  checklistYear,
  dailyInspection,
  daysInspected,
  type ItemYears,
  inspection,
  inspectionDays,
  inspectionGroup,
  inspectionGroups,
  inspectionMember,
  inspectorFindings,
  Problem,
  pointsDeducted,
  problemCheck,
  problemClose,
  problemDue,
  problemFound,
  problemNotice,
  problemOnTime,
  problemPoints,
  problemRework,
  problemsFound,
  type ScoreSheet,
  scoreSheets,
  windowedInspection,
  yearsSideBySide
} from "./inspection/index.ts"
export {
  cleaningRun,
  coveredBy,
  failedChecksOpen,
  isHeatStop,
  type Litter,
  litterDensity,
  litterFound,
  litterLimits,
  type Marks,
  machineArea,
  machineAreaRow,
  machineUnion,
  outdoorWork,
  overtimeInMonth,
  type Pass,
  passOf,
  patrolDay,
  patrolShift,
  qualityResult,
  qualitySample,
  type RoadGrade,
  type RoadRegisters,
  roadDerivations,
  roadDuties,
  roadDutyIds,
  roadIndicators,
  roadKinds,
  roadSection,
  roadWash,
  roadWashings,
  roadWater,
  roadWaterings,
  sectionOn,
  sectionWork,
  sensoryMark,
  sensoryResult,
  sensoryScore,
  stretchOn,
  sweepCoverage,
  sweepCoverageAll,
  sweepCoverageStreet,
  sweepDay,
  sweepDayLedger,
  sweepDayRow,
  sweepExecution,
  sweepExecutionAll,
  sweepExecutionStreet,
  sweeperBoth,
  sweeperRoute,
  sweeperRun,
  sweeperWindow,
  sweeperWindowsMet,
  sweepHours,
  sweepHoursKept,
  sweepMechanisable,
  sweepMechanised,
  sweepQuality,
  testWeatherRule,
  timesCovered,
  WHOLE,
  type WorkerFindings,
  weatherExemptions,
  weatherForecast,
  weeklyRest,
  wholePass,
  workerDay,
  workingDay,
  workingTimeFindings,
  workingWeeks
} from "./roads/index.ts"
export {
  accuracySample,
  areaFindings,
  awarenessSurvey,
  bulkyBalance,
  bulkyBooking,
  bulkyDismantling,
  bulkyDone,
  bulkyDue,
  bulkyDuties,
  bulkyFacilityProgress,
  bulkyGrounds,
  classOf,
  communityCoverage,
  coverageScore,
  facilityStage,
  facilityStageDone,
  type Item,
  type Material,
  materialFlow,
  outreachEvent,
  participationRound,
  resourceRate,
  resourceUse,
  sortingAccuracy,
  sortingArea,
  sortingAwareness,
  sortingOutreach,
  sortingParticipation,
  sortingPoint,
  sortingPoints,
  sortingVehicle,
  sortingVehicles,
  stageDuties,
  type Treatment,
  treatments,
  villageCoverage,
  type WasteClass,
  type WasteSubclass,
  wasteClasses,
  wasteSubclasses
} from "./sorting/index.ts"
export { recyclingRate, streamTonnage, wasteCollected, wasteHarmless, wasteRemoval, wasteTonnage }
