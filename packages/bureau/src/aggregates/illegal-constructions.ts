/** 违法建设 — sites of illegal building, and the ledger of what was demolished or otherwise treated. */
import { demolitionSite, documentsOf, IllegalConstruction, PenaltyCase } from "@xiuhua/core/enforcement"
import type { ViewImport } from "@xiuhua/core/handle"
import { whose } from "../access/competence.ts"
import { type Handling, limitOf, nothingElse } from "./serve.ts"

export const illegalConstructions = (
  env: IllegalConstruction.ConstructionEnv
): Handling<
  IllegalConstruction.Command,
  IllegalConstruction.Event,
  IllegalConstruction.State,
  IllegalConstruction.Fact
> => {
  const decider = IllegalConstruction.illegalConstructions(env)
  return {
    ...nothingElse,
    aggregate: {
      name: "illegal-construction",
      event: IllegalConstruction.Event,
      schemaVersion: 1,
      upcasts: {},
      decider,
      views: IllegalConstruction.rowsOf
    },
    stage: IllegalConstruction.stageOf,
    whose: ({ outcome, site }) => whose([], [site.found?.street, ...outcome.recorded.map(({ street }) => street)]),
    limits: (state) => decider.deadlines(state).map(limitOf),
    duties: (id, state, on) => PenaltyCase.caseDuties(id, decider.deadlines(state), on),
    documents: documentsOf
  }
}

/** The ledger that a bureau may hand in instead of walking its sites here. */
export const siteImports: ReadonlyArray<ViewImport<IllegalConstruction.Fact>> = [
  { kind: demolitionSite, recorded: IllegalConstruction.recordedRow }
]
