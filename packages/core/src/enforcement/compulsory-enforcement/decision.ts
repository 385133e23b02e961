/**
 * 强制执行决定、代履行决定 — one decision at a time, its service, and its withdrawal.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 37, 38, 50, 51 para. 1 (1).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Citation, type Finding, forbids, type Regime } from "../../regulation/index.ts"
import { type Known, type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"
import { Service, servedOn, serviceFindings } from "../phases/service.ts"
import type { DutyKind } from "../rules/after-demand.ts"
import { coercionLaw } from "../rules/article.ts"
import { enforcementDecided, Means } from "../rules/enforcement-decided.ts"
import { Harm, substituteDecided } from "../rules/substitute-decided.ts"

const made = {
  on: PlainDate,
  number: Schema.NonEmptyString,
  decidedBy: PersonRef,
  /** The day from which the decision says that it is carried out. */
  executeFrom: PlainDate,
  reasonsStated: Schema.Boolean,
  wayAndTimeStated: Schema.Boolean
}
const enforcement = {
  ...made,
  means: Means,
  remediesTold: Schema.Boolean,
  /** 立即强制执行 within the demand's time; `movingEvidence`: 转移、隐匿财物 is shown by evidence. */
  immediate: Schema.Boolean,
  movingEvidence: Schema.Boolean
}
const substitute = {
  ...made,
  harm: Schema.Array(Harm),
  performer: Schema.Literals(["agency", "third-party"]),
  interested: Schema.Boolean,
  objectStated: Schema.Boolean,
  budgetFen: Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
}
const withdrawn = {
  on: PlainDate,
  /** By the agency itself, or after a reconsideration or a suit against this decision. */
  ground: Schema.Literals(["agency", "reconsideration", "litigation"]),
  approver: PersonRef
}

export const decisionCommands = {
  DecideEnforcement: enforcement,
  DecideSubstitute: substitute,
  ServeEnforcementDecision: { on: PlainDate, service: Service },
  /** 撤销强制执行决定 — another one may follow. */
  WithdrawEnforcementDecision: withdrawn
}
const Command = Schema.TaggedUnion(decisionCommands)
export type DecisionCommand = typeof Command.Type

export const decisionEvents = {
  EnforcementDecided: enforcement,
  SubstituteDecided: substitute,
  EnforcementDecisionServed: { on: PlainDate, service: Service, servedOn: Schema.NullOr(PlainDate) },
  EnforcementDecisionWithdrawn: withdrawn
}
const Event = Schema.TaggedUnion(decisionEvents)
export type DecisionEvent = typeof Event.Type
type Of<Tag extends DecisionEvent["_tag"]> = Extract<DecisionEvent, { readonly _tag: Tag }>
/** The decision that is carried out. */
export type Decided = Of<"EnforcementDecided"> | Of<"SubstituteDecided">

/** A decision with its service and its end. */
export interface Decision {
  readonly made: Decided
  /** The last service; one that does not count may be made again. */
  readonly served: Of<"EnforcementDecisionServed"> | null
  readonly withdrawnOn: PlainDate | null
}

export interface DecisionState {
  /** Oldest first; at most the last one is in force. */
  readonly decisions: ReadonlyArray<Decision>
}

/** The decision that is in force now. */
export const decisionInForce = ({ decisions }: DecisionState): Decision | undefined => {
  const last = decisions.at(-1)
  return last?.withdrawnOn === null ? last : undefined
}

/** The decision that was in force on a day, on its last day too. */
export const decisionOn = ({ decisions }: DecisionState, on: PlainDate): Decision | undefined =>
  decisions.findLast(({ made, withdrawnOn }) => made.on <= on && (withdrawnOn === null || withdrawnOn >= on))

export interface DecisionContext {
  readonly duty: DutyKind | null
  readonly fulfilledOn: PlainDate | null
  /** The case as a decision of a day finds it; undefined where nobody knows which duty it enforces. */
  readonly found: (on: PlainDate, known: Known) => FoundCase | undefined
}

/** Everything that a decision is judged by beside itself. */
export type FoundCase = Pick<
  Parameters<typeof enforcementDecided.judge>[1],
  | "duty"
  | "performBy"
  | "demandedOn"
  | "demandBy"
  | "answeredOn"
  | "answerReviewedOn"
  | "answerUpheld"
  | "standing"
  | "power"
  | "surchargeSince"
  | "remediesEndOn"
  | "announcedOn"
  | "announcedBy"
  | "goodsSeized"
>

const cites: Readonly<Record<DecisionCommand["_tag"], Citation>> = {
  DecideEnforcement: coercionLaw("第三十七条", "经催告逾期仍不履行且无正当理由的，可以作出强制执行决定"),
  DecideSubstitute: coercionLaw("第五十条", "经催告仍不履行，后果危害交通、环境或者自然资源的，可以代履行"),
  ServeEnforcementDecision: coercionLaw("第三十八条、第五十一条第一款第（一）项", "决定书应当送达当事人"),
  WithdrawEnforcementDecision: coercionLaw("第八条、第四十一条", "决定被撤销的，停止执行；已经执行的恢复原状或者赔偿")
}

const outOfTurn = (
  state: DecisionState,
  { duty, fulfilledOn }: DecisionContext,
  command: DecisionCommand["_tag"]
): Refusal | undefined => {
  const decision = decisionInForce(state)
  const taken = (on: PlainDate): Refusal => ({ _tag: "StepTaken", command, on })
  if (duty === null) return { _tag: "StepMissing", command, step: "OpenEnforcement" }
  switch (command) {
    case "DecideEnforcement":
    case "DecideSubstitute":
      if (decision !== undefined) return taken(decision.made.on)
      return fulfilledOn === null ? undefined : taken(fulfilledOn)
    case "ServeEnforcementDecision": {
      if (decision === undefined) return { _tag: "StepMissing", command, step: "DecideEnforcement" }
      const counted = decision.served?.servedOn ?? null
      return counted === null ? undefined : taken(counted)
    }
    case "WithdrawEnforcementDecision":
      return decision === undefined ? { _tag: "StepMissing", command, step: "DecideEnforcement" } : undefined
  }
}

/** 强制执行决定 under one law and calendar. */
export const decisionPhase = (
  regime: Regime
): Phase<DecisionCommand, DecisionEvent, DecisionState, DecisionContext> => {
  const record = (fact: DecisionCommand): ReadonlyArray<DecisionEvent> => {
    switch (fact._tag) {
      case "DecideEnforcement":
        return [{ ...fact, _tag: "EnforcementDecided" }]
      case "DecideSubstitute":
        return [{ ...fact, _tag: "SubstituteDecided" }]
      case "ServeEnforcementDecision":
        return [{ ...fact, _tag: "EnforcementDecisionServed", servedOn: servedOn(regime, fact.on, fact.service) }]
      case "WithdrawEnforcementDecision":
        return [{ ...fact, _tag: "EnforcementDecisionWithdrawn" }]
    }
  }
  type Judged<Tag extends Decided["_tag"]> = Omit<Of<Tag>, "_tag" | "number" | "decidedBy" | "executeFrom">
  const enforcementFindings = (
    { found }: DecisionContext,
    known: Known,
    { reasonsStated, wayAndTimeStated, ...decided }: Judged<"EnforcementDecided">
  ): ReadonlyArray<Finding> => {
    const facts = found(decided.on, known)
    return facts === undefined
      ? unopened(decided.on)
      : enforcementDecided.judge(regime, { ...facts, ...decided, reasons: reasonsStated, wayAndTime: wayAndTimeStated })
  }
  const substituteFindings = (
    { found }: DecisionContext,
    known: Known,
    { reasonsStated, wayAndTimeStated, ...decided }: Judged<"SubstituteDecided">
  ): ReadonlyArray<Finding> => {
    const facts = found(decided.on, known)
    return facts === undefined
      ? unopened(decided.on)
      : substituteDecided.judge(regime, { ...facts, ...decided, reasons: reasonsStated, wayAndTime: wayAndTimeStated })
  }
  const unopened = (on: PlainDate): ReadonlyArray<Finding> => [
    {
      rule: enforcementDecided.id,
      severity: "violation",
      facts: { on, missing: "OpenEnforcement" },
      cite: coercionLaw("第三十四条", "强制执行须有当事人逾期不履行的行政决定")
    }
  ]
  const judged = (context: DecisionContext, decided: Decided): ReadonlyArray<Finding> =>
    decided._tag === "EnforcementDecided"
      ? enforcementFindings(context, "before", decided)
      : substituteFindings(context, "before", decided)
  /** Whether a decision with everything in it could be made on a day. */
  const possible = (context: DecisionContext, command: DecisionCommand["_tag"], on: PlainDate): boolean => {
    const stated = { on, reasonsStated: true, wayAndTimeStated: true }
    switch (command) {
      case "DecideEnforcement": {
        const content = { ...stated, remediesTold: true, movingEvidence: true }
        const ways = context.duty === "money" ? (["other", "auction-seized"] as const) : (["other"] as const)
        return ways.some((means) =>
          [false, true].some(
            (immediate) => forbids(enforcementFindings(context, "all", { ...content, means, immediate })) === undefined
          )
        )
      }
      case "DecideSubstitute": {
        const content = { ...stated, objectStated: true, budgetFen: 0, interested: false }
        const lawful = { ...content, harm: ["traffic"], performer: "agency" } as const
        return forbids(substituteFindings(context, "all", lawful)) === undefined
      }
      default:
        return true
    }
  }
  return {
    initial: { decisions: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      switch (command._tag) {
        case "DecideEnforcement":
          return unlessForbidden(command._tag, enforcementFindings(context, "all", command), () => record(command))
        case "DecideSubstitute":
          return unlessForbidden(command._tag, substituteFindings(context, "all", command), () => record(command))
        case "ServeEnforcementDecision":
          return unlessForbidden(command._tag, serviceFindings(regime, command.on, command.service), () =>
            record(command)
          )
        case "WithdrawEnforcementDecision":
          return accept(...record(command))
      }
    },
    record: (_, __, fact) => record(fact),
    evolve: ({ decisions }, event) => {
      const last = decisions.at(-1)
      switch (event._tag) {
        case "EnforcementDecided":
        case "SubstituteDecided":
          return { decisions: [...decisions, { made: event, served: null, withdrawnOn: null }] }
        case "EnforcementDecisionServed":
          return last === undefined ? { decisions } : { decisions: decisions.with(-1, { ...last, served: event }) }
        case "EnforcementDecisionWithdrawn":
          return last === undefined
            ? { decisions }
            : { decisions: decisions.with(-1, { ...last, withdrawnOn: event.on }) }
      }
    },
    review: ({ decisions }, context) =>
      decisions.flatMap(({ made, served }) => [
        ...judged(context, made),
        ...(served === null ? [] : serviceFindings(regime, served.on, served.service))
      ]),
    deadlines: () => [],
    next: (state, context, on) =>
      (
        ["DecideEnforcement", "DecideSubstitute", "ServeEnforcementDecision", "WithdrawEnforcementDecision"] as const
      ).flatMap(
        (command): ReadonlyArray<Step<DecisionCommand>> =>
          outOfTurn(state, context, command) === undefined && possible(context, command, on)
            ? [{ command, cite: cites[command] }]
            : []
      )
  }
}
