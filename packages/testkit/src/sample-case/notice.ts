/** 告知 — the notice before the decision, and the time to ask for a hearing. Arts. 44, 62, 64; a new notice starts it again. */
import { type Deadline, deadline, type PlainDate } from "@xiuhua/core/calendar"
import { accept, type Decision, reject, type Step } from "@xiuhua/core/decider"
import { type Finding, hearingRequestLimit } from "@xiuhua/core/regulation"
import { Option } from "effect"
import { type Command, type Event, outOfOrder, type Rejection, type State, stageOf } from "./case.ts"
import { article, type Environment } from "./law.ts"

type GiveNotice = Extract<Command, { readonly _tag: "GiveNotice" }>
type NoticeGiven = Extract<Event, { readonly _tag: "NoticeGiven" }>

const cite = article("第四十四条、第六十二条", "作出决定之前应当告知；未告知不得作出决定")

/** The limit of the law in force on the day of the notice; undefined where there was none. */
const requestBy = ({ calendar, law }: Environment, on: PlainDate): Deadline | undefined => {
  const limit = Option.getOrUndefined(law.of(hearingRequestLimit, on))
  return limit === undefined ? undefined : deadline(limit.value, on, calendar)
}

const isOpen = (state: State): boolean => ["Filed", "Notified"].includes(stageOf(state))

export const decide = (env: Environment, state: State, command: GiveNotice): Decision<Event, Rejection> => {
  if (!isOpen(state)) return reject(outOfOrder(state, "GiveNotice"))
  const { fine, on } = command
  const by = requestBy(env, on)
  if (by === undefined) return reject({ _tag: "NoLawInForce", parameter: hearingRequestLimit.id, on })
  if (by.provisional) return reject({ _tag: "CalendarNotPublished", on })
  return accept({ _tag: "NoticeGiven", on, fine, hearingRequestBy: by.due })
}

export const record = (env: Environment, { fine, on }: GiveNotice): ReadonlyArray<Event> => {
  const by = requestBy(env, on)
  const hearingRequestBy = by === undefined || by.provisional ? null : by.due
  return [{ _tag: "NoticeGiven", on, fine, hearingRequestBy }]
}

export const evolve = (state: State, { hearingRequestBy, on }: NoticeGiven): State => ({
  ...state,
  notice: { on, hearingRequestBy }
})

/** A decision without notice, or before the time for asking for a hearing was over. */
export const review = (env: Environment, { decidedOn, notice }: State): ReadonlyArray<Finding> => {
  if (decidedOn === null) return []
  if (notice === null || notice.on > decidedOn) {
    const rule = "administrative-penalty-law.notice-before-decision"
    return [{ rule, severity: "violation", facts: { decidedOn, ...(notice && { noticeOn: notice.on }) }, cite }]
  }
  const limit = Option.getOrUndefined(env.law.of(hearingRequestLimit, notice.on))
  const { hearingRequestBy } = notice
  if (limit === undefined || hearingRequestBy === null || decidedOn > hearingRequestBy) return []
  const facts = { hearingRequestBy, decidedOn }
  return [{ rule: hearingRequestLimit.id, severity: "violation", facts, cite: limit.dated.cite }]
}

export const next = (state: State): ReadonlyArray<Step<Command>> =>
  isOpen(state) ? [{ command: "GiveNotice", cite }] : []
