/**
 * 执法人员名录 — who may act for the bureau, with which qualification, from when to when.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 42 (a penalty takes two officers or more who are qualified), art. 58
 * (who first reviews penalty decisions holds the national legal qualification) and 《中华人民共和国行政强制法》(2011)
 * art. 17 (measures by qualified officers). One entry a qualification and term; the name is in the PersonStore. An entry
 * without a last day holds until it is corrected.
 */
import { code, day, defineKind, personRef, text } from "../ledger/index.ts"

export const officer = defineKind({
  id: "governance.officer",
  label: { zh: "执法人员名录", en: "Officers" },
  fields: {
    officer: personRef("执法人员代号", "officer", { synonyms: ["人员代号", "执法人员"] }),
    certificate: text("执法证号", "certificate number", {
      privacy: "internal",
      maxLength: 50,
      synonyms: ["行政执法证号", "执法证件编号", "证号"]
    }),
    qualification: code(
      "资格",
      "qualification",
      {
        enforcement: { zh: "行政执法资格", en: "enforcement" },
        legalReview: { zh: "国家统一法律职业资格", en: "national legal qualification" }
      },
      { synonyms: ["资格类别"] }
    ),
    orgUnit: text("所属单位", "org unit", { synonyms: ["单位", "所属中队", "部门"] }),
    validFrom: day("起始日期", "valid from", { synonyms: ["发证日期", "生效日期"] }),
    validUntil: day("终止日期", "valid until", { optional: true, synonyms: ["有效期至", "失效日期"] })
  },
  key: ["officer", "qualification", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "officer",
  // A convention: longer than the file of any case that names the officer is kept.
  retentionYears: 30
})
