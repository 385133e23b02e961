/** 岗位在岗 — a post that is to be manned daily has a shift every day. A convention, and no number of people. */
import { plainDate } from "../../calendar/index.ts"
import { type DutyRule, defineDuty } from "../../duties/index.ts"
import { eq } from "../../ledger/index.ts"
import { conventionOf } from "../convention.ts"
import { personCount } from "../person-count.ts"
import { dutyShift, post } from "./ledgers.ts"

/** 执勤岗位每日在岗 — shown by a shift, or by a count of persons that somebody there made. */
export const postManned: DutyRule = defineDuty({
  id: "governance.post-manned",
  label: { zh: "执勤岗位每日在岗", en: "Posts manned daily" },
  field: "governance",
  strength: "must",
  cites: [
    {
      from: plainDate("1990-01-01"),
      cite: conventionOf("G2.2", "列为每日在岗的岗位，每日至少有一个班次"),
      confidence: "local"
    }
  ],
  period: { unit: "day" },
  subjects: { kind: post, subject: "post", where: eq("daily", "yes") },
  satisfiedBy: [
    { kind: dutyShift, subject: "post" },
    { kind: personCount, subject: "post" }
  ],
  needs: { of: "count", atLeast: 1 },
  exemptions: "by-document"
})
