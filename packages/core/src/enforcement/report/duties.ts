/** 案件时限义务 — every limit of a report as the duty that it is, for the one radar of all fields. */
import { dateAt, type PlainDate } from "../../calendar/index.ts"
import type { DutyOutcome, DutyStatus } from "../../duties/index.ts"
import type { ReportDeadline } from "./limits.ts"

const ONE = { digits: 1n, scale: 0 }
const ZERO = { digits: 0n, scale: 0 }

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
    .map((limit): DutyOutcome => {
      const { due, from, item, line, orgUnit, provisional, stage, street } = limit
      const [dueOn, fromOn, status] = [dateAt(due), dateAt(from), statusOf(limit, on)]
      return {
        rule: `report.${stage}-limit`,
        field: "enforcement",
        strength: "must",
        cite: line.cite,
        subject: report,
        orgUnit,
        place: street,
        period: { id: `${fromOn}/${item}`, from: fromOn, to: dueOn },
        dueOn,
        provisional,
        status,
        weight: ONE,
        metWeight: status === "met" ? ONE : ZERO,
        evidence: [],
        exemption: null
      }
    })
