import type { Deadline } from "@xiuhua/core/calendar"
import type { CaseDeadline } from "@xiuhua/core/enforcement"
import type { Citation } from "@xiuhua/core/regulation"

/** A limit that runs or ran, as people read it. */
export interface CaseLimit {
  /** Id of the parameter, or of the line of a table, that fixes it. */
  readonly rule: string
  /** What of the case it is about, where there may be several: the id of a seizure. */
  readonly item: string | null
  readonly owner: CaseDeadline["owner"]
  /** A day, or a minute (`2026-11-22 08:30`) where the limit runs in hours. */
  readonly due: string
  /** In the same form; null while it is open. */
  readonly done: string | null
  readonly late: boolean
  /** True if it reaches into a year whose work calendar is not published. */
  readonly provisional: boolean
  /** Every reading of the last day; null for a limit that runs in hours. */
  readonly deadline: Deadline | null
  readonly cite: Citation
}
