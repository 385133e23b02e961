/** 案件期限义务 — every statutory limit of a case as the duty that it is, for the one radar of all three fields. */
import type { PlainDate } from "../../calendar/index.ts"
import type { DutyOutcome, DutyStatus } from "../../duties/index.ts"
import type { CaseDeadline } from "./phase.ts"

const ONE = { digits: 1n, scale: 0 }
const ZERO = { digits: 0n, scale: 0 }

const statusOf = ({ deadline, doneOn }: CaseDeadline, on: PlainDate): DutyStatus => {
  const done = doneOn !== null && doneOn <= on
  if (done && doneOn <= deadline.due) return "met"
  if (!done && deadline.due >= on) return "not-yet-due"
  return deadline.provisional ? "needs-review" : "missed"
}

/** The limits of one case judged on a day. Only the agency's own are its duties; a respondent's period is nobody's. */
export const caseDuties = (
  subject: string,
  limits: ReadonlyArray<CaseDeadline>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  limits
    .filter(({ from, owner }) => owner === "agency" && from <= on)
    .map((limit): DutyOutcome => {
      const { cite, deadline, from, item, rule } = limit
      const status = statusOf(limit, on)
      return {
        rule,
        field: "enforcement",
        strength: "must",
        cite,
        subject,
        orgUnit: null,
        place: null,
        period: { id: item === undefined ? from : `${from}/${item}`, from, to: deadline.due },
        dueOn: deadline.due,
        provisional: deadline.provisional,
        status,
        weight: ONE,
        metWeight: status === "met" ? ONE : ZERO,
        evidence: [],
        exemption: null
      }
    })
