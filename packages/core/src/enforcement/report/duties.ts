/** 案件时限义务 — every limit of a report as the duty that it is, for the one radar of all fields. */
import { dateAt, type PlainDate } from "../../calendar/index.ts"
import { type DutyOutcome, type DutyStatus, dueOutcome } from "../../duties/index.ts"
import type { ReportDeadline } from "./limits.ts"

const statusOf = ({ doneAt, due, provisional }: ReportDeadline, on: PlainDate): DutyStatus => {
  const done = doneAt !== null && dateAt(doneAt) <= on
  if (done && doneAt <= due) return "met"
  if (!done && dateAt(due) >= on) return "not-yet-due"
  return provisional ? "needs-review" : "missed"
}

/** The limits of one report judged on a day; a limit in hours is judged by its minute. The rules are `report.<stage>-limit`. */
export const reportDuties = (
  report: string,
  deadlines: ReadonlyArray<ReportDeadline>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  deadlines
    .filter(({ from }) => dateAt(from) <= on)
    .map((limit) => {
      const { due, from, item, line, orgUnit, provisional, stage, street } = limit
      return dueOutcome({
        rule: `report.${stage}-limit`,
        field: "enforcement",
        cite: line.cite,
        subject: report,
        orgUnit,
        place: street,
        from: dateAt(from),
        item: String(item),
        dueOn: dateAt(due),
        provisional,
        status: statusOf(limit, on)
      })
    })
