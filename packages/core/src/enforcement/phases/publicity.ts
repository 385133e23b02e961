/**
 * 公示 — publication of a decision, and its withdrawal when it fell.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 48, 85; 国办发〔2018〕118号; 《住房和城乡建设行政处罚程序规定》(2022) art. 10. Only
 * decisions of some social influence must be published.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { type Finding, penaltyPublication, publicationWithdrawalLimit, type Regime } from "../../regulation/index.ts"
import { penaltyLaw } from "../rules/article.ts"
import { limitFrom, type Phase, type Refusal } from "./phase.ts"

const published = { on: PlainDate }
const withdrawn = { on: PlainDate, explained: Schema.Boolean }

export const publicityCommands = { PublishDecision: published, WithdrawPublication: withdrawn }
const Command = Schema.TaggedUnion(publicityCommands)
export type PublicityCommand = typeof Command.Type

export const publicityEvents = { DecisionPublished: published, PublicationWithdrawn: withdrawn }
const Event = Schema.TaggedUnion(publicityEvents)
export type PublicityEvent = typeof Event.Type

export interface PublicityState {
  readonly publishedOn: PlainDate | null
  readonly withdrawn: { readonly on: PlainDate; readonly explained: boolean } | null
}

export interface PublicityContext {
  readonly decidedOn: PlainDate | null
  /** 具有一定社会影响: only then must a decision be published. */
  readonly influential: boolean
  /** When the decision was changed, revoked, found illegal or void; null while it stands. */
  readonly overturnedOn: PlainDate | null
}

const cite = (on: PlainDate) =>
  penaltyLaw(on, {
    article: "第四十八条",
    before: null,
    gist: "有社会影响的决定应当公开；被变更、撤销等的按期撤回并说明理由"
  })

const outOfTurn = (
  { publishedOn, withdrawn }: PublicityState,
  { decidedOn, overturnedOn }: PublicityContext,
  command: PublicityCommand["_tag"]
): Refusal | undefined => {
  if (decidedOn === null) return { _tag: "StepMissing", command, step: "DecidePenalty" }
  if (command === "PublishDecision") {
    const taken = publishedOn ?? overturnedOn
    return taken === null ? undefined : { _tag: "StepTaken", command, on: taken }
  }
  if (publishedOn === null) return { _tag: "StepMissing", command, step: "PublishDecision" }
  return withdrawn === null ? undefined : { _tag: "StepTaken", command, on: withdrawn.on }
}

const record = (fact: PublicityCommand): ReadonlyArray<PublicityEvent> =>
  fact._tag === "PublishDecision"
    ? [{ ...fact, _tag: "DecisionPublished" }]
    : [{ ...fact, _tag: "PublicationWithdrawn" }]

/** 公示 under one law and calendar. */
export const publicityPhase = (
  regime: Regime
): Phase<PublicityCommand, PublicityEvent, PublicityState, PublicityContext> => ({
  initial: { publishedOn: null, withdrawn: null },
  decide: (state, context, command) => {
    const refusal = outOfTurn(state, context, command._tag)
    return refusal === undefined ? accept(...record(command)) : reject(refusal)
  },
  record: (_, __, fact) => record(fact),
  evolve: (state, event) =>
    event._tag === "DecisionPublished"
      ? { publishedOn: event.on, withdrawn: null }
      : { ...state, withdrawn: { on: event.on, explained: event.explained } },
  review: ({ withdrawn }): ReadonlyArray<Finding> =>
    withdrawn === null || withdrawn.explained
      ? []
      : [
          {
            rule: publicationWithdrawalLimit.id,
            severity: "violation",
            facts: { withdrawnOn: withdrawn.on, explained: "no" },
            cite: cite(withdrawn.on)
          }
        ],
  deadlines: ({ publishedOn, withdrawn }, { decidedOn, influential, overturnedOn }) => {
    const publish =
      decidedOn !== null && influential && (overturnedOn === null || publishedOn !== null)
        ? limitFrom(regime, penaltyPublication, decidedOn, publishedOn)
        : undefined
    const withdraw =
      overturnedOn !== null && publishedOn !== null
        ? limitFrom(regime, publicationWithdrawalLimit, overturnedOn, withdrawn?.on ?? null)
        : undefined
    return [...(publish === undefined ? [] : [publish]), ...(withdraw === undefined ? [] : [withdraw])]
  },
  next: (state, context, on) =>
    (["PublishDecision", "WithdrawPublication"] as const).flatMap(
      (command): ReadonlyArray<Step<PublicityCommand>> =>
        outOfTurn(state, context, command) === undefined ? [{ command, cite: cite(on) }] : []
    )
})
