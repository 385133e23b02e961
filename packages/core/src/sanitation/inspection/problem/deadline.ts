/**
 * 整改期限 — until when a problem must be mended, and whether it was.
 *
 * Source: R7.4, R7.5. Hours run night and day unless the law of the place says working hours; what is done at the very
 * moment of the deadline is on time. An extension counts when it was approved before the deadline that it replaces, by
 * somebody else than who asked, and gives more time. The readings stand in ADR 0108.
 */
import { Option } from "effect"
import { dateAt, deadlineAt, type Instant, type PlainDate, plusWork, type WorkTime } from "../../../calendar/index.ts"
import { type DutyOutcome, type DutyStatus, dueOutcome } from "../../../duties/index.ts"
import { type Citation, type Confidence, type Regime, rectificationClock } from "../../../regulation/index.ts"
import { conventionOf } from "../../convention.ts"
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

/** When so many hours have passed by the clock of the place; undefined where it has none in force on the day. */
const afterHours = ({ calendar, law, profile }: ProblemEnv, on: PlainDate, from: Instant, hours: number) => {
  const clock = Option.getOrUndefined(law.of(rectificationClock, on))
  switch (clock?.value) {
    case undefined:
      return undefined
    case "natural":
      return { due: deadlineAt({ count: hours, unit: "hours", owner: "agency" }, from).raw, provisional: false }
    case "work":
      return plusWork({ windows: profile.windows, calendar }, from, hours * HOUR)
  }
}

/** The deadline that an assignment sets; undefined where it names none and the profile has no line for the category. */
export const originalDeadline = (
  env: ProblemEnv,
  category: string,
  assigned: Pick<Of<"ProblemAssigned">, "on" | "at" | "deadline">
): End | undefined => {
  const { limits } = env.profile
  const told = assigned.deadline
  if (told !== null && "on" in told)
    return { due: momentOf(told), provisional: false, cite: stated, confidence: "local" }
  const line =
    told === null
      ? (limits.find((limit) => limit.category === category) ?? limits.find((limit) => limit.category === "*"))
      : ({ hours: told.hours, cite: stated, confidence: "local" } as const)
  if (line === undefined) return undefined
  const end = afterHours(env, assigned.on, momentOf(assigned), line.hours)
  return end === undefined ? undefined : { ...end, cite: line.cite, confidence: line.confidence }
}

/** What an extension comes to against the deadline in force: the new deadline, and why it does not count, if so. */
export const extensionOf = (
  env: ProblemEnv,
  extension: Pick<Of<"DeadlineExtended">, "on" | "at" | "askedBy" | "approver" | "until">,
  inForce: Instant
) => {
  const { until } = extension
  const end =
    "on" in until
      ? { due: momentOf(until), provisional: false }
      : (afterHours(env, extension.on, inForce, until.hours) ?? { due: inForce, provisional: false })
  const fault =
    extension.approver === extension.askedBy
      ? "own"
      : momentOf(extension) >= inForce
        ? "late"
        : end.due > inForce
          ? undefined
          : "shorter"
  return { ...end, fault } as const
}

/** The deadline of a problem; undefined while it is not assigned, once it is withdrawn, and where nothing sets one. */
export const deadlineOf = (env: ProblemEnv, state: State): ProblemDeadline | undefined => {
  const { assigned, extensions, found, withdrawn } = state
  if (assigned === null || withdrawn !== null) return undefined
  const original = originalDeadline(env, found?.category ?? "*", assigned)
  if (original === undefined) return undefined
  let { due, provisional } = original
  for (const extension of extensions) {
    const next = extensionOf(env, extension, due)
    if (next.fault !== undefined) continue
    due = next.due
    provisional = next.provisional
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
          field: "sanitation",
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
