/** What is known of a branch, whatever order it came in. */
import type { PlainDate } from "../../../calendar/index.ts"
import type { BranchType } from "../roll.ts"
import type { Event, Officer } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

export interface State {
  readonly applied: Of<"BranchApplied"> | null
  readonly approved: Of<"BranchApproved"> | null
  readonly declined: Of<"BranchDeclined"> | null
  /** How its officers came in, oldest first. */
  readonly terms: ReadonlyArray<Of<"OfficersAppointed"> | Of<"OfficersElected">>
  readonly filings: ReadonlyArray<Of<"ElectionFiled">>
  readonly shifts: ReadonlyArray<Of<"ElectionShifted">>
  readonly ended: Of<"TaskEnded"> | null
  readonly handedOver: ReadonlyArray<Of<"ActivistHandedOver">>
  readonly abolished: Of<"BranchAbolished"> | null
  /** Rows of an old register and of old terms. */
  readonly records: ReadonlyArray<Of<"BranchRecorded">>
  readonly oldTerms: ReadonlyArray<Of<"TermRecorded">>
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  applied: null,
  approved: null,
  declined: null,
  terms: [],
  filings: [],
  shifts: [],
  ended: null,
  handedOver: [],
  abolished: null,
  records: [],
  oldTerms: [],
  lastOn: null
}

const lastRecord = ({ records }: State) => records.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)

/** The type it was applied for, or that the register has last. */
export const typeOf = (state: State): BranchType | null => lastRecord(state)?.type ?? state.applied?.type ?? null

/** Its id; null while nothing says. */
export const branchOf = (state: State): string | null =>
  state.applied?.branch ?? state.records[0]?.branch ?? state.oldTerms[0]?.branch ?? null

/** Its first day; null while it is not approved. */
export const foundedOn = ({ approved, records }: State): PlainDate | null =>
  records.map(({ on }) => on).sort()[0] ?? approved?.from ?? null

/** Its last day: abolished, or of a temporary branch the end of the body it was set up in; null while no end is known. */
export const endOf = (state: State): PlainDate | null => {
  const ends = [state.abolished?.on, state.ended?.until, lastRecord(state)?.until].filter((day) => day != null)
  return ends.sort()[0] ?? null
}

/** 状态 — where a branch stands on a day. */
export type Standing = "unknown" | "applied" | "declined" | "active" | "abolished"

export const standingOn = (state: State, on: PlainDate): Standing => {
  const [from, until] = [foundedOn(state), endOf(state)]
  if (from === null || on < from)
    return state.declined !== null ? "declined" : state.applied === null ? "unknown" : "applied"
  return until !== null && on > until ? "abolished" : "active"
}

/** The officers on a day: those who came in last; none before the first came in and after the branch ended. */
export const officersOn = (state: State, on: PlainDate): ReadonlyArray<Officer> =>
  standingOn(state, on) === "active" ? (state.terms.findLast((term) => term.on <= on)?.officers ?? []) : []

/** The election whose result is still to be filed: the last one, where neither it nor a filing since names a document. */
export const unfiled = ({ filings, terms }: State): Of<"OfficersElected"> | null => {
  const last = terms.at(-1)
  if (last === undefined || last._tag !== "OfficersElected" || last.document !== null) return null
  return filings.some(({ on }) => on >= last.on) ? null : last
}

const apply = (state: State, event: Event): State => {
  switch (event._tag) {
    case "BranchApplied":
      return { ...state, applied: event }
    case "BranchApproved":
      return { ...state, approved: event }
    case "BranchDeclined":
      return { ...state, declined: event }
    case "OfficersAppointed":
    case "OfficersElected":
      return { ...state, terms: [...state.terms, event] }
    case "ElectionFiled":
      return { ...state, filings: [...state.filings, event] }
    case "ElectionShifted":
      return { ...state, shifts: [...state.shifts, event] }
    case "TaskEnded":
      return { ...state, ended: event }
    case "ActivistHandedOver":
      return { ...state, handedOver: [...state.handedOver, event] }
    case "BranchAbolished":
      return { ...state, abolished: event }
    case "BranchRecorded":
      return { ...state, records: [...state.records.filter(({ on }) => on !== event.on), event] }
    case "TermRecorded":
      return { ...state, oldTerms: [...state.oldTerms.filter(({ term }) => term !== event.term), event] }
  }
}

/** Total: any event may follow any other. Rows of old ledgers are no steps: they do not move the last day. */
export const evolve = (state: State, event: Event): State => {
  const next = apply(state, event)
  if (event._tag === "BranchRecorded" || event._tag === "TermRecorded") return next
  return state.lastOn === null || event.on > state.lastOn ? { ...next, lastOn: event.on } : next
}
