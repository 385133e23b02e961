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
export { seizureDeadline } from "./phases/seizure.ts"
export { Service, servedOn } from "./phases/service.ts"
export { caseLimit, caseWithinLimit } from "./phases/time.ts"
export { bracketOf, RespondentKind } from "./respondent.ts"
export { cashAllowed, onSpotCashCapOn } from "./rules/collection.ts"
export { collectiveThresholdId } from "./rules/collective-discussion.ts"
export { type Circumstances, type Exemption, exemptionOf, mustEducate } from "./rules/exemption.ts"
export { type HearingDays, hearingDays } from "./rules/hearing-notice.ts"
export { type HearingRight, hearingRight, hearingThreshold, hearingThresholds } from "./rules/hearing-right.ts"
export { type AskedRule, type FactsProblem, penaltyRules } from "./rules/index.ts"
export { type Harm, type Limitation, limitationOf } from "./rules/limitation.ts"
export { type RemedyPeriods, remedyPeriods } from "./rules/remedy-periods.ts"
export { summaryAllowed, summaryCap } from "./rules/summary-procedure.ts"
export { type Debt, type Owed, owedOn, type Part, type Pause, payBy } from "./rules/surcharge.ts"
export { fineOf, Sanction } from "./sanction.ts"
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
