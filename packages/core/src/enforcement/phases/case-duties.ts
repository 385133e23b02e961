/** 案件期限义务 — every statutory limit of a case as the duty that it is, for the one radar of all three fields. */
import type { PlainDate } from "../../calendar/index.ts"
import { type DutyOutcome, dueOutcome, limitPeriod, statusBy } from "../../duties/index.ts"
import type { CaseDeadline } from "./phase.ts"

/** The limits of one case judged on a day. Only the agency's own are its duties; a respondent's period is nobody's. */
export const caseDuties = (
  subject: string,
  limits: ReadonlyArray<CaseDeadline>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  limits
    .filter(({ from, owner }) => owner === "agency" && from <= on)
    .map(({ cite, deadline: { due, provisional }, doneOn, from, item, rule }) => {
      const status = statusBy(due, doneOn, on)
      return dueOutcome({
        rule,
        field: "enforcement",
        cite,
        subject,
        orgUnit: null,
        place: null,
        from,
        period: limitPeriod(from, item),
        dueOn: due,
        provisional,
        // A last day that may still move breaks nothing yet.
        status: status === "missed" && provisional ? "needs-review" : status
      })
    })
