/** What each phase must know of the others: the only place where phases of an enforcement meet. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Regime } from "../../regulation/index.ts"
import type { CourtContext, FoundByCourt } from "../phases/court.ts"
import type { Known } from "../phases/phase.ts"
import {
  isRevoked,
  isStayed,
  overturnedOn,
  type RemedyContext,
  type RemedyState,
  remediesAsOf,
  remediesClosedOn
} from "../phases/remedies.ts"
import type { Halt } from "../rules/execution-act.ts"
import { type Decision, type DecisionContext, decisionInForce, decisionOn, type FoundCase } from "./decision.ts"
import { type DemandContext, demandBehind } from "./demand.ts"
import type { EndingContext } from "./ending.ts"
import type { ExecutionContext } from "./execution.ts"
import { fulfilledOn, owedMoney } from "./owed.ts"
import { agreementInForce, type PerformanceContext } from "./performance.ts"
import type { State } from "./state.ts"
import { inabilityOf, type SuspensionContext, suspensionNow } from "./suspension.ts"

/** The remedies are those against the decision that is enforced. */
const remedyContext = ({ basis: { opened } }: State): RemedyContext => ({
  decisionStep: "OpenEnforcement",
  decidedOn: opened?.decision.decidedOn ?? null,
  servedOn: opened?.decision.servedOn ?? null,
  remediesTold: opened?.decision.remediesTold === true,
  onSpot: opened?.decision.onSpot === true,
  fineFen: opened?.money?.principalFen ?? 0
})

const standingOf = (remedies: RemedyState): FoundCase["standing"] => {
  if (isRevoked(remedies)) return "revoked"
  return isStayed(remedies) ? "stayed" : "stands"
}

/** The case as a decision of a day finds it. */
const found = (regime: Regime, state: State, on: PlainDate, known: Known): FoundCase | undefined => {
  const { basis, demand, seizure } = state
  const { announced, opened } = basis
  if (opened === null) return undefined
  const counts = (day: PlainDate): boolean => known === "all" || day < on
  const behind = demandBehind(demand, on)
  // What was answered to a later demand counts too: reasons that hold do not lapse with the time of the first.
  const answers = demand.demands
    .slice(behind === undefined ? 0 : demand.demands.indexOf(behind))
    .filter(({ answeredOn, made }) => made.on <= on && answeredOn !== null && counts(answeredOn))
  const open = answers.find(({ reviewed }) => reviewed === null || (known === "before" && reviewed.on > on))
  const upheld = answers.find(({ reviewed }) => reviewed?.upheld === true && counts(reviewed.on))
  const answer = open ?? upheld ?? answers.at(-1)
  const remedies = remediesAsOf(state.remedies, on, known)
  const notice = announced.findLast(({ demolishBy }) => demolishBy < on) ?? announced.at(-1)
  const seized = seizure.items.some(
    ({ ended, taken }) => taken.on <= on && (ended === null || (known === "before" && ended.on >= on))
  )
  return {
    duty: opened.duty,
    performBy: opened.decision.performBy,
    demandedOn: behind?.made.servedOn ?? null,
    demandBy: behind?.made.performBy ?? null,
    answeredOn: answer?.answeredOn ?? null,
    answerReviewedOn: answer?.reviewed?.on ?? null,
    answerUpheld: open === undefined && upheld !== undefined,
    standing: standingOf(remedies),
    power: opened.power,
    surchargeSince: opened.money?.surchargeSince ?? null,
    remediesEndOn: remediesClosedOn(regime, remedies, remedyContext(state)),
    announcedOn: notice?.on ?? null,
    announcedBy: notice?.demolishBy ?? null,
    goodsSeized: opened.goodsSeized || seized
  }
}

/** What kept an act of a day from being done. */
const haltOn = (state: State, on: PlainDate, known: Known): Halt => {
  const { performance, suspension } = state
  const standing = standingOf(remediesAsOf(state.remedies, on, known))
  if (standing !== "stands") return standing
  const lasted = (from: PlainDate, until: PlainDate | null): boolean => from < on && (until === null || on < until)
  const suspended =
    known === "all"
      ? suspensionNow(suspension) !== undefined
      : suspension.suspensions.some(({ began, resumedOn }) => lasted(began.on, resumedOn))
  if (suspended) return "suspended"
  const agreed =
    known === "all"
      ? agreementInForce(performance) !== undefined
      : performance.agreements.some(({ brokenOn, made }) => lasted(made.on, brokenOn))
  return agreed ? "agreed" : "none"
}

/** The first demand that followed a decision and was served by a day. */
const demandedAgainOn = ({ demand }: State, { made: decision }: Decision, on: PlainDate): PlainDate | null =>
  demand.demands.find(({ made }) => made.on >= decision.on && made.servedOn !== null && made.servedOn <= on)?.made
    .servedOn ?? null

const courtContext = (regime: Regime, state: State): CourtContext => {
  const { basis, demand, remedies } = state
  // Any demand will do: a later one does not take the ten days of the first away.
  const demandedOn = demand.demands.find(({ made }) => made.servedOn !== null)?.made.servedOn ?? null
  const found = (known: RemedyState): FoundByCourt => ({
    demandedOn,
    remediesEndOn: remediesClosedOn(regime, known, remedyContext(state))
  })
  return {
    missing: basis.opened === null ? "OpenEnforcement" : null,
    fulfilledOn: fulfilledOn(regime, state),
    found: found(remedies),
    foundOn: (on) => found(remediesAsOf(remedies, on, "before")),
    ownPower: basis.opened !== null && basis.opened.power !== "none"
  }
}

const endingContext = (regime: Regime, state: State): EndingContext => {
  const { basis, clearing, decision, execution, remedies, suspension } = state
  const now = suspensionNow(suspension)
  const { socialHarm, suspendedOn } = now === undefined ? { socialHarm: false, suspendedOn: null } : inabilityOf(now)
  const withdrawn = decision.decisions.find(
    ({ made, withdrawnOn }) =>
      withdrawnOn !== null && execution.acts.some(({ on }) => on >= made.on && on <= withdrawnOn)
  )
  return {
    begun: basis.opened !== null || clearing.cleared !== null,
    respondent: basis.opened?.respondent.kind ?? null,
    fulfilled: fulfilledOn(regime, state) !== null || (basis.opened === null && clearing.cleared !== null),
    executedOn: execution.acts[0]?.on ?? null,
    inabilitySince: suspendedOn,
    socialHarm,
    overturnedOn: overturnedOn(remedies),
    withdrawnOn: withdrawn?.withdrawnOn ?? null
  }
}

/** The contexts of all phases under one law and calendar. */
export const contextsOf = (regime: Regime) => ({
  seizure: ({ basis }: State) => ({ begun: basis.opened !== null, firstStep: "OpenEnforcement" }),
  demand: (state: State): DemandContext => ({
    opened: state.basis.opened !== null,
    money: state.basis.opened?.duty === "money",
    decisionPerformBy: state.basis.opened?.decision.performBy ?? null,
    fulfilledOn: fulfilledOn(regime, state),
    substituteOn: (on) => decisionOn(state.decision, on)?.made._tag === "SubstituteDecided"
  }),
  decision: (state: State): DecisionContext => ({
    duty: state.basis.opened?.duty ?? null,
    fulfilledOn: fulfilledOn(regime, state),
    found: (on, known) => found(regime, state, on, known)
  }),
  execution: (state: State): ExecutionContext => ({
    opened: state.basis.opened !== null,
    fulfilledOn: fulfilledOn(regime, state),
    decision: decisionInForce(state.decision),
    decisionOn: (on) => decisionOn(state.decision, on),
    haltOn: (on, known) => haltOn(state, on, known),
    demandedAgainOn: (decision, on) => demandedAgainOn(state, decision, on),
    cleared: state.clearing.cleared !== null
  }),
  performance: (state: State): PerformanceContext => ({
    opened: state.basis.opened !== null,
    fulfilledOn: fulfilledOn(regime, state),
    surchargeOn: (on) => owedMoney(regime, state, on)?.surchargeFen ?? null
  }),
  suspension: (state: State): SuspensionContext => ({
    opened: state.basis.opened !== null,
    fulfilledOn: fulfilledOn(regime, state),
    endedOn: state.ending.ended?.on ?? null
  }),
  court: (state: State): CourtContext => courtContext(regime, state),
  remedies: remedyContext,
  ending: (state: State): EndingContext => endingContext(regime, state)
})
