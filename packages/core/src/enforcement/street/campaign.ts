/**
 * 集中整治台账 — one day of a campaign on one street: which forces went out, and what came of it by kind.
 *
 * Kinds of result have units of their own and are never added up: 宗, 处, 辆次, 平方米 (R1.7). A result that belongs to another
 * ledger as well (a stall matter, a truck check) is named there by its own entry; the campaign's figures stand beside
 * those and are no second count. {@link Campaign} keeps it, or it is imported; for one campaign never both.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { yesNo } from "./codes.ts"

export const campaignDay = defineKind({
  id: "enforcement.campaign-day",
  label: { zh: "集中整治台账", en: "Days of campaigns" },
  fields: {
    campaign: text("行动名称", "campaign", { synonyms: ["行动", "专项行动"] }),
    day: day("日期", "day", { synonyms: ["行动日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    scope: text("整治范围", "scope", { optional: true, synonyms: ["范围", "路段"] }),
    officers: measure("出动人次", "officers sent out", { unit: "人次", scale: 0 }, { synonyms: ["人次", "出动人数"] }),
    vehicles: measure(
      "出动车辆",
      "vehicles sent out",
      { unit: "辆次", scale: 0 },
      { optional: true, synonyms: ["车次"] }
    ),
    matters: measure(
      "查处宗数",
      "matters dealt with",
      { unit: "宗", scale: 0 },
      { optional: true, synonyms: ["宗数"] }
    ),
    sites: measure("清理处数", "sites cleared", { unit: "处", scale: 0 }, { optional: true, synonyms: ["处数"] }),
    towed: measure(
      "纠正车辆",
      "vehicles put right",
      { unit: "辆次", scale: 0 },
      { optional: true, synonyms: ["辆次"] }
    ),
    demolished: measure("拆除面积", "demolished area", { unit: "m²", scale: 2 }, { optional: true }),
    topic: text("整治主题", "topic", { optional: true, synonyms: ["主题", "专项"] }),
    joint: code("是否联合行动", "joint", yesNo, { optional: true, synonyms: ["联合"] })
  },
  key: ["campaign", "day", "street"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 5
})
