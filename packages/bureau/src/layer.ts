import { Sequence, Store } from "@xiuhua/core/ports"
import { Effect, Layer } from "effect"
import { bulletin } from "./bulletin.ts"
import { Bureau } from "./bureau.ts"
import { cases, registryOf } from "./cases.ts"
import type { Catalogue } from "./catalogue.ts"
import { correctEntry, settleRow } from "./corrections.ts"
import { duties } from "./duties.ts"
import { importEntries, importLedgers } from "./import-entries.ts"
import { evidence, indicators } from "./indicators.ts"
import { ledger } from "./ledger.ts"
import { computeLimit } from "./limit.ts"
import { partyMatrix, partyObligations } from "./party.ts"
import { reviews } from "./reviews.ts"

/** The bureau on whatever store it is given; the store is opened with the catalogue's kinds and derivations. */
export const layer = (catalogue: Catalogue): Layer.Layer<Bureau, never, Store | Sequence> =>
  Layer.effect(
    Bureau,
    Effect.map(Effect.all([Store, Sequence]), ([store, numbers]) => {
      const registry = registryOf(store, catalogue)
      const dutiesOf = duties(store, catalogue, registry)
      return {
        catalogue,
        importEntries: importEntries(store, registry),
        importLedgers: importLedgers(store, registry),
        ledger: ledger(store),
        correctEntry: correctEntry(store),
        settleRow: settleRow(store, catalogue),
        indicators: indicators(store, catalogue),
        evidence: evidence(store, catalogue),
        duties: dutiesOf,
        partyObligations: partyObligations(dutiesOf, catalogue),
        partyMatrix: partyMatrix(dutiesOf, catalogue),
        reviews: reviews(store, catalogue),
        bulletin: bulletin(store, catalogue),
        computeLimit: computeLimit(catalogue),
        numbers,
        quarantine: (tenant) => store.quarantine(tenant, "open"),
        ...cases(registry)
      }
    })
  )
