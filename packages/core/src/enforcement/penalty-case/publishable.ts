/**
 * 应当公开的决定 — whether the law wants the decision of a case published, and why not.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 48: decisions of some social influence; what was changed, revoked, found
 * illegal or void is withdrawn.
 */

import type { PlainDate } from "../../calendar/index.ts"
import type { Respondent } from "../phases/filing.ts"
import { overturnedOn } from "../phases/remedies.ts"
import type { Sanction } from "../sanction.ts"
import type { State } from "./state.ts"

/** Why a decision stays out. */
export type Unpublished = "not-influential" | "overturned" | "withdrawn"

/** A penalty that was decided. */
export interface Publishable {
  readonly number: string
  readonly on: PlainDate
  readonly violation: string
  readonly act: { readonly from: PlainDate; readonly until: PlainDate }
  readonly respondent: Respondent
  readonly sanctions: ReadonlyArray<Sanction>
  /** Null where the law wants it published. */
  readonly keptOut: Unpublished | null
}

const reasonOf = (state: State): Unpublished | null => {
  if (state.examination.classified?.influential !== true) return "not-influential"
  if (overturnedOn(state.remedies) !== null) return "overturned"
  return state.publicity.withdrawn === null ? null : "withdrawn"
}

/** The decision of a case; null while there is none that imposes a penalty, or nobody on whom. */
export const publishable = (state: State): Publishable | null => {
  const { decision } = state.decision
  const { filed } = state.filing
  if (decision?._tag !== "PenaltyDecided" || filed === null) return null
  const { number, on, sanctions } = decision
  return {
    number,
    on,
    sanctions,
    violation: state.examination.classified?.violation ?? filed.violation,
    act: filed.act,
    respondent: filed.respondent,
    keptOut: reasonOf(state)
  }
}
