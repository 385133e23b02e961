/** 门前三包指标 — coverage and compliance beside the number of premises. */
import { plainDate } from "../../calendar/index.ts"
import { type DatedCitation, defineIndicator } from "../../indicators/index.ts"
import { eq } from "../../ledger/index.ts"
import { threebaoCheck } from "./threebao-check.ts"
import { threebaoPremises } from "./threebao-premises.ts"
import { threebaoShop } from "./threebao-shop.ts"
import { threebaoVisit } from "./threebao-visit.ts"

const convention = (gist: string): readonly [DatedCitation] => [
  {
    from: plainDate("1990-01-01"),
    cite: { source: "绣花执法指标约定", article: "R9.10", gist },
    confidence: "local"
  }
]

/** 门前三包签订率 — different premises with a valid commitment over those on the register, both on the last day. */
export const threebaoCoverage = defineIndicator({
  id: "enf.threebao.coverage",
  label: { zh: "门前三包签订率", en: "Signing coverage" },
  unit: "%",
  better: "up",
  numerator: { kind: threebaoPremises, select: "valid", of: { op: "distinct", field: "premises" } },
  denominator: { kind: threebaoShop, select: "valid", of: { op: "distinct", field: "premises" } },
  cites: convention("期末有效承诺的不同商户除以期末名录中的商户")
})

/** 门前三包履约率 — checks passed over checks. */
export const threebaoKeep = defineIndicator({
  id: "enf.threebao.keep",
  label: { zh: "门前三包履约率", en: "Duties kept" },
  unit: "%",
  better: "up",
  numerator: { kind: threebaoCheck, select: "occurred", of: { op: "count" }, where: eq("result", "passed") },
  denominator: { kind: threebaoCheck, select: "occurred", of: { op: "count" } },
  parts: [
    {
      id: "premises",
      label: { zh: "检查商户", en: "premises checked" },
      measure: { kind: threebaoCheck, select: "occurred", of: { op: "distinct", field: "premises" } }
    }
  ],
  cites: convention("检查合格次数除以检查次数")
})

/** 上门宣传 — door-to-door visits in the period. */
export const threebaoVisits = defineIndicator({
  id: "enf.threebao.visits",
  label: { zh: "上门宣传门前三包", en: "Door-to-door visits" },
  unit: "户次",
  better: "info",
  numerator: { kind: threebaoVisit, select: "occurred", of: { op: "sum", fields: ["visits"] } },
  cites: convention("入户宣传按户次累计，不是户数")
})
