/** 权限规则 — everything that says who may do what, put together. */
import type { AggregateName } from "../case.ts"
import { type AccessTable, accessTable } from "./access-table.ts"
import { nationalSeparations, type Separation } from "./separation.ts"
import { nationalRows } from "./table/index.ts"
import type { Domain } from "./visibility.ts"

/** Who may do what in a bureau. */
export interface Access {
  readonly table: AccessTable
  readonly separations: ReadonlyArray<Separation>
  /** The field of work that an aggregate belongs to. */
  readonly domainOf: (aggregate: string) => Domain | undefined
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

/** The rules of access that hold everywhere. */
export const nationalAccess: Access = {
  table: accessTable(nationalRows),
  separations: nationalSeparations,
  domainOf: (aggregate) => (Object.hasOwn(domains, aggregate) ? domains[aggregate as AggregateName] : undefined)
}
