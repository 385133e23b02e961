import { penaltyPublicity } from "./publicity/ledger.ts"
import {
  caseClose,
  caseCloseWithoutDeferred,
  caseDispatch,
  caseExtension,
  caseOnTime,
  caseOnTimeWithoutDeferred,
  caseRegister,
  caseRework,
  complaintOnTime,
  complaintSatisfied
} from "./report/indicators.ts"
import { reportDispatch, reportDisposal, reportDue, reportIntake, satisfaction } from "./report/ledgers.ts"
import { campaignDay } from "./street/campaign.ts"
import { campaignIndicators, relapseRate, sourceCapacity } from "./street/campaign-indicators.ts"
import { demolitionSite } from "./street/demolition-site.ts"
import { demolishedArea, parkingCorrected, stallCount, threebaoSigned, truckChecked } from "./street/indicators.ts"
import { outdoorCheck } from "./street/outdoor-check.ts"
import { parkingCorrection } from "./street/parking-correction.ts"
import { relapseCheck, sourceMeasure } from "./street/source-measure.ts"
import { stallMatter } from "./street/stall-matter.ts"
import { threebaoCheck } from "./street/threebao-check.ts"
import { threebaoCoverage, threebaoKeep, threebaoVisits } from "./street/threebao-indicators.ts"
import { threebaoPremises } from "./street/threebao-premises.ts"
import { threebaoShop } from "./street/threebao-shop.ts"
import { threebaoVisit } from "./street/threebao-visit.ts"
import { truckCheck, truckResult } from "./street/truck-check.ts"

/** Every ledger kind of enforcement. */
export const enforcementKinds = [
  threebaoPremises,
  stallMatter,
  truckCheck,
  parkingCorrection,
  penaltyPublicity,
  demolitionSite,
  threebaoShop,
  threebaoCheck,
  threebaoVisit,
  outdoorCheck,
  campaignDay,
  sourceMeasure,
  relapseCheck,
  reportIntake,
  reportDue,
  reportDispatch,
  reportDisposal,
  satisfaction
]
/** Every indicator of enforcement, in the order in which they are shown. */
export const enforcementIndicators = [
  threebaoSigned,
  threebaoCoverage,
  threebaoKeep,
  threebaoVisits,
  stallCount,
  truckChecked,
  parkingCorrected,
  demolishedArea,
  caseRegister,
  caseClose,
  caseCloseWithoutDeferred,
  caseOnTime,
  caseOnTimeWithoutDeferred,
  caseRework,
  caseExtension,
  caseDispatch,
  complaintOnTime,
  complaintSatisfied,
  ...campaignIndicators,
  sourceCapacity,
  relapseRate
]

export * as Campaign from "./campaign/index.ts"
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
export * as CompulsoryEnforcement from "./compulsory-enforcement/index.ts"
export { assessFine, type FineAssessment, type FineQuestion, type WhyNotLower } from "./discretion/assess.ts"
export { type BenchmarkRow, type Benchmarks, type Tier, type TierInRange, tiers } from "./discretion/benchmark.ts"
export { type Factor, factors, type MitigationGround, mitigationGrounds } from "./discretion/factor.ts"
export type { Addressee, CaseEvent, NeedingStep, StatutoryDocument } from "./documents/document.ts"
export { documentsFor, documentsOf, missingDocuments, type NeededDocument } from "./documents/needed.ts"
export { statutoryDocuments } from "./documents/statutory-documents.ts"
export * as IllegalConstruction from "./illegal-construction/index.ts"
export * as PenaltyCase from "./penalty-case/index.ts"
export {
  type ApplicableNorm,
  Measures,
  type OfficerRoll,
  type PenaltyEnv,
  type ViolationAnswers,
  type ViolationQuestion
} from "./penalty-env.ts"
export type { CaseDeadline } from "./phases/phase.ts"
export { seizureDeadline } from "./phases/seizure.ts"
export { Service, servedOn } from "./phases/service.ts"
export { caseLimit, caseWithinLimit } from "./phases/time.ts"
export {
  maskedName,
  type PublicAgency,
  type PublicDecision,
  type PublicRespondent,
  publicityRow
} from "./publicity/row.ts"
export * as PublicReport from "./report/index.ts"
export { bracketOf, RespondentKind } from "./respondent.ts"
export * as PenaltyRule from "./rules/by-name.ts"
export { cashAllowed, onSpotCashCapOn } from "./rules/collection.ts"
export { collectiveThresholdId } from "./rules/collective-discussion.ts"
export { type Circumstances, type Exemption, exemptionOf, mustEducate } from "./rules/exemption.ts"
export { type HearingDays, hearingDays } from "./rules/hearing-notice.ts"
export { type HearingRight, hearingRight, hearingThreshold, hearingThresholds } from "./rules/hearing-right.ts"
export { penaltyRules } from "./rules/index.ts"
export { type Harm, type Limitation, limitationOf } from "./rules/limitation.ts"
export {
  beyondCorrection,
  Feature,
  localLimit,
  planningLimits
} from "./rules/planning-limits.ts"
export { type RemedyPeriods, remedyPeriods } from "./rules/remedy-periods.ts"
export { summaryAllowed, summaryCap } from "./rules/summary-procedure.ts"
export { type Debt, type Owed, owedOn, type Part, type Pause, payBy } from "./rules/surcharge.ts"
export { fineOf, Sanction } from "./sanction.ts"
export * as SummaryPenalty from "./summary-penalty/index.ts"
export {
  campaignDay,
  campaignIndicators,
  caseClose,
  caseCloseWithoutDeferred,
  caseDispatch,
  caseExtension,
  caseOnTime,
  caseOnTimeWithoutDeferred,
  caseRegister,
  caseRework,
  complaintOnTime,
  complaintSatisfied,
  demolishedArea,
  demolitionSite,
  outdoorCheck,
  parkingCorrected,
  parkingCorrection,
  penaltyPublicity,
  relapseCheck,
  relapseRate,
  reportDispatch,
  reportDisposal,
  reportDue,
  reportIntake,
  satisfaction,
  sourceCapacity,
  sourceMeasure,
  stallCount,
  stallMatter,
  threebaoCheck,
  threebaoCoverage,
  threebaoKeep,
  threebaoPremises,
  threebaoShop,
  threebaoSigned,
  threebaoVisit,
  truckCheck,
  truckChecked,
  truckResult
}
