/** 集中整治 — campaigns, and the ledgers of their days and of the checks after them. */
import { Campaign, campaignDay, relapseCheck } from "@xiuhua/core/enforcement"
import type { ViewImport } from "@xiuhua/core/handle"
import type { Regime } from "@xiuhua/core/regulation"
import { whose } from "../access/competence.ts"
import { named } from "../lists/listed.ts"
import { type Handling, limitOf, nothingElse } from "./serve.ts"

export const campaigns = (regime: Regime): Handling<Campaign.Command, Campaign.Event, Campaign.State> => {
  const decider = Campaign.campaigns(regime)
  return {
    ...nothingElse,
    aggregate: {
      name: "campaign",
      event: Campaign.Event,
      schemaVersion: 1,
      upcasts: {},
      decider,
      views: Campaign.rowsOf
    },
    stage: Campaign.stageOf,
    listed: ({ days, plan }) => ({
      title: plan === null ? null : named(plan.name),
      number: null,
      details: { topic: plan?.topic ?? null, from: plan?.from ?? null, until: plan?.until ?? null, days: days.length },
      words: plan === null ? [] : [plan.topic, ...plan.scope.flatMap(({ places }) => places)],
      publicView: "never"
    }),
    whose: ({ plan }) =>
      whose(
        [plan?.lead, ...(plan?.partners ?? [])],
        plan?.scope.map(({ street }) => street)
      ),
    limits: (state) => decider.deadlines(state).map(limitOf),
    duties: (id, state, on) => Campaign.campaignDuties(id, state, decider.deadlines(state), on)
  }
}

/** The ledgers that a bureau may hand in instead of walking its campaigns here. */
export const campaignImports: ReadonlyArray<ViewImport<Campaign.Command>> = [campaignDay, relapseCheck].map((kind) => ({
  kind,
  recorded: (row) => Campaign.recordedRow(kind, row)
}))
