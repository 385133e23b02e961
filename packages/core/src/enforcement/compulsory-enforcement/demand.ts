/**
 * 催告、陈述申辩 — each demand with what the respondent answered to it. The same form serves before a decision (art. 35), again
 * before others perform (art. 51), and before the court (art. 54): which it is follows from when it was made.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 35, 36, 38.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { type Citation, demandPeriod, type Finding, type Regime } from "../../regulation/index.ts"
import { type CaseDeadline, limitFrom, type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"
import { Service, servedOn, serviceFindings } from "../phases/service.ts"
import { coercionLaw } from "../rules/article.ts"
import { demandMade } from "../rules/demand-made.ts"

const demanded = {
  on: PlainDate,
  written: Schema.Boolean,
  /** The last day that it leaves; null where it names none. */
  performBy: Schema.NullOr(PlainDate),
  /** 履行义务的方式 */
  wayStated: Schema.Boolean,
  /** The amount that is demanded, fen; null where it names none, or no money is owed. */
  amountFen: Schema.NullOr(Schema.Int.check(Schema.isGreaterThan(0))),
  rightsTold: Schema.Boolean,
  service: Service
}
const answered = { on: PlainDate }
const reviewed = {
  on: PlainDate,
  /** True where facts, reasons or evidence hold: then nothing is decided on this demand. */
  upheld: Schema.Boolean
}

export const demandCommands = {
  /** 催告 */
  DemandPerformance: demanded,
  /** 对催告陈述申辩 */
  AnswerDemand: answered,
  /** 复核 */
  ReviewAnswer: reviewed
}
const Command = Schema.TaggedUnion(demandCommands)
export type DemandCommand = typeof Command.Type

export const demandEvents = {
  /** `servedOn` is null where the service does not count. */
  PerformanceDemanded: { ...demanded, servedOn: Schema.NullOr(PlainDate) },
  DemandAnswered: answered,
  AnswerReviewed: reviewed
}
const Event = Schema.TaggedUnion(demandEvents)
export type DemandEvent = typeof Event.Type
type Demanded = Extract<DemandEvent, { readonly _tag: "PerformanceDemanded" }>

/** A demand and what came of it. */
export interface Demand {
  readonly made: Demanded
  readonly answeredOn: PlainDate | null
  readonly reviewed: { readonly on: PlainDate; readonly upheld: boolean } | null
}

export interface DemandState {
  readonly demands: ReadonlyArray<Demand>
}

export interface DemandContext {
  readonly opened: boolean
  readonly money: boolean
  /** The last day of the decision that is enforced; null while nothing was opened. */
  readonly decisionPerformBy: PlainDate | null
  readonly fulfilledOn: PlainDate | null
  /** Whether a decision that others perform was in force on a day. */
  readonly substituteOn: (on: PlainDate) => boolean
}

/** The last demand that counts as served on or before a day. */
const demandServedBy = ({ demands }: DemandState, on: PlainDate): Demand | undefined =>
  demands.findLast(({ made }) => made.servedOn !== null && made.servedOn <= on)

/** The demand that a decision of a day rests on: the last whose time was over by then, else the last that was served. */
export const demandBehind = (state: DemandState, on: PlainDate): Demand | undefined =>
  state.demands.findLast(
    ({ made }) => made.servedOn !== null && made.servedOn <= on && made.performBy !== null && made.performBy < on
  ) ?? demandServedBy(state, on)

const cites: Readonly<Record<DemandCommand["_tag"], Citation>> = {
  DemandPerformance: coercionLaw(
    "第三十五条、第五十一条、第五十四条",
    "强制执行、代履行、申请法院之前应当催告当事人履行"
  ),
  AnswerDemand: coercionLaw("第三十六条", "当事人收到催告书后有权陈述和申辩"),
  ReviewAnswer: coercionLaw("第三十六条", "应当充分听取，记录、复核，成立的采纳")
}

const outOfTurn = (
  { demands }: DemandState,
  { fulfilledOn, opened }: DemandContext,
  command: DemandCommand["_tag"]
): Refusal | undefined => {
  if (!opened) return { _tag: "StepMissing", command, step: "OpenEnforcement" }
  const last = demands.at(-1)
  switch (command) {
    case "DemandPerformance":
      return fulfilledOn === null ? undefined : { _tag: "StepTaken", command, on: fulfilledOn }
    case "AnswerDemand":
      if (last === undefined) return { _tag: "StepMissing", command, step: "DemandPerformance" }
      return last.reviewed === null ? undefined : { _tag: "StepTaken", command, on: last.reviewed.on }
    case "ReviewAnswer":
      if (last === undefined || last.answeredOn === null) return { _tag: "StepMissing", command, step: "AnswerDemand" }
      return last.reviewed === null ? undefined : { _tag: "StepTaken", command, on: last.reviewed.on }
  }
}

/** 催告 under one law and calendar. */
export const demandPhase = (regime: Regime): Phase<DemandCommand, DemandEvent, DemandState, DemandContext> => {
  const record = (fact: DemandCommand): ReadonlyArray<DemandEvent> => {
    switch (fact._tag) {
      case "DemandPerformance":
        return [{ ...fact, _tag: "PerformanceDemanded", servedOn: servedOn(regime, fact.on, fact.service) }]
      case "AnswerDemand":
        return [{ ...fact, _tag: "DemandAnswered" }]
      case "ReviewAnswer":
        return [{ ...fact, _tag: "AnswerReviewed" }]
    }
  }
  const findings = (
    { decisionPerformBy, money, substituteOn }: DemandContext,
    { amountFen, on, performBy, rightsTold, service, wayStated, written }: Omit<Demanded, "_tag" | "servedOn">
  ): ReadonlyArray<Finding> => [
    ...serviceFindings(regime, on, service),
    ...demandMade.judge(regime, {
      on,
      servedOn: servedOn(regime, on, service),
      written,
      performBy,
      way: wayStated,
      money,
      amountStated: amountFen !== null,
      rightsTold,
      again: substituteOn(on),
      decisionPerformBy
    })
  ]
  return {
    initial: { demands: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      return command._tag === "DemandPerformance"
        ? unlessForbidden(command._tag, findings(context, command), () => record(command))
        : accept(...record(command))
    },
    record: (_, __, fact) => record(fact),
    evolve: ({ demands }, event) => {
      const last = demands.at(-1)
      switch (event._tag) {
        case "PerformanceDemanded":
          return { demands: [...demands, { made: event, answeredOn: null, reviewed: null }] }
        case "DemandAnswered":
          return last === undefined ? { demands } : { demands: demands.with(-1, { ...last, answeredOn: event.on }) }
        case "AnswerReviewed":
          return last === undefined
            ? { demands }
            : { demands: demands.with(-1, { ...last, reviewed: { on: event.on, upheld: event.upheld } }) }
      }
    },
    review: ({ demands }, context) => demands.flatMap(({ made }) => findings(context, made)),
    deadlines: ({ demands }, { fulfilledOn }) =>
      demands.flatMap(({ made: { performBy, servedOn } }): ReadonlyArray<CaseDeadline> => {
        if (servedOn === null || performBy === null || performBy <= servedOn) return []
        const limit = limitFrom(regime, demandPeriod, servedOn, fulfilledOn, servedOn)
        // The time is what the demand says; the parameter only says what is usual.
        return limit === undefined
          ? []
          : [
              {
                ...limit,
                deadline: { ...limit.deadline, raw: performBy, safe: performBy, rolled: performBy, due: performBy }
              }
            ]
      }),
    next: (state, context) =>
      (["DemandPerformance", "AnswerDemand", "ReviewAnswer"] as const).flatMap(
        (command): ReadonlyArray<Step<DemandCommand>> =>
          outOfTurn(state, context, command) === undefined ? [{ command, cite: cites[command] }] : []
      )
  }
}
