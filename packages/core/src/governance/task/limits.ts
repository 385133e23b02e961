/**
 * 承办期限 — the last day of a task, and what is owed after it: an answer to each report, a look at a hard case again.
 *
 * What is done on the last day is on time. On time is judged by the report that was accepted, not by the day of the
 * acceptance. An extension counts when it was approved by the last day that it replaces, by somebody else than who asked,
 * and gives more time (ADR 0124).
 */
import { Option } from "effect"
import { type Deadline, deadline, type PlainDate, type TimeLimit } from "../../calendar/index.ts"
import { type DutyOutcome, dueOutcome, statusBy } from "../../duties/index.ts"
import {
  type Citation,
  type Confidence,
  type Parameter,
  type Regime,
  taskAcceptanceLimit,
  taskRelapseCheckLimit
} from "../../regulation/index.ts"
import { conventionOf } from "../convention.ts"
import { acceptedReport, lastReport, type Of, type State, unitOf } from "./state.ts"

/** One limit that runs or ran. */
export interface TaskLimit {
  /** Id of the parameter that fixes it; `governance.task` for the last day of the task itself. */
  readonly rule: string
  /** Which report it is about; null where there is only one of it. */
  readonly item: string | null
  readonly from: PlainDate
  readonly due: PlainDate
  /** Null while it is open. */
  readonly doneOn: PlainDate | null
  /** A report that nobody has answered yet; null without one. */
  readonly waitingSince: PlainDate | null
  readonly provisional: boolean
  /** Every reading of the last day; null for a day that was simply named. */
  readonly deadline: Deadline | null
  readonly cite: Citation
  readonly confidence: Confidence
}

/** Why an extension does not count, against the last day that it was to replace; undefined where it does. */
export const extensionFault = (
  { approver, askedBy, on, until }: Pick<Of<"TaskExtended">, "approver" | "askedBy" | "on" | "until">,
  inForce: PlainDate
): "own" | "late" | "shorter" | undefined => {
  if (approver === askedBy) return "own"
  if (on > inForce) return "late"
  return until > inForce ? undefined : "shorter"
}

/** The last day before any extension; null while the task is given to nobody, and where nothing names one. */
export const originalDay = ({ given, opened }: Pick<State, "given" | "opened">): PlainDate | null =>
  given === null ? null : (given.dueOn ?? opened?.dueOn ?? null)

/** The last day as it stands, with the extensions that count. */
export const lastDay = (state: Pick<State, "extensions" | "given" | "opened">): PlainDate | null => {
  let due = originalDay(state)
  if (due === null) return null
  for (const extension of state.extensions) if (extensionFault(extension, due) === undefined) due = extension.until
  return due
}

const ownLimit = (state: State): TaskLimit | undefined => {
  const due = lastDay(state)
  if (state.given === null || due === null) return undefined
  const last = lastReport(state)
  return {
    rule: "governance.task",
    item: null,
    from: state.given.on,
    due,
    doneOn: acceptedReport(state)?.reported.on ?? null,
    waitingSince: last?.answer === null ? last.reported.on : null,
    provisional: false,
    deadline: null,
    cite: conventionOf("G1.1", "承办事项有承办单位、承办人和办结期限"),
    confidence: "local"
  }
}

const runningFrom = (
  { calendar, law }: Regime,
  parameter: Parameter<TimeLimit>,
  item: string | null,
  from: PlainDate,
  doneOn: PlainDate | null
): TaskLimit | undefined => {
  const dated = Option.getOrUndefined(law.of(parameter, from))
  if (dated === undefined) return undefined
  const computed = deadline(dated.value, from, calendar)
  return {
    rule: parameter.id,
    item,
    from,
    due: computed.due,
    doneOn,
    waitingSince: null,
    provisional: computed.provisional,
    deadline: computed,
    cite: dated.dated.cite,
    confidence: dated.dated.confidence
  }
}

/** Every limit of a task in the order of its life; none of one that was withdrawn. */
export const limitsOf = (env: Regime, state: State): ReadonlyArray<TaskLimit> => {
  if (state.withdrawn !== null) return []
  const accepted = acceptedReport(state)?.answer ?? null
  const looked = state.relapseChecks.find(({ checked }) => accepted !== null && checked.on >= accepted.on)
  return [
    ownLimit(state),
    ...state.reports.map(({ answer, reported }, at) =>
      runningFrom(env, taskAcceptanceLimit, String(at + 1), reported.on, answer?.on ?? null)
    ),
    accepted === null || state.opened?.type !== "hardCase"
      ? undefined
      : runningFrom(env, taskRelapseCheckLimit, null, accepted.on, looked?.checked.on ?? null)
  ].filter((limit) => limit !== undefined)
}

/** Done in time, waiting for an answer, open or missed: as known on the evening of `on`. */
const statusOf = ({ doneOn, due, provisional, waitingSince }: TaskLimit, on: PlainDate) => {
  const status = statusBy(due, doneOn, on)
  if (status !== "missed" || (doneOn !== null && doneOn <= on)) return status
  if (waitingSince !== null && waitingSince <= due) return "evidence-incomplete"
  return provisional ? "needs-review" : status
}

/** The limits of a task as duties of the unit that has it, judged on a day. */
export const taskDuties = (
  id: string,
  state: State,
  limits: ReadonlyArray<TaskLimit>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  limits
    .filter(({ from }) => from <= on)
    .map((limit) =>
      dueOutcome({
        rule: limit.rule,
        field: "governance",
        cite: limit.cite,
        subject: id,
        orgUnit: unitOf(state),
        place: state.opened?.street ?? null,
        from: limit.from,
        dueOn: limit.due,
        provisional: limit.provisional,
        status: statusOf(limit, on),
        ...(limit.item !== null && { item: limit.item })
      })
    )
