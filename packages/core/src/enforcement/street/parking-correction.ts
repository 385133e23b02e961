/** 非机动车停放纠正台账 — bicycles and e-bikes put right at one place at one time, in vehicle-times (辆次). */
import { day, defineKind, measure, text } from "../../ledger/index.ts"

export const parkingCorrection = defineKind({
  id: "enforcement.parking-correction",
  label: { zh: "非机动车停放纠正台账", en: "Parking corrections" },
  fields: {
    record: text("编号", "record number", { synonyms: ["记录编号", "序号"] }),
    day: day("日期", "day"),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    times: measure("辆次", "vehicle-times", { unit: "辆次", scale: 0 }, { synonyms: ["纠正辆次", "数量"] }),
    caseId: text("案件号", "case id", { optional: true, privacy: "internal" })
  },
  key: ["record"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 3
})
