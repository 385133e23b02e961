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

export { violationAnswers } from "./catalogue/answers.ts"
export {
  applicableNorm,
  type CatalogueRegime,
  type NormChoice,
  type NormQuestion
} from "./catalogue/applicable.ts"
export { type Catalogue, makeCatalogue, withNorms } from "./catalogue/catalogue.ts"
export type { Competence, CompetenceByCode } from "./catalogue/competence.ts"
export { type FineOutcome, type FineRange, fineRange } from "./catalogue/fine-range.ts"
export { nationalViolations } from "./catalogue/national/index.ts"
export {
  type Amount,
  type Circumstance,
  circumstances,
  type ExtraSanction,
  type ExtraSanctionKind,
  extraSanctions,
  type FineBase,
  type Fines,
  type Norm,
  type NormLevel,
  normLevels,
  outranks
} from "./catalogue/norm.ts"
export type { Candidate, NotApplied } from "./catalogue/settle.ts"
export {
  type HearingStanding,
  hearingStanding,
  type SummaryStanding,
  summaryStanding
} from "./catalogue/standing.ts"
export { type Competitor, type Element, normsOn, type Violation } from "./catalogue/violation.ts"
export {
  citing,
  element,
  everybody,
  extra,
  fixedYuan,
  individuals,
  type NormOptions,
  noFine,
  normsOf,
  ofProjectCost,
  organisations,
  overdueCorrection,
  refusedCorrection,
  seriousCircumstances,
  violation,
  withoutApproval,
  yuan
} from "./catalogue/write.ts"
export { assessFine, type FineAssessment, type FineQuestion, type WhyNotLower } from "./discretion/assess.ts"
export { type BenchmarkRow, type Benchmarks, type Tier, type TierInRange, tiers } from "./discretion/benchmark.ts"
export { type Factor, factors, type MitigationGround, mitigationGrounds } from "./discretion/factor.ts"
export type { Addressee, CaseEvent, NeedingStep, StatutoryDocument } from "./documents/document.ts"
export { documentsFor, documentsOf, missingDocuments, type NeededDocument } from "./documents/needed.ts"
export { statutoryDocuments } from "./documents/statutory-documents.ts"
export * as PenaltyCase from "./penalty-case/index.ts"
export {
  type ApplicableNorm,
  Measures,
  type OfficerRoll,
  type PenaltyEnv,
  type ViolationAnswers,
  type ViolationQuestion
} from "./penalty-env.ts"
export type { CaseDeadline, Refusal } from "./phases/phase.ts"
export { seizureDeadline } from "./phases/seizure.ts"
export { Service, servedOn } from "./phases/service.ts"
export { caseLimit, caseWithinLimit } from "./phases/time.ts"
export { bracketOf, RespondentKind } from "./respondent.ts"
export * as PenaltyRule from "./rules/by-name.ts"
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
