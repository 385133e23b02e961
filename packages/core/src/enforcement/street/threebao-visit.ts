/** 门前三包入户台账 — door-to-door visits on one street on one day: what was handed out and how many were reached. */
import { day, defineKind, measure, text } from "../../ledger/index.ts"

export const threebaoVisit = defineKind({
  id: "enforcement.threebao-visit",
  label: { zh: "门前三包入户台账", en: "Door-to-door visits" },
  fields: {
    visit: text("编号", "visit number", { synonyms: ["记录编号", "序号"] }),
    day: day("日期", "day", { synonyms: ["走访日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    visits: measure("入户户次", "visits", { unit: "户次", scale: 0 }, { synonyms: ["户次", "走访户次"] })
  },
  key: ["visit"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 3
})
