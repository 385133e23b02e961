/**
 * 当场处罚（简易程序） — a penalty decided on the spot, and what follows it.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 51 to 53, 67 to 71; (2017修正) arts. 33 to 35, 46 to 50;
 * 《中华人民共和国行政复议法》(2023) art. 23 (reconsideration comes before the court). Money: whole fen.
 */
import { Schema } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import {
  type ClosingContext,
  type ClosingState,
  closingCommands,
  closingEvents,
  closingPhase,
  type OpenMatter
} from "../phases/closing.ts"
import { type CaseDecider, compose, part } from "../phases/compose.ts"
import { type CourtState, courtCommands, courtEvents, courtPhase } from "../phases/court.ts"
import { type OnSpotState, onSpotCommands, onSpotEvents, onSpotPhase } from "../phases/on-spot.ts"
import {
  courtContextOfFine,
  owed,
  type PaymentContext,
  type PaymentState,
  paymentCommands,
  paymentEvents,
  paymentPhase
} from "../phases/payment.ts"
import { type PublicityState, publicityCommands, publicityEvents, publicityPhase } from "../phases/publicity.ts"
import {
  fineAfter,
  openRemedies,
  overturnedOn,
  type RemedyContext,
  type RemedyState,
  remedyCommands,
  remedyEvents,
  remedyPauses,
  remedyPhase
} from "../phases/remedies.ts"
import { fineOf } from "../sanction.ts"

export const Command = Schema.TaggedUnion({
  ...onSpotCommands,
  ...paymentCommands,
  ...courtCommands,
  ...remedyCommands,
  ...publicityCommands,
  ...closingCommands
})
export type Command = typeof Command.Type

/** As stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ...onSpotEvents,
  ...paymentEvents,
  ...courtEvents,
  ...remedyEvents,
  ...publicityEvents,
  ...closingEvents
})
export type Event = typeof Event.Type

export interface State {
  readonly onSpot: OnSpotState
  readonly payment: PaymentState
  readonly court: CourtState
  readonly remedies: RemedyState
  readonly publicity: PublicityState
  readonly closing: ClosingState
  readonly lastOn: PlainDate | null
}

/** Where a penalty on the spot stands. */
export type Stage = "none" | "decided" | "closed" | "archived"

export const stageOf = ({ closing, onSpot }: State): Stage => {
  if (closing.archived !== null) return "archived"
  if (closing.closed !== null) return "closed"
  return onSpot.decided === null ? "none" : "decided"
}

/** A decision handed over on the spot is served on its day. */
const servedOn = ({ onSpot: { decided } }: State): PlainDate | null =>
  decided?.handedOver === true ? decided.on : null

const remedyContext = (state: State): RemedyContext => {
  const { decided } = state.onSpot
  return {
    decisionStep: "DecideOnSpot",
    decidedOn: decided?.on ?? null,
    servedOn: servedOn(state),
    remediesTold: decided?.remediesTold === true,
    onSpot: true,
    fineFen: fineOf(decided?.sanctions ?? [])
  }
}

const paymentContext = (state: State): PaymentContext => {
  const remedy = remedyContext(state)
  return {
    fineFen: fineAfter(state.remedies, remedy.fineFen),
    otherSanctions: false,
    onSpot: true,
    decidedOn: remedy.decidedOn,
    servedOn: remedy.servedOn,
    surchargeTold: state.onSpot.decided?.surchargeTold === true,
    pauses: remedyPauses(state.remedies)
  }
}

const closingContext = (env: PenaltyEnv, state: State): ClosingContext => {
  const { onSpot, payment, remedies } = state
  const context = paymentContext(state)
  const debt = state.lastOn === null ? undefined : owed(env, payment, context, state.lastOn)
  const open: ReadonlyArray<OpenMatter> = [
    ...(onSpot.decided === null ? (["decision"] as const) : []),
    ...(context.fineFen > 0 && (debt === undefined || debt.openFen > 0) ? (["money"] as const) : []),
    ...(openRemedies(remedies).length > 0 ? (["remedy"] as const) : [])
  ]
  return {
    begun: onSpot.decided !== null,
    open,
    closableOn: open.length > 0 ? null : (payment.payments.at(-1)?.on ?? onSpot.decided?.on ?? null)
  }
}

/** What may still be done to a closed case. */
const afterClosing = ["closing", "publicity", "remedies"]

/** The decider of penalties on the spot, and the statutory limits of one. */
export type SummaryPenalties = CaseDecider<Command, Event, State>

/** Penalties on the spot under one environment. */
export const summaryPenalties = (env: PenaltyEnv): SummaryPenalties =>
  compose<Command, Event, State>({
    parts: [
      part("onSpot", onSpotCommands, onSpotEvents, onSpotPhase(env), (_: State) => null),
      part("payment", paymentCommands, paymentEvents, paymentPhase(env), paymentContext),
      part("court", courtCommands, courtEvents, courtPhase(env), (state: State) =>
        courtContextOfFine(env, state, paymentContext(state), remedyContext(state))
      ),
      part("remedies", remedyCommands, remedyEvents, remedyPhase(env), remedyContext),
      part("publicity", publicityCommands, publicityEvents, publicityPhase(env), (state: State) => ({
        decidedOn: state.onSpot.decided?.on ?? null,
        influential: false,
        overturnedOn: overturnedOn(state.remedies)
      })),
      part("closing", closingCommands, closingEvents, closingPhase(env), (state: State) => closingContext(env, state))
    ],
    over: ({ closing }, { _tag }, phase) => {
      if (closing.archived !== null && _tag !== "ReopenCase") return closing.archived.on
      return closing.closed !== null && !afterClosing.includes(phase) ? closing.closed.on : undefined
    },
    after: (_, __, ___, next) => next,
    across: () => []
  })
