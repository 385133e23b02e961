import {
  courtApplicationLimit,
  demandBeforeCourt,
  seizureExtension,
  seizureLimit,
  substituteDemandLimit,
  surchargeCap,
  surchargeEnforcementDelay,
  urgentReportLimit
} from "./administrative-coercion-law.ts"
import {
  ageOfFullLiability,
  ageOfLiability,
  decisionLimit,
  extendedLimitationPeriod,
  firstOffenceExemption,
  hearingNoticeLead,
  hearingRequestLimit,
  higherFinePrevails,
  legalReviewRequired,
  limitationPeriod,
  minimumOfficers,
  noFaultExemption,
  preservationLimit,
  summaryCapIndividual,
  summaryCapOrganisation
} from "./administrative-penalty-law.ts"
import {
  cashBankingLimit,
  cashHandOverLimit,
  dailySurcharge,
  onSpotCashCap,
  paymentLimit,
  publicationWithdrawalLimit,
  serviceLimit,
  surchargeMustBeTold,
  surchargeStopsForRemedies
} from "./administrative-penalty-performance.ts"
import {
  reconsiderationAcceptance,
  reconsiderationDecision,
  reconsiderationExtension,
  reconsiderationFirst,
  reconsiderationLimit,
  reconsiderationLongestLimit,
  reconsiderationLongestRealEstate,
  reconsiderationUntoldLimit,
  simplifiedReconsideration,
  simplifiedReconsiderationCap
} from "./administrative-reconsideration-law.ts"
import {
  closingLimit,
  clueVerification,
  clueVerificationExtension,
  collectiveExtension,
  decisionExtension,
  enforcementPublication,
  environmentalLimitationPeriod,
  jurisdictionNegotiation,
  orderPublication,
  penaltyPublication,
  statementLimit,
  summaryFiling,
  wholeProcessRecord
} from "./administrative-rules.ts"
import { branchWorkParameters } from "./branch-work-regulation.ts"
import { campaignParameters } from "./campaign-conventions.ts"
import { lighterNewEcologicalLaw, lighterNewLaw } from "./choice-of-law.ts"
import { compulsoryEnforcementParameters } from "./compulsory-enforcement.ts"
import { publishThreshold } from "./data-quality.ts"
import {
  lightShare,
  lightShareOfMaximum,
  ordinaryFromShareOfMaximum,
  ordinaryShare,
  ordinaryUntilShareOfMaximum
} from "./discretion-benchmarks.ts"
import type { Parameter } from "./parameter.ts"
import { duesParameters } from "./party-dues.ts"
import { partyLifeParameters } from "./party-life.ts"
import { memberDevelopmentParameters } from "./party-member-development.ts"
import { publicationParameters } from "./party-publication.ts"
import { studyParameters } from "./party-study.ts"
import { partyVoteParameters } from "./party-votes.ts"
import { rectificationParameters } from "./rectification.ts"
import {
  correspondingDay,
  higherLawPrevails,
  lastDayRolls,
  publicNoticeService,
  startDayCounted,
  suingAfterReconsideration,
  suingLimit,
  suingLongestLimit,
  suingLongestRealEstate,
  suingUntoldLimit
} from "./remedies-and-service.ts"
import { roadQualityParameters } from "./road-quality.ts"
import { roadWorkParameters } from "./road-work.ts"
import { taskParameters } from "./task-conventions.ts"
import { planningLawParameters } from "./urban-and-rural-planning-law.ts"
import { wasteParameters } from "./waste.ts"
import { wasteSortingParameters } from "./waste-sorting.ts"
import { workingTimeParameters } from "./working-time.ts"

/** Every parameter that holds in the whole country, by the source that fixes it. A test holds the list complete. */
export const nationalParameters: ReadonlyArray<Parameter<unknown>> = [
  publishThreshold,
  limitationPeriod,
  extendedLimitationPeriod,
  minimumOfficers,
  ageOfLiability,
  ageOfFullLiability,
  firstOffenceExemption,
  noFaultExemption,
  higherFinePrevails,
  summaryCapIndividual,
  summaryCapOrganisation,
  preservationLimit,
  hearingRequestLimit,
  hearingNoticeLead,
  legalReviewRequired,
  decisionLimit,
  serviceLimit,
  paymentLimit,
  dailySurcharge,
  surchargeStopsForRemedies,
  onSpotCashCap,
  cashHandOverLimit,
  cashBankingLimit,
  publicationWithdrawalLimit,
  surchargeMustBeTold,
  seizureLimit,
  seizureExtension,
  urgentReportLimit,
  surchargeCap,
  surchargeEnforcementDelay,
  courtApplicationLimit,
  demandBeforeCourt,
  substituteDemandLimit,
  ...compulsoryEnforcementParameters,
  reconsiderationLimit,
  reconsiderationUntoldLimit,
  reconsiderationLongestLimit,
  reconsiderationLongestRealEstate,
  reconsiderationAcceptance,
  reconsiderationDecision,
  reconsiderationExtension,
  simplifiedReconsideration,
  simplifiedReconsiderationCap,
  reconsiderationFirst,
  suingLimit,
  suingAfterReconsideration,
  suingUntoldLimit,
  suingLongestLimit,
  suingLongestRealEstate,
  publicNoticeService,
  startDayCounted,
  correspondingDay,
  lastDayRolls,
  higherLawPrevails,
  clueVerification,
  clueVerificationExtension,
  decisionExtension,
  collectiveExtension,
  summaryFiling,
  closingLimit,
  statementLimit,
  orderPublication,
  jurisdictionNegotiation,
  wholeProcessRecord,
  penaltyPublication,
  enforcementPublication,
  environmentalLimitationPeriod,
  lightShare,
  ordinaryShare,
  lightShareOfMaximum,
  ordinaryFromShareOfMaximum,
  ordinaryUntilShareOfMaximum,
  lighterNewLaw,
  lighterNewEcologicalLaw,
  ...wasteSortingParameters,
  ...rectificationParameters,
  ...wasteParameters,
  ...campaignParameters,
  ...taskParameters,
  ...roadWorkParameters,
  ...roadQualityParameters,
  ...workingTimeParameters,
  ...planningLawParameters,
  ...memberDevelopmentParameters,
  ...duesParameters,
  ...studyParameters,
  ...publicationParameters,
  ...branchWorkParameters,
  ...partyVoteParameters,
  ...partyLifeParameters
]
