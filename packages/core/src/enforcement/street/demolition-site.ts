/**
 * 拆违治违台账 — one site of illegal building, its area measured once: demolished and otherwise treated kept apart.
 *
 * The site is the key, so that no site is counted twice.
 */
import { day, defineKind, measure, text } from "../../ledger/index.ts"

const area = { unit: "m²", scale: 2 } as const

export const demolitionSite = defineKind({
  id: "enforcement.demolition-site",
  label: { zh: "拆违治违台账", en: "Illegal-building sites" },
  fields: {
    site: text("点位编号", "site", { synonyms: ["编号"] }),
    day: day("完成日期", "completed on", { synonyms: ["日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    village: text("村（社区）", "village", { optional: true, synonyms: ["村", "社区"] }),
    demolished: measure("拆除面积", "demolished area", area, { optional: true }),
    treated: measure("整治面积", "otherwise treated area", area, { optional: true, synonyms: ["治理面积"] })
  },
  key: ["site"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 30
})
