/**
 * 案件 — every aggregate of the bureau on a store. Everything that happened is in the event stream of the case; state,
 * findings, limits and next steps are computed from it.
 */
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { penaltyCases, summaryPenalties } from "./aggregates/penalties.ts"
import { publicReports } from "./aggregates/reports.ts"
import { type Served, serve } from "./aggregates/serve.ts"
import type { Catalogue } from "./bureau.ts"
import type { AggregateName, CaseAnswer, CaseOrder, Cases, Commands } from "./case.ts"
import { penaltyEnvOf } from "./explain-rule.ts"
import { officerRoll } from "./officers.ts"

/** Every aggregate, served. */
export type Registry = { readonly [Name in AggregateName]: Served<Commands[Name]> }

/** The aggregates of a place on a store. */
export const registryOf = (store: Store["Service"], catalogue: Catalogue): Registry => {
  const base = penaltyEnvOf(catalogue)
  const withOfficers =
    <A>(make: (env: typeof base) => A) =>
    (tenant: string): Effect.Effect<A, StoreFailure> =>
      Effect.map(officerRoll(store, tenant), (officers) => make({ ...base, officers }))
  const reports = publicReports(catalogue.reportLimits)
  return {
    "penalty-case": serve(store, withOfficers(penaltyCases)),
    "summary-penalty": serve(store, withOfficers(summaryPenalties)),
    report: serve(store, () => Effect.succeed(reports))
  }
}

/** What can be done with the cases of a registry. */
export const cases = (registry: Registry): Cases => {
  // Which command belongs to which aggregate is checked where the order is made.
  const served = ({ aggregate }: CaseOrder) => registry[aggregate] as Served<CaseOrder["command"]>
  return {
    command: (order): CaseAnswer => served(order).command(order, order.command),
    record: (order): CaseAnswer => served(order).record(order, order.command),
    caseFile: (query) => registry[query.aggregate].file(query)
  }
}
