/**
 * 终结执行、恢复原状 — how an enforcement ends, and what is owed to the respondent where it was wrong.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 39 para. 2, 40, 41.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Citation, Finding, Regime } from "../../regulation/index.ts"
import { type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"
import type { RespondentKind } from "../respondent.ts"
import { coercionLaw } from "../rules/article.ts"
import { EndGround, enforcementEnded, inability, restorationOwed } from "../rules/enforcement-end.ts"

const ended = { on: PlainDate, ground: EndGround, approver: PersonRef }
const restored = {
  on: PlainDate,
  /** The decision that was enforced is gone or changed, the decision to enforce is, or it was carried out wrongly. */
  ground: Schema.Literals(["decision-overturned", "enforcement-decision-withdrawn", "wrong-execution"]),
  /** 恢复原状、退还财物、赔偿 */
  way: Schema.Literals(["restored", "returned", "compensated"]),
  /** What was paid back or in compensation, fen; null where it was no money. */
  fen: Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
}

export const endingCommands = {
  /** 终结执行, also after everything was performed. */
  EndEnforcement: ended,
  /** 恢复原状、退还财物或者赔偿 */
  RestoreEnforced: restored
}
const Command = Schema.TaggedUnion(endingCommands)
export type EndingCommand = typeof Command.Type

export const endingEvents = {
  /** What the end was judged by stands with it: what comes up later does not make it wrong. */
  EnforcementEnded: {
    ...ended,
    performed: Schema.Boolean,
    /** Since when it stood still for inability, and whether that harms society; null where it did not. */
    inabilitySince: Schema.NullOr(PlainDate),
    socialHarm: Schema.Boolean
  },
  EnforcedRestored: restored
}
const Event = Schema.TaggedUnion(endingEvents)
export type EndingEvent = typeof Event.Type
type Of<Tag extends EndingEvent["_tag"]> = Extract<EndingEvent, { readonly _tag: Tag }>

export interface EndingState {
  readonly ended: Of<"EnforcementEnded"> | null
  readonly restored: ReadonlyArray<Of<"EnforcedRestored">>
}

export interface EndingContext {
  readonly begun: boolean
  readonly respondent: RespondentKind | null
  /** Whether nothing is left to perform or to enforce. */
  readonly fulfilled: boolean
  /** When something was enforced or performed by others for the first time. */
  readonly executedOn: PlainDate | null
  readonly inabilitySince: PlainDate | null
  readonly socialHarm: boolean
  /** When the decision that is enforced was changed, revoked, found illegal or void; null if it was not. */
  readonly overturnedOn: PlainDate | null
  /** When a decision to enforce was withdrawn after it had been carried out; null if none was. */
  readonly withdrawnOn: PlainDate | null
}

const cites: Readonly<Record<EndingCommand["_tag"], Citation>> = {
  EndEnforcement: coercionLaw("第四十条", "履行完毕，或者主体、标的、依据不复存在等情形，终结执行"),
  RestoreEnforced: coercionLaw("第四十一条", "决定被撤销、变更，或者执行错误的，恢复原状、退还财物，不能的依法赔偿")
}

const outOfTurn = (
  { ended }: EndingState,
  { begun, executedOn }: EndingContext,
  command: EndingCommand["_tag"]
): Refusal | undefined => {
  if (!begun) return { _tag: "StepMissing", command, step: "OpenEnforcement" }
  if (command === "RestoreEnforced") {
    return executedOn === null ? { _tag: "StepMissing", command, step: "ExecuteEnforcement" } : undefined
  }
  return ended === null ? undefined : { _tag: "StepTaken", command, on: ended.on }
}

/** 终结执行 under one law and calendar. */
export const endingPhase = (regime: Regime): Phase<EndingCommand, EndingEvent, EndingState, EndingContext> => {
  const record = (context: EndingContext, fact: EndingCommand): ReadonlyArray<EndingEvent> => {
    const { fulfilled, inabilitySince, socialHarm } = context
    switch (fact._tag) {
      case "EndEnforcement":
        return [{ ...fact, _tag: "EnforcementEnded", performed: fulfilled, inabilitySince, socialHarm }]
      case "RestoreEnforced":
        return [{ ...fact, _tag: "EnforcedRestored" }]
    }
  }
  const endFindings = (
    { respondent }: EndingContext,
    { ground, inabilitySince, on, performed, socialHarm }: Of<"EnforcementEnded">
  ): ReadonlyArray<Finding> => [
    ...enforcementEnded.judge(regime, { on, ground, respondent, performed }),
    ...(ground === "inability"
      ? inability.judge(regime, { on, step: "give-up", suspendedOn: inabilitySince, socialHarm })
      : [])
  ]
  return {
    initial: { ended: null, restored: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const events = record(context, command)
      const [event] = events
      return event?._tag === "EnforcementEnded"
        ? unlessForbidden(command._tag, endFindings(context, event), () => events)
        : accept(...events)
    },
    record: (_, context, fact) => record(context, fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "EnforcementEnded":
          return { ...state, ended: event }
        case "EnforcedRestored":
          return { ...state, restored: [...state.restored, event] }
      }
    },
    review: ({ ended, restored }, context) => {
      const { executedOn, overturnedOn, withdrawnOn } = context
      const wrongOn = overturnedOn ?? withdrawnOn
      return [
        ...(ended === null ? [] : endFindings(context, ended)),
        ...(wrongOn === null || executedOn === null
          ? []
          : restorationOwed.judge(regime, { executedOn, overturnedOn: wrongOn, restored: restored.length > 0 }))
      ]
    },
    deadlines: () => [],
    next: (state, context) =>
      (["EndEnforcement", "RestoreEnforced"] as const).flatMap(
        (command): ReadonlyArray<Step<EndingCommand>> =>
          outOfTurn(state, context, command) === undefined ? [{ command, cite: cites[command] }] : []
      )
  }
}
