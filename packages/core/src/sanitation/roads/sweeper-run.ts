/**
 * 扫路车作业台账 — one run of a sweeper over its route.
 *
 * Source: sanitation convention R5.6. A run says its times, or in which window it was; how much of the route it swept, from
 * where to where if that is known; and, where it began before the window or went on after it, how much of that lies
 * outside. A run that passes midnight is entered as two: it shows nothing of the next day. Brush and speed count against
 * a run only where they are recorded: whoever hands in a summary has counted only what was swept. Raw positions are not
 * kept (R8.5).
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { windowNames, yesNo } from "./codes.ts"
import { SHARE } from "./cover.ts"

export const sweeperRun = defineKind({
  id: "sanitation.sweeper-run",
  label: { zh: "扫路车作业台账", en: "Sweeper runs" },
  fields: {
    run: text("作业编号", "run number", { synonyms: ["编号", "趟次编号"] }),
    day: day("日期", "day", { synonyms: ["作业日期"] }),
    route: text("路线编号", "route", { synonyms: ["路线"] }),
    window: code("时段", "window", windowNames, { optional: true }),
    from: text("开始时间", "from", { optional: true, maxLength: 5 }),
    until: text("结束时间", "until", { optional: true, maxLength: 5 }),
    covered: measure("覆盖比例", "covered share", SHARE, { optional: true, synonyms: ["覆盖率"] }),
    outside: measure("时段外覆盖比例", "share covered outside the window", SHARE, { optional: true }),
    start: measure("起点位置", "start", SHARE, { optional: true }),
    end: measure("终点位置", "end", SHARE, { optional: true }),
    brush: code("扫刷开启", "brush on", yesNo, { optional: true }),
    speed: measure("清扫车速", "speed", { unit: "km/h", scale: 1 }, { optional: true, synonyms: ["车速"] }),
    vehicle: text("车辆编号", "vehicle", { optional: true, privacy: "internal", synonyms: ["作业车辆"] })
  },
  key: ["run"],
  day: "day",
  grain: "day",
  place: "route",
  retentionYears: 5
})
