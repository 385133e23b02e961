/** A bureau with one of everything, so that every route has something to be asked about. */
import type { Bureau, CaseFact } from "@xiuhua/bureau"
import { parkingCorrection } from "@xiuhua/core/enforcement"
import { mandate } from "@xiuhua/core/governance"
import { fieldIndex, fieldNames, type LedgerKind, personRefOf, type Row } from "@xiuhua/core/ledger"
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
import type { aggregateNames } from "../../src/api/cases.ts"
import { valuesOf } from "../../src/handlers/rows.ts"
import { TENANT } from "./open-server.ts"

export const UNIT = "执法一队"
export const STREET = "香洲街道"
export const PERSON = personRefOf(new Uint8Array(16).fill(3))
const provenance = { source: "seed", reliability: "official" } as const
const handled = { orgUnit: UNIT, street: STREET }

type Name = (typeof aggregateNames)[number]

/** The first steps of a case of each aggregate. */
export const openings: Readonly<Record<Name, ReadonlyArray<object>>> = {
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

/** One ledger of each field of work. */
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

/** A row as it is handed in over HTTP. */
export const written = (kind: LedgerKind, row: Row) => valuesOf(kind)(row)

/** The natural key of a row, as a correction names it. */
export const keyOf = (kind: LedgerKind, row: Row): ReadonlyArray<string> =>
  kind.key.map((name) => String(row[fieldIndex(kind, name)]))

/** The same entry with another value in a field that is no part of the key, so that it waits. */
const clashing = (kind: LedgerKind, row: Row): Row => {
  const other = rowOf(kind, 99)
  const fixed = new Set<string | undefined>([...kind.key, kind.orgUnit, kind.until, "street"])
  const names = fieldNames(kind)
  return row.map((value, at) => (fixed.has(names[at]) ? value : (other[at] ?? null)))
}

/** Case `1` of every aggregate, an entry and a row that waits in a ledger of every field, and a person. */
export const seed = (bureau: Bureau["Service"]): Promise<void> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const by = { tenant: TENANT, actor: "seed" }
      for (const [aggregate, commands] of Object.entries(openings)) {
        for (const [at, command] of commands.entries()) {
          const order = { ...by, provenance, id: "1", commandId: `${aggregate}-${at}`, aggregate, command }
          yield* bureau.record(order as CaseFact)
        }
      }
      for (const [field, kind] of Object.entries(kinds)) {
        const row = rowOf(kind, 1)
        for (const [at, one] of [row, clashing(kind, row)].entries()) {
          const rows = Stream.make([one])
          yield* bureau.importEntries({ ...by, kind, rows, provenance, idempotencyKey: `${field}-${at}` })
        }
      }
      const nobody = { identityNumber: null, phone: null, address: null, keepUntil: null }
      yield* bureau.persons.put(
        TENANT,
        PERSON,
        { kind: "natural", name: "演示人", ...nobody },
        { actor: "seed", purpose: "seed" }
      )
    })
  )
