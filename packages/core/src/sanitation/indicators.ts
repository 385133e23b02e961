/** 环卫指标 — the sanitation figures of the roads. Ids are permanent; see the indicator reference. */
import { plainDate } from "../calendar/index.ts"
import { type DatedCitation, defineIndicator, type Measure } from "../indicators/index.ts"
import { not, present } from "../ledger/index.ts"
import { sweepDay } from "./sweep-day.ts"

const convention = (article: string, gist: string): DatedCitation => ({
  from: plainDate("1990-01-01"),
  cite: { source: "绣花环卫指标约定", article, gist },
  confidence: "local"
})

const swept = (field: string): Measure => ({
  kind: sweepDay,
  select: "occurred",
  of: { op: "sum", fields: [field] },
  where: not(present("exemption"))
})

/** 清扫保洁率 — area-days done over area-days due, exempt section-days left out (R4.1b). */
export const sweepExecution = defineIndicator({
  id: "san.sweep.execution",
  label: { zh: "城市清扫保洁率", en: "Cleaning execution" },
  unit: "%",
  better: "up",
  numerator: swept("areaDone"),
  denominator: swept("areaDue"),
  exclusions: [
    {
      id: "exempt",
      label: { zh: "依文免扫的路段日", en: "section-days exempt by document" },
      measure: { kind: sweepDay, select: "occurred", of: { op: "count" }, where: present("exemption") }
    }
  ],
  cites: [convention("R4.1b", "清扫保洁率为实际保洁面积日与应保洁面积日之比，经批准免扫的不计")]
})
