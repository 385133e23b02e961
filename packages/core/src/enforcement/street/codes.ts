/** Code values that several ledgers of the street share. */
export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const
export const passedFailed = { passed: { zh: "合格", en: "passed" }, failed: { zh: "不合格", en: "failed" } } as const
