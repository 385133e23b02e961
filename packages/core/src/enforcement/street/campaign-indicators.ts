/** 集中整治、源头疏导指标 — forces and results by kind, each in its own unit and never added; and whether it lasted. */
import { plainDate } from "../../calendar/index.ts"
import { type DatedCitation, defineIndicator, type Measure } from "../../indicators/index.ts"
import { eq, type Unit } from "../../ledger/index.ts"
import type { Label } from "../../regulation/index.ts"
import { campaignDay } from "./campaign.ts"
import { relapseCheck, sourceMeasure } from "./source-measure.ts"

const convention = (gist: string): readonly [DatedCitation] => [
  {
    from: plainDate("1990-01-01"),
    cite: { source: "绣花执法指标约定", article: "R9.10", gist },
    confidence: "local"
  }
]

const result = (id: string, field: string, label: Label, unit: Unit, decimals = 0) =>
  defineIndicator({
    id: `enf.campaign.${id}`,
    label,
    unit,
    better: "info",
    decimals,
    numerator: { kind: campaignDay, select: "occurred", of: { op: "sum", fields: [field] } },
    cites: convention("按行动台账累计，各类成果单位不同，不相加")
  })

const campaigns: Measure = {
  kind: campaignDay,
  select: "occurred",
  of: { op: "distinct", field: "campaign" }
}

/** 集中整治次数 — different campaigns with a day of action in the period; those with streets and others stand beside it. */
const campaignCount = defineIndicator({
  id: "enf.campaign.count",
  label: { zh: "集中整治次数", en: "Campaigns" },
  unit: "次",
  better: "info",
  numerator: campaigns,
  parts: [
    {
      id: "joint",
      label: { zh: "联合街道社区", en: "jointly with streets and others" },
      measure: { ...campaigns, where: eq("joint", "yes") }
    }
  ],
  cites: convention("期内有行动日的不同行动各计一次，联合行动并列")
})

/** 集中整治 — one figure a kind of force or result; broken down by campaign or street. */
export const campaignIndicators = [
  campaignCount,
  result("officers", "officers", { zh: "集中整治出动人次", en: "Officers sent out" }, "人次"),
  result("vehicles", "vehicles", { zh: "集中整治出动车辆", en: "Vehicles sent out" }, "辆次"),
  result("matters", "matters", { zh: "集中整治查处", en: "Matters dealt with in campaigns" }, "宗"),
  result("sites", "sites", { zh: "集中整治清理", en: "Sites cleared in campaigns" }, "处"),
  result("towed", "towed", { zh: "集中整治纠正车辆", en: "Vehicles put right in campaigns" }, "辆次"),
  result("demolished", "demolished", { zh: "集中整治拆除", en: "Area demolished in campaigns" }, "m²", 2)
] as const

/** 疏导容量 — pitches and bays of the points that are open on the last day. */
export const sourceCapacity = defineIndicator({
  id: "enf.source.capacity",
  label: { zh: "源头疏导容量", en: "Capacity at the source" },
  unit: "个",
  better: "info",
  numerator: { kind: sourceMeasure, select: "valid", of: { op: "sum", fields: ["capacity"] } },
  cites: convention("期末启用的疏导点容量之和")
})

/** 回潮率 — places gone back among places looked at. */
export const relapseRate = defineIndicator({
  id: "enf.source.relapse",
  label: { zh: "整治回潮率", en: "Relapse rate" },
  unit: "%",
  better: "down",
  numerator: { kind: relapseCheck, select: "occurred", of: { op: "count" }, where: eq("relapsed", "yes") },
  denominator: { kind: relapseCheck, select: "occurred", of: { op: "count" } },
  cites: convention("复查发现回潮的次数除以复查次数")
})
