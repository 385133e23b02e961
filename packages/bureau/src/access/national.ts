/** 权限规则 — everything that says who may do what, put together. */

import type { OwnAggregate } from "../aggregates/own.ts"
import type { AggregateName } from "../case.ts"
import { type AccessTable, accessTable } from "./access-table.ts"
import { nationalSeparations, type Separation } from "./separation.ts"
import { nationalRows } from "./table/index.ts"
import type { AccessRow } from "./table/row.ts"
import type { Domain } from "./visibility.ts"

/** Who may do what in a bureau. */
export interface Access {
  readonly table: AccessTable
  readonly separations: ReadonlyArray<Separation>
  /** The field of work that an aggregate belongs to; undefined for one that the bureau has not. */
  readonly domainOf: (aggregate: string) => string | undefined
}

const domains: Readonly<Record<AggregateName, Domain>> = {
  "penalty-case": "enforcement",
  "summary-penalty": "enforcement",
  "compulsory-enforcement": "enforcement",
  "illegal-construction": "enforcement",
  campaign: "enforcement",
  report: "enforcement",
  problem: "sanitation",
  task: "governance",
  "party-branch": "party",
  "party-activity": "party",
  "member-development": "party"
}

const nationalDomain = (aggregate: string): string | undefined =>
  Object.hasOwn(domains, aggregate) ? domains[aggregate as AggregateName] : undefined

/** The rules of access that hold everywhere. */
export const nationalAccess: Access = {
  table: accessTable(nationalRows),
  separations: nationalSeparations,
  domainOf: nationalDomain
}

/** The same with what a place brings along. Throws RangeError for an operation that stands in the table already. */
export const accessWith = (
  aggregates: ReadonlyArray<Pick<OwnAggregate, "name" | "domain" | "access" | "separations">>,
  rows: ReadonlyArray<AccessRow>
): Access =>
  aggregates.length + rows.length === 0
    ? nationalAccess
    : {
        table: accessTable([...nationalRows, ...aggregates.flatMap(({ access }) => access), ...rows]),
        separations: [...nationalSeparations, ...aggregates.flatMap(({ separations }) => separations)],
        domainOf: (name) => nationalDomain(name) ?? aggregates.find((own) => own.name === name)?.domain
      }
