/** What is known of a task, whatever order it came in. */
import type { PlainDate } from "../../calendar/index.ts"
import type { PersonRef } from "../../ledger/index.ts"
import type { Event } from "./steps.ts"

export type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** Accepted or returned. */
export type Answer = Of<"TaskAccepted"> | Of<"TaskReturned">

/** A report that it is done, and what became of it; null while nobody has answered. */
export interface Report {
  readonly reported: Of<"TaskReported">
  readonly answer: Answer | null
  /** True where the answer came from one of those who had had to do it until then. */
  readonly answeredByOwner: boolean
  /** Whether the root cause had been analysed by then. */
  readonly analysed: boolean
}

/** A look whether it lasted. */
export interface RelapseCheck {
  readonly checked: Of<"TaskRelapseChecked">
  /** Whether the task stood accepted then. */
  readonly accepted: boolean
  /** True where it was made by one of those who had had to do it until then. */
  readonly byOwner: boolean
}

export interface State {
  readonly opened: Of<"TaskOpened"> | null
  /** The first assignment or claim fixes the last day; later ones only who has it. */
  readonly given: Of<"TaskAssigned"> | Of<"TaskClaimed"> | null
  readonly reassigned: ReadonlyArray<Of<"TaskReassigned">>
  readonly started: Of<"TaskStarted"> | null
  readonly analyses: ReadonlyArray<Of<"TaskAnalysed">>
  readonly extensions: ReadonlyArray<Of<"TaskExtended">>
  readonly reports: ReadonlyArray<Report>
  /** Answers to nothing that was reported: in history from elsewhere only. */
  readonly strayAnswers: ReadonlyArray<Answer>
  readonly withdrawn: Of<"TaskWithdrawn"> | null
  readonly relapseChecks: ReadonlyArray<RelapseCheck>
  /** Each with the number of reports there were: an earlier acceptance closes nothing again. */
  readonly reopenings: ReadonlyArray<{ readonly reopened: Of<"TaskReopened">; readonly reports: number }>
  /** The latest day of any step; null while there is none. */
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  opened: null,
  given: null,
  reassigned: [],
  started: null,
  analyses: [],
  extensions: [],
  reports: [],
  strayAnswers: [],
  withdrawn: null,
  relapseChecks: [],
  reopenings: [],
  lastOn: null
}

/** 环节 — where a task stands. */
export const stages = {
  posted: { zh: "已立项", en: "opened or posted" },
  claimed: { zh: "已承办", en: "assigned or claimed" },
  doing: { zh: "办理中", en: "being done" },
  returned: { zh: "已退回", en: "returned" },
  done: { zh: "已报结", en: "reported done" },
  accepted: { zh: "已验收", en: "accepted" },
  withdrawn: { zh: "已撤销", en: "withdrawn" }
} as const
export type Stage = "none" | keyof typeof stages

/** The number of the first report that still counts: those before the last reopening do not. */
export const reportsBefore = ({ reopenings }: Pick<State, "reopenings">): number => reopenings.at(-1)?.reports ?? 0

/** The report that the next answer is about; none since the task was opened again. */
export const lastReport = (state: State): Report | undefined => state.reports.slice(reportsBefore(state)).at(-1)

/** The acceptance that stands; undefined while there is none. */
export const acceptedReport = (state: State): Report | undefined => {
  const last = lastReport(state)
  return last?.answer?._tag === "TaskAccepted" ? last : undefined
}

export const stageOf = (state: State): Stage => {
  const { given, opened, reopenings, started, withdrawn } = state
  if (withdrawn !== null) return "withdrawn"
  const last = lastReport(state)
  if (last !== undefined) {
    if (last.answer === null) return "done"
    return last.answer._tag === "TaskAccepted" ? "accepted" : "returned"
  }
  if (started !== null || reopenings.length > 0) return "doing"
  if (given !== null) return "claimed"
  return opened === null ? "none" : "posted"
}

/** The unit that has it now; null while nobody has. */
export const unitOf = ({ given, reassigned }: State): string | null =>
  reassigned.at(-1)?.orgUnit ?? given?.orgUnit ?? null

/** Everybody who was to do it or said that it was done. */
export const ownersOf = ({ given, reassigned, reports }: State): ReadonlySet<PersonRef> =>
  new Set([
    ...(given === null ? [] : [given.owner]),
    ...reassigned.map(({ owner }) => owner),
    ...reports.map(({ reported }) => reported.by)
  ])

const reported = (state: State, event: Of<"TaskReported">): State => {
  const report = { reported: event, answer: null, answeredByOwner: false, analysed: state.analyses.length > 0 }
  return { ...state, reports: [...state.reports, report] }
}

const answered = (state: State, answer: Answer): State => {
  const last = lastReport(state)
  if (last === undefined || last.answer !== null) return { ...state, strayAnswers: [...state.strayAnswers, answer] }
  const answeredByOwner = ownersOf(state).has(answer.by)
  return { ...state, reports: [...state.reports.slice(0, -1), { ...last, answer, answeredByOwner }] }
}

const apply = (state: State, event: Event): State => {
  switch (event._tag) {
    case "TaskOpened":
      return { ...state, opened: event }
    case "TaskAssigned":
    case "TaskClaimed":
      return { ...state, given: event }
    case "TaskReassigned":
      return { ...state, reassigned: [...state.reassigned, event] }
    case "TaskStarted":
      return { ...state, started: event }
    case "TaskAnalysed":
      return { ...state, analyses: [...state.analyses, event] }
    case "TaskExtended":
      return { ...state, extensions: [...state.extensions, event] }
    case "TaskReported":
      return reported(state, event)
    case "TaskAccepted":
    case "TaskReturned":
      return answered(state, event)
    case "TaskWithdrawn":
      return { ...state, withdrawn: event }
    case "TaskRelapseChecked": {
      const check = {
        checked: event,
        accepted: acceptedReport(state) !== undefined,
        byOwner: ownersOf(state).has(event.by)
      }
      return { ...state, relapseChecks: [...state.relapseChecks, check] }
    }
    case "TaskReopened":
      return {
        ...state,
        reopenings: [...state.reopenings, { reopened: event, reports: state.reports.length }]
      }
  }
}

/** Total: any event may follow any other. */
export const evolve = (state: State, event: Event): State => {
  const next = apply(state, event)
  return state.lastOn === null || event.on > state.lastOn ? { ...next, lastOn: event.on } : next
}
