/**
 * 违法建设 — one site of illegal building, from its discovery to the last square metre of it.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) arts. 64 to 68; 《中华人民共和国行政强制法》(2011) arts. 35 to 37, 43, 44; the regulations
 * of the place. The merits (notice, hearing, decision, fine) live in the penalty case, demand and execution in compulsory
 * enforcement: both are named by id. Refused: what the law or the order of steps forbids. Late or irregular but done
 * elsewhere: recorded, then reported by `review`.
 */
import type { Decider } from "../../decider/index.ts"
import { type CaseDecider, compose } from "../phases/compose.ts"
import type { CaseDeadline, Refusal } from "../phases/phase.ts"
import { inMatter } from "./charging.ts"
import type { ConstructionEnv } from "./env.ts"
import { withDemolished } from "./outcome.ts"
import { type Command, type Event, type Fact, partsOf } from "./parts.ts"
import type { State } from "./state.ts"

/** The decider of sites, and the statutory limits of one. */
export interface IllegalConstructions extends Decider<Command, Event, State, Refusal, Fact> {
  readonly deadlines: (state: State) => ReadonlyArray<CaseDeadline>
}

/** What may still be done to a closed site. */
const afterClosing = ["StartRemedy", "StayExecution", "EndRemedy", "CorrectMeasurement", "CorrectOutcome", "ReopenSite"]

/** The phases that begin anew with a new decision. */
const underDecision = ["merits", "remedies", "charging", "execution"]

/** Sites under one environment. */
export const illegalConstructions = (env: ConstructionEnv): IllegalConstructions => {
  const parts = partsOf(env)
  /** Decisions that were replaced, each with what was done under it. */
  const replaced = compose<Fact, Event, State>({
    parts: parts.filter(({ name }) => underDecision.includes(name)),
    over: () => undefined,
    after: (_initial, _before, _event, next) => next,
    across: () => []
  })
  const composed: CaseDecider<Fact, Event, State> = compose<Fact, Event, State>({
    parts,
    over: ({ outcome }, { _tag }) =>
      outcome.closed !== null && !afterClosing.includes(_tag) ? outcome.closed.on : undefined,
    after: (initial, before, event, next) => {
      if (event._tag === "SiteDemolished") return { ...next, outcome: withDemolished(next.outcome, event) }
      return event._tag === "DecisionRecorded" && before.merits.decision !== null
        ? decidedAnew(initial, before, next)
        : next
    },
    across: ({ former = [] }) => former.flatMap(replaced.review)
  })
  return {
    ...composed,
    deadlines: (state) => [...(state.former ?? []).flatMap(replaced.deadlines), ...composed.deadlines(state)],
    // A row from elsewhere is never offered: its turn never comes.
    next: composed.next as IllegalConstructions["next"]
  }
}

/** A new decision in the place of an old one: its remedies, charge and execution begin anew, the old ones stay with the old. */
const decidedAnew = (initial: State, before: State, state: State): State => ({
  ...state,
  former: [...(before.former ?? []), { ...before, charging: inMatter(before.charging, "demolition") }],
  remedies: initial.remedies,
  charging: inMatter(state.charging, "sealing"),
  execution: { ...initial.execution, notarised: state.execution.notarised }
})
