/** 执法指标 — the enforcement figures of this version. Ids are permanent; see the indicator reference. */
import { plainDate } from "../../calendar/index.ts"
import { type DatedCitation, defineIndicator, type Measure } from "../../indicators/index.ts"
import { eq, type LedgerKind, present } from "../../ledger/index.ts"
import { demolitionSite } from "./demolition-site.ts"
import { parkingCorrection } from "./parking-correction.ts"
import { stallMatter } from "./stall-matter.ts"
import { threebaoPremises } from "./threebao-premises.ts"
import { truckCheck } from "./truck-check.ts"

const convention = (gist: string): readonly [DatedCitation] => [
  {
    from: plainDate("1990-01-01"),
    cite: { source: "绣花执法指标约定", article: "R9.10", gist },
    confidence: "local"
  }
]

/** 落实门前三包家数 — different premises with a commitment that is valid on the last day of the period. */
export const threebaoSigned = defineIndicator({
  id: "enf.threebao.signed",
  label: { zh: "落实门前三包家数", en: "Premises under shop-front duties" },
  unit: "家",
  better: "info",
  numerator: { kind: threebaoPremises, select: "valid", of: { op: "distinct", field: "premises" } },
  cites: convention("按期末有效承诺的不同商户计，重复签订不增加")
})

const stalls = (outcome: string): Measure => ({
  kind: stallMatter,
  select: "occurred",
  of: { op: "count" },
  where: eq("outcome", outcome)
})

/** 查处流动摊贩占道 — matters with an outcome; education, orders and penalties kept apart. */
export const stallCount = defineIndicator({
  id: "enf.stall.count",
  label: { zh: "查处流动摊贩占道经营", en: "Stall matters handled" },
  unit: "宗",
  better: "info",
  numerator: { kind: stallMatter, select: "occurred", of: { op: "count" }, where: present("outcome") },
  parts: Object.entries(stallMatter.fields.outcome.codes).map(([outcome, label]) => ({
    id: outcome,
    label,
    measure: stalls(outcome)
  })),
  cites: convention("有处理结果的计一宗，教育、责令改正、处罚分列")
})

/** 检查泥头车 — different plates; the checks (辆次) stand beside it. */
export const truckChecked = defineIndicator({
  id: "enf.truck.checked",
  label: { zh: "检查上路泥头车", en: "Construction trucks checked" },
  unit: "辆",
  better: "info",
  numerator: { kind: truckCheck, select: "occurred", of: { op: "distinct", field: "plate" } },
  parts: [
    {
      id: "checks",
      label: { zh: "检查辆次", en: "checks" },
      measure: { kind: truckCheck, select: "occurred", of: { op: "count" } }
    }
  ],
  cites: convention("辆按期内不同车牌计，辆次按检查次数计")
})

const total = (kind: LedgerKind, ...fields: [string, ...Array<string>]): Measure => ({
  kind,
  select: "occurred",
  of: { op: "sum", fields }
})

/** 纠正非机动车停放 — vehicle-times. */
export const parkingCorrected = defineIndicator({
  id: "enf.nonmotor.corrected",
  label: { zh: "纠正非机动车不规范停放", en: "Parking corrected" },
  unit: "辆次",
  better: "info",
  numerator: total(parkingCorrection, "times"),
  cites: convention("按纠正辆次累计")
})

/** 拆违治违面积 — demolished and otherwise treated area, each site once. */
export const demolishedArea = defineIndicator({
  id: "enf.demolish.area",
  label: { zh: "拆违治违面积", en: "Illegal building area handled" },
  unit: "m²",
  better: "info",
  decimals: 2,
  numerator: total(demolitionSite, "demolished", "treated"),
  parts: [
    { id: "demolished", label: { zh: "拆除", en: "demolished" }, measure: total(demolitionSite, "demolished") },
    { id: "treated", label: { zh: "整治", en: "otherwise treated" }, measure: total(demolitionSite, "treated") }
  ],
  cites: convention("每一点位面积只计一次，拆除与整治分列")
})
