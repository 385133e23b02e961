import { demolitionSite } from "./demolition-site.ts"
import { demolishedArea, parkingCorrected, stallCount, threebaoSigned, truckChecked } from "./indicators.ts"
import { parkingCorrection } from "./parking-correction.ts"
import { stallMatter } from "./stall-matter.ts"
import { threebaoPremises } from "./threebao-premises.ts"
import { truckCheck } from "./truck-check.ts"

/** Every ledger kind of enforcement. */
export const enforcementKinds = [threebaoPremises, stallMatter, truckCheck, parkingCorrection, demolitionSite]
/** Every indicator of enforcement, in the order in which they are shown. */
export const enforcementIndicators = [threebaoSigned, stallCount, truckChecked, parkingCorrected, demolishedArea]

export * as PenaltyCase from "./penalty-case/index.ts"
export type {
  ApplicableNorm,
  Measures,
  OfficerRoll,
  PenaltyEnv,
  ViolationAnswers,
  ViolationQuestion
} from "./penalty-env.ts"
export type { CaseDeadline, Refusal } from "./phases/phase.ts"
export { bracketOf, RespondentKind } from "./respondent.ts"
export { hearingThresholds } from "./rules/hearing-right.ts"
export { type AskedRule, type FactsProblem, penaltyRules } from "./rules/index.ts"
export * as SummaryPenalty from "./summary-penalty/index.ts"
export {
  demolishedArea,
  demolitionSite,
  parkingCorrected,
  parkingCorrection,
  stallCount,
  stallMatter,
  threebaoPremises,
  threebaoSigned,
  truckCheck,
  truckChecked
}
