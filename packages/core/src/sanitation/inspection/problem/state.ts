/** What is known of a problem, whatever order it came in. */
import { type Instant, instantAt, type LocalTime, type PlainDate } from "../../../calendar/index.ts"
import type { PersonRef } from "../../../ledger/index.ts"
import type { Event } from "./steps.ts"

export type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** A reply, and what its check found; null while nobody has looked. */
export interface Reply {
  readonly replied: Of<"ProblemReplied">
  readonly verified: Of<"ProblemVerified"> | null
  /** True where the check was made by one of those who had had to mend it until then. */
  readonly checkedByHandler: boolean
}

export interface State {
  readonly found: Of<"ProblemFound"> | null
  /** The first assignment fixes the deadline; later ones only who has it. */
  readonly assigned: Of<"ProblemAssigned"> | null
  readonly reassigned: ReadonlyArray<Of<"ProblemReassigned">>
  readonly extensions: ReadonlyArray<Of<"DeadlineExtended">>
  readonly replies: ReadonlyArray<Reply>
  /** Checks of nothing that was replied: in history from elsewhere only. */
  readonly strayChecks: ReadonlyArray<Of<"ProblemVerified">>
  readonly closed: Of<"ProblemClosed"> | null
  readonly withdrawn: Of<"ProblemWithdrawn"> | null
  /** Each with the number of replies there were: an earlier check closes nothing again. */
  readonly reopenings: ReadonlyArray<{ readonly reopened: Of<"ProblemReopened">; readonly replies: number }>
  readonly deductions: ReadonlyArray<Of<"PointsDeducted">>
  readonly notices: ReadonlyArray<Of<"NoticeIssued">>
  /** The latest moment of any step, and its day; null while there is none. */
  readonly lastAt: Instant | null
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  found: null,
  assigned: null,
  reassigned: [],
  extensions: [],
  replies: [],
  strayChecks: [],
  closed: null,
  withdrawn: null,
  reopenings: [],
  deductions: [],
  notices: [],
  lastAt: null,
  lastOn: null
}

/** The moment of a step. */
export const momentOf = ({ at, on }: { readonly on: PlainDate; readonly at: LocalTime }): Instant => instantAt(on, at)

/** 环节 — where a problem stands. */
export type Stage = "none" | "found" | "assigned" | "replied" | "verified" | "closed" | "withdrawn"

/** The reply that the next check is about; none since the problem was opened again. */
export const lastReply = ({ reopenings, replies }: State): Reply | undefined =>
  replies.slice(reopenings.at(-1)?.replies ?? 0).at(-1)

/** The reply that finally passed; undefined while none has. */
export const passedReply = (state: State): Reply | undefined => {
  const last = lastReply(state)
  return last?.verified?.passed === true ? last : undefined
}

export const stageOf = (state: State): Stage => {
  const { assigned, closed, found, withdrawn } = state
  if (withdrawn !== null) return "withdrawn"
  if (closed !== null) return "closed"
  const last = lastReply(state)
  if (last !== undefined && last.verified?.passed !== false) return last.verified === null ? "replied" : "verified"
  if (assigned !== null) return "assigned"
  return found === null ? "none" : "found"
}

/** The station that has it now; null before it was found. */
export const stationOf = ({ assigned, found, reassigned }: State): string | null =>
  reassigned.at(-1)?.station ?? assigned?.station ?? found?.station ?? null

/** Everybody who was to mend it or said that it was mended. */
export const handlersOf = ({ assigned, reassigned, replies }: State): ReadonlySet<PersonRef> =>
  new Set([
    ...(assigned === null ? [] : [assigned.handler]),
    ...reassigned.map(({ handler }) => handler),
    ...replies.map(({ replied }) => replied.by)
  ])

const check = (state: State, verified: Of<"ProblemVerified">): ReadonlyArray<Reply> => {
  const last = state.replies.at(-1)
  const checkedByHandler = handlersOf(state).has(verified.by)
  return last === undefined ? [] : [...state.replies.slice(0, -1), { ...last, verified, checkedByHandler }]
}

const apply = (state: State, event: Event): State => {
  switch (event._tag) {
    case "ProblemFound":
      return { ...state, found: event }
    case "ProblemAssigned":
      return { ...state, assigned: event }
    case "ProblemReassigned":
      return { ...state, reassigned: [...state.reassigned, event] }
    case "DeadlineExtended":
      return { ...state, extensions: [...state.extensions, event] }
    case "ProblemReplied":
      return { ...state, replies: [...state.replies, { replied: event, verified: null, checkedByHandler: false }] }
    case "ProblemVerified":
      return lastReply(state)?.verified === null
        ? { ...state, replies: check(state, event) }
        : { ...state, strayChecks: [...state.strayChecks, event] }
    case "ProblemClosed":
      return { ...state, closed: event }
    case "ProblemWithdrawn":
      return { ...state, withdrawn: event }
    case "ProblemReopened":
      return {
        ...state,
        closed: null,
        reopenings: [...state.reopenings, { reopened: event, replies: state.replies.length }]
      }
    case "PointsDeducted":
      return { ...state, deductions: [...state.deductions, event] }
    case "NoticeIssued":
      return { ...state, notices: [...state.notices, event] }
  }
}

/** Total: any event may follow any other. */
export const evolve = (state: State, event: Event): State => {
  const moment = momentOf(event)
  const later = state.lastAt === null || moment > state.lastAt
  const next = apply(state, event)
  return later ? { ...next, lastAt: moment, lastOn: event.on } : next
}
