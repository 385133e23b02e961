import { assessmentScore, assessmentSheet, criterion } from "./ledgers.ts"

/** The ledgers of the model-organ assessment. */
export const assessmentKinds = [criterion, assessmentSheet, assessmentScore]

export { namesRecord, type Records, type Sheet, type SheetItem, sheetFindings, sheetOf } from "./sheet.ts"
export { assessmentScore, assessmentSheet, criterion }
