/** 批复义务 — the limit of the reply to an application, as a duty of whoever approves. Terms are a duty rule of their own. */
import type { PlainDate } from "../../../calendar/index.ts"
import { type DutyOutcome, dueOutcome, statusBy } from "../../../duties/index.ts"
import { branchReplyLimit } from "../../../regulation/index.ts"
import type { BranchDeadline } from "./terms.ts"

/** The duties of one branch judged on a day. */
export const branchCaseDuties = (
  branch: string,
  limits: ReadonlyArray<BranchDeadline>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  limits
    .filter(({ from, rule }) => rule === branchReplyLimit.id && from <= on)
    .map(({ cite, doneOn, dueOn, from, rule }) => {
      const status = statusBy(dueOn, doneOn, on)
      return dueOutcome({
        rule,
        field: "party",
        strength: "generally",
        cite,
        subject: branch,
        orgUnit: branch,
        place: null,
        from,
        period: from,
        dueOn,
        provisional: false,
        // 一般一个月内: late is a deviation, no breach.
        status: status === "missed" ? "deviation" : status
      })
    })
