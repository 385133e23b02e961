/**
 * 转运站存量台账 — what a transfer station holds when its day ends, as measured, and whether it is held closed.
 *
 * Source: sanitation conventions R4.4e, R9.5. The opening stock may be stated; where it is not, it is what was measured the
 * day before. Nothing is put in the place of a measurement.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { yesNo } from "../codes.ts"
import { mass, recordOf } from "./exact.ts"

const fields = {
  day: day("日期", "day"),
  station: text("转运站", "transfer station", { synonyms: ["站点"] }),
  opening: measure("期初存量", "opening stock", mass, { optional: true }),
  measured: measure("实测存量", "measured stock", mass, { synonyms: ["期末存量"] }),
  closed: code("是否密闭", "held closed", yesNo)
}
export const stockOf = recordOf({ fields })

export const stationStock = defineKind({
  id: "sanitation.station-stock",
  label: { zh: "转运站存量台账", en: "Stock of transfer stations" },
  fields,
  key: ["day", "station"],
  day: "day",
  grain: "day",
  place: "station",
  retentionYears: 10
})
