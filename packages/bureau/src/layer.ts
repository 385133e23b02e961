import { localTime } from "@xiuhua/core/calendar"
import {
  enforcementIndicators,
  enforcementKinds,
  makeCatalogue,
  nationalViolations,
  type PublicReport
} from "@xiuhua/core/enforcement"
import { governanceIndicators, governanceKinds } from "@xiuhua/core/governance"
import type { LedgerKind } from "@xiuhua/core/ledger"
import { Sequence, Store } from "@xiuhua/core/ports"
import type { Locality } from "@xiuhua/core/regulation"
import { sanitationIndicators, sanitationKinds } from "@xiuhua/core/sanitation"
import { Effect, Layer } from "effect"
import { bulletin } from "./bulletin.ts"
import { Bureau, type Catalogue } from "./bureau.ts"
import { cases } from "./cases.ts"
import { correctEntry, settleRow } from "./corrections.ts"
import { importEntries } from "./import-entries.ts"
import { evidence, indicators } from "./indicators.ts"
import { computeLimit } from "./limit.ts"
import { reports } from "./reports.ts"

/** Every ledger kind of the national rules; a store is opened with these. */
export const nationalKinds: ReadonlyArray<LedgerKind> = [...sanitationKinds, ...enforcementKinds, ...governanceKinds]

/** No line: no stage of a report has a limit until the place lays one down. */
const noLimits: PublicReport.ReportLimits = {
  windows: [{ from: localTime("09:00"), until: localTime("17:00") }],
  lines: []
}

/** The national rules under one locality; by default the national violations, and no limits of reports. */
export const catalogueOf = (
  locality: Locality,
  violations = makeCatalogue(nationalViolations),
  reportLimits = noLimits
): Catalogue => ({
  kinds: nationalKinds,
  indicators: [...sanitationIndicators, ...enforcementIndicators, ...governanceIndicators],
  locality,
  violations,
  reportLimits
})

/** The bureau on whatever store it is given. */
export const layer = (catalogue: Catalogue): Layer.Layer<Bureau, never, Store | Sequence> =>
  Layer.effect(
    Bureau,
    Effect.map(Effect.all([Store, Sequence]), ([store, numbers]) => ({
      catalogue,
      importEntries: importEntries(store),
      correctEntry: correctEntry(store),
      settleRow: settleRow(store, catalogue),
      indicators: indicators(store, catalogue),
      evidence: evidence(store, catalogue),
      bulletin: bulletin(store, catalogue),
      computeLimit: computeLimit(catalogue),
      numbers,
      quarantine: (tenant) => store.quarantine(tenant, "open"),
      ...cases(store, catalogue),
      ...reports(store, catalogue)
    }))
  )
