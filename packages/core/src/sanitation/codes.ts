/** Code values that several ledgers of sanitation share. */
export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const
