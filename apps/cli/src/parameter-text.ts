import { TimeLimit } from "@xiuhua/core/calendar"
import type { NumberUnit, Parameter } from "@xiuhua/core/regulation"
import { Schema } from "effect"
import type { Language } from "./language.ts"
import { limitText } from "./limit-text.ts"

const isTimeLimit = Schema.is(TimeLimit)
const FEN = 100

const units: Readonly<Record<NumberUnit, (value: number, language: Language) => string>> = {
  fen: (value, language) => `${value / FEN}${language === "zh" ? "元" : " yuan"}`,
  percent: (value, language) => `${value}${language === "zh" ? "%" : " %"}`,
  persons: (value, language) => `${value}${language === "zh" ? "人" : " people"}`,
  organisations: (value, language) => `${value}${language === "zh" ? "个单位" : " organisations"}`,
  times: (value, language) => `${value}${language === "zh" ? "次" : " times"}`,
  years: (value, language) => `${value}${language === "zh" ? "周岁" : " years of age"}`,
  minutes: (value, language) => `${value}${language === "zh" ? "分钟" : " minutes"}`,
  permille: (value, language) => `${value}${language === "zh" ? "‰" : " ‰"}`,
  hours: (value, language) => `${value}${language === "zh" ? "学时" : " hours"}`,
  days: (value, language) => `${value}${language === "zh" ? "天" : " days"}`
}

const truths = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } } as const

/** A value of a parameter in words, with its unit. */
export const valueText = ({ unit }: Parameter<unknown>, value: unknown, language: Language): string => {
  if (isTimeLimit(value)) return limitText(value, language)
  if (typeof value === "number" && unit !== undefined) return units[unit](value, language)
  if (typeof value === "boolean") return truths[`${value}`][language]
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}
