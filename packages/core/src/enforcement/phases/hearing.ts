/**
 * 听证 — request, waiver, notice of time and place, and the hearing itself. Shared by every case that gives the right.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 63 to 65, 85; (2017修正) art. 42. A request after the period is refused;
 * a hearing held too soon after its notice, or by somebody who investigated the case, is recorded and reported.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Finding, hearingRequestLimit, type Regime } from "../../regulation/index.ts"
import { penaltyLaw } from "../rules/article.ts"
import { hearingChair } from "../rules/hearing-chair.ts"
import { hearingNotice } from "../rules/hearing-notice.ts"
import type { HearingRight } from "../rules/hearing-right.ts"
import { type CaseDeadline, forbidden, lateness, limitFrom, type Phase, unlessForbidden } from "./phase.ts"

export const hearingCommands = {
  RequestHearing: { on: PlainDate },
  /** 放弃听证, said clearly. */
  WaiveHearing: { on: PlainDate },
  /** 听证通知书, served on `on`. */
  ScheduleHearing: { on: PlainDate, hearingOn: PlainDate, chair: PersonRef },
  /** `attended` false: absent without reason or left before the end, which waives it. */
  HoldHearing: { on: PlainDate, chair: PersonRef, attended: Schema.Boolean, recordSigned: Schema.Boolean }
}
const Command = Schema.TaggedUnion(hearingCommands)
export type HearingCommand = typeof Command.Type

export const hearingEvents = {
  /** `by` is the last day for it as the law had it then; null where none was known. */
  HearingRequested: { on: PlainDate, by: Schema.NullOr(PlainDate) },
  HearingWaived: { on: PlainDate },
  HearingScheduled: { on: PlainDate, hearingOn: PlainDate, chair: PersonRef },
  HearingHeld: { on: PlainDate, chair: PersonRef, attended: Schema.Boolean, recordSigned: Schema.Boolean }
}
const Event = Schema.TaggedUnion(hearingEvents)
export type HearingEvent = typeof Event.Type

/** What is known of the hearing. A new notice starts it again. */
export interface HearingState {
  readonly requested: { readonly on: PlainDate; readonly by: PlainDate | null } | null
  readonly waivedOn: PlainDate | null
  readonly scheduled: { readonly on: PlainDate; readonly hearingOn: PlainDate; readonly chair: PersonRef } | null
  readonly held: {
    readonly on: PlainDate
    readonly chair: PersonRef
    readonly attended: boolean
    readonly recordSigned: boolean
  } | null
}

/** What the hearing must know of the rest of the case. */
export interface HearingContext {
  /** When the notice that told of the right was served; null while there is none. */
  readonly noticedOn: PlainDate | null
  readonly right: HearingRight
  readonly investigators: ReadonlyArray<PersonRef>
  readonly decidedOn: PlainDate | null
}

type HearingPhase = Phase<HearingCommand, HearingEvent, HearingState, HearingContext>

const requestLimit = (regime: Regime, noticedOn: PlainDate, doneOn: PlainDate | null): CaseDeadline | undefined =>
  limitFrom(regime, hearingRequestLimit, noticedOn, doneOn)

/** Until when a decision must wait: the last day for a request, or for good while a hearing asked for was not held. */
export type HearingWindow =
  | { readonly _tag: "RequestPossible"; readonly limit: CaseDeadline }
  | { readonly _tag: "HearingPending"; readonly requestedOn: PlainDate }

/** Why no decision may be made on a day because of a hearing; undefined when nothing stands in its way. */
export const hearingWindow = (
  regime: Regime,
  { held, requested, waivedOn }: HearingState,
  { noticedOn, right }: HearingContext,
  on: PlainDate
): HearingWindow | undefined => {
  if (noticedOn === null || right === "no" || held !== null || waivedOn !== null) return undefined
  if (requested !== null) return { _tag: "HearingPending", requestedOn: requested.on }
  const limit = requestLimit(regime, noticedOn, null)
  return limit !== undefined && on <= limit.deadline.due ? { _tag: "RequestPossible", limit } : undefined
}

const refusesRequest = (regime: Regime, state: HearingState, context: HearingContext, on: PlainDate) => {
  const command = "RequestHearing"
  const { decidedOn, noticedOn, right } = context
  const taken = state.requested?.on ?? state.waivedOn ?? decidedOn
  if (noticedOn === null) return { _tag: "StepMissing", command, step: "GiveNotice" } as const
  if (taken !== null) return { _tag: "StepTaken", command, on: taken } as const
  const limit = requestLimit(regime, noticedOn, on)
  if (limit === undefined) return { _tag: "NoLawInForce", parameter: hearingRequestLimit.id, on: noticedOn } as const
  if (limit.deadline.provisional) return { _tag: "CalendarNotPublished", on: limit.deadline.due } as const
  const late = lateness(limit)
  if (late !== undefined) return forbidden(command, { ...late, severity: "violation" })
  return right === "no" ? forbidden(command, noRight(on)) : undefined
}

const noRight = (on: PlainDate): Finding => ({
  rule: "administrative-penalty-law.hearing-right",
  severity: "violation",
  facts: { requestedOn: on },
  cite: penaltyLaw(on, {
    article: "第六十三条",
    before: "第四十二条第一款",
    gist: "只有拟作出法定的较重处罚时，当事人才有权要求听证"
  })
})

const scheduleFindings = (
  regime: Regime,
  { investigators }: HearingContext,
  { chair, hearingOn, on }: { readonly on: PlainDate; readonly hearingOn: PlainDate; readonly chair: PersonRef }
): ReadonlyArray<Finding> => [
  ...hearingNotice.judge(regime, { noticedOn: on, hearingOn }),
  ...hearingChair.judge(regime, { on, chair, investigators })
]

/** 听证 under one law and calendar. */
export const hearingPhase = (regime: Regime): HearingPhase => ({
  initial: { requested: null, waivedOn: null, scheduled: null, held: null },
  decide: (state, context, command) => {
    const done = state.held?.on ?? state.waivedOn ?? context.decidedOn
    switch (command._tag) {
      case "RequestHearing": {
        const refusal = refusesRequest(regime, state, context, command.on)
        return refusal === undefined ? accept(...recorded(regime, context, command)) : reject(refusal)
      }
      case "WaiveHearing":
        if (context.noticedOn === null)
          return reject({ _tag: "StepMissing", command: command._tag, step: "GiveNotice" })
        if (done !== null) return reject({ _tag: "StepTaken", command: command._tag, on: done })
        if (context.right === "no") return reject(forbidden(command._tag, noRight(command.on)))
        return accept(...recorded(regime, context, command))
      case "ScheduleHearing":
        if (state.requested === null)
          return reject({ _tag: "StepMissing", command: command._tag, step: "RequestHearing" })
        if (done !== null) return reject({ _tag: "StepTaken", command: command._tag, on: done })
        return unlessForbidden(command._tag, scheduleFindings(regime, context, command), () =>
          recorded(regime, context, command)
        )
      case "HoldHearing": {
        if (state.scheduled === null)
          return reject({ _tag: "StepMissing", command: command._tag, step: "ScheduleHearing" })
        if (done !== null) return reject({ _tag: "StepTaken", command: command._tag, on: done })
        const held = { on: state.scheduled.on, hearingOn: command.on, chair: command.chair }
        return unlessForbidden(command._tag, scheduleFindings(regime, context, held), () =>
          recorded(regime, context, command)
        )
      }
    }
  },
  record: (_, context, fact) => recorded(regime, context, fact),
  evolve: (state, event) => {
    switch (event._tag) {
      case "HearingRequested":
        return { ...state, requested: { on: event.on, by: event.by } }
      case "HearingWaived":
        return { ...state, waivedOn: event.on }
      case "HearingScheduled":
        return { ...state, scheduled: { on: event.on, hearingOn: event.hearingOn, chair: event.chair } }
      case "HearingHeld": {
        const { attended, chair, on, recordSigned } = event
        return { ...state, held: { on, chair, attended, recordSigned } }
      }
    }
  },
  review: (state, context) => [
    ...(state.scheduled === null
      ? []
      : scheduleFindings(regime, context, {
          ...state.scheduled,
          ...(state.held !== null && { hearingOn: state.held.on, chair: state.held.chair })
        })),
    ...(state.held?.attended && !state.held.recordSigned ? [unsigned(state.held.on)] : [])
  ],
  deadlines: ({ requested, waivedOn }, { noticedOn, right }) => {
    if (noticedOn === null || right === "no") return []
    const limit = requestLimit(regime, noticedOn, requested?.on ?? waivedOn)
    return limit === undefined ? [] : [limit]
  },
  next: (state, context, on) => {
    if (context.noticedOn === null || context.right === "no" || context.decidedOn !== null) return []
    if (state.held !== null || state.waivedOn !== null) return []
    if (state.requested === null) {
      const possible = refusesRequest(regime, state, context, on) === undefined
      return possible ? [step("RequestHearing", on), step("WaiveHearing", on)] : [step("WaiveHearing", on)]
    }
    return [
      step("WaiveHearing", on),
      step("ScheduleHearing", on),
      ...(state.scheduled !== null && on >= state.scheduled.hearingOn ? [step("HoldHearing", on)] : [])
    ]
  }
})

const unsigned = (on: PlainDate): Finding => ({
  rule: "administrative-penalty-law.hearing-record",
  severity: "warning",
  facts: { heldOn: on },
  cite: penaltyLaw(on, {
    article: "第六十四条第（八）项",
    before: "第四十二条第一款第（七）项",
    gist: "听证笔录应当交当事人或者代理人核对无误后签字；拒绝签字的应当注明"
  })
})

const recorded = (regime: Regime, { noticedOn }: HearingContext, fact: HearingCommand): ReadonlyArray<HearingEvent> => {
  switch (fact._tag) {
    case "RequestHearing": {
      const limit = noticedOn === null ? undefined : requestLimit(regime, noticedOn, null)
      const by = limit === undefined || limit.deadline.provisional ? null : limit.deadline.due
      return [{ _tag: "HearingRequested", on: fact.on, by }]
    }
    case "WaiveHearing":
      return [{ ...fact, _tag: "HearingWaived" }]
    case "ScheduleHearing":
      return [{ ...fact, _tag: "HearingScheduled" }]
    case "HoldHearing":
      return [{ ...fact, _tag: "HearingHeld" }]
  }
}

const gists: Readonly<Record<HearingCommand["_tag"], { article: string; before: string; gist: string }>> = {
  RequestHearing: {
    article: "第六十四条第（一）项",
    before: "第四十二条第一款第（一）项",
    gist: "当事人要求听证的，应当在告知后的期限内提出"
  },
  WaiveHearing: {
    article: "第六十二条、第六十四条第（六）项",
    before: "第四十一条",
    gist: "当事人可以明确放弃；无正当理由不出席或者中途退出的视为放弃"
  },
  ScheduleHearing: {
    article: "第六十四条第（二）项",
    before: "第四十二条第一款第（二）项",
    gist: "举行听证前应当按期通知时间、地点"
  },
  HoldHearing: {
    article: "第六十四条、第六十五条",
    before: "第四十二条",
    gist: "公开听证，由非本案调查人员主持，制作笔录，根据笔录作出决定"
  }
}

const step = (command: HearingCommand["_tag"], on: PlainDate): Step<HearingCommand> => ({
  command,
  cite: penaltyLaw(on, gists[command])
})
