/**
 * 履行 — payment, deferral, instalments and demand; the way to the court: phases/court.ts. What is owed is computed, never stored.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 66 to 72; 《中华人民共和国行政强制法》(2011) arts. 35, 45, 54.
 */
import { Schema } from "effect"
import type { TimeLimit } from "../../calendar/index.ts"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import {
  cashBankingLimit,
  cashHandOverLimit,
  type Finding,
  type Parameter,
  paymentLimit,
  type Regime
} from "../../regulation/index.ts"
import { type ArticleOf, coercionLaw, penaltyLaw } from "../rules/article.ts"
import { collection } from "../rules/collection.ts"
import { type Debt, type Owed, owedOn, type Part, type Pause, payBy } from "../rules/surcharge.ts"
import type { CourtContext, FoundByCourt } from "./court.ts"
import { type CaseDeadline, limitFrom, type Phase, type Refusal, unlessForbidden } from "./phase.ts"
import { type RemedyContext, type RemedyState, remediesAsOf, remediesClosedOn } from "./remedies.ts"

const Fen = Schema.Int.check(Schema.isGreaterThan(0))

const paid = {
  on: PlainDate,
  fen: Fen,
  channel: Schema.Literals(["bank", "electronic", "cash"]),
  hardToEnforceLater: Schema.Boolean,
  remoteRequest: Schema.Boolean,
  receipt: Schema.Boolean
}
const deferred = { on: PlainDate, until: PlainDate, approver: PersonRef }
const split = {
  on: PlainDate,
  parts: Schema.NonEmptyArray(Schema.Struct({ by: PlainDate, fen: Fen })),
  approver: PersonRef
}
/** 罚款以外的处罚履行完毕: everything that is no money. */
const performed = { on: PlainDate }
const day = { on: PlainDate }

export const paymentCommands = {
  RecordPayment: paid,
  /** 暂缓缴纳, on application. */
  GrantDeferral: deferred,
  /** 分期缴纳: the parts make up the fine. */
  GrantInstalments: split,
  /** 催告, served on the day. */
  DemandPayment: day,
  /** Cash handed over to the agency, all of it. */
  HandOverCash: day,
  /** Cash paid into the bank by the agency, all of it. */
  BankCash: day,
  RecordPerformance: performed
}
const Command = Schema.TaggedUnion(paymentCommands)
export type PaymentCommand = typeof Command.Type

export const paymentEvents = {
  PaymentRecorded: paid,
  PaymentDeferred: deferred,
  InstalmentsGranted: split,
  PaymentDemanded: day,
  CashHandedOver: day,
  CashBanked: day,
  PerformanceRecorded: performed
}
const Event = Schema.TaggedUnion(paymentEvents)
export type PaymentEvent = typeof Event.Type
type Paid = Extract<PaymentEvent, { readonly _tag: "PaymentRecorded" }>

export interface PaymentState {
  readonly payments: ReadonlyArray<Paid>
  readonly deferredUntil: PlainDate | null
  readonly instalments: ReadonlyArray<Part> | null
  readonly demandedOn: PlainDate | null
  /** Cash taken, and when it was handed over and banked. */
  readonly cash: ReadonlyArray<{
    readonly on: PlainDate
    readonly handedOverOn: PlainDate | null
    readonly bankedOn: PlainDate | null
  }>
  readonly performedOn: PlainDate | null
}

export interface PaymentContext {
  /** The fine of the decision as it stands after remedies, fen; 0 without a fine. */
  readonly fineFen: number
  /** Whether the decision imposes anything else that has to be performed. */
  readonly otherSanctions: boolean
  /** Whether the decision was made on the spot. */
  readonly onSpot: boolean
  readonly decidedOn: PlainDate | null
  readonly servedOn: PlainDate | null
  readonly surchargeTold: boolean
  readonly pauses: ReadonlyArray<Pause>
}

/** The fine in its parts and what was paid; undefined while nothing is due because nothing was served. */
const debtOf = (
  regime: Regime,
  { deferredUntil, instalments, payments }: PaymentState,
  { fineFen, pauses, servedOn, surchargeTold }: PaymentContext
): Debt | undefined => {
  if (servedOn === null || fineFen === 0) return undefined
  const by = deferredUntil ?? payBy(regime, servedOn)?.due
  if (by === undefined) return undefined
  return { parts: instalments ?? [{ by, fen: fineFen }], payments, pauses, told: surchargeTold }
}

/** What is owed at the end of a day; undefined while nothing is due. */
export const owed = (regime: Regime, state: PaymentState, context: PaymentContext, on: PlainDate): Owed | undefined => {
  const debt = debtOf(regime, state, context)
  return debt === undefined ? undefined : owedOn(regime, debt, on)
}

/** The day on which the fine itself was paid in full; null before. */
export const paidInFullOn = ({ payments }: PaymentState, { fineFen }: PaymentContext): PlainDate | null => {
  let sum = 0
  for (const { fen, on } of payments) {
    sum += fen
    if (sum >= fineFen) return on
  }
  return null
}

const articles: Readonly<Record<Exclude<PaymentCommand["_tag"], "DemandPayment">, ArticleOf>> = {
  RecordPayment: {
    article: "第六十七条",
    before: "第四十六条",
    gist: "自收到决定书之日起十五日内到银行或者通过电子支付缴纳"
  },
  GrantDeferral: {
    article: "第六十六条第二款",
    before: "第五十二条",
    gist: "确有经济困难的，经申请和批准可以暂缓缴纳"
  },
  GrantInstalments: {
    article: "第六十六条第二款",
    before: "第五十二条",
    gist: "确有经济困难的，经申请和批准可以分期缴纳"
  },
  HandOverCash: { article: "第七十一条", before: "第五十条", gist: "当场收缴的罚款二日内交至机关" },
  BankCash: { article: "第七十一条", before: "第五十条", gist: "机关二日内将罚款缴付银行" },
  RecordPerformance: { article: "第六十六条第一款", before: "第四十四条", gist: "当事人应当在决定书载明的期限内履行" }
}

const step = (command: PaymentCommand["_tag"], on: PlainDate): Step<PaymentCommand> => {
  if (command === "DemandPayment")
    return { command, cite: coercionLaw("第五十四条", "申请执行前应当催告当事人履行义务") }
  return { command, cite: penaltyLaw(on, articles[command]) }
}

const commands = [
  "RecordPayment",
  "GrantDeferral",
  "GrantInstalments",
  "DemandPayment",
  "HandOverCash",
  "BankCash",
  "RecordPerformance"
] as const

const outOfTurn = (
  state: PaymentState,
  context: PaymentContext,
  command: PaymentCommand["_tag"]
): Refusal | undefined => {
  const missing = (step: string): Refusal => ({ _tag: "StepMissing", command, step })
  const taken = (on: PlainDate | null): Refusal | undefined =>
    on === null ? undefined : { _tag: "StepTaken", command, on }
  if (context.decidedOn === null) return missing("DecidePenalty")
  switch (command) {
    case "HandOverCash":
      return state.cash.some(({ handedOverOn }) => handedOverOn === null) ? undefined : missing("RecordPayment")
    case "BankCash":
      return state.cash.some(({ bankedOn, handedOverOn }) => handedOverOn !== null && bankedOn === null)
        ? undefined
        : missing("HandOverCash")
    case "RecordPerformance":
      return context.otherSanctions ? taken(state.performedOn) : missing("DecidePenalty")
    case "RecordPayment":
      return context.fineFen === 0 ? missing("DecidePenalty") : undefined
    default:
      break
  }
  if (context.fineFen === 0) return missing("DecidePenalty")
  if (context.servedOn === null) return missing("ServeDecision")
  return taken(paidInFullOn(state, context))
}

const record = (fact: PaymentCommand): ReadonlyArray<PaymentEvent> => {
  switch (fact._tag) {
    case "RecordPayment":
      return [{ ...fact, _tag: "PaymentRecorded" }]
    case "GrantDeferral":
      return [{ ...fact, _tag: "PaymentDeferred" }]
    case "GrantInstalments":
      return [{ ...fact, _tag: "InstalmentsGranted" }]
    case "DemandPayment":
      return [{ ...fact, _tag: "PaymentDemanded" }]
    case "HandOverCash":
      return [{ ...fact, _tag: "CashHandedOver" }]
    case "BankCash":
      return [{ ...fact, _tag: "CashBanked" }]
    case "RecordPerformance":
      return [{ ...fact, _tag: "PerformanceRecorded" }]
  }
}

const evolve = (state: PaymentState, event: PaymentEvent): PaymentState => {
  switch (event._tag) {
    case "PaymentRecorded": {
      const cash = event.channel === "cash" ? [{ on: event.on, handedOverOn: null, bankedOn: null }] : []
      return { ...state, payments: [...state.payments, event], cash: [...state.cash, ...cash] }
    }
    case "PaymentDeferred":
      return { ...state, deferredUntil: event.until }
    case "InstalmentsGranted":
      return { ...state, instalments: event.parts }
    case "PaymentDemanded":
      return { ...state, demandedOn: event.on }
    case "CashHandedOver":
      return { ...state, cash: state.cash.map((it) => ({ ...it, handedOverOn: it.handedOverOn ?? event.on })) }
    case "CashBanked":
      return {
        ...state,
        cash: state.cash.map((it) => (it.handedOverOn === null ? it : { ...it, bankedOn: it.bankedOn ?? event.on }))
      }
    case "PerformanceRecorded":
      return { ...state, performedOn: event.on }
  }
}

/** 履行 under one law and calendar. */
export const paymentPhase = (regime: Regime): Phase<PaymentCommand, PaymentEvent, PaymentState, PaymentContext> => {
  const collected = (
    { fineFen, onSpot }: PaymentContext,
    { channel, hardToEnforceLater, on, receipt, remoteRequest }: Omit<Paid, "_tag" | "fen">
  ): ReadonlyArray<Finding> =>
    collection.judge(regime, { on, fineFen, channel, onSpot, hardToEnforceLater, remoteRequest, receipt })
  const partsFindings = (
    { fineFen }: PaymentContext,
    on: PlainDate,
    parts: ReadonlyArray<Part>
  ): ReadonlyArray<Finding> => {
    const sum = parts.reduce((total, { fen }) => total + fen, 0)
    if (sum === fineFen) return []
    const rule = "administrative-penalty-law.instalments"
    const facts = { on, fineFen, partsFen: sum }
    return [{ rule, severity: "violation", facts, cite: penaltyLaw(on, articles.GrantInstalments) }]
  }
  const cashLimit = (parameter: Parameter<TimeLimit>, from: PlainDate, doneOn: PlainDate | null) => {
    const limit = limitFrom(regime, parameter, from, doneOn)
    return limit === undefined ? [] : [limit]
  }
  return {
    initial: {
      payments: [],
      deferredUntil: null,
      instalments: null,
      demandedOn: null,
      cash: [],
      performedOn: null
    },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      switch (command._tag) {
        case "RecordPayment":
          return unlessForbidden(command._tag, collected(context, command), () => record(command))
        case "GrantInstalments":
          return unlessForbidden(command._tag, partsFindings(context, command.on, command.parts), () => record(command))
        default:
          return accept(...record(command))
      }
    },
    record: (_, __, fact) => record(fact),
    evolve,
    review: (state, context) => [
      ...state.payments.flatMap((payment) => collected(context, payment)),
      ...(state.instalments === null || context.decidedOn === null
        ? []
        : partsFindings(context, context.decidedOn, state.instalments))
    ],
    deadlines: (state, context): ReadonlyArray<CaseDeadline> => {
      const cash = state.cash.flatMap(({ bankedOn, handedOverOn, on }) => [
        ...cashLimit(cashHandOverLimit, on, handedOverOn),
        ...(handedOverOn === null ? [] : cashLimit(cashBankingLimit, handedOverOn, bankedOn))
      ])
      if (context.servedOn === null || context.fineFen === 0) return cash
      const done = paidInFullOn(state, context)
      const pay = limitFrom(regime, paymentLimit, context.servedOn, done)
      const due = state.deferredUntil
      return [
        ...(pay === undefined
          ? []
          : [due === null ? pay : { ...pay, deadline: { ...pay.deadline, raw: due, safe: due, rolled: due, due } }]),
        ...cash
      ]
    },
    next: (state, context, on) =>
      commands.flatMap((command) => (outOfTurn(state, context, command) === undefined ? [step(command, on)] : []))
  }
}

/** What a court is asked for where a fine was imposed: after a deferral the time to apply runs from its end. */
export const courtContextOfFine = (
  regime: Regime,
  { payment, remedies }: { readonly payment: PaymentState; readonly remedies: RemedyState },
  context: PaymentContext,
  remedy: RemedyContext
): CourtContext => {
  const { decidedOn, fineFen, servedOn } = context
  const until = payment.deferredUntil
  const found = (known: RemedyState): FoundByCourt => {
    const closedOn = remediesClosedOn(regime, known, remedy)
    return {
      demandedOn: payment.demandedOn,
      remediesEndOn: until !== null && (closedOn === null || until > closedOn) ? until : closedOn
    }
  }
  return {
    missing: decidedOn === null || fineFen === 0 ? remedy.decisionStep : servedOn === null ? "ServeDecision" : null,
    fulfilledOn: fineFen === 0 ? decidedOn : paidInFullOn(payment, context),
    found: found(remedies),
    foundOn: (on) => found(remediesAsOf(remedies, on, "before")),
    ownPower: false
  }
}
