/**
 * 清扫保洁日台账 — one road section on one day: the area that was due and the area that was done.
 *
 * Source: sanitation convention R4.1b. A section counts once a day however often it was swept; partial work counts the
 * area it covered. A day that was exempt (closed road, typhoon, emergency order) names the document.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { roadGrades } from "./codes.ts"

export const sweepDay = defineKind({
  id: "sanitation.sweep-day",
  label: { zh: "清扫保洁日台账", en: "Sweep days" },
  fields: {
    day: day("日期", "day", { synonyms: ["作业日期"] }),
    section: text("路段", "section", { synonyms: ["路段编号", "道路"] }),
    station: text("环卫站", "sanitation station", { synonyms: ["站点"] }),
    grade: code("道路等级", "road grade", roadGrades, { synonyms: ["等级"] }),
    areaDue: measure("应保洁面积", "area due", { unit: "m²", scale: 2 }, { synonyms: ["应清扫面积"] }),
    areaDone: measure("实际保洁面积", "area done", { unit: "m²", scale: 2 }, { synonyms: ["已清扫面积", "完成面积"] }),
    exemption: text("免除依据", "exemption document", { optional: true, synonyms: ["免扫文号"] })
  },
  key: ["day", "section"],
  day: "day",
  grain: "day",
  cadence: "daily",
  place: "section",
  orgUnit: "station",
  retentionYears: 5
})
