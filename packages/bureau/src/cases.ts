/**
 * 案件 — penalty cases of both procedures on a store. Everything that happened is in the event stream of the case; state,
 * findings, limits and next steps are computed from it.
 */
import type { PlainDate } from "@xiuhua/core/calendar"
import type { Step, Tagged } from "@xiuhua/core/decider"
import {
  type CaseDeadline,
  type CaseEvent,
  documentsOf,
  PenaltyCase,
  type PenaltyEnv,
  type Refusal,
  SummaryPenalty
} from "@xiuhua/core/enforcement"
import { type Aggregate, handle, load, record } from "@xiuhua/core/handle"
import { Store, type StoredEvent } from "@xiuhua/core/ports"
import type { Finding } from "@xiuhua/core/regulation"
import { Effect } from "effect"
import type { Catalogue } from "./bureau.ts"
import type { CaseAnswer, CaseFile, Cases, Procedure } from "./case.ts"
import { penaltyEnvOf } from "./explain-rule.ts"
import { officerRoll } from "./officers.ts"

const ordinary = (
  env: PenaltyEnv
): Aggregate<PenaltyCase.Command, PenaltyCase.Event, PenaltyCase.State, Refusal> & {
  readonly decider: PenaltyCase.PenaltyCases
} => ({
  name: "penalty-case",
  event: PenaltyCase.Event,
  schemaVersion: 1,
  upcasts: {},
  decider: PenaltyCase.penaltyCases(env)
})

const summary = (
  env: PenaltyEnv
): Aggregate<SummaryPenalty.Command, SummaryPenalty.Event, SummaryPenalty.State, Refusal> & {
  readonly decider: SummaryPenalty.SummaryPenalties
} => ({
  name: "summary-penalty",
  event: SummaryPenalty.Event,
  schemaVersion: 1,
  upcasts: {},
  decider: SummaryPenalty.summaryPenalties(env)
})

/** Cases on a store: who may act is what its register of officers says at that moment. */
export const cases = (store: Store["Service"], catalogue: Catalogue): Cases => {
  const base = penaltyEnvOf(catalogue)
  const envOf = (tenant: string) => Effect.map(officerRoll(store, tenant), (officers) => ({ ...base, officers }))
  const on = <A, E>(work: Effect.Effect<A, E, Store>): Effect.Effect<A, E> => Effect.provideService(work, Store, store)
  const file = <State>(
    { id, on: day, procedure }: { readonly id: string; readonly on: PlainDate; readonly procedure: Procedure },
    decider: {
      readonly review: (state: State) => ReadonlyArray<Finding>
      readonly deadlines: (state: State) => ReadonlyArray<CaseDeadline>
      readonly next: (state: State, on: PlainDate) => ReadonlyArray<Step<Tagged>>
    },
    loaded: {
      readonly state: State
      readonly stored: ReadonlyArray<StoredEvent>
      readonly events: ReadonlyArray<CaseEvent>
      readonly version: number
    }
  ): CaseFile => {
    const { events, state, stored, version } = loaded
    const deadlines = decider.deadlines(state)
    const duties = PenaltyCase.caseDuties(id, deadlines, day)
    const [findings, next] = [decider.review(state), decider.next(state, day)]
    return {
      id,
      procedure,
      version,
      timeline: stored,
      findings,
      deadlines,
      duties,
      next,
      documents: documentsOf(events)
    }
  }
  return {
    commandCase: (order) =>
      Effect.flatMap(
        envOf(order.tenant),
        (env): CaseAnswer =>
          order.procedure === "ordinary"
            ? on(handle(ordinary(env))(order, order.command))
            : on(handle(summary(env))(order, order.command))
      ),
    recordCase: (order) =>
      Effect.flatMap(
        envOf(order.tenant),
        (env): CaseAnswer =>
          order.procedure === "ordinary"
            ? on(record(ordinary(env))(order, order.command))
            : on(record(summary(env))(order, order.command))
      ),
    caseFile: (query) =>
      Effect.flatMap(envOf(query.tenant), (env) => {
        const { id, procedure, tenant } = query
        const [plain, short] = [ordinary(env), summary(env)]
        return procedure === "ordinary"
          ? on(Effect.map(load(plain)(tenant, id), (loaded) => file(query, plain.decider, loaded)))
          : on(Effect.map(load(short)(tenant, id), (loaded) => file(query, short.decider, loaded)))
      })
  }
}
