import { recyclingRate, sweepExecution, wasteCollected, wasteHarmless, wasteRemoval } from "./indicators.ts"
import { streamTonnage } from "./stream-tonnage.ts"
import { sweepDay } from "./sweep-day.ts"
import { wasteTonnage } from "./waste-tonnage.ts"

/** Every ledger kind of sanitation. */
export const sanitationKinds = [sweepDay, wasteTonnage, streamTonnage]
/** Every indicator of sanitation, in the order in which they are shown. */
export const sanitationIndicators = [sweepExecution, wasteRemoval, wasteHarmless, wasteCollected, recyclingRate]

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
