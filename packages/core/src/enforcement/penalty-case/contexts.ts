/** What each phase must know of the others: the only place where phases of a penalty case meet. */
import type { PlainDate } from "../../calendar/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import type { ClosingContext, OpenMatter } from "../phases/closing.ts"
import type { CourtContext } from "../phases/court.ts"
import type { DecisionContext } from "../phases/decision.ts"
import { usableEvidence } from "../phases/evidence.ts"
import { type HearingContext, hearingWindow } from "../phases/hearing.ts"
import { courtContextOfFine, owed, type PaymentContext, paidInFullOn } from "../phases/payment.ts"
import { fineAfter, openRemedies, overturnedOn, type RemedyContext, remedyPauses } from "../phases/remedies.ts"
import type { CaseFacts } from "../rules/decision.ts"
import { fineOf, type Sanction } from "../sanction.ts"
import type { State } from "./state.ts"

/** Sanctions that somebody has to carry out, other than paying: a warning is carried out by being served. */
const needsPerformance = (sanction: Sanction): boolean => {
  switch (sanction._tag) {
    case "Warning":
    case "CircularCriticism":
    case "Fine":
      return false
    case "Order":
      return sanction.order !== "correct"
    default:
      return true
  }
}

const decidedOn = ({ decision }: State): PlainDate | null => decision.decision?.on ?? null
const filedOn = ({ filing }: State): PlainDate | null => filing.filed?.on ?? null
const completedOn = ({ evidence }: State): PlainDate | null => evidence.completed?.on ?? null
const begun = ({ filing }: State): boolean => filing.clue !== null || filing.filed !== null
const sanctionsOf = ({ decision }: State): ReadonlyArray<Sanction> =>
  decision.decision?._tag === "PenaltyDecided" ? decision.decision.sanctions : []

/** What a remedy is about. */
const remedyContext = (state: State): RemedyContext => ({
  decisionStep: "DecidePenalty",
  decidedOn: decidedOn(state),
  servedOn: state.handingOver.served?.servedOn ?? null,
  remediesTold: state.decision.decision?._tag === "PenaltyDecided" && state.decision.decision.remediesTold,
  onSpot: false,
  fineFen: fineOf(sanctionsOf(state))
})

/** What is to be paid and performed. */
const paymentContext = (state: State): PaymentContext => {
  const { decision, remedies } = state
  const remedy = remedyContext(state)
  const sanctions = sanctionsOf(state)
  return {
    fineFen: fineAfter(remedies, remedy.fineFen),
    otherSanctions: sanctions.some(needsPerformance),
    onSpot: false,
    decidedOn: remedy.decidedOn,
    servedOn: remedy.servedOn,
    surchargeTold: decision.decision?._tag === "PenaltyDecided" && decision.decision.surchargeTold,
    pauses: remedyPauses(remedies)
  }
}

/** What may go to the court: a fine that nobody pays. */
const courtContext = (env: PenaltyEnv, state: State): CourtContext =>
  courtContextOfFine(env, state, paymentContext(state), remedyContext(state))

const hearingContext = (state: State): HearingContext => ({
  noticedOn: state.notice.notice?.servedOn ?? null,
  right: state.notice.notice?.right ?? "no",
  investigators: state.officers.everybody,
  decidedOn: decidedOn(state)
})

/** What a decision is judged by. */
const caseFacts = (env: PenaltyEnv, state: State): CaseFacts => {
  const { examination, filing, hearing, notice, officers } = state
  const { classified, discussed, reviewed } = examination
  const { filed } = filing
  const window = (on: PlainDate) => hearingWindow(env, hearing, hearingContext(state), on)
  const served = notice.notice?.servedOn ?? null
  return {
    respondent: filed === null ? null : filed.respondent,
    act: filed === null ? null : filed.act,
    violation: classified?.violation ?? filed?.violation ?? null,
    measures: classified?.measures ?? {},
    circumstances: classified?.circumstances ?? null,
    triggers: {
      publicInterest: classified?.publicInterest === true,
      heard: hearing.held?.attended === true,
      difficult: classified?.difficult === true
    },
    complex: classified?.complex === true,
    grave: classified?.grave === true,
    investigators: officers.everybody,
    usable: usableEvidence(state.evidence),
    ordered: filing.ordered,
    legallyReviewed: reviewed,
    discussedOn: discussed?.approved ? discussed.on : null,
    notice: notice.notice,
    statedOn: notice.statedOn,
    statementReviewedOn: notice.reviewedOn,
    statementWaived: notice.waivedOn !== null,
    hearingRequested: hearing.requested !== null,
    hearingWindow: window,
    mayDecideOn: (on) =>
      served !== null &&
      on >= served &&
      (notice.statedOn === null || notice.reviewedOn !== null) &&
      window(on) === undefined
  }
}

const decisionContext = (env: PenaltyEnv, state: State): DecisionContext => ({
  filedOn: filedOn(state),
  completedOn: completedOn(state),
  suspended: state.time.suspendedOn !== null,
  facts: caseFacts(env, state)
})

const latest = (days: ReadonlyArray<PlainDate | null | undefined>): PlainDate | null =>
  days.reduce<PlainDate | null>(
    (last, day) => (day === null || day === undefined || (last !== null && day <= last) ? last : day),
    null
  )

const closingContext = (env: PenaltyEnv, state: State): ClosingContext => {
  const { decision, payment, preservation, remedies, seizure } = state
  const context = paymentContext(state)
  const debt = state.lastOn === null ? undefined : owed(env, payment, context, state.lastOn)
  const unpaid = context.fineFen > 0 && (debt === undefined || debt.openFen > 0)
  const open: ReadonlyArray<OpenMatter> = [
    ...(decision.decision === null ? (["decision"] as const) : []),
    ...(unpaid ? (["money"] as const) : []),
    ...(context.otherSanctions && payment.performedOn === null ? (["performance"] as const) : []),
    ...(openRemedies(remedies).length > 0 ? (["remedy"] as const) : []),
    ...(seizure.items.some(({ ended }) => ended === null) ? (["seizure"] as const) : []),
    ...(preservation.items.some(({ disposed }) => disposed === null) ? (["preserved-evidence"] as const) : [])
  ]
  const closableOn =
    open.length > 0
      ? null
      : latest([
          decision.decision?.on,
          state.handingOver.served?.servedOn,
          context.fineFen > 0 ? (payment.payments.at(-1)?.on ?? paidInFullOn(payment, context)) : null,
          payment.performedOn,
          remedies.ended.at(-1)?.on,
          ...seizure.items.map(({ ended }) => ended?.on),
          ...preservation.items.map(({ disposed }) => disposed?.on)
        ])
  return { begun: begun(state), open, closableOn }
}

/** The contexts of all phases under one environment. */
export const contextsOf = (env: PenaltyEnv) => ({
  filing: (state: State) => ({ decidedOn: decidedOn(state) }),
  officers: (state: State) => ({ begun: begun(state), decidedOn: decidedOn(state) }),
  evidence: (state: State) => ({
    begun: begun(state),
    filedOn: filedOn(state),
    assigned: state.officers.assigned !== null,
    recused: state.officers.recused,
    decidedOn: decidedOn(state)
  }),
  preservation: (state: State) => ({ begun: begun(state) }),
  seizure: (state: State) => ({ begun: begun(state), firstStep: "RegisterClue" }),
  time: (state: State) => ({ filedOn: filedOn(state), decidedOn: decidedOn(state) }),
  examination: (state: State) => ({
    filedOn: filedOn(state),
    completedOn: completedOn(state),
    decidedOn: decidedOn(state),
    investigators: state.officers.everybody
  }),
  notice: (state: State) => ({
    filedOn: filedOn(state),
    completedOn: completedOn(state),
    decidedOn: decidedOn(state),
    respondent: state.filing.filed?.respondent.kind ?? null
  }),
  hearing: hearingContext,
  decision: (state: State) => decisionContext(env, state),
  handingOver: (state: State) => ({ decidedOn: decidedOn(state) }),
  payment: paymentContext,
  court: (state: State) => courtContext(env, state),
  remedies: remedyContext,
  publicity: (state: State) => ({
    decidedOn: decidedOn(state),
    influential: state.examination.classified?.influential === true,
    overturnedOn: overturnedOn(state.remedies)
  }),
  closing: (state: State) => closingContext(env, state)
})
