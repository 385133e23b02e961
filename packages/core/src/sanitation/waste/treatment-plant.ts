/**
 * 处理厂名录 — where household waste ends, how it is treated there, and from when to when the plant is qualified for that.
 *
 * Source: sanitation convention R4.5b. A plant that changes its method, or loses its permit, has a new row.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { recordOf } from "./exact.ts"
import { endFaults, holding } from "./in-service.ts"

const fields = {
  plant: text("处理厂", "plant", { synonyms: ["处理设施", "厂站编号"] }),
  method: code("处理方式", "treatment", {
    landfill: { zh: "卫生填埋", en: "sanitary landfill" },
    incineration: { zh: "焚烧", en: "incineration" },
    compost: { zh: "堆肥", en: "composting" },
    other: { zh: "其他处理", en: "other treatment" },
    dumping: { zh: "简易处理", en: "plain dumping" }
  }),
  qualified: code("是否达标", "qualified", {
    yes: { zh: "达标", en: "qualified" },
    no: { zh: "不达标", en: "not qualified" }
  }),
  permit: text("许可评级文号", "permit", { optional: true }),
  from: day("起始日期", "from"),
  until: day("截止日期", "until", { optional: true })
}
export const plantOf = recordOf({ fields })

export const treatmentPlant = defineKind({
  id: "sanitation.treatment-plant",
  label: { zh: "处理厂名录", en: "Treatment plants" },
  fields,
  key: ["plant", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "plant",
  countKey: "plant",
  retentionYears: 10,
  check: (row) => {
    const { from, until } = plantOf(row)
    return endFaults(from, until)
  }
})

/** The row of the register that holds for a plant on a day. */
export const plantOn = holding(treatmentPlant, "plant")
