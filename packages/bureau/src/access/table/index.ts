/** 权限表 — every operation and who may do it. What is not in it, nobody may do. */
import type { AggregateName, Commands } from "../../case.ts"
import {
  campaign,
  compulsoryEnforcement,
  illegalConstruction,
  penaltyCase,
  report,
  summaryPenalty
} from "./enforcement.ts"
import { memberDevelopment, partyActivity, partyBranch, problem, task } from "./other-fields.ts"
import { type AccessRow, type AggregateAccess, aggregateRows } from "./row.ts"
import { serviceRows } from "./services.ts"

const aggregates: { readonly [Name in AggregateName]: AggregateAccess<Commands[Name]["_tag"]> } = {
  "penalty-case": penaltyCase,
  "summary-penalty": summaryPenalty,
  "compulsory-enforcement": compulsoryEnforcement,
  "illegal-construction": illegalConstruction,
  campaign,
  report,
  problem,
  task,
  "party-branch": partyBranch,
  "party-activity": partyActivity,
  "member-development": memberDevelopment
}

/** Every line, services first. */
export const nationalRows: ReadonlyArray<AccessRow> = [
  ...serviceRows,
  ...Object.entries(aggregates).flatMap(([name, access]) => aggregateRows(name, access))
]
