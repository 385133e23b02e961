/** 违法建设 — sites of illegal building, and the ledger of what was demolished or otherwise treated. */
import { demolitionSite, documentsOf, IllegalConstruction, PenaltyCase } from "@xiuhua/core/enforcement"
import type { ViewImport } from "@xiuhua/core/handle"
import { whose } from "../access/competence.ts"
import { named } from "../lists/listed.ts"
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
    listed: (state) => {
      const { found } = state.site
      const decision = IllegalConstruction.standingDecision(state)
      return {
        title: found === null ? null : named(found.place),
        number: decision?.number ?? null,
        details: {
          village: found?.village ?? null,
          progress: found?.progress ?? null,
          /** In hundredths of a m². */
          area: IllegalConstruction.measuredArea(state.site),
          measure: decision?.measure ?? null
        },
        words: [found?.village, found?.report].filter((word) => word !== null && word !== undefined),
        publicView: "never"
      }
    },
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
