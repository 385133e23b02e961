/**
 * 立即代履行 — what lies on a road or a public place is cleared at once, and the respondent told afterwards.
 *
 * Source: 《中华人民共和国行政强制法》(2011) art. 52. It needs no demand and no decision first, and being urgent by its nature, no hour
 * of the day is closed to it (art. 43).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Citation, clearingNoticeLimit, type Finding, type Regime } from "../../regulation/index.ts"
import { handledBy } from "../phases/handled-by.ts"
import { limitFrom, type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"
import { Service, serviceFindings } from "../phases/service.ts"
import { coercionLaw } from "../rules/article.ts"
import { ClearedMatter, ClearedPlace, clearedAtOnce } from "../rules/cleared-at-once.ts"
import { executionTime } from "../rules/execution-time.ts"
import { hours } from "./execution.ts"

const cleared = {
  ...hours,
  place: ClearedPlace,
  matter: ClearedMatter,
  pressing: Schema.Boolean,
  respondentAble: Schema.Boolean,
  /** Whom it is charged to; null where nobody knows yet. */
  respondent: Schema.NullOr(PersonRef),
  /** 当事人在场: told on the spot. */
  respondentPresent: Schema.Boolean,
  officers: Schema.NonEmptyArray(PersonRef),
  ...handledBy
}
const notified = { on: PlainDate, service: Service }

export const clearingCommands = {
  ClearAtOnce: cleared,
  /** 事后立即通知当事人 */
  NotifyClearing: notified
}
const Command = Schema.TaggedUnion(clearingCommands)
export type ClearingCommand = typeof Command.Type

export const clearingEvents = { ClearedAtOnce: cleared, ClearingNotified: notified }
const Event = Schema.TaggedUnion(clearingEvents)
export type ClearingEvent = typeof Event.Type
type Of<Tag extends ClearingEvent["_tag"]> = Extract<ClearingEvent, { readonly _tag: Tag }>

export interface ClearingState {
  readonly cleared: Of<"ClearedAtOnce"> | null
  readonly notified: Of<"ClearingNotified"> | null
}

const cites: Readonly<Record<ClearingCommand["_tag"], Citation>> = {
  ClearAtOnce: coercionLaw("第五十二条", "需要立即清除而当事人不能清除的，可以决定立即代履行"),
  NotifyClearing: coercionLaw("第五十二条", "当事人不在场的，事后立即通知当事人，并依法处理")
}

const outOfTurn = ({ cleared, notified }: ClearingState, command: ClearingCommand["_tag"]): Refusal | undefined => {
  if (command === "ClearAtOnce") return cleared === null ? undefined : { _tag: "StepTaken", command, on: cleared.on }
  if (cleared === null) return { _tag: "StepMissing", command, step: "ClearAtOnce" }
  return notified === null ? undefined : { _tag: "StepTaken", command, on: notified.on }
}

const record = (fact: ClearingCommand): ReadonlyArray<ClearingEvent> => {
  switch (fact._tag) {
    case "ClearAtOnce":
      return [{ ...fact, _tag: "ClearedAtOnce" }]
    case "NotifyClearing":
      return [{ ...fact, _tag: "ClearingNotified" }]
  }
}

/** 立即代履行 under one law and calendar. */
export const clearingPhase = (regime: Regime): Phase<ClearingCommand, ClearingEvent, ClearingState, null> => {
  const findings = (fact: Omit<Of<"ClearedAtOnce">, "_tag">): ReadonlyArray<Finding> => [
    ...clearedAtOnce.judge(regime, fact),
    // Only hours that run backwards can be wrong: what must be cleared at once is urgent.
    ...executionTime.judge(regime, { ...fact, urgent: true }).filter(({ severity }) => severity === "violation")
  ]
  return {
    initial: { cleared: null, notified: null },
    decide: (state, _, command) => {
      const refusal = outOfTurn(state, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const found =
        command._tag === "ClearAtOnce" ? findings(command) : serviceFindings(regime, command.on, command.service)
      return unlessForbidden(command._tag, found, () => record(command))
    },
    record: (_, __, fact) => record(fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "ClearedAtOnce":
          return { ...state, cleared: event }
        case "ClearingNotified":
          return { ...state, notified: event }
      }
    },
    review: ({ cleared, notified }) => [
      ...(cleared === null ? [] : findings(cleared)),
      ...(notified === null ? [] : serviceFindings(regime, notified.on, notified.service))
    ],
    deadlines: ({ cleared, notified }) => {
      if (cleared === null || cleared.respondentPresent) return []
      const limit = limitFrom(regime, clearingNoticeLimit, cleared.untilOn, notified?.on ?? null)
      return limit === undefined ? [] : [limit]
    },
    next: (state) =>
      (["ClearAtOnce", "NotifyClearing"] as const).flatMap(
        (command): ReadonlyArray<Step<ClearingCommand>> =>
          outOfTurn(state, command) === undefined ? [{ command, cite: cites[command] }] : []
      )
  }
}
