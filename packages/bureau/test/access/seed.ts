/** A bureau with one of everything, so that every operation has something to be done to. */
import type { CaseFact, Operations } from "@xiuhua/bureau"
import { parkingCorrection } from "@xiuhua/core/enforcement"
import { mandate } from "@xiuhua/core/governance"
import { fieldIndex, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { partyGroup } from "@xiuhua/core/party"
import { roadSection } from "@xiuhua/core/sanitation"
import {
  clearedSpill,
  development,
  hardCaseTask,
  ordinaryCase,
  randomFrom,
  randomRow,
  rectifiedProblem,
  reworkedReport,
  shedCampaign,
  siteInProgress,
  stationStudy,
  summaryCase,
  temporaryBranch
} from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { provenance, tenant } from "../places.ts"

export const UNIT = "执法一队"
export const STREET = "香洲街道"
const handled = { orgUnit: UNIT, street: STREET }

/** The first steps of a case of each aggregate. */
const openings: { readonly [Name in CaseFact["aggregate"]]: ReadonlyArray<object | undefined> } = {
  "penalty-case": [{ ...ordinaryCase[0], ...handled }],
  "summary-penalty": [{ ...summaryCase[0], ...handled }],
  "compulsory-enforcement": [{ ...clearedSpill[0], ...handled }],
  "illegal-construction": siteInProgress.slice(0, 1),
  campaign: shedCampaign.slice(0, 1),
  report: reworkedReport.slice(0, 1),
  problem: rectifiedProblem.slice(0, 1),
  task: hardCaseTask.slice(0, 2),
  "party-branch": temporaryBranch.slice(0, 1).map(({ command }) => command),
  "party-activity": stationStudy(4)
    .slice(0, 1)
    .map(({ command }) => command),
  "member-development": development.slice(0, 1)
}
export const aggregates = Object.keys(openings) as ReadonlyArray<CaseFact["aggregate"]>

/** One ledger of each field, with a unit or a street in it where the field has such ledgers. */
export const kinds: Readonly<Record<string, LedgerKind>> = {
  enforcement: parkingCorrection,
  sanitation: roadSection,
  party: partyGroup,
  governance: mandate
}

/** A row that is the unit's and the street's. */
export const rowOf = (kind: LedgerKind, seed: number): Row => {
  const row = [...randomRow(kind, randomFrom(seed, "access"))]
  if (kind.orgUnit !== undefined) row[fieldIndex(kind, kind.orgUnit)] = UNIT
  if (kind.fields["street"] !== undefined) row[fieldIndex(kind, "street")] = STREET
  if (kind.until !== undefined) row[fieldIndex(kind, kind.until)] = null
  return row
}

/** The natural key of a row, as a correction names it. */
export const keyOf = (kind: LedgerKind, row: Row): ReadonlyArray<string> =>
  kind.key.map((name) => String(row[fieldIndex(kind, name)]))

/** The same entry with another value in the first field that is no part of the key, so that it waits. */
export const clashing = (kind: LedgerKind, row: Row): Row => {
  const other = rowOf(kind, 99)
  const fixed = new Set([...kind.key, kind.orgUnit, kind.until, "street"])
  return row.map((value, at) => (fixed.has(Object.keys(kind.fields)[at] ?? "") ? value : (other[at] ?? null)))
}

export const seed = (bureau: Operations) =>
  Effect.gen(function* () {
    for (const aggregate of aggregates) {
      for (const [at, command] of openings[aggregate].entries()) {
        const order = { tenant, actor: "seed", provenance, id: "1", commandId: `${aggregate}-${at}` }
        yield* bureau.record({ ...order, aggregate, command } as CaseFact)
      }
    }
    for (const [field, kind] of Object.entries(kinds)) {
      const row = rowOf(kind, 1)
      for (const [at, one] of [row, clashing(kind, row)].entries()) {
        const rows = Stream.make([one])
        yield* bureau.importEntries({ tenant, actor: "seed", kind, rows, provenance, idempotencyKey: `${field}-${at}` })
      }
    }
  })
