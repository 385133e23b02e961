/**
 * 办理时限 — how long each stage of a report may take, as the city's own table says: by category and stage, data and never
 * code. Cities differ widely (exposed rubbish four hours of work here, five there).
 */
import {
  dateAt,
  deadline,
  endOfDay,
  type Instant,
  type PlainDate,
  plusWork,
  type TimeLimit,
  type WorkDeadline,
  type WorkTime,
  workBetween
} from "../../calendar/index.ts"
import type { Citation, Confidence, Label } from "../../regulation/index.ts"
import { type Moment, momentOf, type State, type Turn } from "./state.ts"

/** 受理、立案、派遣、处置、核查、结案 — each counted from the step before it; 结案 from the registration. */
export const stages = {
  accept: { zh: "受理", en: "acceptance" },
  register: { zh: "立案", en: "registration" },
  dispatch: { zh: "派遣", en: "dispatch" },
  dispose: { zh: "处置", en: "disposal" },
  verify: { zh: "核查", en: "check" },
  close: { zh: "结案", en: "closing" }
} as const satisfies Readonly<Record<string, Label>>
export type LimitedStage = keyof typeof stages

/** One line of the table. `workHours` run in the windows of workdays, `workdays` end with the last moment of the day. */
export interface StageLimit {
  /** `*` for every category that has no line of its own. */
  readonly category: string
  readonly stage: LimitedStage
  readonly count: number
  readonly unit: "workHours" | "workdays"
  /** The first day it holds; absent: always. A later line for the same takes its place, and never for what ran before. */
  readonly from?: PlainDate
  readonly cite: Citation
  readonly confidence: Confidence
}

/** The table of a place, and when its offices work. */
export interface ReportLimits {
  readonly windows: WorkTime["windows"]
  readonly lines: ReadonlyArray<StageLimit>
}

/** The line for a category and a stage that runs from `on`; undefined where the place has laid down none. */
export const lineFor = (
  { lines }: ReportLimits,
  category: string,
  stage: LimitedStage,
  on: PlainDate
): StageLimit | undefined => {
  const latest = (of: string): StageLimit | undefined =>
    lines
      .filter((line) => line.category === of && line.stage === stage && (line.from === undefined || line.from <= on))
      .reduce<StageLimit | undefined>(
        (best, line) => (best === undefined || (line.from ?? "") > (best.from ?? "") ? line : best),
        undefined
      )
  return latest(category) ?? latest("*")
}

/** A limit of a report: from when, until when, and when it was met. */
export interface ReportDeadline {
  readonly stage: LimitedStage
  /** Which of its stage, from 1: a second dispatch has a limit of its own. */
  readonly item: number
  readonly from: Instant
  readonly due: Instant
  readonly provisional: boolean
  /** Null while it is open. */
  readonly doneAt: Instant | null
  /** Who has it: the department for a disposal, else null. */
  readonly orgUnit: string | null
  readonly street: string
  readonly line: StageLimit
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A deferral without an end in sight is counted for so long and no longer: ten years. */
const LONGEST_DEFERRAL = 3_652 * 24 * HOUR

const rawDue = (work: WorkTime, from: Instant, { count, unit }: StageLimit): WorkDeadline => {
  if (unit === "workHours") return plusWork(work, from, count * HOUR)
  const limit: TimeLimit = { count, unit: "workdays", owner: "agency" }
  const { provisional, raw } = deadline(limit, dateAt(from), work.calendar)
  return { due: endOfDay(raw), provisional }
}

/** What lengthens a limit: minutes that somebody else granted, work that passed while nobody could do it. */
const lengthenings = ({ deferrals, extensions }: State, work: WorkTime) =>
  [
    ...extensions
      // Nobody lengthens his own limit: reported, and without effect (R12.8).
      .filter(({ approver, askedBy }) => approver !== askedBy)
      .map((extended) => {
        const at = momentOf(extended)
        return { at, more: (from: Instant) => (at < from ? 0 : extended.minutes * MINUTE) }
      }),
    ...deferrals
      .filter(({ deferred: { approver, askedBy } }) => approver !== askedBy)
      .map(({ deferred, ended }) => {
        const at = momentOf(deferred)
        const last = Math.min(endOfDay(deferred.until), at + LONGEST_DEFERRAL)
        const until = ended === null ? last : Math.min(momentOf(ended), last)
        return { at, more: (from: Instant) => workBetween(work, Math.max(from, at), until) }
      })
  ].sort((a, b) => a.at - b.at)

/** A limit with what was granted before it ended: what comes later heals nothing. */
const lengthened = (work: WorkTime, state: State, from: Instant, raw: WorkDeadline): WorkDeadline => {
  let { due, provisional } = raw
  for (const { at, more } of lengthenings(state, work)) {
    const added = at <= due ? more(from) : 0
    if (added === 0) continue
    const end = plusWork(work, due, added)
    due = end.due
    provisional ||= end.provisional
  }
  return { due, provisional }
}

const at = (step: Moment | null | undefined): Instant | null =>
  step === null || step === undefined ? null : momentOf(step)

/** When the work of a turn was done: its last disposal, unless that came back. */
const turnDone = ({ disposals, returned, undone }: Turn, over: Instant | null): Instant | null => {
  const last = disposals.at(-1)
  if (last !== undefined && last.verified?.passed !== false) return momentOf(last.disposed)
  return at(returned) ?? at(undone?.closed) ?? over
}

/**
 * Every limit that runs or ran, in the order of the stages. Extensions and deferrals lengthen disposal and closing. A
 * report that comes back for rework keeps the limit it had; one that is returned or reopened must be dispatched again
 * within the limit of a dispatch, and its closing is due when it was.
 */
export const deadlinesOf = (limits: ReportLimits, work: WorkTime, state: State): ReadonlyArray<ReportDeadline> => {
  const { accepted, closed, declined, merged, registered, restored, submitted, turns } = state
  if (submitted === null) return []
  const { category, street } = submitted
  const found: Array<ReportDeadline> = []
  const add = (stage: LimitedStage, from: Instant, doneAt: Instant | null, orgUnit: string | null = null): void => {
    const line = lineFor(limits, category, stage, dateAt(from))
    if (line === undefined) return
    const raw = rawDue(work, from, line)
    const end = stage === "dispose" || stage === "close" ? lengthened(work, state, from, raw) : raw
    const item = found.filter((limit) => limit.stage === stage).length + 1
    found.push({ stage, item, from, ...end, doneAt, orgUnit, street, line })
  }
  const over = at(closed) ?? at(merged) ?? at(declined)
  /** A step that is still to come is counted from the day its report came back to life. */
  const since = (step: Moment, next: Moment | null | undefined): Instant =>
    next === null || next === undefined ? Math.max(momentOf(step), at(restored) ?? 0) : momentOf(step)
  add("accept", since(submitted, accepted), at(accepted) ?? over)
  if (accepted !== null) add("register", since(accepted, registered), at(registered) ?? over)
  if (registered !== null) {
    const asked = [since(registered, turns[0]?.dispatched)]
    for (const { returned, undone } of turns) {
      const again = at(returned) ?? at(undone?.reopened)
      if (again !== null) asked.push(again)
    }
    asked.forEach((from, n) => {
      add("dispatch", from, at(turns[n]?.dispatched) ?? over)
    })
  }
  for (const turn of turns) {
    add("dispose", momentOf(turn.dispatched), turnDone(turn, over), turn.dispatched.department)
    for (const { disposed, verified } of turn.disposals) {
      add("verify", momentOf(disposed), at(verified) ?? at(turn.undone?.closed) ?? over)
    }
  }
  if (registered !== null) add("close", momentOf(registered), over)
  return found
}

/** True for a limit that was met late. One that is open is a duty, not yet a finding. */
export const isLate = ({ doneAt, due }: ReportDeadline): boolean => doneAt !== null && doneAt > due

/** Whether a limit of the work had ended before a moment and was still open then: what is granted now comes too late. */
export const isPast = (deadlines: ReadonlyArray<ReportDeadline>, moment: Instant): boolean =>
  deadlines.some(
    ({ doneAt, due, from, stage }) =>
      (stage === "dispose" || stage === "close") &&
      from <= moment &&
      due < moment &&
      (doneAt === null || doneAt >= moment)
  )
