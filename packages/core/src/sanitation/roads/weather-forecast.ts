/**
 * 天气预报台账 — what the weather service forecast for a day.
 *
 * Source: sanitation conventions R8.2 to R8.4. Temperatures below 0 °C are left blank and `frost` says so: measures are never
 * negative.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { code, compare, day, decimal, defineKind, measure, type Row, text } from "../../ledger/index.ts"
import {
  type ForecastLevel,
  heatForecastLevel,
  heatStopTemperature,
  type Label,
  type Regime
} from "../../regulation/index.ts"
import { yesNo } from "./codes.ts"
import { reader, stored } from "./fields.ts"

/** 气象台站层级, highest first. */
const forecastLevels = {
  national: { zh: "国家级", en: "national" },
  province: { zh: "省级", en: "province" },
  prefecture: { zh: "地市级", en: "prefecture" },
  county: { zh: "县级", en: "county" },
  device: { zh: "手机或其他设备", en: "phone or other device" }
} as const satisfies Record<ForecastLevel, Label>

const levels = Object.keys(forecastLevels) as ReadonlyArray<ForecastLevel>

/** Whether a station of one level may stand where another is the lowest allowed. */
export const isLevelEnough = (level: ForecastLevel, lowest: ForecastLevel): boolean =>
  levels.indexOf(level) <= levels.indexOf(lowest)

export const weatherForecast = defineKind({
  id: "sanitation.weather-forecast",
  label: { zh: "天气预报台账", en: "Weather forecasts" },
  fields: {
    forecast: text("预报编号", "forecast id", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["预报日期"] }),
    level: code("发布台站层级", "level of the station", forecastLevels),
    maxTemperature: measure(
      "最高气温",
      "maximum temperature",
      { unit: "°C", scale: 1 },
      { optional: true, synonyms: ["日最高气温"] }
    ),
    frost: code("全天零下", "below 0 °C all day", yesNo, { optional: true }),
    rain: code("雨雪", "rain or snow", yesNo, { optional: true }),
    warning: code(
      "预警信号",
      "warning",
      { redRain: { zh: "暴雨红色预警", en: "red rainstorm" }, typhoon: { zh: "台风预警", en: "typhoon" } },
      { optional: true }
    )
  },
  key: ["forecast"],
  day: "day",
  grain: "day",
  retentionYears: 5
})

const read = reader(weatherForecast)

/** Whether the heat of a forecast stops outdoor work that day: hot enough, and from a station that counts (R8.3). */
export const isHeatStop = ({ law }: Pick<Regime, "law">, forecast: Row): boolean => {
  const on = read.text(forecast, "day") as PlainDate
  const hottest = read.number(forecast, "maxTemperature")
  const level = read.text(forecast, "level") as ForecastLevel
  const enough = Option.exists(law.of(heatForecastLevel, on), ({ value }) => isLevelEnough(level, value))
  return (
    enough &&
    hottest !== null &&
    Option.exists(law.of(heatStopTemperature, on), ({ value }) => compare(stored(hottest, 1), decimal(value)) >= 0)
  )
}
