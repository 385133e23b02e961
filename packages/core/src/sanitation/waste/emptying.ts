/**
 * 收运作业台账 — one emptying of a collection point: which, on which day, at what time.
 *
 * Source: sanitation convention R4.4c. The day is the civil day of the emptying, not the day the waste arose.
 */
import { day, defineKind, text } from "../../ledger/index.ts"
import { timeFaults } from "./clock.ts"
import { recordOf } from "./exact.ts"

const fields = {
  day: day("日期", "day", { synonyms: ["收运日期", "清运日期"] }),
  time: text("时间", "time", { maxLength: 5, synonyms: ["收运时间", "清运时间"] }),
  point: text("收集点编号", "point", { synonyms: ["点位", "收集点"] }),
  plate: text("车牌", "plate", { optional: true, synonyms: ["车牌号"] })
}
export const emptyingOf = recordOf({ fields })

export const emptying = defineKind({
  id: "sanitation.emptying",
  label: { zh: "收运作业台账", en: "Emptyings" },
  fields,
  key: ["point", "day", "time"],
  day: "day",
  grain: "day",
  retentionYears: 3,
  check: (row) => timeFaults("time", emptyingOf(row).time)
})
