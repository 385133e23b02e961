/** What is known of a report, whatever order it came in. */
import { type Instant, instantAt, type LocalTime, type PlainDate } from "../../calendar/index.ts"
import type { Event } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** When something happened. */
export interface Moment {
  readonly on: PlainDate
  readonly at: LocalTime
}

/** One disposal and the check of it. */
export interface Disposal {
  readonly disposed: Of<"ReportDisposed">
  readonly verified: Of<"ReportVerified"> | null
}

/** One dispatch, what the department did, and what the checks found: a turn. */
export interface Turn {
  readonly dispatched: Of<"ReportDispatched">
  /** Null unless the department sent it back as not its own. */
  readonly returned: Of<"DispatchReturned"> | null
  /** The closing that this turn led to and that was taken back: what was done before it proves nothing any more. */
  readonly undone: { readonly closed: Of<"ReportClosed">; readonly reopened: Of<"ReportReopened"> } | null
  readonly disposals: ReadonlyArray<Disposal>
}

export interface State {
  readonly submitted: Of<"ReportSubmitted"> | null
  readonly accepted: Of<"ReportAccepted"> | null
  readonly declined: Of<"ReportDeclined"> | null
  readonly merged: Of<"DuplicateMerged"> | null
  /** Numbers of the reports that go on under this one. */
  readonly duplicates: ReadonlyArray<string>
  /** What this one, merged, was last told of the other; null before. */
  readonly told: Of<"OutcomeTold"> | null
  readonly registered: Of<"ReportRegistered"> | null
  readonly turns: ReadonlyArray<Turn>
  /** Checks of nothing that was disposed of: in history from elsewhere only. */
  readonly strayChecks: ReadonlyArray<Of<"ReportVerified">>
  readonly extensions: ReadonlyArray<Of<"LimitExtended">>
  readonly deferrals: ReadonlyArray<{
    readonly deferred: Of<"ReportDeferred">
    /** When it was resumed, disposed of or closed; null where it ran until the day it was granted for. */
    readonly ended: Moment | null
  }>
  readonly closed: Of<"ReportClosed"> | null
  /** Every closing, and what was known then. The last one is `closed` unless it was taken back. */
  readonly closings: ReadonlyArray<{
    readonly closed: Of<"ReportClosed">
    /** Whether a check had passed. */
    readonly passed: boolean
    /** Whether whoever closed it had worked on it. */
    readonly byHandler: boolean
  }>
  /** When a refusal or a merger was last taken back; null if never. */
  readonly restored: Moment | null
  readonly links: ReadonlyArray<Of<"ReportLinked">>
  readonly urgings: ReadonlyArray<Of<"ReportUrged">>
  readonly ratings: ReadonlyArray<Of<"ReportRated">>
  /** The stages it went through, in the order in which they were told. */
  readonly history: ReadonlyArray<{ readonly on: PlainDate; readonly stage: Stage }>
  /** The latest moment of any step, and its day; null while there is none. */
  readonly lastAt: Instant | null
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  submitted: null,
  accepted: null,
  declined: null,
  merged: null,
  duplicates: [],
  told: null,
  registered: null,
  turns: [],
  strayChecks: [],
  extensions: [],
  deferrals: [],
  closed: null,
  closings: [],
  restored: null,
  links: [],
  urgings: [],
  ratings: [],
  history: [],
  lastAt: null,
  lastOn: null
}

/** The moment of a step. */
export const momentOf = ({ at, on }: Moment): Instant => instantAt(on, at)

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

/** The turn that is under way; undefined before a dispatch, after one that was returned, and once a closing is taken back. */
export const currentTurn = ({ turns }: State): Turn | undefined => {
  const turn = turns.at(-1)
  return turn === undefined || turn.returned !== null || turn.undone !== null ? undefined : turn
}
/** The disposal that the next check is about. */
export const lastDisposal = (state: State): Disposal | undefined => currentTurn(state)?.disposals.at(-1)
/** Whether the work that is under way has passed its check. */
export const isPassed = (state: State): boolean => lastDisposal(state)?.verified?.passed === true
/** Whether a deferral runs on a day: it ends by itself with its last one. */
export const isDeferred = ({ deferrals }: State, on: PlainDate): boolean => {
  const last = deferrals.at(-1)
  return last !== undefined && last.ended === null && on <= last.deferred.until
}
/** Who worked on it or told the centre that it was done: none of them may check or close it. */
export const handlersOf = (turns: ReadonlyArray<Pick<Turn, "disposals">>): ReadonlySet<string> =>
  new Set(
    turns.flatMap(({ disposals }) =>
      disposals.flatMap(({ disposed: { by, repliedBy } }) => (repliedBy === undefined ? [by] : [by, repliedBy]))
    )
  )

export const stageOf = (state: State): Stage => {
  const { accepted, closed, declined, merged, registered, submitted } = state
  if (closed !== null) return "closed"
  if (merged !== null) return "merged"
  if (declined !== null) return "declined"
  const turn = currentTurn(state)
  if (turn !== undefined) {
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

/** Work and closing end a deferral: whatever stood in the way no longer does. */
const undeferred = ({ deferrals }: State, { at, on }: Moment): State["deferrals"] =>
  withLast(deferrals, (span) => (span.ended === null ? { ...span, ended: { on, at } } : span))

const reopened = (state: State, event: Of<"ReportReopened">): State => {
  const { closed } = state
  if (closed === null) {
    const { at, on } = event
    return { ...state, declined: null, merged: null, told: null, restored: { on, at } }
  }
  // A turn that was returned stays that; one that was under way led to the closing and ends with it.
  const turns =
    currentTurn(state) === undefined
      ? state.turns
      : withLast(state.turns, (turn) => ({ ...turn, undone: { closed, reopened: event } }))
  return { ...state, closed: null, turns }
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
    case "DuplicateAttached":
      return state.duplicates.includes(event.report)
        ? state
        : { ...state, duplicates: [...state.duplicates, event.report] }
    case "DuplicateDetached":
      return { ...state, duplicates: state.duplicates.filter((report) => report !== event.report) }
    case "OutcomeTold":
      return { ...state, told: event }
    case "ReportRegistered":
      return { ...state, registered: event }
    case "ReportDispatched":
      return { ...state, turns: [...state.turns, { dispatched: event, returned: null, undone: null, disposals: [] }] }
    case "DispatchReturned":
      return { ...state, turns: withLast(state.turns, (turn) => ({ ...turn, returned: event })) }
    case "ReportDisposed":
      return {
        ...state,
        deferrals: undeferred(state, event),
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
      return { ...state, deferrals: [...state.deferrals, { deferred: event, ended: null }] }
    case "ReportResumed":
      return { ...state, deferrals: undeferred(state, event) }
    case "ReportClosed":
      return {
        ...state,
        deferrals: undeferred(state, event),
        closed: event,
        closings: [
          ...state.closings,
          { closed: event, passed: isPassed(state), byHandler: handlersOf(state.turns).has(event.by) }
        ]
      }
    case "ReportReopened":
      return reopened(state, event)
    case "ReportLinked":
      return { ...state, links: [...state.links, event] }
    case "ReportUrged":
      return { ...state, urgings: [...state.urgings, event] }
    case "ReportRated":
      return { ...state, ratings: [...state.ratings, event] }
  }
}

/** Total: any event may follow any other. */
export const evolve = (state: State, event: Event): State => {
  const moment = momentOf(event)
  const later = state.lastAt === null || moment > state.lastAt
  const next = apply(state, event)
  const stage = stageOf(next)
  return {
    ...next,
    ...(stage !== stageOf(state) && { history: [...state.history, { on: event.on, stage }] }),
    ...(later && { lastAt: moment, lastOn: event.on })
  }
}
