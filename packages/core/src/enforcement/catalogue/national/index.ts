import type { Violation } from "../violation.ts"
import { appearanceViolations } from "./appearance.ts"
import { constructionWasteViolations } from "./construction-waste.ts"
import { householdWasteViolations } from "./household-waste.ts"
import { planningViolations } from "./planning.ts"
import { streetViolations } from "./street.ts"

/** What national law and national rules punish, of the items that a bureau meets: a place adds its own with `withNorms`. */
export const nationalViolations: ReadonlyArray<Violation> = [
  ...appearanceViolations,
  ...householdWasteViolations,
  ...constructionWasteViolations,
  ...planningViolations,
  ...streetViolations
]
