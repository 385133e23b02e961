import { checklistItem, checklistResult, checklistYear, yearsFromResults } from "./checklist.ts"
import { inspectionGroup, inspectionMember } from "./group.ts"
import {
  checklistPassed,
  checklistScore,
  daysInspected,
  inspectionDays,
  inspectionGroups,
  pointsDeducted,
  problemClose,
  problemOnTime,
  problemRework,
  problemsFound
} from "./indicators.ts"
import { dailyInspection, inspection } from "./inspection.ts"
import { problemCheck, problemDue, problemFound, problemNotice, problemPoints } from "./problem/ledgers.ts"

/** Every ledger kind of inspection, rectification and checklists. */
export const inspectionKinds = [
  inspectionGroup,
  inspectionMember,
  inspection,
  problemFound,
  problemDue,
  problemCheck,
  problemPoints,
  problemNotice,
  checklistItem,
  checklistResult,
  checklistYear
]

/** What follows from those ledgers; the ledgers of problems are views of the decider. */
export const inspectionDerivations = [yearsFromResults]

/** Every duty of inspection. */
export const inspectionDuties = [dailyInspection]

/** Every indicator of inspection, in the order in which they are shown. */
export const inspectionIndicators = [
  inspectionGroups,
  inspectionDays,
  daysInspected,
  problemsFound,
  problemClose,
  problemOnTime,
  problemRework,
  pointsDeducted,
  checklistPassed,
  checklistScore
]

export { type ItemYears, yearsSideBySide } from "./checklist.ts"
export { inspectorFindings, windowedInspection } from "./inspection.ts"
export * as Problem from "./problem/index.ts"
export { type ScoreSheet, scoreSheets } from "./score-sheet.ts"
export {
  checklistItem,
  checklistPassed,
  checklistResult,
  checklistScore,
  checklistYear,
  dailyInspection,
  daysInspected,
  inspection,
  inspectionDays,
  inspectionGroup,
  inspectionGroups,
  inspectionMember,
  pointsDeducted,
  problemCheck,
  problemClose,
  problemDue,
  problemFound,
  problemNotice,
  problemOnTime,
  problemPoints,
  problemRework,
  problemsFound
}
