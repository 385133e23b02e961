import type { EntryDuties } from "../../duties/index.ts"
import type { Law } from "../../regulation/index.ts"
import { bulkyBooking, bulkyCollection, bulkyDue, bulkyDueFromBookings, bulkyDuties } from "./bulky-booking.ts"
import { balanceFromDismantling, bulkyBalance, bulkyDismantling } from "./bulky-dismantling.ts"
import { sortingPoint, sortingVehicle } from "./equipment.ts"
import {
  facilityStage,
  facilityStageDone,
  facilityStages,
  stageDuties,
  stagesDoneFromStages
} from "./facility-stage.ts"
import { accuracySample, awarenessSurvey, participationRound } from "./habits.ts"
import {
  bulkyDone,
  bulkyFacilityProgress,
  communityCoverage,
  resourceRate,
  sortingAccuracy,
  sortingAwareness,
  sortingOutreach,
  sortingParticipation,
  sortingPoints,
  sortingVehicles,
  villageCoverage
} from "./indicators.ts"
import { resourceFromFlows, streamsFromFlows } from "./material-derivations.ts"
import { materialFlow, resourceUse } from "./material-flow.ts"
import { outreachEvent } from "./outreach.ts"
import { sortingArea } from "./sorting-area.ts"

/** Every ledger kind of sorting and bulky waste. */
export const sortingKinds = [
  sortingArea,
  sortingPoint,
  sortingVehicle,
  accuracySample,
  participationRound,
  awarenessSurvey,
  outreachEvent,
  materialFlow,
  resourceUse,
  bulkyBooking,
  bulkyDue,
  bulkyDismantling,
  bulkyBalance,
  facilityStage,
  facilityStageDone
]

/** What follows from those ledgers under the law of a place. */
export const sortingDerivations = (regime: { readonly law: Law }) => [
  streamsFromFlows,
  resourceFromFlows(regime),
  bulkyDueFromBookings,
  balanceFromDismantling(regime),
  stagesDoneFromStages
]

/** Every indicator of sorting, in the order in which they are shown; the recycling rate stands with the streams. */
export const sortingIndicators = [
  communityCoverage,
  villageCoverage,
  sortingAccuracy,
  sortingParticipation,
  sortingAwareness,
  resourceRate,
  sortingPoints,
  sortingVehicles,
  sortingOutreach,
  bulkyDone,
  bulkyFacilityProgress
]

/** Duties that entries owe themselves. */
export const sortingEntryDuties: ReadonlyArray<EntryDuties> = [bulkyCollection, facilityStages]

export { areaFindings } from "./area-findings.ts"
export { bulkyGrounds, type Item } from "./bulky-item.ts"
export { coverageScore } from "./coverage-score.ts"
export { type Treatment, treatments } from "./material-flow.ts"
export {
  classOf,
  type Material,
  type WasteClass,
  type WasteSubclass,
  wasteClasses,
  wasteSubclasses
} from "./waste-class.ts"
export {
  accuracySample,
  awarenessSurvey,
  bulkyBalance,
  bulkyBooking,
  bulkyDismantling,
  bulkyDone,
  bulkyDue,
  bulkyDuties,
  bulkyFacilityProgress,
  communityCoverage,
  facilityStage,
  facilityStageDone,
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
  villageCoverage
}
