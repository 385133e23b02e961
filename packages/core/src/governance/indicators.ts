/** 治理指标 — the figures of work that belongs to no single field. */
import { plainDate } from "../calendar/index.ts"
import { defineIndicator } from "../indicators/index.ts"
import { eq } from "../ledger/index.ts"
import { personCount } from "./person-count.ts"

/** 引导核酸人次 — the sum of the shifts' counts. */
export const personsGuided = defineIndicator({
  id: "gov.person.guided",
  label: { zh: "引导落地全员核酸", en: "Persons guided" },
  unit: "人次",
  better: "info",
  numerator: {
    kind: personCount,
    select: "occurred",
    of: { op: "sum", fields: ["persons"] },
    where: eq("task", "arrivals")
  },
  cites: [
    {
      from: plainDate("1990-01-01"),
      cite: { source: "绣花治理指标约定", article: "R1.7", gist: "按班次登记的人次累计，不是人数，也不是检测数" },
      confidence: "local"
    }
  ]
})
