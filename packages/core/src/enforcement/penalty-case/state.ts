/** What is known of a penalty case: the slices of its phases. Whatever order it came in, each says what was done. */
import type { PlainDate } from "../../calendar/index.ts"
import type { ClosingState } from "../phases/closing.ts"
import type { CourtState } from "../phases/court.ts"
import type { DecisionState } from "../phases/decision.ts"
import type { EvidenceState } from "../phases/evidence.ts"
import type { ExaminationState } from "../phases/examination.ts"
import type { FilingState } from "../phases/filing.ts"
import type { HandingOverState } from "../phases/handing-over.ts"
import type { HearingState } from "../phases/hearing.ts"
import type { NoticeState } from "../phases/notice.ts"
import type { OfficerState } from "../phases/officers.ts"
import type { PaymentState } from "../phases/payment.ts"
import type { PreservationState } from "../phases/preservation.ts"
import type { PublicityState } from "../phases/publicity.ts"
import type { RemedyState } from "../phases/remedies.ts"
import type { SeizureState } from "../phases/seizure.ts"
import type { TimeState } from "../phases/time.ts"

export interface State {
  readonly filing: FilingState
  readonly officers: OfficerState
  readonly evidence: EvidenceState
  readonly preservation: PreservationState
  readonly seizure: SeizureState
  readonly time: TimeState
  readonly examination: ExaminationState
  readonly notice: NoticeState
  readonly hearing: HearingState
  readonly decision: DecisionState
  readonly handingOver: HandingOverState
  readonly payment: PaymentState
  readonly court: CourtState
  readonly remedies: RemedyState
  readonly publicity: PublicityState
  readonly closing: ClosingState
  /** The latest day of any step; null while there is none. */
  readonly lastOn: PlainDate | null
}

/** Where a case stands, for lists and front ends. */
export type Stage =
  | "none"
  | "clue"
  | "declined"
  | "filed"
  | "investigated"
  | "notified"
  | "decided"
  | "closed"
  | "archived"

/** The furthest stage that was reached and not undone. */
export const stageOf = ({ closing, decision, evidence, filing, notice }: State): Stage => {
  if (closing.archived !== null) return "archived"
  if (closing.closed !== null) return "closed"
  if (decision.decision !== null) return "decided"
  if (notice.notice !== null) return "notified"
  if (evidence.completed !== null) return "investigated"
  if (filing.filed !== null) return "filed"
  if (filing.declinedOn !== null) return "declined"
  return filing.clue === null ? "none" : "clue"
}
