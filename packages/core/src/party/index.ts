import type { DutyRule } from "../duties/index.ts"
import type { Derivation } from "../ledger/index.ts"
import { type AskedRule, asked, type Regime } from "../regulation/index.ts"
import { appraisalRule } from "./activities/appraisal.ts"
import { partsFromGatherings } from "./activities/derivations.ts"
import { activityIndicators } from "./activities/indicators.ts"
import {
  activityFollowUp,
  activityItem,
  partyActivity,
  partyAttendance,
  partyResolution
} from "./activities/ledgers.ts"
import { assessmentKinds } from "./assessment/index.ts"
import { developmentKinds } from "./development/index.ts"
import { duesDuties, duesIndicators, duesKinds, duesRule } from "./dues/index.ts"
import {
  attendanceRate,
  firstTopics,
  meetingsDone,
  ownChoice,
  studyGroups,
  talkCoverage,
  themeDays
} from "./indicators.ts"
import { bodyDuties } from "./obligations/body-duties.ts"
import { branchDuties } from "./obligations/branch-duties.ts"
import { talkDuties } from "./obligations/talk-duties.ts"
import { bodySeat, partyBody } from "./organisation/body.ts"
import { branchTerm, partyBranch, partyGroup } from "./organisation/branch-register.ts"
import { partyAttachment, partyMember, votingSuspension } from "./organisation/member-register.ts"
import { setUpRule } from "./organisation/set-up.ts"
import { temporaryBranchRule } from "./organisation/temporary-branch.ts"
import { youthGroupRule } from "./organisation/youth-group.ts"
import { studyDerivations, studyDuties, studyIndicators, studyKinds } from "./study/index.ts"
import { shownFromTalks, talksFromMembers } from "./talks/derivations.ts"
import { partyTalk, talkDue, talkShown } from "./talks/ledgers.ts"
import { teamDerivations, teamIndicators, teamKinds } from "./teams/index.ts"
import { ballotRule } from "./votes/ballot-rule.ts"

const organisationKinds = [
  partyBody,
  bodySeat,
  partyBranch,
  partyGroup,
  branchTerm,
  partyMember,
  partyAttachment,
  votingSuspension
]
const activityLedgers = [partyActivity, activityItem, partyAttendance, partyResolution, activityFollowUp]
const talkKinds = [partyTalk, talkDue, talkShown]

/** Every ledger kind of Party work. */
export const partyKinds = [
  ...organisationKinds,
  ...activityLedgers,
  ...talkKinds,
  ...studyKinds,
  ...teamKinds,
  ...developmentKinds,
  ...duesKinds,
  ...assessmentKinds
]

/** Every derivation of Party work under the law of a place. */
export const partyDerivations = (regime: Regime): ReadonlyArray<Derivation> => [
  partsFromGatherings(regime),
  talksFromMembers,
  shownFromTalks,
  ...studyDerivations(regime),
  ...teamDerivations
]

/** Every duty of Party work under the law and the conventions of a place. */
export const partyDuties = (regime: Regime): ReadonlyArray<DutyRule> => [
  ...branchDuties(regime),
  ...bodyDuties(regime),
  ...talkDuties(regime),
  ...studyDuties(regime),
  ...duesDuties
]

/** Every indicator of Party work, in the order in which they are shown. */
export const partyIndicators = [
  meetingsDone,
  attendanceRate,
  themeDays,
  firstTopics,
  studyGroups,
  talkCoverage,
  ownChoice,
  ...activityIndicators,
  ...studyIndicators,
  ...duesIndicators,
  ...teamIndicators
]

/** Every rule of Party work that can be asked with facts. */
export const partyRules: ReadonlyArray<AskedRule<Regime>> = [
  asked(setUpRule),
  asked(temporaryBranchRule),
  asked(ballotRule),
  asked(appraisalRule),
  asked(youthGroupRule),
  asked(duesRule)
]

export { appraisalRule, excellentCap } from "./activities/appraisal.ts"
export {
  type ActivityKind,
  activityKinds,
  type Form,
  forms,
  type Matter,
  matters
} from "./activities/codes.ts"
export * as PartyActivity from "./activities/index.ts"
export * as Assessment from "./assessment/index.ts"
export * as Development from "./development/index.ts"
export * as Dues from "./dues/index.ts"
export { type Obligation, obligations } from "./obligations/catalogue.ts"
export { type MatrixCell, type MatrixLine, type MatrixPlace, type MatrixSection, matrix } from "./obligations/matrix.ts"
export * as PartyBranch from "./organisation/branch/index.ts"
export { type BranchRole, branchRoles, officerRoles } from "./organisation/codes.ts"
export {
  type BranchStanding,
  type BranchType,
  emptyRoll,
  type Headcount,
  headcount,
  type MemberStanding,
  type PartyRoll,
  type RollRows,
  rollOf
} from "./organisation/roll.ts"
export { type SetUp, type SetUpFacts, setUp } from "./organisation/set-up.ts"
export {
  type BranchPower,
  branchPowers,
  homeStudyHours,
  type TemporaryStudy
} from "./organisation/temporary-branch.ts"
export type { PartyEnv, PartyRefusal } from "./regime.ts"
export * as Study from "./study/index.ts"
export { pairOf } from "./talks/derivations.ts"
export { type TalkReading, talkReadings } from "./talks/ledgers.ts"
export * as Teams from "./teams/index.ts"
export { Ballot, type BallotKind, ballotKinds } from "./votes/ballot.ts"
export { type BallotCount, countBallot } from "./votes/count.ts"
export { LeftOut } from "./votes/left-out.ts"
export { neededOf, type ShareTest } from "./votes/share.ts"
export {
  activityFollowUp,
  activityItem,
  attendanceRate,
  ballotRule,
  bodySeat,
  branchTerm,
  firstTopics,
  meetingsDone,
  ownChoice,
  partyActivity,
  partyAttachment,
  partyAttendance,
  partyBody,
  partyBranch,
  partyGroup,
  partyMember,
  partyResolution,
  partyTalk,
  setUpRule,
  studyGroups,
  talkCoverage,
  talkDue,
  talkShown,
  temporaryBranchRule,
  themeDays,
  votingSuspension,
  youthGroupRule
}
