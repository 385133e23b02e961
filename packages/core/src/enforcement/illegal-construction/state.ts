/** What is known of a site: the slices of its phases. Whatever order it came in, each says what was done. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Factor } from "../discretion/factor.ts"
import { overturnedOn, type RemedyState } from "../phases/remedies.ts"
import type { ChargingState } from "./charging.ts"
import type { ExecutionState } from "./execution.ts"
import type { Decided, MeritsState } from "./merits.ts"
import { doneOn, type OutcomeState } from "./outcome.ts"
import { measuredArea, type SiteState } from "./site.ts"
import { builtOnSince, type StoppingState } from "./stopping.ts"

export interface State {
  readonly site: SiteState
  readonly stopping: StoppingState
  readonly merits: MeritsState
  readonly remedies: RemedyState
  readonly charging: ChargingState
  readonly execution: ExecutionState
  readonly outcome: OutcomeState
  /** As it stood when a decision was replaced by a new one, oldest first: what was done under the old one stays under it. */
  readonly former?: ReadonlyArray<State>
  /** The latest day of any step; null while there is none. */
  readonly lastOn: PlainDate | null
}

/** The decision that stands; null where there is none, or a remedy took it away. */
export const standingDecision = ({ merits, remedies }: State): Decided | null =>
  overturnedOn(remedies) === null ? merits.decision : null

/** Where a site stands, for lists and front ends. `recorded`: known only from a ledger that was kept elsewhere. */
export type Stage =
  | "none"
  | "recorded"
  | "found"
  | "handed-over"
  | "stop-ordered"
  | "decided"
  | "announced"
  | "charged"
  | "executing"
  | "dealt-with"
  | "closed"

/** The furthest stage that was reached and not undone. */
export const stageOf = (state: State): Stage => {
  const { charging, execution, outcome, site, stopping } = state
  if (outcome.closed !== null) return "closed"
  if (doneOn(outcome, measuredArea(site)) !== null) return "dealt-with"
  if (standingDecision(state) !== null) {
    if (execution.decided !== null) return "executing"
    if (charging.charges.demolition !== null) return "charged"
    return execution.announced === null ? "decided" : "announced"
  }
  if (site.handed !== null) return "handed-over"
  if (stopping.ordered !== null) return "stop-ordered"
  if (site.found !== null) return "found"
  return outcome.recorded.length > 0 ? "recorded" : "none"
}

/** 裁量因素 that the site itself shows to its penalty case: that somebody built on after the order to stop. */
export const factorsOf = ({ stopping }: State): ReadonlyArray<Factor> =>
  builtOnSince(stopping) === null ? [] : ["built-on-after-stop-order"]
