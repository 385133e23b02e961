/** What each phase must know of the others: the only place where phases of an enforcement meet. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Regime } from "../../regulation/index.ts"
import type { CourtContext } from "../phases/court.ts"
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
import {
  type Decision,
  type DecisionContext,
  decisionInForce,
  decisionOn,
  type FoundCase,
  type Known
} from "./decision.ts"
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

const remediesOf = ({ remedies }: State, on: PlainDate, known: Known): RemedyState =>
  known === "all" ? remedies : remediesAsOf(remedies, on)

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
  const answeredOn = behind?.answeredOn ?? null
  const reviewed = behind?.reviewed ?? null
  const remedies = remediesOf(state, on, known)
  const notice = announced.findLast(({ demolishBy }) => demolishBy < on) ?? announced.at(-1)
  const seized = seizure.items.some(
    ({ ended, taken }) => taken.on <= on && (ended === null || (known === "before" && ended.on >= on))
  )
  return {
    duty: opened.duty,
    performBy: opened.decision.performBy,
    demandedOn: behind?.made.servedOn ?? null,
    demandBy: behind?.made.performBy ?? null,
    answeredOn: answeredOn !== null && (counts(answeredOn) || reviewed !== null) ? answeredOn : null,
    answerReviewedOn: reviewed?.on ?? null,
    answerUpheld: reviewed?.upheld === true && counts(reviewed.on),
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
  const standing = standingOf(remediesOf(state, on, known))
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
  return {
    missing: basis.opened === null ? "OpenEnforcement" : null,
    fulfilledOn: fulfilledOn(regime, state),
    demandedOn: demand.demands.at(-1)?.made.servedOn ?? null,
    remediesEndOn: remediesClosedOn(regime, remedies, remedyContext(state)),
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
    fulfilledOn: fulfilledOn(regime, state)
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
