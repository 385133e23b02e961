/**
 * 流动摊贩占道经营查处台账 — one matter dealt with on the street, with its outcome.
 *
 * 查处 may end in education or an order to correct without a fine: outcomes are kept apart and never all called penalties.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"

export const stallMatter = defineKind({
  id: "enforcement.stall-matter",
  label: { zh: "流动摊贩查处台账", en: "Stall matters" },
  fields: {
    matter: text("编号", "matter number", { synonyms: ["案件编号", "序号"] }),
    day: day("日期", "day", { synonyms: ["查处日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    place: text("地点", "place", { optional: true, privacy: "internal" }),
    outcome: code(
      "处理结果",
      "outcome",
      {
        education: { zh: "教育", en: "education" },
        correction: { zh: "责令改正", en: "order to correct" },
        penalty: { zh: "处罚", en: "penalty" }
      },
      { optional: true, synonyms: ["结果"] }
    ),
    caseId: text("案件号", "case id", { optional: true, privacy: "internal" })
  },
  key: ["matter"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 5
})
