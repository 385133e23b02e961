import type { DutyOutcome } from "@xiuhua/core/duties"
import { format } from "@xiuhua/core/ledger"

/** 义务 — one duty as it stood on a day. */
export const dutyRecord = ({ cite, evidence, weight, ...outcome }: DutyOutcome) => ({
  rule: outcome.rule,
  field: outcome.field,
  strength: outcome.strength,
  subject: outcome.subject,
  orgUnit: outcome.orgUnit,
  place: outcome.place,
  period: outcome.period.id,
  dueOn: outcome.dueOn,
  provisional: outcome.provisional,
  status: outcome.status,
  weight: format(weight),
  metWeight: format(outcome.metWeight),
  cite: { source: cite.source, article: cite.article },
  exemption: outcome.exemption,
  evidence
})
