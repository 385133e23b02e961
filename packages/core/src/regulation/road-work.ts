/**
 * 道路作业约定 — when sweepers run and how much of a road counts as done. No national text was found that fixes these: they
 * are the project's conventions, or what the bureau says of itself (`article`), and every place may lay down its own.
 *
 * Shares are in per cent, times of day `HH:MM`.
 */
import { localTime, type TimeWindow } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { parameter, since, textOf } from "./write.ts"

const convention = textOf("绣花环卫指标约定")
const ALWAYS = "1990-01-01"

/** 机扫时段 — the two stretches of the day in which each sweeper route is swept; neither passes midnight. */
export interface SweeperWindows {
  readonly first: TimeWindow
  readonly second: TimeWindow
}

/** 机扫时段 — before and between the traffic peaks. */
export const sweeperWindows: Parameter<SweeperWindows> = parameter(
  "sweeper.windows",
  { zh: "扫路车作业时段", en: "Windows of the sweepers" },
  [
    since(
      ALWAYS,
      {
        first: { from: localTime("04:00"), until: localTime("06:30") },
        second: { from: localTime("13:00"), until: localTime("15:00") }
      },
      convention("R5.8", "机扫分两个时段，避开早晚高峰；各地时段不一，此为默认值"),
      "local"
    )
  ],
  "free"
)

/** 机扫时段最低覆盖率 — share of the route that must be swept inside a window, per cent. */
export const sweeperMinCoverage: Parameter<string> = parameter(
  "sweeper.min-coverage",
  { zh: "机扫时段最低覆盖率（%）", en: "Least coverage of a route in a window (%)" },
  [since(ALWAYS, "95", convention("R5.6", "时段内清扫里程不足路线的95%，该时段不算完成"), "local")],
  "free"
)

/** 机扫最高车速 — a faster run does not count, km/h. */
export const sweeperMaxSpeed: Parameter<string> = parameter(
  "sweeper.max-speed",
  { zh: "机扫最高车速（公里/小时）", en: "Fastest sweeping (km/h)" },
  [since(ALWAYS, "15", convention("R5.6", "清扫时车速超过每小时15公里的行程不计"), "local")],
  "free"
)

/** 冲洗、洒水最低覆盖率 — share of a section that must be covered for one washing or watering, per cent. */
export const washingMinCoverage: Parameter<string> = parameter(
  "road-washing.min-coverage",
  { zh: "冲洗洒水最低覆盖率（%）", en: "Least coverage of a washing or watering (%)" },
  [since(ALWAYS, "95", convention("R5.5", "覆盖路段不足95%的，不算冲洗或洒水一次"), "local")],
  "free"
)

/** 冲洗次数 — how often a main or secondary road is washed, times a day. */
export const washingsADay: Parameter<string> = parameter(
  "road-washing.times-a-day",
  { zh: "主次干道每日冲洗次数", en: "Washings a day of main and secondary roads" },
  [since(ALWAYS, "1", convention("R5.5", "各主次干道每天冲洗，未写次数，按一次计"), "article")],
  "free"
)

/** 洒水次数 — how often a main or secondary road is watered, times a day. */
export const wateringsADay: Parameter<string> = parameter(
  "road-watering.times-a-day",
  { zh: "主次干道每日洒水次数", en: "Waterings a day of main and secondary roads" },
  [since(ALWAYS, "1", convention("R5.5", "各主次干道每天洒水，未写次数，按一次计"), "article")],
  "free"
)

/** 冲洗最低气温 — when the forecast maximum is below it, roads are neither washed nor watered, °C. */
export const washingMinTemperature: Parameter<string> = parameter(
  "road-washing.min-temperature",
  { zh: "冲洗洒水最低气温（℃）", en: "Coldest washing or watering (°C)" },
  [since(ALWAYS, "3", convention("R5.4", "低于3℃或雨天停止冲洗，取自一家作业单位的规程"), "local")],
  "free"
)

/** 主次干道保洁时长 — hours a day in which a main or secondary road is under patrol. */
export const patrolHoursMain: Parameter<string> = parameter(
  "road-patrol.main-hours",
  { zh: "主要街道每日保洁时长（小时）", en: "Patrol of main streets (hours a day)" },
  [
    since(
      ALWAYS,
      "16",
      convention("R5.2", "主要街道保洁不少于16小时；沿用国家卫生城市标准2014年版，2021年版不再写时数"),
      "local"
    )
  ],
  "free"
)

/** 街巷保洁时长 — hours a day in which a lane is under patrol. */
export const patrolHoursLane: Parameter<string> = parameter(
  "road-patrol.lane-hours",
  { zh: "街巷每日保洁时长（小时）", en: "Patrol of lanes (hours a day)" },
  [
    since(
      ALWAYS,
      "12",
      convention("R5.2", "街巷保洁不少于12小时；沿用国家卫生城市标准2014年版，2021年版不再写时数"),
      "local"
    )
  ],
  "free"
)

/** Every parameter of road work. */
export const roadWorkParameters: ReadonlyArray<Parameter<unknown>> = [
  sweeperWindows,
  sweeperMinCoverage,
  sweeperMaxSpeed,
  washingMinCoverage,
  washingsADay,
  wateringsADay,
  washingMinTemperature,
  patrolHoursMain,
  patrolHoursLane
]
