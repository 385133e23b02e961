/** 行政强制执行、代履行 — what follows a decision that nobody carried out. */
import { CompulsoryEnforcement, documentsOf } from "@xiuhua/core/enforcement"
import type { Regime } from "@xiuhua/core/regulation"
import { whose } from "../access/competence.ts"
import { type Handling, limitOf, nothingElse } from "./serve.ts"

export const compulsoryEnforcements = (
  regime: Regime
): Handling<CompulsoryEnforcement.Command, CompulsoryEnforcement.Event, CompulsoryEnforcement.State> => {
  const decider = CompulsoryEnforcement.compulsoryEnforcements(regime)
  return {
    ...nothingElse,
    aggregate: {
      name: "compulsory-enforcement",
      event: CompulsoryEnforcement.Event,
      schemaVersion: 1,
      upcasts: {},
      decider
    },
    stage: CompulsoryEnforcement.stageOf,
    listed: ({ basis: { opened }, clearing: { cleared } }) => ({
      title: null,
      number: opened?.decision.number ?? null,
      details: {
        duty: opened?.duty ?? null,
        decision: opened?.decision.number ?? null,
        penaltyCase: opened?.decision.caseId ?? null,
        clearedPlace: cleared?.place ?? null
      },
      words: [],
      publicView: "never"
    }),
    whose: ({ basis: { opened }, clearing: { cleared } }) =>
      whose([opened?.orgUnit ?? cleared?.orgUnit], [opened?.street ?? cleared?.street]),
    limits: (state) => decider.deadlines(state).map(limitOf),
    duties: (id, state, on) => CompulsoryEnforcement.caseDuties(id, decider.deadlines(state), on),
    documents: documentsOf
  }
}
