/** What is known of a report, whatever order it came in. */
import { type Instant, instantAt, type LocalTime, type PlainDate } from "../../calendar/index.ts"
import type { Event } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** One dispatch, what the department did, and what the check found: a turn. */
export interface Turn {
  readonly dispatched: Of<"ReportDispatched">
  /** Null unless the department sent it back as not its own. */
  readonly returned: Of<"DispatchReturned"> | null
  readonly disposals: ReadonlyArray<{
    readonly disposed: Of<"ReportDisposed">
    readonly verified: Of<"ReportVerified"> | null
  }>
}

export interface State {
  readonly submitted: Of<"ReportSubmitted"> | null
  readonly accepted: Of<"ReportAccepted"> | null
  readonly declined: Of<"ReportDeclined"> | null
  readonly merged: Of<"DuplicateMerged"> | null
  readonly registered: Of<"ReportRegistered"> | null
  readonly turns: ReadonlyArray<Turn>
  /** Checks of nothing that was disposed of: in history from elsewhere only. */
  readonly strayChecks: ReadonlyArray<Of<"ReportVerified">>
  readonly extensions: ReadonlyArray<Of<"LimitExtended">>
  readonly deferrals: ReadonlyArray<{
    readonly deferred: Of<"ReportDeferred">
    readonly resumed: Of<"ReportResumed"> | null
  }>
  readonly closed: Of<"ReportClosed"> | null
  readonly reopenings: ReadonlyArray<Of<"ReportReopened">>
  readonly links: ReadonlyArray<Of<"ReportLinked">>
  readonly ratings: ReadonlyArray<Of<"ReportRated">>
  /** The latest moment of any step, and its day; null while there is none. */
  readonly lastAt: Instant | null
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  submitted: null,
  accepted: null,
  declined: null,
  merged: null,
  registered: null,
  turns: [],
  strayChecks: [],
  extensions: [],
  deferrals: [],
  closed: null,
  reopenings: [],
  links: [],
  ratings: [],
  lastAt: null,
  lastOn: null
}

/** The moment of a step. */
export const momentOf = ({ at, on }: { readonly on: PlainDate; readonly at: LocalTime }): Instant => instantAt(on, at)

/** 环节 — where a report stands. */
export type Stage =
  | "none"
  | "submitted"
  | "declined"
  | "merged"
  | "accepted"
  | "registered"
  | "dispatched"
  | "disposed"
  | "verified"
  | "closed"

export const lastTurn = ({ turns }: State): Turn | undefined => turns.at(-1)
/** The disposal that the next check is about. */
export const lastDisposal = (state: State) => lastTurn(state)?.disposals.at(-1)
/** Whether a deferral is running. */
export const isDeferred = ({ deferrals }: State): boolean => deferrals.at(-1)?.resumed === null

export const stageOf = (state: State): Stage => {
  const { accepted, closed, declined, merged, registered, submitted } = state
  if (closed !== null) return "closed"
  if (merged !== null) return "merged"
  if (declined !== null) return "declined"
  const turn = lastTurn(state)
  if (turn !== undefined && turn.returned === null) {
    const disposal = turn.disposals.at(-1)
    if (disposal === undefined || disposal.verified?.passed === false) return "dispatched"
    return disposal.verified === null ? "disposed" : "verified"
  }
  if (registered !== null) return "registered"
  if (accepted !== null) return "accepted"
  return submitted === null ? "none" : "submitted"
}

const withLast = <A>(items: ReadonlyArray<A>, change: (last: A) => A): ReadonlyArray<A> => {
  const last = items.at(-1)
  return last === undefined ? items : [...items.slice(0, -1), change(last)]
}

const apply = (state: State, event: Event): State => {
  switch (event._tag) {
    case "ReportSubmitted":
      return { ...state, submitted: event }
    case "ReportAccepted":
      return { ...state, accepted: event }
    case "ReportDeclined":
      return { ...state, declined: event }
    case "DuplicateMerged":
      return { ...state, merged: event }
    case "ReportRegistered":
      return { ...state, registered: event }
    case "ReportDispatched":
      return { ...state, turns: [...state.turns, { dispatched: event, returned: null, disposals: [] }] }
    case "DispatchReturned":
      return { ...state, turns: withLast(state.turns, (turn) => ({ ...turn, returned: event })) }
    case "ReportDisposed":
      return {
        ...state,
        turns: withLast(state.turns, (turn) => ({
          ...turn,
          disposals: [...turn.disposals, { disposed: event, verified: null }]
        }))
      }
    case "ReportVerified":
      return lastDisposal(state)?.verified === null
        ? {
            ...state,
            turns: withLast(state.turns, (turn) => ({
              ...turn,
              disposals: withLast(turn.disposals, (disposal) => ({ ...disposal, verified: event }))
            }))
          }
        : { ...state, strayChecks: [...state.strayChecks, event] }
    case "LimitExtended":
      return { ...state, extensions: [...state.extensions, event] }
    case "ReportDeferred":
      return { ...state, deferrals: [...state.deferrals, { deferred: event, resumed: null }] }
    case "ReportResumed":
      return { ...state, deferrals: withLast(state.deferrals, (span) => ({ ...span, resumed: event })) }
    case "ReportClosed":
      return { ...state, closed: event }
    case "ReportReopened":
      return { ...state, closed: null, reopenings: [...state.reopenings, event] }
    case "ReportLinked":
      return { ...state, links: [...state.links, event] }
    case "ReportRated":
      return { ...state, ratings: [...state.ratings, event] }
  }
}

/** Total: any event may follow any other. */
export const evolve = (state: State, event: Event): State => {
  const moment = momentOf(event)
  const later = state.lastAt === null || moment > state.lastAt
  const next = apply(state, event)
  return later ? { ...next, lastAt: moment, lastOn: event.on } : next
}
