import { monthlyDues, quarterlyDues } from "./duties.ts"
import { duesCollected, duesOnTime } from "./indicators.ts"
import { duesPayment, duesStanding } from "./ledger.ts"

/** The ledgers of dues. */
export const duesKinds = [duesStanding, duesPayment]
/** The duties to pay them. */
export const duesDuties = [monthlyDues, quarterlyDues]
/** The figures of dues, in the order in which they are shown. */
export const duesIndicators = [duesOnTime, duesCollected]

export {
  type Dues,
  type DuesCategory,
  type DuesQuestion,
  duesOf,
  duesRule,
  firstDuesMonth,
  newBaseMonth
} from "./amount.ts"
export { duesFindings, type UnpaidRun, unpaidRuns } from "./checks.ts"
export { type DuesBand, duesBands } from "./ledger.ts"
export { duesCollected, duesOnTime, duesPayment, duesStanding, monthlyDues, quarterlyDues }
