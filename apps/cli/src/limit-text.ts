import type { TimeLimit } from "@xiuhua/core/calendar"
import type { Language } from "./language.ts"

const units = {
  workdays: { zh: "个工作日", en: "workdays" },
  calendarDays: { zh: "日", en: "calendar days" },
  months: { zh: "个月", en: "months" },
  years: { zh: "年", en: "years" }
} as const

const owners = {
  respondent: { zh: "当事人的期限", en: "the respondent's period" },
  agency: { zh: "对机关的限制", en: "a limit on the agency" }
} as const

/** A limit in words: how long, and whose. */
export const limitText = ({ count, owner, unit }: TimeLimit, language: Language): string =>
  language === "zh"
    ? `${count}${units[unit].zh}（${owners[owner].zh}）`
    : `${count} ${units[unit].en} (${owners[owner].en})`
