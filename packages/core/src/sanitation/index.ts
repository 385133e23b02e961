import type { Law } from "../regulation/index.ts"
import { recyclingRate, sweepExecution, wasteCollected, wasteHarmless, wasteRemoval } from "./indicators.ts"
import { inspectionDerivations, inspectionDuties, inspectionIndicators, inspectionKinds } from "./inspection/index.ts"
import { sortingDerivations, sortingIndicators, sortingKinds } from "./sorting/index.ts"
import { streamTonnage } from "./stream-tonnage.ts"
import { sweepDay } from "./sweep-day.ts"
import { wasteTonnage } from "./waste-tonnage.ts"

/** Every ledger kind of sanitation. */
export const sanitationKinds = [sweepDay, wasteTonnage, streamTonnage, ...sortingKinds, ...inspectionKinds]
/** Every derivation of sanitation under the law of a place. */
export const sanitationDerivations = (regime: { readonly law: Law }) => [
  ...sortingDerivations(regime),
  ...inspectionDerivations
]
/** Every duty rule of sanitation. */
export const sanitationDuties = [...inspectionDuties]
/** Every indicator of sanitation, in the order in which they are shown. */
export const sanitationIndicators = [
  sweepExecution,
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
export {
  recyclingRate,
  streamTonnage,
  sweepDay,
  sweepExecution,
  wasteCollected,
  wasteHarmless,
  wasteRemoval,
  wasteTonnage
}
