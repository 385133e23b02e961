/** 产生量台账 — generated waste where somebody measured it: an area, a day, a mass (R4.3c). */
import { day, defineKind, measure, text } from "../../ledger/index.ts"
import { mass, recordOf } from "./exact.ts"

const fields = {
  day: day("日期", "day"),
  area: text("范围", "area", { synonyms: ["服务范围"] }),
  measured: measure("实测产生量", "measured", mass)
}
export const generationOf = recordOf({ fields })

export const wasteGeneration = defineKind({
  id: "sanitation.waste-generation",
  label: { zh: "产生量台账", en: "Generated waste, measured" },
  fields,
  key: ["day", "area"],
  day: "day",
  grain: "day",
  place: "area",
  retentionYears: 10
})
