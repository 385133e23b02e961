import {
  cadreTrainingRate,
  inductionRate,
  integrityShare,
  memberStudyRate,
  networkRate,
  officerStudyRate,
  platformShare,
  studyHours,
  trainingClasses
} from "./indicators.ts"
import { cadre, newStaff, normReached, platformUse, study, studyDay, trainingClass } from "./ledgers.ts"

/** The ledgers of study and training. */
export const studyKinds = [study, studyDay, normReached, newStaff, cadre, trainingClass, platformUse]
/** The figures of study, in the order in which they are shown. */
export const studyIndicators = [
  memberStudyRate,
  officerStudyRate,
  cadreTrainingRate,
  inductionRate,
  networkRate,
  platformShare,
  studyHours,
  trainingClasses,
  integrityShare
]

export { type InductionStanding, inductionStandings, studyFindings } from "./checks.ts"
export { type StaffKind, type StudyForm, staffKinds, studyForms } from "./codes.ts"
export { type Credit, type Credits, creditsOf, type Uncounted } from "./credit.ts"
export { studyDerivations } from "./derivations.ts"
export { cadreTraining, leaderTraining, memberStudy, officerStudy, studyDuties } from "./duties.ts"
export { studyFromGathering } from "./from-gathering.ts"
export { type Norm, norms } from "./ledgers.ts"
export { localNorms, type StudyStanding, studyStanding } from "./norms.ts"
export {
  cadre,
  cadreTrainingRate,
  inductionRate,
  integrityShare,
  memberStudyRate,
  networkRate,
  newStaff,
  normReached,
  officerStudyRate,
  platformShare,
  platformUse,
  study,
  studyDay,
  studyHours,
  trainingClass,
  trainingClasses
}
