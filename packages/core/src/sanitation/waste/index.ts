import type { DutyRule } from "../../duties/index.ts"
import type { Derivation } from "../../ledger/index.ts"
import type { Regime } from "../../regulation/index.ts"
import { clearanceDelay } from "./clearance-delay.ts"
import { sameDayClearance, stationBalanceGap, stationCheckCoverage } from "./clearance-indicators.ts"
import { collectionPoint } from "./collection-point.ts"
import { dailyStationCheck, pointSameDay, stationSameDay } from "./duties.ts"
import { emptying } from "./emptying.ts"
import { leachate } from "./leachate.ts"
import { clearanceDerivation, pointClearance } from "./point-clearance.ts"
import { recyclingRate, wasteCollected, wasteHarmless, wasteRemoval, wasteWeighed } from "./rates.ts"
import { scale } from "./scale.ts"
import { servedPopulation } from "./served-population.ts"
import { stationCheck } from "./station-check.ts"
import { stationDay, stationDayDerivation } from "./station-day.ts"
import { stationStock } from "./station-stock.ts"
import { streamTonnage } from "./stream-tonnage.ts"
import { ticketDecision } from "./ticket-decision.ts"
import { standingDerivation, ticketStanding } from "./ticket-standing.ts"
import { tonnageDerivation } from "./tonnage-from-tickets.ts"
import { transferStation } from "./transfer-station.ts"
import { treatmentPlant } from "./treatment-plant.ts"
import { wasteGeneration } from "./waste-generation.ts"
import { wasteTonnage } from "./waste-tonnage.ts"
import { wasteVehicle } from "./waste-vehicle.ts"
import { weighTicket } from "./weigh-ticket.ts"

/** Every ledger kind of household waste: summaries, registers, daily ledgers, what is derived. */
export const wasteKinds = [
  wasteTonnage,
  streamTonnage,
  collectionPoint,
  transferStation,
  treatmentPlant,
  wasteVehicle,
  scale,
  servedPopulation,
  emptying,
  clearanceDelay,
  weighTicket,
  ticketDecision,
  stationStock,
  leachate,
  wasteGeneration,
  stationCheck,
  pointClearance,
  ticketStanding,
  stationDay
]

/** What follows from what under the law of a place, in the order in which it has to run. */
export const wasteDerivations = (regime: Pick<Regime, "law">): ReadonlyArray<Derivation> => [
  clearanceDerivation(regime),
  standingDerivation(regime),
  stationDayDerivation(regime),
  tonnageDerivation(regime)
]

/** What must be done every day. */
export const wasteDuties: ReadonlyArray<DutyRule> = [pointSameDay, stationSameDay, dailyStationCheck]

/** Every indicator of household waste, in the order in which they are shown. */
export const wasteIndicators = [
  wasteRemoval,
  wasteHarmless,
  wasteCollected,
  recyclingRate,
  sameDayClearance,
  wasteWeighed,
  stationCheckCoverage,
  stationBalanceGap
]

export { type Uncleared, uncleared } from "./clearance-delay.ts"
export { type StationBalance, type StationMasses, stationBalance } from "./station-balance.ts"
export { checkItems } from "./station-check.ts"
export { type Doubt, doubts } from "./ticket-doubts.ts"
export { doubtFinding } from "./ticket-standing.ts"
export { estimatedGeneration } from "./tonnage-from-tickets.ts"
export { type Trip, type TripBalance, tripBalance } from "./trip-balance.ts"
export {
  clearanceDelay,
  clearanceDerivation,
  collectionPoint,
  dailyStationCheck,
  emptying,
  leachate,
  pointClearance,
  pointSameDay,
  recyclingRate,
  sameDayClearance,
  scale,
  servedPopulation,
  standingDerivation,
  stationBalanceGap,
  stationCheck,
  stationCheckCoverage,
  stationDay,
  stationDayDerivation,
  stationSameDay,
  stationStock,
  streamTonnage,
  ticketDecision,
  ticketStanding,
  tonnageDerivation,
  transferStation,
  treatmentPlant,
  wasteCollected,
  wasteGeneration,
  wasteHarmless,
  wasteRemoval,
  wasteTonnage,
  wasteVehicle,
  wasteWeighed,
  weighTicket
}
