/**
 * 当事人履行、执行协议 — what the respondent does after all, and what was agreed on.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 37, 42, 45. What is owed on a day is reckoned, never stored; a payment counts for the
 * principal first, as everywhere (rules/surcharge.ts).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Citation, Finding, Regime } from "../../regulation/index.ts"
import { type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"
import { coercionLaw } from "../rules/article.ts"
import { enforcementAgreement } from "../rules/enforcement-agreement.ts"

const performed = {
  on: PlainDate,
  /** For a duty to pay: how much, fen; null for every other duty. */
  fen: Schema.NullOr(Schema.Int.check(Schema.isGreaterThan(0))),
  /** For every other duty: whether nothing is left to do. Of money the sum says it. */
  complete: Schema.Boolean
}
const Stage = Schema.Struct({
  by: PlainDate,
  /** Null where something else than paying is to be done by then. */
  fen: Schema.NullOr(Schema.Int.check(Schema.isGreaterThan(0)))
})
const agreed = {
  on: PlainDate,
  /** 分阶段履行 */
  stages: Schema.NonEmptyArray(Stage),
  /** 减免的加处罚款或者滞纳金, fen. */
  waivedFen: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  /** 当事人采取补救措施 */
  remedied: Schema.Boolean,
  /** 损害公共利益或者他人合法权益 */
  harmsOthers: Schema.Boolean,
  approver: PersonRef
}
const broken = { on: PlainDate }

export const performanceCommands = {
  /** 当事人履行, in part or whole. */
  RecordDutyPerformed: performed,
  /** 达成执行协议 */
  MakeAgreement: agreed,
  /** 当事人不履行执行协议, so that enforcement goes on and nothing is waived. */
  RecordAgreementBroken: broken
}
const Command = Schema.TaggedUnion(performanceCommands)
export type PerformanceCommand = typeof Command.Type

export const performanceEvents = {
  DutyPerformed: performed,
  /** `surchargeFen` as reckoned for the day; null where it is not reckoned here. */
  AgreementMade: { ...agreed, surchargeFen: Schema.NullOr(Schema.Int) },
  AgreementBroken: broken
}
const Event = Schema.TaggedUnion(performanceEvents)
export type PerformanceEvent = typeof Event.Type
type Of<Tag extends PerformanceEvent["_tag"]> = Extract<PerformanceEvent, { readonly _tag: Tag }>

/** An agreement and how it ended; `brokenOn` null while it holds or was kept. */
export interface Agreement {
  readonly made: Of<"AgreementMade">
  readonly brokenOn: PlainDate | null
}

export interface PerformanceState {
  readonly performed: ReadonlyArray<Of<"DutyPerformed">>
  readonly agreements: ReadonlyArray<Agreement>
}

export interface PerformanceContext {
  readonly opened: boolean
  readonly fulfilledOn: PlainDate | null
  /** The surcharge of a day, fen; null where it is not reckoned here. */
  readonly surchargeOn: (on: PlainDate) => number | null
}

/** The agreement that binds now. */
export const agreementInForce = ({ agreements }: PerformanceState): Agreement | undefined => {
  const last = agreements.at(-1)
  return last?.brokenOn === null ? last : undefined
}

/** What is given up of the surcharge, fen: nothing once the agreement was broken. */
export const waivedFen = (state: PerformanceState): number => agreementInForce(state)?.made.waivedFen ?? 0

const cites: Readonly<Record<PerformanceCommand["_tag"], Citation>> = {
  RecordDutyPerformed: coercionLaw("第三十五条、第五十一条第一款第（二）项", "当事人履行的，停止执行"),
  MakeAgreement: coercionLaw("第四十二条第一款", "不损害公共利益和他人权益的，可以达成执行协议"),
  RecordAgreementBroken: coercionLaw("第四十二条第二款", "当事人不履行执行协议的，应当恢复强制执行")
}

const outOfTurn = (
  state: PerformanceState,
  { fulfilledOn, opened }: PerformanceContext,
  command: PerformanceCommand["_tag"]
): Refusal | undefined => {
  if (!opened) return { _tag: "StepMissing", command, step: "OpenEnforcement" }
  const agreement = agreementInForce(state)
  if (command === "RecordAgreementBroken") {
    return agreement === undefined ? { _tag: "StepMissing", command, step: "MakeAgreement" } : undefined
  }
  if (fulfilledOn !== null) return { _tag: "StepTaken", command, on: fulfilledOn }
  return command === "MakeAgreement" && agreement !== undefined
    ? { _tag: "StepTaken", command, on: agreement.made.on }
    : undefined
}

const record = (context: PerformanceContext, fact: PerformanceCommand): ReadonlyArray<PerformanceEvent> => {
  switch (fact._tag) {
    case "RecordDutyPerformed":
      return [{ ...fact, _tag: "DutyPerformed" }]
    case "MakeAgreement":
      return [{ ...fact, _tag: "AgreementMade", surchargeFen: context.surchargeOn(fact.on) }]
    case "RecordAgreementBroken":
      return [{ ...fact, _tag: "AgreementBroken" }]
  }
}

/** 履行与执行协议 under one law and calendar. */
export const performancePhase = (
  regime: Regime
): Phase<PerformanceCommand, PerformanceEvent, PerformanceState, PerformanceContext> => {
  const agreementFindings = (made: Omit<Of<"AgreementMade">, "_tag">): ReadonlyArray<Finding> => {
    const firstBy = made.stages.map(({ by }) => by).reduce((first, by) => (by < first ? by : first))
    return enforcementAgreement.judge(regime, { ...made, firstBy })
  }
  return {
    initial: { performed: [], agreements: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const events = record(context, command)
      const [event] = events
      return event?._tag === "AgreementMade"
        ? unlessForbidden(command._tag, agreementFindings(event), () => events)
        : accept(...events)
    },
    record: (_, context, fact) => record(context, fact),
    evolve: (state, event) => {
      const last = state.agreements.at(-1)
      switch (event._tag) {
        case "DutyPerformed":
          return { ...state, performed: [...state.performed, event] }
        case "AgreementMade":
          return { ...state, agreements: [...state.agreements, { made: event, brokenOn: null }] }
        case "AgreementBroken":
          return last === undefined
            ? state
            : { ...state, agreements: state.agreements.with(-1, { ...last, brokenOn: event.on }) }
      }
    },
    review: ({ agreements }) => agreements.flatMap(({ made }) => agreementFindings(made)),
    deadlines: () => [],
    next: (state, context) =>
      (["RecordDutyPerformed", "MakeAgreement", "RecordAgreementBroken"] as const).flatMap(
        (command): ReadonlyArray<Step<PerformanceCommand>> =>
          outOfTurn(state, context, command) === undefined ? [{ command, cite: cites[command] }] : []
      )
  }
}
