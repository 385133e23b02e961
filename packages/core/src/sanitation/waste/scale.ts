/**
 * 衡器名录 — weighbridges: where each stands and in which steps it weighs.
 *
 * Source: sanitation convention R9.1. A scale that is in no register weighs in the steps of the place's convention.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { stages } from "./codes.ts"
import { mass, recordOf } from "./exact.ts"
import { endFaults, holding } from "./in-service.ts"

const fields = {
  scale: text("衡器", "scale", { synonyms: ["磅号", "地磅"] }),
  facility: text("设施", "facility", { synonyms: ["转运站", "处理厂"] }),
  stage: code("设施环节", "stage", stages),
  step: measure("分度值", "step", mass, { optional: true }),
  verifiedUntil: day("检定有效期", "verified until", { optional: true }),
  from: day("起始日期", "from"),
  until: day("截止日期", "until", { optional: true })
}
export const scaleOf = recordOf({ fields })

export const scale = defineKind({
  id: "sanitation.scale",
  label: { zh: "衡器名录", en: "Weighbridges" },
  fields,
  key: ["scale", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "facility",
  countKey: "scale",
  retentionYears: 10,
  check: (row) => {
    const { from, until } = scaleOf(row)
    return endFaults(from, until)
  }
})

/** The row of the register that holds for a scale on a day. */
export const scaleOn = holding(scale, "scale")
