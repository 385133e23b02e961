/** Closed lists that several ledgers of the roads share. Codes are permanent. */
export const roadGrades = {
  "1": { zh: "一级", en: "grade 1" },
  "2": { zh: "二级", en: "grade 2" },
  "3": { zh: "三级", en: "grade 3" },
  "4": { zh: "四级", en: "grade 4" }
} as const

export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const

/** 第一、第二时段 — the two windows of the sweepers. */
export const windowNames = {
  first: { zh: "第一时段", en: "first window" },
  second: { zh: "第二时段", en: "second window" }
} as const
export type WindowName = keyof typeof windowNames
