/**
 * 门前三包检查台账 — one look at one shop front: whether the duties are kept.
 *
 * A failed check is no fine: the regulations of the place name no amount for these duties (doubt 3 of the catalogue, item
 * SW-A10), so that `applicableNorm` gives none until somebody configures one.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { passedFailed } from "./codes.ts"

export const threebaoCheck = defineKind({
  id: "enforcement.threebao-check",
  label: { zh: "门前三包检查台账", en: "Checks of shop-front duties" },
  fields: {
    check: text("检查编号", "check number", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["检查日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    premises: text("商户编号", "premises id", { synonyms: ["门店编号"] }),
    result: code("检查结果", "result", passedFailed, { synonyms: ["结果"] }),
    duty: code(
      "不合格项目",
      "failed duty",
      {
        cleanliness: { zh: "包卫生", en: "cleanliness" },
        greenery: { zh: "包绿化", en: "greenery" },
        order: { zh: "包秩序", en: "order" }
      },
      { optional: true }
    ),
    // One look may find several of the three neglected: `duty` is the first of them, these say each.
    cleanliness: code("包卫生", "cleanliness", passedFailed, { optional: true }),
    greenery: code("包绿化", "greenery", passedFailed, { optional: true }),
    order: code("包秩序", "order", passedFailed, { optional: true }),
    correctedOn: day("改正日期", "corrected on", { optional: true }),
    caseId: text("案件号", "case id", { optional: true, privacy: "internal" })
  },
  key: ["check"],
  day: "day",
  grain: "day",
  place: "street",
  countKey: "premises",
  retentionYears: 3
})
