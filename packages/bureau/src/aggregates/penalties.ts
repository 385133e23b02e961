/** 行政处罚 — penalty cases of both procedures: who may act is what the register of officers says at that moment. */
import { type Catalogue, documentsOf, PenaltyCase, type PenaltyEnv, SummaryPenalty } from "@xiuhua/core/enforcement"
import { whose } from "../access/competence.ts"
import { penaltyListed, summaryListed } from "./penalty-lists.ts"
import { type Handling, limitOf, nothingElse } from "./serve.ts"

/** 普通程序 */
export const penaltyCases =
  (violations: Catalogue) =>
  (env: PenaltyEnv): Handling<PenaltyCase.Command, PenaltyCase.Event, PenaltyCase.State> => {
    const decider = PenaltyCase.penaltyCases(env)
    return {
      ...nothingElse,
      aggregate: { name: "penalty-case", event: PenaltyCase.Event, schemaVersion: 1, upcasts: {}, decider },
      stage: PenaltyCase.stageOf,
      listed: penaltyListed(violations),
      whose: ({ filing: { clue, filed } }) => whose([filed?.orgUnit ?? clue?.orgUnit], [filed?.street ?? clue?.street]),
      limits: (state) => decider.deadlines(state).map(limitOf),
      duties: (id, state, on) => PenaltyCase.caseDuties(id, decider.deadlines(state), on),
      documents: documentsOf
    }
  }

/** 简易程序 */
export const summaryPenalties =
  (violations: Catalogue) =>
  (env: PenaltyEnv): Handling<SummaryPenalty.Command, SummaryPenalty.Event, SummaryPenalty.State> => {
    const decider = SummaryPenalty.summaryPenalties(env)
    return {
      ...nothingElse,
      aggregate: { name: "summary-penalty", event: SummaryPenalty.Event, schemaVersion: 1, upcasts: {}, decider },
      stage: SummaryPenalty.stageOf,
      listed: summaryListed(violations),
      whose: ({ onSpot: { decided } }) => whose([decided?.orgUnit], [decided?.street]),
      limits: (state) => decider.deadlines(state).map(limitOf),
      duties: (id, state, on) => PenaltyCase.caseDuties(id, decider.deadlines(state), on),
      documents: documentsOf
    }
  }
