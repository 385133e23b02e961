/**
 * 泥头车检查台账 — one check of one construction truck on the road: permit, closure, route, manifest.
 *
 * 辆 counts different plates in the period, 辆次 counts checks. Plates lead to persons and are never published.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { passedFailed } from "./codes.ts"

export const truckCheck = defineKind({
  id: "enforcement.truck-check",
  label: { zh: "泥头车检查台账", en: "Construction-truck checks" },
  fields: {
    check: text("检查编号", "check number", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["检查日期"] }),
    street: text("街道", "street", { synonyms: ["镇街", "路段"] }),
    plate: text("车牌号", "plate", { privacy: "sensitive", maxLength: 20, synonyms: ["车牌"] }),
    result: code("检查结果", "result", {
      passed: { zh: "合格", en: "passed" },
      noPermit: { zh: "无准运证", en: "no permit" },
      notClosed: { zh: "未密闭", en: "not closed" },
      offRoute: { zh: "未按路线", en: "off its route" },
      noManifest: { zh: "无联单", en: "no manifest" }
    }),
    // One check may find several things wrong: `result` is the gravest of them, these say each.
    permit: code("准运证", "permit", passedFailed, { optional: true, synonyms: ["核准证"] }),
    closure: code("密闭", "closure", passedFailed, { optional: true, synonyms: ["密闭情况"] }),
    route: code("路线", "route", passedFailed, { optional: true, synonyms: ["行驶路线"] }),
    manifest: code("联单", "manifest", passedFailed, { optional: true, synonyms: ["运输联单"] }),
    caseId: text("案件号", "case id", { optional: true, privacy: "internal" })
  },
  key: ["check"],
  day: "day",
  grain: "day",
  place: "street",
  countKey: "plate",
  retentionYears: 3
})
