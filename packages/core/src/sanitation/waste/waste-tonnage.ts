/**
 * 生活垃圾量日台账 — what one facility received on one day by origin: generated, removed and harmlessly treated mass.
 *
 * Source: sanitation conventions R4.3 and R4.5. `generationBasis` says how the generated mass was known; waste from other
 * districts and dug-out waste stay out of the district's rates.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { origins } from "./codes.ts"
import { mass } from "./exact.ts"

export const wasteTonnage = defineKind({
  id: "sanitation.waste-tonnage",
  label: { zh: "生活垃圾量日台账", en: "Household waste by day" },
  fields: {
    day: day("日期", "day"),
    facility: text("设施", "facility", { synonyms: ["转运站", "处理厂"] }),
    origin: code("来源", "origin", origins),
    generationBasis: code("产生量依据", "how the generated mass is known", {
      measured: { zh: "实测", en: "measured" },
      estimated: { zh: "估算", en: "estimated" },
      substituted: { zh: "以清运量代替", en: "removed mass stands in" }
    }),
    generated: measure("产生量", "generated", mass, { optional: true }),
    removed: measure("清运量", "removed", mass, { optional: true }),
    harmless: measure("无害化处理量", "harmlessly treated", mass, { optional: true })
  },
  key: ["day", "facility", "origin"],
  day: "day",
  grain: "day",
  cadence: "daily",
  place: "facility",
  retentionYears: 10
})
