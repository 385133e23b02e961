import {
  Campaign,
  CompulsoryEnforcement,
  IllegalConstruction,
  PenaltyCase,
  PublicReport,
  SummaryPenalty
} from "@xiuhua/core/enforcement"
import { Task } from "@xiuhua/core/governance"
import { Development, PartyActivity, PartyBranch } from "@xiuhua/core/party"
import { Problem } from "@xiuhua/core/sanitation"

interface Union {
  readonly cases: Readonly<Record<string, { readonly fields: Readonly<Record<string, unknown>> }>>
}

const fieldsOf = ({ cases }: Union): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(Object.entries(cases).map(([tag, { fields }]) => [tag, Object.keys(fields)]))

/** The fields of every event, by aggregate and by name. */
export const nationalEvents = {
  "penalty-case": fieldsOf(PenaltyCase.Event),
  "summary-penalty": fieldsOf(SummaryPenalty.Event),
  "compulsory-enforcement": fieldsOf(CompulsoryEnforcement.Event),
  "illegal-construction": fieldsOf(IllegalConstruction.Event),
  campaign: fieldsOf(Campaign.Event),
  report: fieldsOf(PublicReport.Event),
  problem: fieldsOf(Problem.Event),
  task: fieldsOf(Task.Event),
  "party-branch": fieldsOf(PartyBranch.Event),
  "party-activity": fieldsOf(PartyActivity.Event),
  "member-development": fieldsOf(Development.Event)
}
