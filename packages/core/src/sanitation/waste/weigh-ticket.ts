/**
 * 过磅单台账 — one weighing of one load: where, when, which plate, what it weighed full and empty.
 *
 * Source: sanitation conventions R9.1, R9.4. What one row shows by itself is refused at the door: a load that weighs
 * nothing or less, a net weight that is not gross less tare, a time that is none. The same ticket of the same scale is one
 * entry: again with the same values it is a duplicate, with others it is kept aside. What needs other rows is reviewed in
 * `ticket-standing.ts`. Weights are kept as written; a kilogram in the place of a tonne is doubted, never rescaled.
 */
import { code, day, defineKind, measure, type RowFault, text } from "../../ledger/index.ts"
import { timeFaults } from "./clock.ts"
import { loadClasses, origins, stages } from "./codes.ts"
import { mass, recordOf } from "./exact.ts"

const fields = {
  scale: text("衡器", "scale", { synonyms: ["磅号", "地磅"] }),
  ticket: text("票号", "ticket", { synonyms: ["磅单号", "过磅单号"] }),
  day: day("日期", "day", { synonyms: ["过磅日期"] }),
  time: text("时间", "time", { maxLength: 5, synonyms: ["过磅时间"] }),
  facility: text("设施", "facility", { synonyms: ["转运站", "处理厂"] }),
  stage: code("设施环节", "stage", stages),
  direction: code("进出", "direction", { in: { zh: "进", en: "in" }, out: { zh: "出", en: "out" } }),
  plate: text("车牌", "plate", { synonyms: ["车牌号", "车号"] }),
  wasteClass: code("垃圾类别", "waste class", loadClasses),
  /** Blank: nobody said whose waste it is, and it is unattributed. */
  origin: code("来源", "origin", origins, { optional: true }),
  /** Of a load that reaches a plant: the transfer station it left. Blank: it came directly. */
  station: text("出站转运站", "left station", { optional: true }),
  trip: text("车次", "trip", { optional: true, synonyms: ["联单号"] }),
  gross: measure("毛重", "gross", mass),
  tare: measure("皮重", "tare", mass),
  net: measure("净重", "net", mass, { optional: true })
}
export const ticketOf = recordOf({ fields })

export const weighTicket = defineKind({
  id: "sanitation.weigh-ticket",
  label: { zh: "过磅单台账", en: "Weighbridge tickets" },
  fields,
  key: ["scale", "ticket"],
  day: "day",
  grain: "day",
  place: "facility",
  countKey: "plate",
  retentionYears: 10,
  check: (row) => {
    const { gross, net, tare, time } = ticketOf(row)
    const faults: Array<RowFault> = [...timeFaults("time", time)]
    if (gross <= tare) faults.push({ field: "gross", problem: "not-above" })
    else if (net !== null && net !== gross - tare) faults.push({ field: "net", problem: "contradicts" })
    return faults
  }
})
