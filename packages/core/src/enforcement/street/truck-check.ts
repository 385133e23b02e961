/**
 * 泥头车检查台账 — one check of one construction truck on the road: permit, closure, route, manifest.
 *
 * 辆 counts different plates in the period, 辆次 counts checks. Plates lead to persons and are never published.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { passedFailed } from "./codes.ts"

/** The four things looked at, gravest first, and the result that each gives when it fails. */
const faults = {
  permit: "noPermit",
  closure: "notClosed",
  onRoute: "offRoute",
  manifest: "noManifest"
} as const
/** 检查项目 */
export type TruckItem = keyof typeof faults

/** The result of a check of several things: of the gravest that failed, or `passed`. */
export const truckResult = (
  items: Readonly<Partial<Record<TruckItem, "passed" | "failed">>>
): "passed" | (typeof faults)[TruckItem] => {
  const failed = (Object.keys(faults) as ReadonlyArray<TruckItem>).find((item) => items[item] === "failed")
  return failed === undefined ? "passed" : faults[failed]
}

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
    onRoute: code("按线路行驶", "on its route", passedFailed, { optional: true, synonyms: ["行驶路线"] }),
    manifest: code("联单", "manifest", passedFailed, { optional: true, synonyms: ["运输联单"] }),
    route: text("运输线路", "route", { optional: true, synonyms: ["线路"] }),
    caseId: text("案件号", "case id", { optional: true, privacy: "internal" })
  },
  key: ["check"],
  day: "day",
  grain: "day",
  place: "street",
  countKey: "plate",
  retentionYears: 3
})
