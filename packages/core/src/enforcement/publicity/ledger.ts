/**
 * 行政处罚公示台账 — penalties as they are told to the public, in the field set of 双公示 (行政许可和行政处罚等信用信息公示). The
 * English labels are the names of the standard's columns, so that a file with those for headings is read as well.
 *
 * Money is in 万元 with six decimals, which is whole fen. Of natural persons stands the masked name and no number.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"

const money = (zh: string, en: string) =>
  measure(zh, en, { unit: "万元", scale: 6 }, { optional: true, synonyms: [`${zh}（万元）`] })

export const penaltyPublicity = defineKind({
  id: "enforcement.penalty-publicity",
  label: { zh: "行政处罚公示台账", en: "Penalties made public" },
  fields: {
    number: text("行政处罚决定书文号", "CF_WSH", { synonyms: ["处罚决定书文号", "决定书文号"] }),
    respondent: text("行政相对人名称", "CF_XDR_MC", { privacy: "personal", synonyms: ["当事人名称", "当事人"] }),
    respondentKind: code(
      "行政相对人类别",
      "CF_XDR_LB",
      {
        organisation: { zh: "法人及非法人组织", en: "organisation" },
        individual: { zh: "自然人", en: "natural person" },
        "individual-business": { zh: "个体工商户", en: "individual business" }
      },
      { synonyms: ["相对人类别"] }
    ),
    creditCode: text("统一社会信用代码", "CF_XDR_SHXYM", {
      optional: true,
      maxLength: 18,
      synonyms: ["行政相对人代码_1(统一社会信用代码)", "行政相对人统一社会信用代码"]
    }),
    representative: text("法定代表人", "CF_FRDB", {
      optional: true,
      privacy: "personal",
      synonyms: ["法定代表人姓名"]
    }),
    violation: text("违法行为类型", "CF_WFXW"),
    facts: text("违法事实", "CF_SY", { maxLength: 2000, synonyms: ["处罚事由", "CF_WFSS"] }),
    basis: text("处罚依据", "CF_YJ", { maxLength: 2000, synonyms: ["CF_CFYJ"] }),
    sanctions: text("处罚类别", "CF_CFLB"),
    content: text("处罚内容", "CF_NR", { maxLength: 2000, synonyms: ["处罚结果"] }),
    fine: money("罚款金额", "CF_NR_FK"),
    confiscated: money("没收违法所得、没收非法财物的金额", "CF_NR_WFFF"),
    licence: text("暂扣或吊销证照名称及编号", "CF_NR_ZKDX", { optional: true }),
    decidedOn: day("处罚决定日期", "CF_JDRQ", { synonyms: ["CF_CFJDRQ"] }),
    validUntil: day("处罚有效期", "CF_YXQ", { optional: true, synonyms: ["CF_CFYXQ"] }),
    publicUntil: day("公示截止期", "CF_GSJZQ", { optional: true, synonyms: ["公示截止日期"] }),
    agency: text("处罚机关", "CF_CFJG"),
    agencyCode: text("处罚机关统一社会信用代码", "CF_CFJGDM", { optional: true, maxLength: 18 }),
    source: text("数据来源单位", "CF_SJLY"),
    sourceCode: text("数据来源单位统一社会信用代码", "CF_SJLYDM", { optional: true, maxLength: 18 }),
    remark: text("备注", "BZ", { optional: true, maxLength: 500 })
  },
  key: ["number"],
  day: "decidedOn",
  grain: "day",
  retentionYears: 5
})
