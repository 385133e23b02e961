/** 批复义务 — the limit of the reply to an application, as a duty of whoever approves. Terms are a duty rule of their own. */
import type { PlainDate } from "../../../calendar/index.ts"
import type { DutyOutcome, DutyStatus } from "../../../duties/index.ts"
import { branchReplyLimit } from "../../../regulation/index.ts"
import type { BranchDeadline } from "./terms.ts"

/** 一般一个月内: late is a deviation, no breach. */
const statusOf = ({ doneOn, dueOn }: BranchDeadline, on: PlainDate): DutyStatus => {
  const done = doneOn !== null && doneOn <= on
  if (done && doneOn <= dueOn) return "met"
  return !done && dueOn >= on ? "not-yet-due" : "deviation"
}

/** The duties of one branch judged on a day. */
export const branchCaseDuties = (
  branch: string,
  limits: ReadonlyArray<BranchDeadline>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  limits
    .filter(({ from, rule }) => rule === branchReplyLimit.id && from <= on)
    .map((limit): DutyOutcome => {
      const status = statusOf(limit, on)
      return {
        rule: limit.rule,
        field: "party",
        strength: "generally",
        cite: limit.cite,
        subject: branch,
        orgUnit: branch,
        place: null,
        period: { id: limit.from, from: limit.from, to: limit.dueOn },
        dueOn: limit.dueOn,
        provisional: false,
        status,
        weight: { digits: 1n, scale: 0 },
        metWeight: { digits: status === "met" ? 1n : 0n, scale: 0 },
        evidence: [],
        exemption: null
      }
    })
