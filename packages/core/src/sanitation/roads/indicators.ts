/** 道路作业指标 — hours, washing, watering and sweepers; and the list of all figures of the roads. */
import { dutyOutcome, fellDue } from "../../duties/index.ts"
import { defineIndicator, type Indicator } from "../../indicators/index.ts"
import { and, eq, oneOf } from "../../ledger/index.ts"
import type { Confidence } from "../../regulation/index.ts"
import { roadDutyIds } from "./duty-ids.ts"
import { convention, count, sum } from "./measures.ts"
import { patrolDay } from "./patrol.ts"
import { sectionWork } from "./section-work.ts"
import {
  sweepCoverage,
  sweepCoverageAll,
  sweepCoverageStreet,
  sweepExecution,
  sweepExecutionAll,
  sweepExecutionStreet,
  sweepMechanisable,
  sweepMechanised,
  sweepQuality
} from "./sweep-indicators.ts"

/** 保洁时长 — patrol hours a section and day; days without a record lower {@link sweepHoursKept}, not this. */
export const sweepHours = defineIndicator({
  id: "san.sweep.hours",
  label: { zh: "保洁时长（有记录的路段日均）", en: "Patrol hours a section and day on record" },
  unit: "h",
  better: "up",
  decimals: 2,
  numerator: sum(patrolDay, "hours"),
  denominator: count(patrolDay),
  cites: convention("R5.2", "保洁时长之和除以有记录的路段日数，同一时间多人不重复计；无记录的路段日见保洁时长达标率")
})

const done = (
  id: string,
  label: Indicator["label"],
  duties: ReadonlyArray<string>,
  article: string,
  gist: string,
  confidence: Confidence = "article"
): Indicator => {
  const owed = and(oneOf("rule", duties), fellDue)
  return defineIndicator({
    id,
    label,
    unit: "%",
    better: "up",
    numerator: count(dutyOutcome, and(owed, eq("status", "met"))),
    denominator: count(dutyOutcome, owed),
    exclusions: [
      {
        id: "exempt",
        label: { zh: "依文免除", en: "exempt by document" },
        measure: count(dutyOutcome, and(oneOf("rule", duties), eq("status", "exempt")))
      }
    ],
    cites: convention(article, gist, confidence)
  })
}

/** 保洁时长达标率 — section-days with their hours over section-days due, main roads and lanes by their own norms. */
export const sweepHoursKept = done(
  "san.sweep.hours-kept",
  { zh: "保洁时长达标率", en: "Patrol hours kept" },
  [roadDutyIds.patrolMain, roadDutyIds.patrolLane],
  "R5.2",
  "保洁时长达标的路段日除以应保洁路段日",
  "local"
)

export const roadWash = done(
  "san.road.wash",
  { zh: "冲洗完成率", en: "Washing done" },
  [roadDutyIds.wash],
  "R5.5",
  "已冲洗的路段日除以应冲洗路段日"
)

export const roadWater = done(
  "san.road.water",
  { zh: "洒水完成率", en: "Watering done" },
  [roadDutyIds.water],
  "R5.5",
  "按次数洒足的路段日除以应洒水路段日"
)

const times = (id: string, zh: string, en: string, field: string): Indicator =>
  defineIndicator({
    id,
    label: { zh, en },
    unit: "次",
    better: "info",
    numerator: sum(sectionWork, field),
    cites: convention("R5.5", "覆盖率达标的作业次数之和，一个路段一次为一次")
  })

/** 冲洗路次、洒水路次 — how often sections were washed and watered, beside the rates. */
export const roadWashings = times("san.road.washings", "冲洗路次", "Washings", "washings")
export const roadWaterings = times("san.road.waterings", "洒水路次", "Waterings", "waterings")

/** 机扫时段完成率 — windows met over windows due. */
export const sweeperWindowsMet = done(
  "san.sweeper.window",
  { zh: "机扫时段完成率", en: "Sweeper windows met" },
  [roadDutyIds.firstWindow, roadDutyIds.secondWindow],
  "R5.7",
  "完成的时段除以应作业时段"
)

/** 两时段达标率 — route-days with both windows over route-days due. */
export const sweeperBoth = done(
  "san.sweeper.both",
  { zh: "两时段达标率", en: "Both windows met" },
  [roadDutyIds.bothWindows],
  "R5.7",
  "两个时段均完成的路线日除以应作业路线日"
)

/** In the order in which they are shown. */
export const roadIndicators: ReadonlyArray<Indicator> = [
  sweepExecution,
  sweepExecutionStreet,
  sweepExecutionAll,
  sweepCoverage,
  sweepCoverageStreet,
  sweepCoverageAll,
  sweepQuality,
  sweepMechanised,
  sweepMechanisable,
  sweepHours,
  sweepHoursKept,
  roadWash,
  roadWater,
  roadWashings,
  roadWaterings,
  sweeperWindowsMet,
  sweeperBoth
]
