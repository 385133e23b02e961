export {
  courtApplicationLimit,
  demandBeforeCourt,
  seizureExtension,
  seizureLimit,
  substituteDemandLimit,
  surchargeCap,
  surchargeEnforcementDelay,
  urgentReportLimit
} from "./administrative-coercion-law.ts"
export {
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
export {
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
export {
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
export {
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
export { type AskedRule, asked, type FactsProblem } from "./asked.ts"
export {
  branchReplyLimit,
  branchSize,
  branchTermLimit,
  branchThreshold,
  committeeSize,
  committeeSizeCap,
  committeeThreshold,
  jointUnits,
  projectDuration,
  secretaryStanding,
  termReminder,
  termShift,
  villageBranchTermLimit
} from "./branch-work-regulation.ts"
export { campaignRelapseCheckLimit, campaignSummaryLimit } from "./campaign-conventions.ts"
export { checkParameter, type ParameterFault, type ParameterProblem } from "./check.ts"
export {
  type Act,
  type Between,
  type Choice,
  type ChoiceReason,
  type Chosen,
  chooseBetween,
  chooseProcedure,
  chooseSubstance,
  lighterNewEcologicalLaw,
  lighterNewLaw,
  type Substance
} from "./choice-of-law.ts"
export {
  clearingNoticeLimit,
  courtAcceptanceLimit,
  courtHeardRulingLimit,
  courtRefusalServiceLimit,
  courtRulingLimit,
  demandPeriod,
  higherAcceptanceLimit,
  higherCourtLimit,
  higherRulingLimit,
  inabilityLimit,
  nightHours,
  restDaysClosed,
  urgentExecutionLimit
} from "./compulsory-enforcement.ts"
export { publishThreshold } from "./data-quality.ts"
export { digest } from "./digest.ts"
export {
  lightShare,
  lightShareOfMaximum,
  ordinaryFromShareOfMaximum,
  ordinaryShare,
  ordinaryUntilShareOfMaximum
} from "./discretion-benchmarks.ts"
export { type Explanation, explain } from "./explain.ts"
export { Finding } from "./finding.ts"
export { type Answer, type Law, type Layer, type Level, levels, makeLaw, type Resolved } from "./law.ts"
export { type Locality, lawOf } from "./locality.ts"
export { nationalParameters } from "./national.ts"
export {
  Citation,
  Confidence,
  type Dated,
  type Fraction,
  inForce,
  isWeak,
  type Label,
  type NumberUnit,
  type Overlay,
  type Parameter,
  type ValueRange
} from "./parameter.ts"
export {
  backPaymentLimit,
  duesParameters,
  duesRounding,
  farmerLeast,
  farmerMost,
  firstBandRate,
  firstBandUpTo,
  fixedDues,
  fourthBandRate,
  largePayment,
  leavingAfter,
  retiredBandUpTo,
  retiredHighRate,
  retiredLowRate,
  secondBandRate,
  secondBandUpTo,
  thirdBandRate,
  thirdBandUpTo
} from "./party-dues.ts"
export {
  excellentShare,
  firstTopicMeetings,
  groupMinimum,
  lessonsPerQuarter,
  onlineCounts,
  talksPerYear,
  temporaryStudyPerMonth,
  warningsPerYear,
  youthAge,
  youthGroupSize,
  youthSessionsPerMonth
} from "./party-life.ts"
export {
  activistReviewInterval,
  admissionApprovalLimit,
  admissionApprovalLongest,
  admissionMeetingLimit,
  applicantAge,
  applicantTalkLimit,
  candidateCourseDays,
  candidateCourseHours,
  candidatePublicity,
  contactsNeeded,
  conversionApprovalLimit,
  cultivationPeriod,
  developmentRevisedOn,
  developmentText,
  introducersNeeded,
  memberDevelopmentParameters,
  oathLimit,
  probationExtensionLeast,
  probationExtensionMost,
  probationPeriod
} from "./party-member-development.ts"
export { protectRest, publicationParameters, smallestCell } from "./party-publication.ts"
export {
  cadreDays,
  cadreHours,
  civilServantInduction,
  civilServantProbation,
  hoursADay,
  leaderHours,
  leaveShare,
  memberHours,
  networkHoursCount,
  officerCourses,
  officerHours,
  otherStaffInduction,
  studyParameters
} from "./party-study.ts"
export {
  absenceForExclusion,
  admissionSecret,
  appointmentMajority,
  appointmentQuorum,
  branchVoteMajority,
  branchVoteQuorum,
  committeeMajority,
  committeeQuorum,
  democraticLifeQuorum,
  electionMajority,
  electionQuorum,
  electionSecret,
  leadingGroupMajority,
  leadingGroupQuorum,
  type VoteShare,
  writtenOpinionCounts
} from "./party-votes.ts"
export {
  closingTarget,
  inspectionTarget,
  onTimeTarget,
  rectificationClock,
  rectificationParameters,
  reworkTarget,
  scoreFullMark
} from "./rectification.ts"
export {
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
export {
  gradeFourLimits,
  gradeOneLimits,
  gradeThreeLimits,
  gradeTwoLimits,
  type LitterKind,
  type LitterLimits,
  litterKinds,
  sensoryWeights,
  testWeather
} from "./road-quality.ts"
export {
  patrolHoursLane,
  patrolHoursMain,
  type SweeperWindows,
  sweeperMaxSpeed,
  sweeperMinCoverage,
  sweeperWindows,
  washingMinCoverage,
  washingMinTemperature,
  washingsADay,
  wateringsADay
} from "./road-work.ts"
export { forbids, type Regime, type Rule, type Verdict, verdictOf } from "./rule.ts"
export { ruleVersion } from "./rule-version.ts"
export {
  type Applied,
  deadlineWithSpans,
  type Extension,
  type Ignored,
  type Span,
  type SpannedDeadline,
  type Suspension
} from "./span.ts"
export type { Target } from "./target.ts"
export { taskAcceptanceLimit, taskRelapseCheckLimit } from "./task-conventions.ts"
export {
  chargeByGovernment,
  completionPapersLimit,
  demolitionAfterRemedies,
  demolitionAnnouncement,
  demolitionNotByCourt,
  reportOnSameDay
} from "./urban-and-rural-planning-law.ts"
export {
  balanceFloor,
  balanceShare,
  carryOverLimit,
  clearanceCutOff,
  clearanceJudging,
  perCapitaGeneration,
  plausibleGross,
  repeatMinutes,
  scaleStep,
  simpleDumpingCounts,
  tareTolerance,
  tripTolerance
} from "./waste.ts"
export {
  bulkyLength,
  bulkyMass,
  bulkyVolume,
  communityTarget,
  coverageDeduction,
  coverageFullMark,
  coverageStep,
  dismantlingTolerance,
  incinerationCoefficient,
  kitchenCoefficient,
  landfillCoefficient,
  recyclingTarget,
  resourceTarget,
  wasteSortingParameters
} from "./waste-sorting.ts"
export {
  dailyHours,
  dailyOvertime,
  type ForecastLevel,
  heatForecastLevel,
  heatHottestHours,
  heatLimitTemperature,
  heatOutdoorHours,
  heatRotationTemperature,
  heatStopTemperature,
  monthlyOvertime,
  specialOvertime,
  weeklyHours,
  weeklyRestDays
} from "./working-time.ts"
