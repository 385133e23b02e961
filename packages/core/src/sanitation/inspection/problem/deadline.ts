/**
 * 整改期限 — until when a problem must be mended, and whether it was.
 *
 * Source: R7.4, R7.5. Hours run night and day unless the law of the place says working hours; what is done at the very
 * moment of the deadline is on time. An extension counts when it was approved before the deadline that it replaces, by
 * somebody else than who asked, and gives more time. The readings stand in ADR 0108.
 */
import { Option } from "effect"
import { dateAt, deadlineAt, type Instant, type PlainDate, plusWork, type WorkTime } from "../../../calendar/index.ts"
import type { DutyOutcome, DutyStatus } from "../../../duties/index.ts"
import { type Citation, type Confidence, type Regime, rectificationClock } from "../../../regulation/index.ts"
import { conventionOf } from "../../convention.ts"
import { dueOutcome } from "../../due-outcome.ts"
import { lastReply, momentOf, type Of, passedReply, type State, stationOf } from "./state.ts"

/** 整改时限 — the hours of one category; `*` for every category that has no line of its own. */
export interface ProblemLimit {
  readonly category: string
  readonly hours: number
  readonly cite: Citation
  readonly confidence: Confidence
}

/** The table of a place, and when its offices work: for a place whose clock is that of working hours. */
export interface ProblemProfile {
  readonly windows: WorkTime["windows"]
  readonly limits: ReadonlyArray<ProblemLimit>
}

/** What a problem is decided under. */
export interface ProblemEnv extends Regime {
  readonly profile: ProblemProfile
}

/** The deadline of a problem as it stands. */
export interface ProblemDeadline {
  readonly from: Instant
  /** The deadline before any extension. */
  readonly original: Instant
  readonly due: Instant
  readonly provisional: boolean
  /** The reply that finally passed; null while none has. */
  readonly doneAt: Instant | null
  /** A reply that nobody has checked yet; null without one. */
  readonly waitingSince: Instant | null
  /** Who has it now, and where it is; null where history from elsewhere does not say. */
  readonly station: string | null
  readonly street: string | null
  readonly cite: Citation
  readonly confidence: Confidence
}

const HOUR = 3_600_000

interface End {
  readonly due: Instant
  readonly provisional: boolean
  readonly cite: Citation
  readonly confidence: Confidence
}

const stated = conventionOf("R7.3", "交办时写明整改期限")

/** The deadline that an assignment sets; undefined where it names none and the profile has no line for the category. */
export const originalDeadline = (
  { calendar, law, profile }: ProblemEnv,
  category: string,
  assigned: Pick<Of<"ProblemAssigned">, "on" | "at" | "deadline">
): End | undefined => {
  if (assigned.deadline !== null)
    return { due: momentOf(assigned.deadline), provisional: false, cite: stated, confidence: "local" }
  const line =
    profile.limits.find((limit) => limit.category === category) ??
    profile.limits.find((limit) => limit.category === "*")
  const clock = Option.getOrUndefined(law.of(rectificationClock, assigned.on))
  if (line === undefined || clock === undefined) return undefined
  const { cite, confidence, hours } = line
  const from = momentOf(assigned)
  switch (clock.value) {
    case "natural": {
      const { raw } = deadlineAt({ count: hours, unit: "hours", owner: "agency" }, from)
      return { due: raw, provisional: false, cite, confidence }
    }
    case "work":
      return { ...plusWork({ windows: profile.windows, calendar }, from, hours * HOUR), cite, confidence }
  }
}

/** Why an extension does not count against the deadline in force; undefined where it does. */
export const extensionFault = (
  extension: Pick<Of<"DeadlineExtended">, "on" | "at" | "askedBy" | "approver" | "until">,
  inForce: Instant
): "own" | "late" | "shorter" | undefined => {
  if (extension.approver === extension.askedBy) return "own"
  if (momentOf(extension) >= inForce) return "late"
  return momentOf(extension.until) > inForce ? undefined : "shorter"
}

/** The deadline of a problem; undefined while it is not assigned, once it is withdrawn, and where nothing sets one. */
export const deadlineOf = (env: ProblemEnv, state: State): ProblemDeadline | undefined => {
  const { assigned, extensions, found, withdrawn } = state
  if (assigned === null || withdrawn !== null) return undefined
  const original = originalDeadline(env, found?.category ?? "*", assigned)
  if (original === undefined) return undefined
  let { due, provisional } = original
  for (const extension of extensions) {
    if (extensionFault(extension, due) !== undefined) continue
    due = momentOf(extension.until)
    provisional = false
  }
  const passed = passedReply(state)
  const last = lastReply(state)
  return {
    from: momentOf(assigned),
    original: original.due,
    due,
    provisional,
    doneAt: passed === undefined ? null : momentOf(passed.replied),
    waitingSince: last === undefined || last.verified !== null ? null : momentOf(last.replied),
    station: stationOf(state),
    street: found?.street ?? null,
    cite: original.cite,
    confidence: original.confidence
  }
}

/** In time, waiting for its check, open or missed: as known on the evening of `on`. */
const statusOf = ({ doneAt, due, provisional, waitingSince }: ProblemDeadline, on: PlainDate): DutyStatus => {
  const known = (moment: Instant | null): moment is Instant => moment !== null && dateAt(moment) <= on
  if (known(doneAt)) return doneAt <= due ? "met" : "missed"
  if (dateAt(due) >= on) return "not-yet-due"
  if (known(waitingSince) && waitingSince <= due) return "evidence-incomplete"
  return provisional ? "needs-review" : "missed"
}

/** The rectification of a problem as the duty of its station, judged on a day; none before it was assigned. */
export const problemDuties = (
  id: string,
  deadline: ProblemDeadline | undefined,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  deadline === undefined || dateAt(deadline.from) > on
    ? []
    : [
        dueOutcome({
          rule: "sanitation.problem-rectification",
          cite: deadline.cite,
          subject: id,
          orgUnit: deadline.station,
          place: deadline.street,
          from: dateAt(deadline.from),
          dueOn: dateAt(deadline.due),
          provisional: deadline.provisional,
          status: statusOf(deadline, on)
        })
      ]
