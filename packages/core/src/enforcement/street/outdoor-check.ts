/**
 * 户外广告招牌检查台账 — one outdoor advertisement or shop sign looked at, in sites (处).
 *
 * Source: 《城市市容和环境卫生管理条例》(2017修订) art. 11; 《汕尾市城市市容和环境卫生管理条例》(2020修正) art. 50 (7).
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"

export const outdoorCheck = defineKind({
  id: "enforcement.outdoor-check",
  label: { zh: "户外广告招牌检查台账", en: "Checks of outdoor advertising" },
  fields: {
    check: text("检查编号", "check number", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["检查日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    site: text("点位编号", "site", { synonyms: ["设施编号"] }),
    result: code(
      "检查结果",
      "result",
      {
        passed: { zh: "合格", en: "passed" },
        noApproval: { zh: "未经批准设置", en: "without approval" },
        offStandard: { zh: "不合标准", en: "off the standard" },
        damaged: { zh: "破损未维护", en: "damaged" },
        unsafe: { zh: "存在安全隐患", en: "unsafe" }
      },
      { synonyms: ["结果"] }
    ),
    caseId: text("案件号", "case id", { optional: true, privacy: "internal" })
  },
  key: ["check"],
  day: "day",
  grain: "day",
  place: "street",
  countKey: "site",
  retentionYears: 3
})
