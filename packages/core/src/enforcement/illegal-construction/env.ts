/** What the decider of sites is made with. */
import type { LocalTime, PlainDate } from "../../calendar/index.ts"
import type { Finding, Regime } from "../../regulation/index.ts"

/** When a demolition was done: from a moment of one day to a moment of another. */
export interface DemolitionTime {
  readonly from: PlainDate
  readonly fromAt: LocalTime
  readonly until: PlainDate
  readonly untilAt: LocalTime
  /** 情况紧急 */
  readonly urgent: boolean
}

export interface ConstructionEnv extends Regime {
  /**
   * 夜间、法定节假日 — what art. 43 of the coercion law says of a demolition at that time: a violation forbids it. Compulsory
   * enforcement has the rule, since it holds for every execution; a site only asks.
   */
  readonly executionTime: (act: DemolitionTime) => ReadonlyArray<Finding>
}
