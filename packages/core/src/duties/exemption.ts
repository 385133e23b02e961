/**
 * 履职豁免台账 — who need not do what, from when to when, and by which document.
 *
 * An approved exemption takes a subject out of the denominator (sanitation convention R4.1b, Party convention PR1.2). A
 * row without a document exempts nobody: it stays in the ledger until the document is there.
 */
import { day, defineKind, text } from "../ledger/index.ts"

export const dutyExemption = defineKind({
  id: "governance.duty-exemption",
  label: { zh: "履职豁免台账", en: "Exemptions from duties" },
  fields: {
    rule: text("义务编号", "duty rule", { synonyms: ["规则编号"] }),
    /** May be a person: who is released from what, and by which document, says something about a member. */
    subject: text("对象", "subject", { privacy: "personal" }),
    from: day("起始日期", "from", { synonyms: ["起"] }),
    until: day("截止日期", "until", { optional: true, synonyms: ["止"] }),
    document: text("批准文号", "document", { optional: true, synonyms: ["文号", "依据文号"] })
  },
  key: ["rule", "subject", "from"],
  day: "from",
  grain: "day",
  until: "until",
  retentionYears: 5
})
