import { personsGuided } from "./indicators.ts"
import { officer } from "./officer.ts"
import { personCount } from "./person-count.ts"

/** Every ledger kind of governance. */
export const governanceKinds = [personCount, officer]
/** Every indicator of governance, in the order in which they are shown. */
export const governanceIndicators = [personsGuided]

export { officer, personCount, personsGuided }
