/**
 * 决定书送达 — the decision reaches the respondent.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 61, 85; (2017修正) art. 40; the methods: phases/service.ts.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { reject } from "../../decider/index.ts"
import { type Regime, serviceLimit } from "../../regulation/index.ts"
import { penaltyLaw } from "../rules/article.ts"
import { limitFrom, type Phase, type Refusal, unlessForbidden } from "./phase.ts"
import { Service, servedOn, serviceFindings } from "./service.ts"

export const handingOverCommands = {
  /** 送达决定书, sent on `on`. */
  ServeDecision: { on: PlainDate, service: Service }
}
const Command = Schema.TaggedUnion(handingOverCommands)
export type HandingOverCommand = typeof Command.Type

export const handingOverEvents = {
  /** `servedOn` is null where the service does not count. */
  DecisionServed: { on: PlainDate, service: Service, servedOn: Schema.NullOr(PlainDate) }
}
const Event = Schema.TaggedUnion(handingOverEvents)
export type HandingOverEvent = typeof Event.Type

export interface HandingOverState {
  /** The last service; one that does not count may be made again. */
  readonly served: HandingOverEvent | null
}

export interface HandingOverContext {
  readonly decidedOn: PlainDate | null
}

const outOfTurn = (
  { served }: HandingOverState,
  { decidedOn }: HandingOverContext,
  command: HandingOverCommand["_tag"]
): Refusal | undefined => {
  if (decidedOn === null) return { _tag: "StepMissing", command, step: "DecidePenalty" }
  const counted = served?.servedOn ?? null
  return counted === null ? undefined : { _tag: "StepTaken", command, on: counted }
}

/** 决定书送达 under one law and calendar. */
export const handingOverPhase = (
  regime: Regime
): Phase<HandingOverCommand, HandingOverEvent, HandingOverState, HandingOverContext> => {
  const record = ({ on, service }: HandingOverCommand): readonly [HandingOverEvent] => [
    { _tag: "DecisionServed", on, service, servedOn: servedOn(regime, on, service) }
  ]
  return {
    initial: { served: null },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      return unlessForbidden(command._tag, serviceFindings(regime, command.on, command.service), () => record(command))
    },
    record: (_, __, fact) => record(fact),
    evolve: (_, served) => ({ served }),
    review: ({ served }) => (served === null ? [] : serviceFindings(regime, served.on, served.service)),
    deadlines: ({ served }, { decidedOn }) => {
      // What is sent in time is served in time: a public notice counts only weeks later.
      const done = served === null || served.servedOn === null ? null : served.on
      const limit = decidedOn === null ? undefined : limitFrom(regime, serviceLimit, decidedOn, done)
      return limit === undefined ? [] : [limit]
    },
    next: (state, context, on) =>
      outOfTurn(state, context, "ServeDecision") === undefined
        ? [
            {
              command: "ServeDecision",
              cite: penaltyLaw(on, {
                article: "第六十一条",
                before: "第四十条",
                gist: "宣告后当场交付；当事人不在场的按期依照民事诉讼法送达"
              })
            }
          ]
        : []
  }
}
