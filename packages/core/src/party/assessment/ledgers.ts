/**
 * 模范机关创建台账 — the criteria as their issuer wrote them, and the sheets as they were filled in.
 *
 * There is no national score table: criteria are made by the local 机关工委 and change by version. What a sheet says (scores,
 * totals, level) is stored as it says it (PR14.1 to PR14.3).
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"

/** 考评标准条目 — one item of one version of the criteria, with the most it can score. */
export const criterion = defineKind({
  id: "party.criterion",
  label: { zh: "模范机关考评标准", en: "Criteria of the model organ" },
  fields: {
    set: text("标准版本", "criteria set", { synonyms: ["版本"] }),
    issuer: text("制定机关", "issuer", { synonyms: ["发布单位"] }),
    item: text("条目编号", "item", { synonyms: ["编号", "序号"] }),
    name: text("条目", "name", { synonyms: ["考评内容", "指标"] }),
    maximum: measure("分值", "maximum", { unit: "分", scale: 2 }, { synonyms: ["满分"] }),
    validFrom: day("启用日期", "valid from", { synonyms: ["发布日期"] }),
    validUntil: day("停用日期", "valid until", { optional: true })
  },
  key: ["set", "item"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  retentionYears: 10
})

/** 考评表 — one sheet of one organ: its totals and its level, as the sheet itself states them. */
export const assessmentSheet = defineKind({
  id: "party.assessment-sheet",
  label: { zh: "模范机关考评表", en: "Assessment sheets" },
  fields: {
    sheet: text("考评表编号", "sheet", { synonyms: ["编号"] }),
    organ: text("考评对象", "organ", { synonyms: ["单位"] }),
    set: text("标准版本", "criteria set", { synonyms: ["版本"] }),
    assessedOn: day("考评日期", "assessed on", { synonyms: ["自评日期"] }),
    selfTotal: measure("自评总分", "total of the self-assessment", { unit: "分", scale: 2 }, { optional: true }),
    checkTotal: measure("核查总分", "total of the check", { unit: "分", scale: 2 }, { optional: true }),
    level: text("等次", "level", { optional: true, synonyms: ["评定等次"] }),
    checkedBy: text("核查机关", "checked by", { optional: true })
  },
  key: ["sheet"],
  day: "assessedOn",
  grain: "day",
  orgUnit: "organ",
  retentionYears: 10
})

/** 考评得分 — one item of a sheet; its scores, and the record that shows it. */
export const assessmentScore = defineKind({
  id: "party.assessment-score",
  label: { zh: "模范机关考评得分", en: "Scores of assessment sheets" },
  fields: {
    sheet: text("考评表编号", "sheet"),
    item: text("条目编号", "item", { synonyms: ["编号"] }),
    assessedOn: day("考评日期", "assessed on"),
    by: code("评分", "scored by", {
      self: { zh: "自评", en: "self" },
      check: { zh: "核查", en: "check" }
    }),
    score: measure("得分", "score", { unit: "分", scale: 2 }),
    /** `party.activity/12` (a ledger kind and an entry) or `pty.themeday@2026` (an indicator and a period). */
    evidence: text("佐证记录", "evidence", { optional: true, synonyms: ["佐证材料编号"] })
  },
  key: ["sheet", "item", "by"],
  day: "assessedOn",
  grain: "day",
  retentionYears: 10
})
