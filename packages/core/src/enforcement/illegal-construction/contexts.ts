/** What each phase must know of the others: the only place where phases of a site meet. */

import { Option } from "effect"
import { deadline, type PlainDate } from "../../calendar/index.ts"
import { type Regime, suingAfterReconsideration } from "../../regulation/index.ts"
import { openRemedies, overturnedOn, periodsOf, type RemedyContext, type RemedyState } from "../phases/remedies.ts"
import type { Measure, Zone } from "../rules/planning-measure.ts"
import { correctBy } from "./merits.ts"
import { doneOn } from "./outcome.ts"
import { builderOf, isInProgress, measuredArea, type SiteState } from "./site.ts"
import type { DemolitionStanding } from "./standing.ts"
import { type State, standingDecision } from "./state.ts"
import { builtOnSince } from "./stopping.ts"

const remedyContext = ({ merits: { decision } }: State): RemedyContext => ({
  decisionStep: "RecordDecision",
  decidedOn: decision?.on ?? null,
  servedOn: decision?.servedOn ?? null,
  remediesTold: decision?.remediesTold === true,
  onSpot: false,
  fineFen: decision?.fineFen ?? 0
})

/** Remedies as they stood at the end of a day. */
const remediesUntil = ({ ended, started, stayedOn }: RemedyState, on: PlainDate): RemedyState => ({
  started: started.filter((start) => start.on <= on),
  ended: ended.filter((end) => end.on <= on),
  stayedOn
})

/** The last day on which a remedy can still be sought, and whether it may move; null while one runs or nobody knows. */
const remediesEnd = (
  regime: Regime,
  state: State,
  on: PlainDate
): { readonly on: PlainDate | null; readonly provisional: boolean } => {
  const unknown = { on: null, provisional: false }
  const periods = periodsOf(regime, remedyContext(state))
  const remedies = remediesUntil(state.remedies, on)
  if (periods === undefined || openRemedies(remedies).length > 0) return unknown
  const { ended } = remedies
  const { endOn, litigation, reconsideration } = periods
  const sued = ended.findLast(({ kind }) => kind === "litigation")
  // A judgment ends it; a suit that was withdrawn or not taken leaves what is left of the periods.
  if (sued?.outcome === "upheld") return { on: sued.on, provisional: false }
  if (endOn === null) return unknown
  const provisional = reconsideration?.provisional === true || litigation?.provisional === true
  const reconsidered = ended.findLast(({ kind }) => kind === "reconsideration")
  // One that was withdrawn leaves the periods as they were.
  if (reconsidered === undefined || reconsidered.outcome === "withdrawn") return { on: endOn, provisional }
  const limit = Option.getOrUndefined(regime.law.of(suingAfterReconsideration, reconsidered.on))
  if (limit === undefined) return { on: endOn, provisional }
  const suing = deadline(limit.value, reconsidered.on, regime.calendar)
  return { on: suing.due, provisional: suing.provisional }
}

const later = (day: PlainDate, other: PlainDate | null): PlainDate => (other !== null && other > day ? other : day)

const standing = (regime: Regime, state: State): DemolitionStanding => ({
  toDemolish: standingDecision(state)?.measure === "demolish",
  waitOn: (on) => {
    const { announced } = state.execution
    const { decision } = state.merits
    const end = remediesEnd(regime, state, on)
    return {
      servedOn: decision?.servedOn ?? null,
      remediesEndOn: end.on,
      provisional: end.provisional,
      announcedOn: announced?.on ?? null,
      announcedUntil: announced === null ? null : later(announced.until, decision?.until ?? null)
    }
  }
})

const zoneOf = ({ found }: SiteState): Zone => found?.zone ?? "town"
const foundOn = ({ site }: State): PlainDate | null => site.found?.on ?? null
/** The day from which the builder is known. */
const builderKnownOn = ({ site }: State): PlainDate | null =>
  builderOf(site) === null ? null : (site.identified?.on ?? site.found?.on ?? null)

/** The order to correct that the present decision took the place of. */
const formerCorrectBy = ({ former = [] }: State): PlainDate | null => {
  const last = former.at(-1)
  return last === undefined ? null : correctBy(last.merits.decision, overturnedOn(last.remedies))
}

/** What the decision that stood on a day ordered, be it a former one. */
const measureOn = (state: State, on: PlainDate): Measure | null => {
  const stood = [...(state.former ?? []), state].findLast(({ merits: { decision }, remedies }) => {
    return decision !== null && decision.on <= on && overturnedOn(remediesUntil(remedies, on)) === null
  })
  return stood?.merits.decision?.measure ?? null
}

const areas = ({ outcome, site }: State) => ({
  measured: measuredArea(site),
  demolished: outcome.demolished,
  treated: outcome.treated
})

/** The contexts of all phases under one environment. */
export const contextsOf = (regime: Regime) => ({
  site: (state: State) => ({
    recordedOn: state.outcome.recorded.at(-1)?.on ?? null,
    decidedOn: state.merits.decision?.on ?? null,
    demolished: state.outcome.demolished,
    treated: state.outcome.treated
  }),
  stopping: (state: State) => ({
    foundOn: foundOn(state),
    inProgress: isInProgress(state.site),
    completedOn: state.site.completedOn,
    chargedOn: state.charging.charges.sealing?.on ?? null
  }),
  merits: (state: State) => ({
    foundOn: foundOn(state),
    zone: zoneOf(state.site),
    features: state.site.found?.features ?? [],
    builderKnownOn: builderKnownOn(state),
    measuredOn: state.site.measurements[0]?.on ?? null,
    handedOn: state.site.handed?.on ?? null,
    openedOn: state.site.opened?.on ?? null,
    fallenOn: overturnedOn(state.remedies),
    formerCorrectBy: formerCorrectBy(state),
    reconsideredOn: state.remedies.started.find(({ kind }) => kind === "reconsideration")?.on ?? null,
    suedOn: state.remedies.started.find(({ kind }) => kind === "litigation")?.on ?? null
  }),
  remedies: remedyContext,
  charging: (state: State) => ({
    ...standing(regime, state),
    handedOn: state.site.handed?.on ?? null,
    isVillage: zoneOf(state.site) === "village",
    builtOnSince: builtOnSince(state.stopping)
  }),
  execution: (state: State) => ({
    ...standing(regime, state),
    ...areas(state),
    foundOn: foundOn(state),
    zone: zoneOf(state.site),
    builderKnownOn: builderKnownOn(state),
    chargedOn: state.charging.charges.demolition?.on ?? null,
    doneOn: doneOn(state.outcome, measuredArea(state.site))
  }),
  outcome: (state: State) => ({
    foundOn: foundOn(state),
    measured: measuredArea(state.site),
    measureOn: (on: PlainDate) => measureOn(state, on),
    handedOn: state.site.handed?.on ?? null
  })
})
