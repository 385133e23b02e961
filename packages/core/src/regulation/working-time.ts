/**
 * 工时与高温作业 — hours of work and rest, and outdoor work in the heat.
 *
 * Sources: 《中华人民共和国劳动法》(2018修正) arts. 36, 38, 41, read in full; the text before 2018-12-29 was not, so that
 * earlier days have no value. 《防暑降温措施管理办法》(安监总安健〔2012〕89号), read in copies. Hours and °C are decimals.
 */
import type { Label, Parameter } from "./parameter.ts"
import { parameter, since, textOf } from "./write.ts"

const labourLaw = textOf("《中华人民共和国劳动法》(2018修正)")
const heatOrder = textOf("《防暑降温措施管理办法》(安监总安健〔2012〕89号)")

const labour = (id: string, label: Label, value: string, article: string, gist: string): Parameter<string> =>
  parameter(`labour-law.${id}`, label, [since("2018-12-29", value, labourLaw(article, gist))])

const heat = (id: string, label: Label, value: string, item: string, gist: string): Parameter<string> =>
  parameter(`heat-order.${id}`, label, [
    since("2012-06-29", value, heatOrder(`第八条${item}`, gist), "secondary", "First day and article from memory.")
  ])

export const dailyHours = labour(
  "daily-hours",
  { zh: "每日工时上限（小时）", en: "Working hours a day" },
  "8",
  "第三十六条",
  "每日工作不超过八小时"
)
export const weeklyHours = labour(
  "weekly-hours",
  { zh: "平均每周工时上限（小时）", en: "Average working hours a week" },
  "44",
  "第三十六条",
  "平均每周工作不超过四十四小时"
)
export const weeklyRestDays = labour(
  "weekly-rest-days",
  { zh: "每周休息日（日）", en: "Days of rest a week" },
  "1",
  "第三十八条",
  "每周至少休息一日"
)
export const dailyOvertime = labour(
  "daily-overtime",
  { zh: "每日加班上限（小时）", en: "Overtime a day" },
  "1",
  "第四十一条",
  "经协商延长工时，一般每日不超过一小时"
)
export const specialOvertime = labour(
  "special-overtime",
  { zh: "特殊原因每日加班上限（小时）", en: "Overtime a day for special cause" },
  "3",
  "第四十一条",
  "因特殊原因延长工时，在保障健康的条件下每日不超过三小时"
)
export const monthlyOvertime = labour(
  "monthly-overtime",
  { zh: "每月加班上限（小时）", en: "Overtime a month" },
  "36",
  "第四十一条",
  "延长工时每月不超过三十六小时"
)

export const heatStopTemperature = heat(
  "stop-temperature",
  { zh: "停止室外作业气温（℃）", en: "Temperature that stops outdoor work" },
  "40",
  "第（一）项",
  "预报最高气温达到40℃的，当日停止室外露天作业"
)
export const heatLimitTemperature = heat(
  "limit-temperature",
  { zh: "限制室外作业气温（℃）", en: "Temperature that limits outdoor work" },
  "37",
  "第（二）项",
  "预报最高气温37℃以上、40℃以下的，限制室外作业时间"
)
export const heatOutdoorHours = heat(
  "outdoor-hours",
  { zh: "高温日室外作业上限（小时）", en: "Outdoor hours on a limited day" },
  "6",
  "第（二）项",
  "限制日室外作业累计不超过六小时"
)
export const heatHottestHours = heat(
  "hottest-hours",
  { zh: "最热时段（小时）", en: "Hottest hours without outdoor work" },
  "3",
  "第（二）项",
  "限制日气温最高的三小时内不安排室外作业"
)
export const heatRotationTemperature = heat(
  "rotation-temperature",
  { zh: "轮休气温（℃）", en: "Temperature that bars overtime outdoors" },
  "35",
  "第（三）项",
  "预报最高气温35℃以上、37℃以下的，换班轮休，室外作业者不得加班"
)

/** 预报来源 — the lowest level of the weather service whose forecast counts. */
export type ForecastLevel = "national" | "province" | "prefecture" | "county" | "device"
export const heatForecastLevel: Parameter<ForecastLevel> = parameter(
  "heat-order.forecast-level",
  { zh: "高温预报最低层级", en: "Lowest level of a heat forecast" },
  [
    since(
      "2012-06-29",
      "prefecture",
      heatOrder("高温天气的定义", "以地市级以上气象台站向公众发布的日最高气温为准"),
      "secondary",
      "First day from memory; the article was not read."
    )
  ]
)

/** Every parameter of working time and heat. */
export const workingTimeParameters: ReadonlyArray<Parameter<unknown>> = [
  dailyHours,
  weeklyHours,
  weeklyRestDays,
  dailyOvertime,
  specialOvertime,
  monthlyOvertime,
  heatStopTemperature,
  heatLimitTemperature,
  heatOutdoorHours,
  heatHottestHours,
  heatRotationTemperature,
  heatForecastLevel
]
