/** 岗位、执勤指标 — posts, shifts, person-times, posts manned. Person-times are no people (R1.7). */
import { dutyOutcome, fellDue } from "../../duties/index.ts"
import { defineIndicator } from "../../indicators/index.ts"
import { and, eq, oneOf } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { entries, standing, total } from "../measures.ts"
import { postManned } from "./duties.ts"
import { dutyShift, post } from "./ledgers.ts"

/** 执勤岗位数 — on the last day; hard and dangerous ones stand beside. */
export const posts = defineIndicator({
  id: "gov.post.count",
  label: { zh: "执勤岗位", en: "Posts" },
  unit: "个",
  better: "info",
  numerator: standing(post, "post"),
  parts: [
    {
      id: "hard",
      label: { zh: "急难险重岗位", en: "hard or dangerous" },
      measure: standing(post, "post", oneOf("risk", ["hard", "dangerous"]))
    }
  ],
  cites: convention("G2.1", "期末在设的执勤岗位，急难险重的分列")
})

const manned = eq("rule", postManned.id)

/** 岗位在岗率 — days with a shift over days due. */
export const postsManned = defineIndicator({
  id: "gov.post.manned",
  label: { zh: "岗位在岗率", en: "Posts manned" },
  unit: "%",
  better: "up",
  numerator: entries(dutyOutcome, and(manned, eq("status", "met"))),
  denominator: entries(dutyOutcome, and(manned, fellDue)),
  exclusions: [
    {
      id: "exempt",
      label: { zh: "经批准免在岗", en: "exempt by document" },
      measure: entries(dutyOutcome, and(manned, eq("status", "exempt")))
    }
  ],
  cites: convention("G2.2", "有班次的岗位日数除以应在岗的岗位日数，缺日列出不补")
})

/** 执勤班次 */
export const shiftsStood = defineIndicator({
  id: "gov.shift.count",
  label: { zh: "执勤班次", en: "Shifts" },
  unit: "次",
  better: "info",
  numerator: entries(dutyShift),
  cites: convention("G2.1", "按岗位和班次登记的执勤班次，不分公开与否，不列地点")
})

/** 执勤人次 */
export const shiftPersons = defineIndicator({
  id: "gov.shift.persons",
  label: { zh: "执勤人次", en: "Person-times on duty" },
  unit: "人次",
  better: "info",
  numerator: total(dutyShift, "personTimes"),
  cites: convention("G2.1", "各班次执勤人次之和，是人次不是人数")
})
