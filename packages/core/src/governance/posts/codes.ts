/** 班次 — the three shifts of a day. */
export const shifts = {
  morning: { zh: "早班", en: "morning" },
  day: { zh: "中班", en: "day" },
  night: { zh: "晚班", en: "night" }
} as const
