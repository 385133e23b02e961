/** What is known of a gathering, whatever order it came in. */
import type { PlainDate } from "../../calendar/index.ts"
import type { ActivityKind } from "./codes.ts"
import type { Event, Item } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** The values of one row of an old ledger. */
export type Cells = Of<"RowRecorded">["cells"]

export interface State {
  readonly announced: Of<"ActivityAnnounced"> | null
  readonly agenda: Of<"AgendaSet"> | null
  readonly moves: ReadonlyArray<Of<"ActivityMoved">>
  readonly cancelled: Of<"ActivityCancelled"> | null
  readonly held: Of<"ActivityHeld"> | null
  readonly signedIn: Of<"AttendanceTaken"> | null
  readonly minutes: Of<"MinutesRecorded"> | null
  readonly resolutions: ReadonlyArray<Of<"ResolutionVoted">>
  readonly followUps: ReadonlyArray<{
    readonly set: Of<"FollowUpSet">
    readonly closed: Of<"FollowUpClosed"> | null
  }>
  readonly filed: Of<"ActivityFiled"> | null
  /** Rows of old ledgers, by kind and key: the last that was told. */
  readonly rows: ReadonlyMap<string, Of<"RowRecorded">>
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  announced: null,
  agenda: null,
  moves: [],
  cancelled: null,
  held: null,
  signedIn: null,
  minutes: null,
  resolutions: [],
  followUps: [],
  filed: null,
  rows: new Map(),
  lastOn: null
}

/** The row of the gathering itself, if an old ledger told it. */
const toldOf = ({ rows }: State): Cells | undefined =>
  [...rows.values()].find(({ kind }) => kind === "party.activity")?.cells

/** 活动 — what the gathering is, from its announcement or from the old ledger; null while nobody said. */
export interface About {
  readonly organiser: string
  readonly group: string | null
  readonly kind: ActivityKind
  readonly required: boolean
}
export const aboutOf = (state: State): About | null => {
  if (state.announced !== null) return state.announced
  const told = toldOf(state)
  if (told === undefined) return null
  return {
    organiser: String(told["organiser"]),
    group: (told["group"] ?? null) as string | null,
    kind: told["kind"] as ActivityKind,
    required: told["required"] === "yes"
  }
}

/** The day it was held; null while it was not. */
export const heldOn = (state: State): PlainDate | null =>
  state.held?.on ?? ((toldOf(state)?.["day"] ?? null) as PlainDate | null)

/** The day for which it is planned now. */
export const plannedOn = ({ announced, moves }: State): PlainDate | null =>
  moves.at(-1)?.to ?? announced?.plannedOn ?? null

/** Its parts: as the minutes have them, before there are minutes as the agenda has them. */
export const itemsOf = ({ agenda, minutes }: State): ReadonlyArray<Item> => minutes?.items ?? agenda?.items ?? []

/** 状态 — where a gathering stands. */
export type Stage = "none" | "announced" | "cancelled" | "held" | "filed"

export const stageOf = (state: State): Stage => {
  if (state.filed !== null) return "filed"
  if (heldOn(state) !== null) return "held"
  if (state.cancelled !== null) return "cancelled"
  return state.announced === null ? "none" : "announced"
}

const rowKey = ({ cells, kind }: Of<"RowRecorded">): string =>
  [kind, cells["order"], cells["person"], cells["resolution"], cells["followUp"]].join("\u001f")

const apply = (state: State, event: Event): State => {
  switch (event._tag) {
    case "ActivityAnnounced":
      return { ...state, announced: event }
    case "AgendaSet":
      return { ...state, agenda: event }
    case "ActivityMoved":
      return { ...state, moves: [...state.moves, event] }
    case "ActivityCancelled":
      return { ...state, cancelled: event }
    case "ActivityHeld":
      return { ...state, held: event }
    case "AttendanceTaken":
      return { ...state, signedIn: event }
    case "MinutesRecorded":
      return { ...state, minutes: event }
    case "ResolutionVoted":
      return { ...state, resolutions: [...state.resolutions.filter(({ id }) => id !== event.id), event] }
    case "FollowUpSet":
      return {
        ...state,
        followUps: [...state.followUps.filter(({ set }) => set.id !== event.id), { set: event, closed: null }]
      }
    case "FollowUpClosed":
      return {
        ...state,
        followUps: state.followUps.map((one) => (one.set.id === event.id ? { ...one, closed: event } : one))
      }
    case "ActivityFiled":
      return { ...state, filed: event }
    case "RowRecorded":
      return { ...state, rows: new Map(state.rows).set(rowKey(event), event) }
  }
}

/** Total: any event may follow any other. Rows of old ledgers are no steps: they do not move the last day. */
export const evolve = (state: State, event: Event): State => {
  const next = apply(state, event)
  if (event._tag === "RowRecorded") return next
  return state.lastOn === null || event.on > state.lastOn ? { ...next, lastOn: event.on } : next
}
