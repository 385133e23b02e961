/**
 * 收集点名录 — where household waste is put out, from when to when, and when a point stops taking waste.
 *
 * Source: sanitation conventions R4.4c, R4.4f. A point is due on every day that the register has it: a row ends only with
 * the document that takes the point out of service or changes it, else it is refused. Out for a while and back again is
 * two rows.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { timeFaults } from "./clock.ts"
import { recordOf } from "./exact.ts"
import { endFaults, holding } from "./in-service.ts"

const fields = {
  point: text("收集点编号", "point", { synonyms: ["点位", "收集点"] }),
  name: text("名称", "name", { optional: true }),
  street: text("街道", "street", { synonyms: ["镇街"] }),
  station: text("环卫站", "sanitation station", { synonyms: ["责任环卫站"] }),
  container: code("容器", "container", {
    bins: { zh: "垃圾桶", en: "bins" },
    house: { zh: "垃圾屋", en: "waste house" },
    hook: { zh: "勾臂箱", en: "hook-lift container" },
    timed: { zh: "定时投放", en: "timed drop-off" }
  }),
  /** `HH:MM`: the end of the drop-off window, or `24:00`. */
  closesAt: text("停止投放时间", "closes at", { maxLength: 5, synonyms: ["截止投放时间"] }),
  from: day("启用日期", "from", { synonyms: ["起始日期"] }),
  until: day("停用日期", "until", { optional: true, synonyms: ["截止日期"] }),
  document: text("停用变更依据", "document of the end", { optional: true, synonyms: ["停用文号"] })
}
export const pointOf = recordOf({ fields })

export const collectionPoint = defineKind({
  id: "sanitation.collection-point",
  label: { zh: "垃圾收集点名录", en: "Collection points" },
  fields,
  key: ["point", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "street",
  orgUnit: "station",
  countKey: "point",
  retentionYears: 5,
  check: (row) => {
    const { closesAt, document, from, until } = pointOf(row)
    return [
      ...timeFaults("closesAt", closesAt, true),
      ...endFaults(from, until, { field: "document", value: document })
    ]
  }
})

/** The row of the register that holds for a point on a day. */
export const pointOn = holding(collectionPoint, "point")
