/**
 * 办理时限 — how long each stage of a report may take, as the city's own table says: by category and stage, data and never
 * code. Cities differ widely (exposed rubbish four hours of work here, five there).
 */
import {
  dateAt,
  deadline,
  endOfDay,
  type Instant,
  plusWork,
  type TimeLimit,
  type WorkTime,
  workBetween
} from "../../calendar/index.ts"
import type { Citation, Confidence, Label } from "../../regulation/index.ts"
import { lastTurn, momentOf, type State } from "./state.ts"

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
  readonly cite: Citation
  readonly confidence: Confidence
}

/** The table of a place, and when its offices work. */
export interface ReportLimits {
  readonly windows: WorkTime["windows"]
  readonly lines: ReadonlyArray<StageLimit>
}

/** The line for a category and a stage; undefined where the place has laid down none. */
export const lineFor = ({ lines }: ReportLimits, category: string, stage: LimitedStage): StageLimit | undefined =>
  lines.find((line) => line.category === category && line.stage === stage) ??
  lines.find((line) => line.category === "*" && line.stage === stage)

/** A limit of a report: from when, until when, and when it was met. */
export interface ReportDeadline {
  readonly stage: LimitedStage
  readonly from: Instant
  readonly due: Instant
  readonly provisional: boolean
  /** Null while it is open. */
  readonly doneAt: Instant | null
  readonly line: StageLimit
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const rawDue = (work: WorkTime, from: Instant, { count, unit }: StageLimit) => {
  if (unit === "workHours") return plusWork(work, from, count * HOUR)
  const limit: TimeLimit = { count, unit: "workdays", owner: "agency" }
  const { provisional, raw } = deadline(limit, dateAt(from), work.calendar)
  return { due: endOfDay(raw), provisional }
}

/** Work that passed while nobody could do it, within a limit. */
const deferredWork = (work: WorkTime, { deferrals }: State, from: Instant): number =>
  deferrals.reduce((sum, { deferred, resumed }) => {
    const until = resumed === null ? endOfDay(deferred.until) : momentOf(resumed)
    return sum + workBetween(work, Math.max(from, momentOf(deferred)), until)
  }, 0)

/**
 * Every limit that runs or ran, in the order of the stages. Extensions and deferrals lengthen disposal and closing; a
 * report that comes back for rework keeps the limit it had.
 */
export const deadlinesOf = (limits: ReportLimits, work: WorkTime, state: State): ReadonlyArray<ReportDeadline> => {
  const { accepted, closed, declined, extensions, merged, registered, submitted } = state
  if (submitted === null) return []
  const found: Array<ReportDeadline> = []
  const extended = extensions.reduce((sum, { minutes }) => sum + minutes * MINUTE, 0)
  const add = (stage: LimitedStage, from: Instant, doneAt: Instant | null, lengthens: boolean): void => {
    const line = lineFor(limits, submitted.category, stage)
    if (line === undefined) return
    const raw = rawDue(work, from, line)
    const more = lengthens ? extended + deferredWork(work, state, from) : 0
    const end = more === 0 ? raw : plusWork(work, raw.due, more)
    found.push({ stage, from, due: end.due, provisional: raw.provisional || end.provisional, doneAt, line })
  }
  const at = (step: Parameters<typeof momentOf>[0] | null | undefined): Instant | null =>
    step === null || step === undefined ? null : momentOf(step)
  const over = at(closed) ?? at(merged) ?? at(declined)
  add("accept", momentOf(submitted), at(accepted) ?? over, false)
  if (accepted !== null) add("register", momentOf(accepted), at(registered) ?? over, false)
  if (registered !== null) add("dispatch", momentOf(registered), at(state.turns[0]?.dispatched) ?? over, false)
  const turn = lastTurn(state)
  if (turn !== undefined) {
    const last = turn.disposals.at(-1)
    const reworked = last?.verified?.passed === false
    add("dispose", momentOf(turn.dispatched), reworked ? over : (at(last?.disposed) ?? at(turn.returned) ?? over), true)
    if (last !== undefined) add("verify", momentOf(last.disposed), at(last.verified) ?? over, false)
  }
  if (registered !== null) add("close", momentOf(registered), over, true)
  return found
}

/** True for a limit that was met late. One that is open is a duty, not yet a finding. */
export const isLate = ({ doneAt, due }: ReportDeadline): boolean => doneAt !== null && doneAt > due
