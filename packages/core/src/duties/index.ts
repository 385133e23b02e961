import { dutyExemption } from "./exemption.ts"
import { dutyOutcome } from "./outcome.ts"

/** The ledger kinds of duties: exemptions, which are kept, and outcomes, which are derived. */
export const dutyKinds = [dutyExemption, dutyOutcome]

export { dueOutcome, limitPeriod, statusBy } from "./due-matter.ts"
export type { EntryDuties } from "./entry-duties.ts"
export { type DutyEntry, type DutyLedgers, evaluateDuty } from "./evaluate.ts"
export {
  type DutyEvidence,
  type DutyOutcome,
  type DutyStatus,
  dutyStatuses,
  type EvidenceStanding,
  fellDue,
  outcomeRow
} from "./outcome.ts"
export { type OutcomeLedger, outcomeLedger } from "./outcome-ledger.ts"
export { type DayRange, type DayWindow, type DutyPeriod, periodsOf, type Recurrence, yearUntil } from "./period.ts"
export {
  basisOn,
  type DutyCitation,
  type DutyField,
  type DutyNeed,
  type DutyRule,
  type DutySource,
  type DutySubjects,
  defineDuty,
  dutyFields,
  type Strength,
  strengths
} from "./rule.ts"
export { type DutyQuestion, type DutyState, dutyState, kindsOf, type Refreshed } from "./state.ts"
export { dutyExemption, dutyOutcome }
