/** 道路清扫保洁 — road sections and sweeper routes, the work on them, its quality, and the people who do it. */
import type { Derivation } from "../../ledger/index.ts"
import type { Regime } from "../../regulation/index.ts"
import { cleaningRun } from "./cleaning-run.ts"
import { machineArea, machineAreaFromWork } from "./machine-area.ts"
import { patrolDay, patrolDayFromShifts, patrolShift } from "./patrol.ts"
import { qualityResult, qualityResultFromSamples, qualitySample } from "./quality-sample.ts"
import { roadSection, sectionOn } from "./road-section.ts"
import { sectionWork, sectionWorkFromRuns } from "./section-work.ts"
import { sensoryMark, sensoryResult, sensoryScoreFromMarks } from "./sensory.ts"
import { sweepDay } from "./sweep-day.ts"
import { sweeperRoute } from "./sweeper-route.ts"
import { sweeperRun } from "./sweeper-run.ts"
import { sweeperWindow, sweeperWindowFromRuns } from "./sweeper-window.ts"
import { weatherForecast } from "./weather-forecast.ts"
import { workerDay } from "./worker-day.ts"

/** Every ledger kind of the roads: registers, what is kept, what is derived. */
export const roadKinds = [
  sweepDay,
  roadSection,
  sweeperRoute,
  cleaningRun,
  sectionWork,
  machineArea,
  sweeperRun,
  sweeperWindow,
  patrolShift,
  patrolDay,
  qualitySample,
  qualityResult,
  sensoryMark,
  sensoryResult,
  weatherForecast,
  workerDay
]

/** Every derivation of the roads, by the law of a place. */
export const roadDerivations = (regime: Pick<Regime, "law">): ReadonlyArray<Derivation> => [
  sectionWorkFromRuns(regime),
  machineAreaFromWork,
  sweeperWindowFromRuns(regime),
  patrolDayFromShifts,
  qualityResultFromSamples(regime),
  sensoryScoreFromMarks(regime)
]

export { coveredBy, type Pass, passOf, stretchOn, timesCovered, WHOLE, wholePass } from "./cover.ts"
export { roadDuties } from "./duties.ts"
export { roadDutyIds } from "./duty-ids.ts"
export { failedChecksOpen } from "./failed-check.ts"
export { outdoorWork } from "./heat.ts"
export {
  roadIndicators,
  roadWash,
  roadWashings,
  roadWater,
  roadWaterings,
  sweeperBoth,
  sweeperWindowsMet,
  sweepHours,
  sweepHoursKept
} from "./indicators.ts"
export { type Litter, litterDensity, litterFound, litterLimits, type RoadGrade } from "./litter.ts"
export { machineAreaRow, machineUnion } from "./machine-area.ts"
export { type Marks, sensoryScore } from "./sensory.ts"
export { sweepDayLedger, sweepDayRow } from "./sweep-day-row.ts"
export {
  sweepCoverage,
  sweepCoverageAll,
  sweepCoverageStreet,
  sweepExecution,
  sweepExecutionAll,
  sweepExecutionStreet,
  sweepMechanisable,
  sweepMechanised,
  sweepQuality
} from "./sweep-indicators.ts"
export { testWeatherRule } from "./test-weather.ts"
export { type RoadRegisters, weatherExemptions } from "./weather-exemptions.ts"
export { isHeatStop } from "./weather-forecast.ts"
export { type WorkerFindings, workingTimeFindings } from "./worker-day.ts"
export { overtimeInMonth, weeklyRest, workingDay, workingWeeks } from "./working-time.ts"
export {
  cleaningRun,
  machineArea,
  patrolDay,
  patrolShift,
  qualityResult,
  qualitySample,
  roadSection,
  sectionOn,
  sectionWork,
  sensoryMark,
  sensoryResult,
  sweepDay,
  sweeperRoute,
  sweeperRun,
  sweeperWindow,
  weatherForecast,
  workerDay
}
