/**
 * 案件 — every aggregate of the bureau on a store. Everything that happened is in the event stream of the case; state,
 * findings, limits and next steps are computed from it.
 */
import { hasGivenDaysOnly } from "@xiuhua/core/calendar"
import { PenaltyRule } from "@xiuhua/core/enforcement"
import type { PartyEnv } from "@xiuhua/core/party"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { campaignImports, campaigns } from "./aggregates/campaigns.ts"
import { reachingDuplicates } from "./aggregates/duplicates.ts"
import { compulsoryEnforcements } from "./aggregates/enforcements.ts"
import { illegalConstructions, siteImports } from "./aggregates/illegal-constructions.ts"
import {
  activityImports,
  branchImports,
  memberDevelopments,
  partyActivities,
  partyBranches
} from "./aggregates/party.ts"
import { penaltyCases, summaryPenalties } from "./aggregates/penalties.ts"
import { problems } from "./aggregates/problems.ts"
import { publicReports } from "./aggregates/reports.ts"
import { type Served, serve } from "./aggregates/serve.ts"
import { tasks } from "./aggregates/tasks.ts"
import type { AggregateName, CaseAnswer, CaseFact, CaseOrder, Cases, Commands, Facts } from "./case.ts"
import type { Catalogue } from "./catalogue.ts"
import { penaltyEnvOf } from "./explain-rule.ts"
import { caseList, caseListText } from "./lists/case-list.ts"
import { rebuildLists } from "./lists/rebuild.ts"
import { officerRoll } from "./officers.ts"
import { partyRoll } from "./party-roll.ts"
import { type Registry, served } from "./registry.ts"
import { InvalidRequest } from "./requests.ts"

type National = { readonly [Name in AggregateName]: Served<Commands[Name], Facts[Name]> }

/** The national aggregates under the law of a place, on a store. */
const nationalOf = (store: Store["Service"], catalogue: Catalogue): National => {
  const base = penaltyEnvOf(catalogue)
  const withOfficers =
    <A>(make: (env: typeof base) => A) =>
    (tenant: string): Effect.Effect<A, StoreFailure> =>
      Effect.map(officerRoll(store, tenant), (officers) => make({ ...base, officers }))
  const withRoll =
    <A>(make: (env: PartyEnv) => A) =>
    (tenant: string): Effect.Effect<A, StoreFailure> =>
      Effect.map(partyRoll(store, tenant), (roll) => make({ law: base.law, calendar: base.calendar, roll }))
  const developments = memberDevelopments(base)
  const reports = publicReports(catalogue.reportLimits)
  const enforcements = compulsoryEnforcements(base)
  const rectifications = problems({ ...base, profile: catalogue.problemProfile })
  const sites = illegalConstructions({
    ...base,
    executionTime: ({ from, fromAt, until, untilAt, urgent }) =>
      PenaltyRule.executionTime.judge(base, {
        on: from,
        fromTime: fromAt,
        untilOn: until,
        untilTime: untilAt,
        urgent
      })
  })
  return {
    "penalty-case": serve(store, withOfficers(penaltyCases(catalogue.violations))),
    "summary-penalty": serve(store, withOfficers(summaryPenalties(catalogue.violations))),
    report: reachingDuplicates(
      store,
      reports,
      serve(store, () => Effect.succeed(reports))
    ),
    "compulsory-enforcement": serve(store, () => Effect.succeed(enforcements)),
    campaign: serve(store, () => Effect.succeed(campaigns(base)), campaignImports),
    problem: serve(store, () => Effect.succeed(rectifications)),
    task: serve(store, () => Effect.succeed(tasks(base))),
    "illegal-construction": serve(store, () => Effect.succeed(sites), siteImports),
    "party-branch": serve(store, withRoll(partyBranches), branchImports),
    "party-activity": serve(store, withRoll(partyActivities), activityImports),
    "member-development": serve(store, () => Effect.succeed(developments))
  }
}

/** The aggregates of a place on a store. */
export const registryOf = (store: Store["Service"], catalogue: Catalogue): Registry => {
  const national = nationalOf(store, catalogue)
  const own = catalogue.aggregates.map((aggregate) => [aggregate.name, aggregate.serve(store, catalogue)] as const)
  // Which command belongs to which aggregate is checked where the order is made.
  return { ...(national as unknown as Registry), ...Object.fromEntries(own) }
}

/** Limits run from the days of a step: a step on a day that leaves no room for them is none. */
const given = <E>({ command }: CaseOrder | CaseFact, work: () => CaseAnswer<E>): CaseAnswer<E> =>
  Effect.suspend(
    (): CaseAnswer<E> => (hasGivenDaysOnly(command) ? work() : Effect.fail(new InvalidRequest({ rule: "day" })))
  )

/** What can be done with the cases of a registry. */
export const cases = (store: Store["Service"], registry: Registry): Cases => ({
  command: (order, admit) => given(order, () => served(registry, order.aggregate).command(order, order.command, admit)),
  record: (order, admit) => given(order, () => served(registry, order.aggregate).record(order, order.command, admit)),
  caseFile: (query) => Effect.suspend(() => served(registry, query.aggregate).file(query)),
  processRecord: (query) => Effect.suspend(() => served(registry, query.aggregate).processRecord(query)),
  caseList: caseList(store),
  caseListText: caseListText(store),
  publicCases: caseList(store, "public"),
  rebuildLists: rebuildLists(store, registry)
})

export { type Registry, served } from "./registry.ts"
