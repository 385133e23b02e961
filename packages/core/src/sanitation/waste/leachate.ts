/** 渗滤液台账 — leachate carried away from a transfer station. It is no second treatment, and explains a deficit only (R4.5e, R9.6). */
import { day, defineKind, measure, text } from "../../ledger/index.ts"
import { mass, recordOf } from "./exact.ts"

const fields = {
  day: day("日期", "day"),
  station: text("转运站", "transfer station", { synonyms: ["站点"] }),
  removed: measure("外运量", "carried away", mass)
}
export const leachateOf = recordOf({ fields })

export const leachate = defineKind({
  id: "sanitation.leachate",
  label: { zh: "渗滤液台账", en: "Leachate" },
  fields,
  key: ["day", "station"],
  day: "day",
  grain: "day",
  place: "station",
  retentionYears: 5
})
