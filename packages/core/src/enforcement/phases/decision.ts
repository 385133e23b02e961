/**
 * 决定 — a penalty, none, or the transfer of the case.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 27, 28, 30 to 33, 36, 38, 44, 45, 57 to 60, 62 to 65. What the law forbids
 * to decide is refused, by the rules of rules/decision.ts; those rules report on decisions made elsewhere.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import { type ArticleOf, penaltyLaw } from "../rules/article.ts"
import { type CaseFacts, noPenaltyFindings, penaltyFindings } from "../rules/decision.ts"
import { Sanction } from "../sanction.ts"
import { type Phase, type Refusal, unlessForbidden } from "./phase.ts"

/** 减轻、从轻的情节 — arts. 30, 32. */
const LeniencyGround = Schema.Literals([
  "minor-age",
  "limited-capacity",
  "harm-removed",
  "coerced-or-deceived",
  "confessed",
  "meritorious",
  "other-law"
])

const penalty = {
  on: PlainDate,
  /** 处罚决定书文号 */
  number: Schema.NonEmptyString,
  decidedBy: PersonRef,
  sanctions: Schema.NonEmptyArray(Sanction),
  leniency: Schema.Array(LeniencyGround),
  remediesTold: Schema.Boolean,
  surchargeTold: Schema.Boolean
}

const noPenalty = {
  on: PlainDate,
  decidedBy: PersonRef,
  /** 不予处罚: exempt (art. 33), age or mind (30, 31), out of time (36), not proved (57 (1) 3). */
  ground: Schema.Literals(["exempt", "under-age", "no-capacity", "out-of-time", "not-proved"]),
  educated: Schema.Boolean
}

const transfer = {
  on: PlainDate,
  decidedBy: PersonRef,
  to: Schema.Literals(["judicial", "other-agency"])
}

export const decisionCommands = { DecidePenalty: penalty, DecideNoPenalty: noPenalty, TransferCase: transfer }
const Command = Schema.TaggedUnion(decisionCommands)
export type DecisionCommand = typeof Command.Type

export const decisionEvents = { PenaltyDecided: penalty, NoPenaltyDecided: noPenalty, CaseTransferred: transfer }
const Event = Schema.TaggedUnion(decisionEvents)
export type DecisionEvent = typeof Event.Type

export interface DecisionState {
  /** The last one. A case that is reopened has none again. */
  readonly decision: DecisionEvent | null
}

export interface DecisionContext {
  readonly filedOn: PlainDate | null
  /** When the investigation was completed; null while it goes on. */
  readonly completedOn: PlainDate | null
  readonly suspended: boolean
  readonly facts: CaseFacts
}

const articles: Readonly<Record<DecisionCommand["_tag"], ArticleOf>> = {
  DecidePenalty: {
    article: "第五十七条第一款第（一）项",
    before: "第三十八条第一款第（一）项",
    gist: "确有应受处罚的违法行为的，根据情节轻重作出处罚决定"
  },
  DecideNoPenalty: {
    article: "第三十条、第三十一条、第三十三条、第三十六条、第五十七条第一款第（二）（三）项",
    before: "第三十八条第一款第（二）（三）项",
    gist: "轻微依法可以不罚、违法事实不能成立等情形，不予处罚"
  },
  TransferCase: {
    article: "第二十七条、第五十七条第一款第（四）项",
    before: "第二十二条、第三十八条第一款第（四）项",
    gist: "涉嫌犯罪的移送司法机关；不属于本机关管辖的移送有权机关"
  }
}

const outOfTurn = (
  { decision }: DecisionState,
  { completedOn, filedOn, suspended }: DecisionContext,
  command: DecisionCommand["_tag"]
): Refusal | undefined => {
  if (filedOn === null) return { _tag: "StepMissing", command, step: "FileCase" }
  if (decision !== null) return { _tag: "StepTaken", command, on: decision.on }
  if (command === "TransferCase") return undefined
  if (suspended) return { _tag: "StepMissing", command, step: "ResumeCase" }
  return completedOn === null ? { _tag: "StepMissing", command, step: "CompleteInvestigation" } : undefined
}

const record = (fact: DecisionCommand): readonly [DecisionEvent] => {
  switch (fact._tag) {
    case "DecidePenalty":
      return [{ ...fact, _tag: "PenaltyDecided" }]
    case "DecideNoPenalty":
      return [{ ...fact, _tag: "NoPenaltyDecided" }]
    case "TransferCase":
      return [{ ...fact, _tag: "CaseTransferred" }]
  }
}

/** 决定 under one environment. */
export const decisionPhase = (
  env: PenaltyEnv
): Phase<DecisionCommand, DecisionEvent, DecisionState, DecisionContext> => {
  const findings = (decision: DecisionEvent, { facts }: DecisionContext): ReadonlyArray<Finding> => {
    switch (decision._tag) {
      case "PenaltyDecided":
        return penaltyFindings(env, facts, decision)
      case "NoPenaltyDecided":
        return noPenaltyFindings(env, facts, decision)
      case "CaseTransferred":
        return []
    }
  }
  return {
    initial: { decision: null },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const events = record(command)
      return unlessForbidden(command._tag, findings(events[0], context), () => events)
    },
    record: (_, __, fact) => record(fact),
    evolve: (_, decision) => ({ decision }),
    review: ({ decision }, context) => (decision === null ? [] : findings(decision, context)),
    deadlines: () => [],
    next: (state, context, on) => {
      const commands = ["DecidePenalty", "DecideNoPenalty", "TransferCase"] as const
      return commands.flatMap((command): ReadonlyArray<Step<DecisionCommand>> => {
        if (outOfTurn(state, context, command) !== undefined) return []
        if (command === "DecidePenalty" && !context.facts.mayDecideOn(on)) return []
        return [{ command, cite: penaltyLaw(on, articles[command]) }]
      })
    }
  }
}
