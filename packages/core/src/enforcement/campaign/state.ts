/** What is known of a campaign, whatever order it came in. */
import type { PlainDate } from "../../calendar/index.ts"
import type { PersonRef } from "../../ledger/index.ts"
import type { Event } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** 行动日 — a street on a day, with what it came to. */
export type ActionDay = Omit<Of<"DayRecorded">, "_tag">

export interface State {
  readonly plan: Of<"CampaignPlanned"> | null
  /** Everybody who ever wrote a plan of it: who approves it is none of them. */
  readonly planners: ReadonlyArray<PersonRef>
  readonly returned: Of<"PlanReturned"> | null
  readonly approved: Of<"CampaignApproved"> | null
  readonly cancelled: Of<"CampaignCancelled"> | null
  readonly begun: Of<"CampaignBegun"> | null
  /** One for each street and day; the last that was told. */
  readonly days: ReadonlyArray<ActionDay>
  /** Told although the street had that day already: in history from elsewhere only. */
  readonly doubled: ReadonlyArray<ActionDay>
  readonly corrections: ReadonlyArray<Of<"DayCorrected">>
  readonly matters: ReadonlyArray<Of<"MatterLinked">>
  readonly points: ReadonlyArray<Of<"SourceMeasureLinked">>
  readonly extensions: ReadonlyArray<Of<"CampaignExtended">>
  readonly ended: Of<"CampaignEnded"> | null
  readonly summedUp: Of<"CampaignSummedUp"> | null
  readonly checks: ReadonlyArray<Of<"RelapseChecked">>
  /** The latest day of any step; null while there is none. */
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  plan: null,
  planners: [],
  returned: null,
  approved: null,
  cancelled: null,
  begun: null,
  days: [],
  doubled: [],
  corrections: [],
  matters: [],
  points: [],
  extensions: [],
  ended: null,
  summedUp: null,
  checks: [],
  lastOn: null
}

/** Where a campaign stands. */
export type Stage = "none" | "planned" | "returned" | "approved" | "running" | "ended" | "summedUp" | "cancelled"

export const stageOf = ({ approved, begun, cancelled, ended, plan, returned, summedUp }: State): Stage => {
  if (cancelled !== null) return "cancelled"
  if (summedUp !== null) return "summedUp"
  if (ended !== null) return "ended"
  if (begun !== null) return "running"
  if (approved !== null) return "approved"
  if (returned !== null) return "returned"
  return plan === null ? "none" : "planned"
}

/** The street's day, if it was told. */
export const dayOf = ({ days }: Pick<State, "days">, on: PlainDate, street: string): ActionDay | undefined =>
  days.find((day) => day.on === on && day.street === street)

const recorded = (state: State, { _tag, ...day }: Of<"DayRecorded">): State => {
  const { days, doubled } = state
  const before = dayOf(state, day.on, day.street)
  if (before === undefined) return { ...state, days: [...days, day] }
  return { ...state, days: days.map((other) => (other === before ? day : other)), doubled: [...doubled, day] }
}

const corrected = (state: State, event: Of<"DayCorrected">): State => {
  const { by, day: on, figures, street } = event
  const before = dayOf(state, on, street)
  const others = state.days.filter((day) => day !== before)
  const now = figures === null ? others : [...others, { ...(before ?? { on, street, by }), figures }]
  return { ...state, days: now, corrections: [...state.corrections, event] }
}

const apply = (state: State, event: Event): State => {
  switch (event._tag) {
    case "CampaignPlanned": {
      const planners = state.planners.includes(event.by) ? state.planners : [...state.planners, event.by]
      // What was approved was the plan before.
      return { ...state, plan: event, planners, returned: null, approved: null }
    }
    case "PlanReturned":
      return { ...state, returned: event }
    case "CampaignApproved":
      return { ...state, approved: event }
    case "CampaignCancelled":
      return { ...state, cancelled: event }
    case "CampaignBegun":
      return { ...state, begun: event }
    case "DayRecorded":
      return recorded(state, event)
    case "DayCorrected":
      return corrected(state, event)
    case "MatterLinked":
      return { ...state, matters: [...state.matters, event] }
    case "SourceMeasureLinked":
      return { ...state, points: [...state.points, event] }
    case "CampaignExtended":
      return { ...state, extensions: [...state.extensions, event] }
    case "CampaignEnded":
      return { ...state, ended: event }
    case "CampaignSummedUp":
      return { ...state, summedUp: event }
    case "RelapseChecked":
      return { ...state, checks: [...state.checks, event] }
  }
}

/** Total: any event may follow any other. */
export const evolve = (state: State, event: Event): State => {
  const lastOn = state.lastOn === null || event.on > state.lastOn ? event.on : state.lastOn
  return { ...apply(state, event), lastOn }
}
