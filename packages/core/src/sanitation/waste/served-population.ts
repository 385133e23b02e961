/** 服务人口名录 — how many people a district's collection serves, from when to when: the base of an estimate (R4.3c). */
import { day, defineKind, measure, text } from "../../ledger/index.ts"
import { recordOf } from "./exact.ts"
import { endFaults, holding } from "./in-service.ts"

const fields = {
  area: text("范围", "area", { synonyms: ["服务范围"] }),
  people: measure("服务人口", "people served", { unit: "人", scale: 0 }, { synonyms: ["人口"] }),
  source: text("数据来源", "source", { optional: true }),
  from: day("起始日期", "from"),
  until: day("截止日期", "until", { optional: true })
}
export const populationOf = recordOf({ fields })

export const servedPopulation = defineKind({
  id: "sanitation.served-population",
  label: { zh: "服务人口名录", en: "People served" },
  fields,
  key: ["area", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "area",
  retentionYears: 10,
  check: (row) => {
    const { from, until } = populationOf(row)
    return endFaults(from, until)
  }
})

/** The row of the register that holds for an area on a day. */
export const populationOn = holding(servedPopulation, "area")
