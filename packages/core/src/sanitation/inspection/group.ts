/**
 * 环境卫生督查组名录、抽调人员名录 — the inspection groups, and the cadres who are seconded to them, from when to when. Registers.
 *
 * Source: R7.1. A person is a reference; who it is stands in the PersonStore.
 */
import { day, defineKind, personRef, text } from "../../ledger/index.ts"

const group = text("督查组", "group", { synonyms: ["督查组编号", "组别"] })

/** 督查组名录 */
export const inspectionGroup = defineKind({
  id: "sanitation.inspection-group",
  label: { zh: "督查组名录", en: "Inspection groups" },
  fields: {
    group,
    orgUnit: text("牵头单位", "unit", { optional: true, synonyms: ["牵头股室"] }),
    scope: text("督查范围", "scope", { optional: true, synonyms: ["片区", "范围"] }),
    from: day("成立日期", "from", { synonyms: ["起"] }),
    until: day("撤销日期", "until", { optional: true, synonyms: ["止"] })
  },
  key: ["group", "from"],
  day: "from",
  grain: "day",
  until: "until",
  orgUnit: "orgUnit",
  countKey: "group",
  retentionYears: 5
})

/** 督查抽调人员名录 */
export const inspectionMember = defineKind({
  id: "sanitation.inspection-member",
  label: { zh: "督查抽调人员名录", en: "Members of inspection groups" },
  fields: {
    group,
    member: personRef("人员编号", "member", { synonyms: ["人员"] }),
    from: day("抽调起始日期", "seconded from", { synonyms: ["起"] }),
    until: day("抽调截止日期", "seconded until", { optional: true, synonyms: ["止"] }),
    homeUnit: text("原单位", "home unit", { optional: true, synonyms: ["派出单位"] }),
    document: text("抽调文号", "document", { optional: true, synonyms: ["文号"] })
  },
  key: ["group", "member", "from"],
  day: "from",
  grain: "day",
  until: "until",
  countKey: "member",
  retentionYears: 5
})
