import { sweepExecution } from "./indicators.ts"
import { sweepDay } from "./sweep-day.ts"
import { wasteIndicators, wasteKinds } from "./waste/index.ts"

/** Every ledger kind of sanitation. */
export const sanitationKinds = [sweepDay, ...wasteKinds]
/** Every indicator of sanitation, in the order in which they are shown. */
export const sanitationIndicators = [sweepExecution, ...wasteIndicators]

export {
  checkItems,
  clearanceDelay,
  clearanceDerivation,
  collectionPoint,
  type Doubt,
  dailyStationCheck,
  doubtFinding,
  doubts,
  emptying,
  estimatedGeneration,
  leachate,
  pointClearance,
  pointSameDay,
  recyclingRate,
  type StationBalance,
  type StationMasses,
  sameDayClearance,
  scale,
  servedPopulation,
  standingDerivation,
  stationBalance,
  stationBalanceGap,
  stationCheck,
  stationCheckCoverage,
  stationDay,
  stationDayDerivation,
  stationSameDay,
  stationStock,
  streamTonnage,
  type Trip,
  type TripBalance,
  ticketDecision,
  ticketStanding,
  tonnageDerivation,
  transferStation,
  treatmentPlant,
  tripBalance,
  type Uncleared,
  uncleared,
  wasteCollected,
  wasteDerivations,
  wasteDuties,
  wasteGeneration,
  wasteHarmless,
  wasteIndicators,
  wasteKinds,
  wasteRemoval,
  wasteTonnage,
  wasteVehicle,
  wasteWeighed,
  weighTicket
} from "./waste/index.ts"
export { sweepDay, sweepExecution }
