/** What is known of an enforcement: the slices of its phases. Whatever order it came in, each says what was done. */
import type { PlainDate } from "../../calendar/index.ts"
import type { CourtState } from "../phases/court.ts"
import type { RemedyState } from "../phases/remedies.ts"
import type { SeizureState } from "../phases/seizure.ts"
import type { BasisState } from "./basis.ts"
import type { ClearingState } from "./clearing.ts"
import { type DecisionState, decisionInForce } from "./decision.ts"
import type { DemandState } from "./demand.ts"
import type { EndingState } from "./ending.ts"
import type { ExecutionState } from "./execution.ts"
import { agreementInForce, type PerformanceState } from "./performance.ts"
import { type SuspensionState, suspensionNow } from "./suspension.ts"

export interface State {
  readonly basis: BasisState
  readonly seizure: SeizureState
  readonly demand: DemandState
  readonly decision: DecisionState
  readonly execution: ExecutionState
  readonly clearing: ClearingState
  readonly performance: PerformanceState
  readonly suspension: SuspensionState
  readonly court: CourtState
  readonly remedies: RemedyState
  readonly ending: EndingState
  /** The latest day of any step; null while there is none. */
  readonly lastOn: PlainDate | null
}

/** Where an enforcement stands, for lists and front ends. */
export type Stage =
  | "none"
  | "cleared"
  | "opened"
  | "demanded"
  | "decided"
  | "executing"
  | "at-court"
  | "agreed"
  | "suspended"
  | "ended"

/** The furthest stage that was reached and not undone; what keeps it from going on comes before it. */
export const stageOf = ({
  basis,
  clearing,
  court,
  decision,
  demand,
  ending,
  execution,
  performance,
  suspension
}: State): Stage => {
  if (ending.ended !== null) return "ended"
  if (suspensionNow(suspension) !== undefined) return "suspended"
  if (agreementInForce(performance) !== undefined) return "agreed"
  if (court.applied !== null) return "at-court"
  if (execution.acts.length > 0) return "executing"
  if (decisionInForce(decision) !== undefined) return "decided"
  if (demand.demands.length > 0) return "demanded"
  if (basis.opened !== null) return "opened"
  return clearing.cleared === null ? "none" : "cleared"
}
