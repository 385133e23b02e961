import { frontPatterns } from "./front.ts"
import { leadershipPatterns } from "./leadership.ts"
import { peoplePatterns } from "./people.ts"
import { sanitationPatterns } from "./sanitation.ts"
import { sortingPatterns } from "./sorting.ts"
import { streetPatterns } from "./street.ts"

/** Every pattern of the yearly bulletin, in the order of its sentences. */
export const patterns = [
  ...leadershipPatterns,
  ...frontPatterns,
  ...peoplePatterns,
  ...sanitationPatterns,
  ...sortingPatterns,
  ...streetPatterns
]
