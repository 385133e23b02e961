/**
 * 实施 — acts of enforcement with their hours, performance by others, and what it cost.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 37 to 39, 42, 43, 50, 51. Each stay on the spot is an act of its own: what lasts
 * over a night is told as the days on which it went on.
 */
import { Schema } from "effect"
import { LocalTime, PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Citation, type Finding, forbids, type Regime } from "../../regulation/index.ts"
import { type Known, type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"
import { coercionLaw } from "../rules/article.ts"
import { executionAct, type Halt } from "../rules/execution-act.ts"
import { executionTime, holidaysUnknown } from "../rules/execution-time.ts"
import { Signatory, substituteCost, substituteDemand, substitutePerformed } from "../rules/substitute-performed.ts"
import type { Decision } from "./decision.ts"

/** When officers were at it: from `fromTime` of the day `on` until `untilTime` of `untilOn`. */
export const hours = {
  on: PlainDate,
  fromTime: LocalTime,
  untilOn: PlainDate,
  untilTime: LocalTime
}
const act = {
  ...hours,
  /** 情况紧急, and why; null where it is not. */
  urgent: Schema.NullOr(Schema.NonEmptyString),
  officers: Schema.NonEmptyArray(PersonRef),
  residentsCutOff: Schema.Literals(["none", "water", "power", "heat", "gas"]),
  /** 全过程记录 */
  recorded: Schema.Boolean,
  /** Whether nothing is left to enforce afterwards. */
  complete: Schema.Boolean
}
const executed = {
  ...act,
  /** What it brought in for a duty to pay, fen; null where it brought no money. */
  fen: Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
}
const substituted = {
  ...act,
  /** 派员到场监督 */
  supervised: Schema.Boolean,
  signedBy: Schema.Array(Signatory),
  /** 暴力、胁迫或者其他非法方式 */
  force: Schema.Boolean
}
const cost = {
  on: PlainDate,
  costFen: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  atCost: Schema.Boolean
}

export const executionCommands = {
  ExecuteEnforcement: executed,
  PerformSubstitute: substituted,
  /** 收取代履行费用 */
  ChargeCost: cost
}
const Command = Schema.TaggedUnion(executionCommands)
export type ExecutionCommand = typeof Command.Type

export const executionEvents = {
  EnforcementExecuted: executed,
  SubstitutePerformed: substituted,
  /** `budgetFen` as it stood in the decision; null where there was none. */
  CostCharged: { ...cost, budgetFen: Schema.NullOr(Schema.Int) }
}
const Event = Schema.TaggedUnion(executionEvents)
export type ExecutionEvent = typeof Event.Type
type Of<Tag extends ExecutionEvent["_tag"]> = Extract<ExecutionEvent, { readonly _tag: Tag }>
type Act = Of<"EnforcementExecuted"> | Of<"SubstitutePerformed">

export interface ExecutionState {
  readonly acts: ReadonlyArray<Act>
  readonly costs: ReadonlyArray<Of<"CostCharged">>
}

export interface ExecutionContext {
  readonly opened: boolean
  readonly fulfilledOn: PlainDate | null
  /** The decision in force now. */
  readonly decision: Decision | undefined
  readonly decisionOn: (on: PlainDate) => Decision | undefined
  readonly haltOn: (on: PlainDate, known: Known) => Halt
  /** When the demand that followed a decision was served, by a day; null without one. */
  readonly demandedAgainOn: (decision: Decision, on: PlainDate) => PlainDate | null
  /** Whether something was cleared at once, so that it has a cost too. */
  readonly cleared: boolean
}

/** The first act that left nothing to enforce; null while there is none. */
export const executedOn = ({ acts }: ExecutionState): PlainDate | null =>
  acts.find(({ complete }) => complete)?.on ?? null

const cites: Readonly<Record<ExecutionCommand["_tag"], Citation>> = {
  ExecuteEnforcement: coercionLaw("第三十七条、第四十三条", "按照决定的方式和时间执行，不在夜间或者法定节假日"),
  PerformSubstitute: coercionLaw("第五十一条", "三日前再催告，派员到场监督，签名确认"),
  ChargeCost: coercionLaw("第五十一条第二款", "代履行的费用按照成本合理确定，由当事人承担")
}

const outOfTurn = (
  { acts }: ExecutionState,
  { cleared, decision, fulfilledOn, opened }: ExecutionContext,
  command: ExecutionCommand["_tag"]
): Refusal | undefined => {
  const missing = (step: string): Refusal => ({ _tag: "StepMissing", command, step })
  if (command === "ChargeCost") {
    return cleared || acts.some(({ _tag }) => _tag === "SubstitutePerformed") ? undefined : missing("PerformSubstitute")
  }
  if (!opened) return missing("OpenEnforcement")
  const wanted = command === "ExecuteEnforcement" ? "EnforcementDecided" : "SubstituteDecided"
  if (decision?.made._tag !== wanted) {
    return missing(command === "ExecuteEnforcement" ? "DecideEnforcement" : "DecideSubstitute")
  }
  return fulfilledOn === null ? undefined : { _tag: "StepTaken", command, on: fulfilledOn }
}

/** 实施 under one law and calendar. */
export const executionPhase = (
  regime: Regime
): Phase<ExecutionCommand, ExecutionEvent, ExecutionState, ExecutionContext> => {
  const budgetOf = (decision: Decision | undefined): number | null =>
    decision?.made._tag === "SubstituteDecided" ? decision.made.budgetFen : null
  const record = (context: ExecutionContext, fact: ExecutionCommand): ReadonlyArray<ExecutionEvent> => {
    switch (fact._tag) {
      case "ExecuteEnforcement":
        return [{ ...fact, _tag: "EnforcementExecuted" }]
      case "PerformSubstitute":
        return [{ ...fact, _tag: "SubstitutePerformed" }]
      case "ChargeCost":
        return [{ ...fact, _tag: "CostCharged", budgetFen: budgetOf(context.decisionOn(fact.on)) }]
    }
  }
  /** An act under the decision of its kind; where there is none the decision counts as not served. */
  const actFindings = (context: ExecutionContext, done: Act, known: Known): ReadonlyArray<Finding> => {
    const { fromTime, on, recorded, residentsCutOff, untilOn, untilTime, urgent } = done
    const wanted = done._tag === "EnforcementExecuted" ? "EnforcementDecided" : "SubstituteDecided"
    const found = context.decisionOn(on)
    const decision = found?.made._tag === wanted ? found : undefined
    return [
      ...executionAct.judge(regime, {
        on,
        decisionServedOn: decision?.served?.servedOn ?? null,
        executeFrom: decision?.made.executeFrom ?? null,
        halted: context.haltOn(on, known),
        residentsCutOff,
        recorded
      }),
      ...executionTime.judge(regime, { on, fromTime, untilOn, untilTime, urgent: urgent !== null }),
      ...(done._tag === "SubstitutePerformed"
        ? [
            ...substituteDemand.judge(regime, {
              on,
              demandedAgainOn: decision === undefined ? null : context.demandedAgainOn(decision, on)
            }),
            ...substitutePerformed.judge(regime, done)
          ]
        : [])
    ]
  }
  const possible = (context: ExecutionContext, command: ExecutionCommand["_tag"], on: PlainDate): boolean => {
    const { decision } = context
    if (command === "ChargeCost" || decision === undefined) return true
    const halted = context.haltOn(on, "all")
    const served = decision.served?.servedOn ?? null
    const ready = served !== null && served <= on && decision.made.executeFrom <= on && halted === "none"
    if (!ready || command === "ExecuteEnforcement") return ready
    const again = substituteDemand.judge(regime, { on, demandedAgainOn: context.demandedAgainOn(decision, on) })
    return forbids(again) === undefined
  }
  return {
    initial: { acts: [], costs: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const [event] = record(context, command)
      if (event === undefined) return accept()
      if (event._tag === "CostCharged") {
        return unlessForbidden(command._tag, substituteCost.judge(regime, event), () => [event])
      }
      if (holidaysUnknown(event.on, event.untilOn)) return reject({ _tag: "CalendarNotPublished", on: event.untilOn })
      return unlessForbidden(command._tag, actFindings(context, event, "all"), () => [event])
    },
    record: (_, context, fact) => record(context, fact),
    evolve: (state, event) =>
      event._tag === "CostCharged"
        ? { ...state, costs: [...state.costs, event] }
        : { ...state, acts: [...state.acts, event] },
    review: ({ acts, costs }, context) => [
      ...acts.flatMap((done) => actFindings(context, done, "before")),
      ...costs.flatMap((charged) => substituteCost.judge(regime, charged))
    ],
    deadlines: () => [],
    next: (state, context, on) =>
      (["ExecuteEnforcement", "PerformSubstitute", "ChargeCost"] as const).flatMap(
        (command): ReadonlyArray<Step<ExecutionCommand>> =>
          outOfTurn(state, context, command) === undefined && possible(context, command, on)
            ? [{ command, cite: cites[command] }]
            : []
      )
  }
}
