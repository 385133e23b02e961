/** 拆除的前提状态 — what a demolition waits for, as charging and execution both must know it. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Finding, Regime } from "../../regulation/index.ts"
import { demolitionWait } from "../rules/demolition-wait.ts"

/** What `demolitionWait` asks of one day, and how sure its end is. */
export interface Wait {
  readonly servedOn: PlainDate | null
  /** The last day on which a remedy can still be sought, as it stood; null while one runs or it is not known. */
  readonly remediesEndOn: PlainDate | null
  /** Whether that day lies in a year whose holidays are not published: nobody may rely on it yet. */
  readonly provisional: boolean
  readonly announcedOn: PlainDate | null
  /** The last day to demolish oneself, by the announcement or the decision, whichever is later. */
  readonly announcedUntil: PlainDate | null
}

export interface DemolitionStanding {
  /** Whether a decision to demolish stands. */
  readonly toDemolish: boolean
  /** As it stood on a day: what a respondent does later makes no earlier act unlawful. */
  readonly waitOn: (on: PlainDate) => Wait
}

/** What stands against a step of a demolition on a day. */
export const waitFindings = (
  regime: Regime,
  { waitOn }: DemolitionStanding,
  on: PlainDate,
  step: "report" | "demolition"
): ReadonlyArray<Finding> => {
  const { announcedOn, announcedUntil, remediesEndOn, servedOn } = waitOn(on)
  return demolitionWait.judge(regime, { on, step, servedOn, remediesEndOn, announcedOn, announcedUntil })
}
