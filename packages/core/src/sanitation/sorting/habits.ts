/**
 * 分类成效台账 — what people do and know: samples of what was dropped off, households observed, answers to a survey.
 *
 * Source: R4.6e; the methods are local, so the size of each sample stands in the row. Counts only: which household it
 * was is nobody's business here.
 */
import { day, defineKind, measure, text } from "../../ledger/index.ts"

const street = text("街道", "street", { synonyms: ["镇街"] })
const area = text("小区（村）编号", "area", { synonyms: ["小区编号", "小区"] })
const kept = { grain: "day", place: "street", retentionYears: 5 } as const

/** 投放准确率抽样台账 — one sheet of samples at one place. */
export const accuracySample = defineKind({
  ...kept,
  id: "sanitation.sorting-accuracy",
  label: { zh: "投放准确率抽样台账", en: "Samples of what was dropped off" },
  fields: {
    sheet: text("抽样编号", "sheet", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["抽样日期"] }),
    street,
    area,
    samples: measure("样本数", "samples", { unit: "份", scale: 0 }, { synonyms: ["抽样数"] }),
    correct: measure("正确数", "correct samples", { unit: "份", scale: 0 }, { synonyms: ["准确数"] })
  },
  key: ["sheet"],
  day: "day"
})

/** 参与率观察台账 — one round of observation at one place; a household seen in two rounds is seen twice. */
export const participationRound = defineKind({
  ...kept,
  id: "sanitation.sorting-participation",
  label: { zh: "参与率观察台账", en: "Rounds of observation" },
  fields: {
    round: text("观察编号", "round", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["观察日期"] }),
    street,
    area,
    observed: measure("观察户数", "households observed", { unit: "户", scale: 0 }, { synonyms: ["应参与户数"] }),
    taking: measure("参与户数", "households taking part", { unit: "户", scale: 0 })
  },
  key: ["round"],
  day: "day"
})

/** 知晓率调查台账 — one question of one survey: who was asked and who knew. */
export const awarenessSurvey = defineKind({
  ...kept,
  id: "sanitation.sorting-awareness",
  label: { zh: "知晓率调查台账", en: "Awareness surveys" },
  fields: {
    survey: text("调查编号", "survey", { synonyms: ["编号"] }),
    question: text("题目", "question", { maxLength: 100, synonyms: ["题号"] }),
    day: day("日期", "day", { synonyms: ["调查日期"] }),
    street,
    asked: measure("样本数", "people asked", { unit: "人次", scale: 0 }, { synonyms: ["调查人数"] }),
    knew: measure("知晓数", "people who knew", { unit: "人次", scale: 0 }, { synonyms: ["答对人数"] })
  },
  key: ["survey", "question"],
  day: "day"
})
