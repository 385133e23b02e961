import { PersonStore, Sequence, Store } from "@xiuhua/core/ports"
import { Effect, Layer } from "effect"
import { noteSensitiveRead, sensitiveReads } from "./audit/sensitive-read.ts"
import { bulletins } from "./bulletins/issue.ts"
import { Bureau } from "./bureau.ts"
import { dutyCalendar } from "./calendar.ts"
import { cases, registryOf } from "./cases.ts"
import type { Catalogue } from "./catalogue.ts"
import { changes } from "./changes.ts"
import { correctEntry, settleRow } from "./corrections.ts"
import { duties } from "./duties.ts"
import { entries } from "./entries.ts"
import { explainRule, parametersOn } from "./explain-rule.ts"
import { importEntries, importLedgers } from "./import-entries.ts"
import { evidence, indicators } from "./indicators.ts"
import { computeLimit } from "./limit.ts"
import { partyMatrix, partyObligations } from "./party.ts"
import { checkpoint } from "./proof/checkpoint.ts"
import { nodeCrypto, type ProofCrypto } from "./proof/node-crypto.ts"
import { proof } from "./proof/proof.ts"
import { verify } from "./proof/verify.ts"
import { penaltyPublicityOf } from "./publicity.ts"
import { reviews } from "./reviews.ts"
import { cityFigures } from "./roll-up/city-figures.ts"
import { receiveReports } from "./roll-up/kept-reports.ts"
import { tenantReports } from "./roll-up/report.ts"
import { trends } from "./trends.ts"
import { explainVote } from "./vote.ts"

export interface BureauOptions {
  /** What records are checked with; by default the functions of Node, asked for at the first check. */
  readonly crypto?: () => ProofCrypto
}

/** The bureau on whatever store it is given; the store is opened with the catalogue's kinds and derivations. */
export const layer = (
  catalogue: Catalogue,
  { crypto = nodeCrypto }: BureauOptions = {}
): Layer.Layer<Bureau, never, Store | PersonStore | Sequence> =>
  Layer.effect(
    Bureau,
    Effect.map(Effect.all([Store, PersonStore, Sequence]), ([store, persons, numbers]) => {
      const registry = registryOf(store, catalogue)
      const dutiesOf = duties(store, catalogue, registry)
      return {
        catalogue,
        importEntries: importEntries(store, registry),
        importLedgers: importLedgers(store, registry),
        correctEntry: correctEntry(store),
        settleRow: settleRow(store, catalogue),
        quarantine: (tenant) => store.quarantine(tenant, "open"),
        entries: entries(store, catalogue),
        reviews: reviews(store, catalogue),
        indicators: indicators(store, catalogue),
        trends: trends(store, catalogue),
        evidence: evidence(store, catalogue),
        ...bulletins(store, catalogue, crypto),
        tenantReports: tenantReports(store, catalogue),
        receiveReports: receiveReports(store, catalogue),
        cityFigures: cityFigures(store, catalogue),
        duties: dutiesOf,
        calendar: dutyCalendar(dutiesOf),
        partyObligations: partyObligations(dutiesOf, catalogue),
        partyMatrix: partyMatrix(dutiesOf, catalogue),
        computeLimit: computeLimit(catalogue),
        explainRule: explainRule(catalogue),
        explainVote: ({ facts }) => explainVote(catalogue)(facts),
        parametersOn: (query) => Effect.sync(() => parametersOn(catalogue)(query)),
        persons,
        penaltyPublicity: penaltyPublicityOf(store, persons, catalogue),
        noteSensitiveRead: noteSensitiveRead(store),
        sensitiveReads: sensitiveReads(store),
        numbers,
        changes: changes(store, registry),
        lastPosition: (tenant) => Effect.map(store.state(tenant), ({ lastPosition }) => lastPosition),
        // A question that costs nothing and goes all the way to the database.
        ready: Effect.asVoid(store.answered("", "")),
        verify: verify(store, crypto),
        checkpoint: checkpoint(store, crypto),
        proof: proof(store, crypto),
        ...cases(store, registry)
      }
    })
  )
