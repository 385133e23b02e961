/**
 * 岗位名录、执勤班次台账 — posts that are to be manned, how hard they are, and who stood there by shifts, in person-times.
 *
 * A place may be closed to the public (反走私反偷渡): then it stands in a field of its own that nobody can ask figures by and
 * nothing prints, and the open field must be blank; a row with both is refused. What is a secret of the state or of work
 * does not belong here at all: there is no code for it, so that such a row is refused at the door (PR16.14). ADR 0125.
 */
import { code, day, defineKind, type LedgerKind, measure, type RowFault, text } from "../../ledger/index.ts"
import { yesNo } from "../codes.ts"
import { shifts } from "./codes.ts"

/** 公开情况 */
const openness = {
  open: { zh: "公开", en: "open" },
  closed: { zh: "不公开", en: "closed" }
} as const

const place = text("地点", "place", { optional: true, synonyms: ["值守地点"] })
const closedPlace = text("不公开地点", "closed place", { optional: true, privacy: "sensitive" })

/** The place stands where its openness says, and nowhere else. */
const placeFaults =
  (names: ReadonlyArray<string>): NonNullable<LedgerKind["check"]> =>
  (row) => {
    const value = (name: string) => row[names.indexOf(name)] ?? null
    const faults: Array<RowFault> = []
    if (value("openness") === "closed" && value("place") !== null)
      faults.push({ field: "place", problem: "contradicts" })
    if (value("openness") === "open" && value("closedPlace") !== null)
      faults.push({ field: "closedPlace", problem: "contradicts" })
    return faults
  }

const postFields = {
  post: text("岗位", "post", { synonyms: ["岗位编号", "岗位名称"] }),
  team: text("队伍", "team", { optional: true, synonyms: ["应急队", "队伍名称"] }),
  orgUnit: text("所属单位", "org unit", { optional: true, synonyms: ["单位"] }),
  task: text("任务", "task", { synonyms: ["执勤任务"] }),
  risk: code("岗位风险等级", "risk", {
    ordinary: { zh: "一般", en: "ordinary" },
    hard: { zh: "急难", en: "hard" },
    dangerous: { zh: "险重", en: "dangerous" }
  }),
  /** Whether somebody has to be there every day. */
  daily: code("是否每日在岗", "manned daily", yesNo, { synonyms: ["每日值守"] }),
  openness: code("公开情况", "openness", openness),
  place,
  closedPlace,
  validFrom: day("设立日期", "valid from", { synonyms: ["起始日期"] }),
  validUntil: day("撤销日期", "valid until", { optional: true, synonyms: ["终止日期"] })
}

/** 岗位名录. A post whose place is closed goes by a number, not by its place. */
export const post = defineKind({
  id: "governance.post",
  label: { zh: "执勤岗位名录", en: "Posts" },
  fields: postFields,
  key: ["post", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  place: "place",
  orgUnit: "orgUnit",
  countKey: "post",
  retentionYears: 5,
  check: placeFaults(Object.keys(postFields))
})

const shiftFields = {
  post: text("岗位", "post", { synonyms: ["岗位编号", "岗位名称"] }),
  day: day("日期", "day"),
  shift: code("班次", "shift", shifts),
  task: text("任务", "task", { synonyms: ["执勤任务"] }),
  team: text("队伍", "team", { optional: true, synonyms: ["应急队", "队伍名称"] }),
  orgUnit: text("所属单位", "org unit", { optional: true, synonyms: ["单位"] }),
  openness: code("公开情况", "openness", openness),
  place,
  closedPlace,
  personTimes: measure("执勤人次", "person-times", { unit: "人次", scale: 0 }, { synonyms: ["人次", "执勤人数"] })
}

/** 执勤班次台账 — one shift of one post. */
export const dutyShift = defineKind({
  id: "governance.duty-shift",
  label: { zh: "执勤班次台账", en: "Shifts on duty" },
  fields: shiftFields,
  key: ["post", "day", "shift"],
  day: "day",
  grain: "day",
  place: "place",
  orgUnit: "orgUnit",
  countKey: "post",
  retentionYears: 5,
  check: placeFaults(Object.keys(shiftFields))
})
