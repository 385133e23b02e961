import { PersonStore, Sequence, Store } from "@xiuhua/core/ports"
import { Effect, Layer } from "effect"
import { noteSensitiveRead, sensitiveReads } from "./audit/sensitive-read.ts"
import { bulletin } from "./bulletin.ts"
import { Bureau } from "./bureau.ts"
import { dutyCalendar } from "./calendar.ts"
import { cases, registryOf } from "./cases.ts"
import type { Catalogue } from "./catalogue.ts"
import { correctEntry, settleRow } from "./corrections.ts"
import { duties } from "./duties.ts"
import { explainRule, parametersOn } from "./explain-rule.ts"
import { importEntries } from "./import-entries.ts"
import { evidence, indicators } from "./indicators.ts"
import { computeLimit } from "./limit.ts"
import { entryList } from "./lists/entry-list.ts"
import { partyMatrix, partyObligations } from "./party.ts"
import { reviews } from "./reviews.ts"
import { cityFigures } from "./roll-up/city-figures.ts"
import { receiveReports } from "./roll-up/kept-reports.ts"
import { tenantReports } from "./roll-up/report.ts"
import { trends } from "./trend.ts"
import { explainVote } from "./vote.ts"

/** The bureau on whatever store it is given; the store is opened with the catalogue's kinds and derivations. */
export const layer = (catalogue: Catalogue): Layer.Layer<Bureau, never, Store | PersonStore | Sequence> =>
  Layer.effect(
    Bureau,
    Effect.map(Effect.all([Store, PersonStore, Sequence]), ([store, persons, numbers]) => {
      const registry = registryOf(store, catalogue)
      const figuresOf = indicators(store, catalogue)
      const dutiesOf = duties(store, catalogue, registry)
      return {
        catalogue,
        importEntries: importEntries(store, registry),
        correctEntry: correctEntry(store),
        settleRow: settleRow(store, catalogue),
        indicators: figuresOf,
        trends: trends(figuresOf),
        evidence: evidence(store, catalogue),
        tenantReports: tenantReports(store, catalogue),
        receiveReports: receiveReports(store, catalogue),
        cityFigures: cityFigures(store, catalogue),
        duties: dutiesOf,
        calendar: dutyCalendar(dutiesOf),
        partyObligations: partyObligations(dutiesOf, catalogue),
        partyMatrix: partyMatrix(dutiesOf, catalogue),
        reviews: reviews(store, catalogue),
        bulletin: bulletin(store, catalogue),
        computeLimit: computeLimit(catalogue),
        explainRule: explainRule(catalogue),
        explainVote: ({ facts }) => explainVote(catalogue)(facts),
        parametersOn: (query) => Effect.sync(() => parametersOn(catalogue)(query)),
        persons,
        noteSensitiveRead: noteSensitiveRead(store),
        sensitiveReads: sensitiveReads(store),
        entries: entryList(store, catalogue),
        numbers,
        quarantine: (tenant) => store.quarantine(tenant, "open"),
        ...cases(store, registry)
      }
    })
  )
