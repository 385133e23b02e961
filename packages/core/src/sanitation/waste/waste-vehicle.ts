/**
 * 收运车辆名录 — vehicles that carry household waste: the tare that was established for each, and the most it may weigh.
 *
 * Source: sanitation conventions R9.2, R9.3. A vehicle that is weighed empty anew, or refitted, has a new row.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { loadClasses } from "./codes.ts"
import { mass, recordOf } from "./exact.ts"
import { endFaults, holding } from "./in-service.ts"

const fields = {
  plate: text("车牌", "plate", { synonyms: ["车牌号", "车号"] }),
  wasteClass: code("收运类别", "waste class", loadClasses, { optional: true }),
  orgUnit: text("所属单位", "unit", { optional: true, synonyms: ["环卫站"] }),
  referenceTare: measure("基准皮重", "reference tare", mass, { synonyms: ["核定皮重"] }),
  registeredMaximum: measure("核定总质量", "registered maximum", mass, { synonyms: ["最大总质量"] }),
  from: day("起始日期", "from"),
  until: day("截止日期", "until", { optional: true })
}
export const vehicleOf = recordOf({ fields })

export const wasteVehicle = defineKind({
  id: "sanitation.waste-vehicle",
  label: { zh: "收运车辆名录", en: "Waste vehicles" },
  fields,
  key: ["plate", "from"],
  day: "from",
  grain: "day",
  until: "until",
  orgUnit: "orgUnit",
  countKey: "plate",
  retentionYears: 5,
  check: (row) => {
    const { from, referenceTare, registeredMaximum, until } = vehicleOf(row)
    const heavy =
      registeredMaximum > referenceTare ? [] : [{ field: "registeredMaximum", problem: "not-above" as const }]
    return [...heavy, ...endFaults(from, until)]
  }
})

/** The row of the register that holds for a plate on a day. */
export const vehicleOn = holding(wasteVehicle, "plate")
