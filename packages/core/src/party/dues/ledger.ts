/**
 * 党费核定名录、收缴台账 — what each member owes, and what was paid.
 *
 * Kept are the band and the amount due, never the pay (PR11.8, PR16); who pays how much is sensitive, only totals are ever
 * published. A temporary branch collects no dues: a standing names the home branch.
 */
import { code, day, defineKind, measure, month, personRef, text } from "../../ledger/index.ts"

export const duesBands = {
  first: { zh: "第一档", en: "first band" },
  second: { zh: "第二档", en: "second band" },
  third: { zh: "第三档", en: "third band" },
  fourth: { zh: "第四档", en: "fourth band" },
  "retired-low": { zh: "离退休低档", en: "retired, lower band" },
  "retired-high": { zh: "离退休高档", en: "retired, higher band" },
  farmer: { zh: "农民党员", en: "farmer" },
  fixed: { zh: "固定月缴", en: "fixed amount" },
  hardship: { zh: "困难减免", en: "hardship" }
} as const
export type DuesBand = keyof typeof duesBands

/** 党费核定名录 — a register. A change of pay closes one row and opens another on the first of a month. */
export const duesStanding = defineKind({
  id: "party.dues-standing",
  label: { zh: "党费核定名录", en: "Dues as assessed" },
  fields: {
    member: personRef("党员代号", "member", { synonyms: ["党员", "人员代号"] }),
    branch: text("党支部", "branch", { privacy: "internal", synonyms: ["所在支部"] }),
    band: code("档次", "band", duesBands, { privacy: "sensitive", synonyms: ["党费档次"] }),
    /** For one period of the schedule: a month, or a quarter. */
    due: measure(
      "每期应缴",
      "due",
      { unit: "元", scale: 2 },
      { privacy: "sensitive", synonyms: ["应缴党费", "月应缴"] }
    ),
    schedule: code(
      "缴纳周期",
      "schedule",
      { monthly: { zh: "按月", en: "monthly" }, quarterly: { zh: "按季", en: "quarterly" } },
      { privacy: "internal", synonyms: ["缴纳方式"] }
    ),
    /** The approval of a hardship or of quarterly payment. */
    document: text("批准文号", "document", { optional: true, privacy: "internal" }),
    validFrom: day("起缴日期", "valid from", { synonyms: ["起始日期"] }),
    validUntil: day("截止日期", "valid until", { optional: true, synonyms: ["终止日期"] })
  },
  key: ["member", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  countKey: "member",
  retentionYears: 10
})

/** 党费收缴台账 — one payment for one month (of a quarter: for its first), on the day it was made. */
export const duesPayment = defineKind({
  id: "party.dues-payment",
  label: { zh: "党费收缴台账", en: "Dues paid" },
  fields: {
    receipt: text("收据编号", "receipt", { privacy: "internal", synonyms: ["编号", "票据号"] }),
    member: personRef("党员代号", "member", { synonyms: ["党员", "人员代号"] }),
    branch: text("党支部", "branch", { privacy: "internal", synonyms: ["所在支部"] }),
    /** Dues, or a voluntary payment beyond them (自愿多交). */
    purpose: code(
      "类别",
      "purpose",
      {
        dues: { zh: "党费", en: "dues" },
        voluntary: { zh: "自愿多交", en: "voluntary" }
      },
      { synonyms: ["缴纳类别"] }
    ),
    month: month("所属月份", "month", { synonyms: ["党费月份"] }),
    paidOn: day("缴纳日期", "paid on", { synonyms: ["日期", "交纳日期"] }),
    amount: measure("金额", "amount", { unit: "元", scale: 2 }, { privacy: "sensitive", synonyms: ["实缴党费"] })
  },
  key: ["receipt"],
  day: "paidOn",
  grain: "day",
  orgUnit: "branch",
  countKey: "member",
  retentionYears: 10
})
