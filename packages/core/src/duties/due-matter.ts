/** 到期事项 — a matter with a last day of its own (a booking, a stage, a problem, a task) as the duty that it is. */
import type { PlainDate } from "../calendar/index.ts"
import type { Citation } from "../regulation/index.ts"
import type { DutyOutcome, DutyStatus } from "./outcome.ts"
import type { DutyField, Strength } from "./rule.ts"

/** Everything that one outcome is made of. */
export interface DueMatter {
  readonly rule: string
  readonly field: DutyField
  readonly cite: Citation
  readonly subject: string
  readonly orgUnit: string | null
  readonly place: string | null
  readonly from: PlainDate
  readonly dueOn: PlainDate
  readonly provisional: boolean
  readonly status: DutyStatus
  /** What of the subject it is about, where it owes the same thing several times. */
  readonly item?: string
  /** Absent: `must`. */
  readonly strength?: Strength
  /** The id of its period, where that is not made of `from` and `item`. */
  readonly period?: string
}

/** Met when it was done by its last day, open until then, missed after. What was done after `on` was not done yet. */
export const statusBy = (dueOn: PlainDate, doneOn: PlainDate | null, on: PlainDate): DutyStatus => {
  if (doneOn !== null && doneOn <= on && doneOn <= dueOn) return "met"
  return dueOn >= on && (doneOn === null || doneOn > on) ? "not-yet-due" : "missed"
}

const ONE = { digits: 1n, scale: 0 }
const NONE = { digits: 0n, scale: 0 }

/** The id of the period of a limit that runs from a day: the day, and what it is about where there are several. */
export const limitPeriod = (from: PlainDate, item: string | undefined): string =>
  item === undefined ? from : `${from}/${item}`

/** The outcome of a matter, for the one radar of all fields. */
export const dueOutcome = ({ from, item, period, strength = "must", ...matter }: DueMatter): DutyOutcome => ({
  ...matter,
  strength,
  period: { id: period ?? `${from}/${item ?? ".."}`, from, to: matter.dueOn },
  weight: ONE,
  metWeight: matter.status === "met" ? ONE : NONE,
  evidence: [],
  exemption: null
})
