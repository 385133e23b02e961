/** Code values that several ledgers of governance share. */

export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const

/** 层级 — of who issued a decision or bestowed an honour. */
export const levels = {
  central: { zh: "中央", en: "central" },
  province: { zh: "省", en: "province" },
  city: { zh: "市", en: "city" },
  district: { zh: "区", en: "district" },
  bureau: { zh: "本单位", en: "the bureau" }
} as const
