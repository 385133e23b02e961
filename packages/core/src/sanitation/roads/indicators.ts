/**
 * 道路清扫指标 — the figures of the roads. Three of them go by the name 清扫保洁率 and are never mixed (R4.1): who is in charge
 * of a road (coverage), whether it was cleaned (execution), whether it is clean (quality).
 */
import { plainDate } from "../../calendar/index.ts"
import { dutyOutcome, fellDue } from "../../duties/index.ts"
import { type DatedCitation, defineIndicator, type Indicator, type Measure } from "../../indicators/index.ts"
import { and, eq, type LedgerKind, not, oneOf, type Predicate, present } from "../../ledger/index.ts"
import type { Confidence } from "../../regulation/index.ts"
import { roadDutyIds } from "./duty-ids.ts"
import { machineArea } from "./machine-area.ts"
import { patrolDay } from "./patrol.ts"
import { qualityResult } from "./quality-sample.ts"
import { roadSection } from "./road-section.ts"
import { sectionWork } from "./section-work.ts"
import { sweepDay } from "./sweep-day.ts"

const convention = (article: string, gist: string, confidence: Confidence = "local"): readonly [DatedCitation] => [
  { from: plainDate("1990-01-01"), cite: { source: "绣花环卫指标约定", article, gist }, confidence }
]

const sum = (kind: LedgerKind, field: string, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "sum", fields: [field] },
  ...(where !== undefined && { where })
})
const count = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where !== undefined && { where })
})

/** 分母范围 — whose sections a denominator holds (R3.2); the bureau's own is the default and has the plain id. */
const scopes = [
  { suffix: "", zh: "环卫", en: "bureau", inventories: ["bureau"], duties: [roadDutyIds.sweep] },
  {
    suffix: "-street",
    zh: "环卫和街道",
    en: "bureau and street offices",
    inventories: ["bureau", "street"],
    duties: [roadDutyIds.sweep, roadDutyIds.sweepStreet]
  },
  {
    suffix: "-all",
    zh: "全部",
    en: "all",
    inventories: ["bureau", "street", "other"],
    duties: [roadDutyIds.sweep, roadDutyIds.sweepStreet, roadDutyIds.sweepOther]
  }
] as const
type Scope = (typeof scopes)[number]

const coverage = ({ en, inventories, suffix, zh }: Scope): Indicator => {
  const area = (where: Predicate): Measure => ({
    kind: roadSection,
    select: "valid",
    of: { op: "sum", fields: ["area"] },
    where
  })
  const scope = oneOf("inventory", inventories)
  return defineIndicator({
    id: `san.sweep.coverage${suffix}`,
    label: { zh: `清扫覆盖率（${zh}范围）`, en: `Sweeping coverage (${en})` },
    unit: "%",
    better: "up",
    numerator: area(and(scope, present("provider"))),
    denominator: area(scope),
    parts: [
      {
        id: "uncovered",
        label: { zh: "未落实保洁单位的路段", en: "sections without a service" },
        measure: {
          kind: roadSection,
          select: "valid",
          of: { op: "distinct", field: "section" },
          where: and(scope, not(present("provider")))
        }
      }
    ],
    cites: convention("R4.1a", "期末有保洁单位的道路面积除以名录内道路面积", "secondary")
  })
}

/** 清扫覆盖率 — area under an assigned service over the area of the inventory. */
export const sweepCoverage = coverage(scopes[0])
export const sweepCoverageStreet = coverage(scopes[1])
export const sweepCoverageAll = coverage(scopes[2])

const sweptDays = (field: string): Measure => sum(sweepDay, field, not(present("exemption")))

/** 清扫保洁率 — area-days done over area-days due, exempt section-days left out (R4.1b). */
export const sweepExecution = defineIndicator({
  id: "san.sweep.execution",
  label: { zh: "城市清扫保洁率", en: "Cleaning execution" },
  unit: "%",
  better: "up",
  numerator: sweptDays("areaDone"),
  denominator: sweptDays("areaDue"),
  exclusions: [
    {
      id: "exempt",
      label: { zh: "依文免扫的路段日", en: "section-days exempt by document" },
      measure: { kind: sweepDay, select: "occurred", of: { op: "count" }, where: present("exemption") }
    }
  ],
  cites: convention("R4.1b", "清扫保洁率为实际保洁面积日与应保洁面积日之比，经批准免扫的不计")
})

const execution = ({ duties, en, suffix, zh }: Scope): Indicator => {
  const owed = and(oneOf("rule", duties), fellDue)
  return defineIndicator({
    id: `san.sweep.execution${suffix}`,
    label: { zh: `清扫保洁率（${zh}范围）`, en: `Cleaning execution (${en})` },
    unit: "%",
    better: "up",
    numerator: sum(dutyOutcome, "areaMet", owed),
    denominator: sum(dutyOutcome, "areaDue", owed),
    exclusions: [
      {
        id: "exempt",
        label: { zh: "依文免扫的路段日", en: "section-days exempt by document" },
        measure: count(dutyOutcome, and(oneOf("rule", duties), eq("status", "exempt")))
      }
    ],
    cites: convention("R4.1b", "清扫保洁率为实际保洁面积日与应保洁面积日之比，分母写明范围")
  })
}

/** 清扫保洁率 of wider inventories, over the outcomes of the duties: beside the bureau's own, never in its place. */
export const sweepExecutionStreet = execution(scopes[1])
export const sweepExecutionAll = execution(scopes[2])

const inspected = (results: ReadonlyArray<string>): Predicate => oneOf("result", results)

/** 保洁合格率 — inspected area that passes over inspected area; a sample, so its size stands beside it (R4.1c). */
export const sweepQuality = defineIndicator({
  id: "san.sweep.quality",
  label: { zh: "保洁合格率", en: "Cleaning pass rate" },
  unit: "%",
  better: "up",
  numerator: sum(qualityResult, "area", inspected(["passed"])),
  denominator: sum(qualityResult, "area", inspected(["passed", "failed"])),
  parts: [
    {
      id: "samples",
      label: { zh: "抽查处数", en: "samples" },
      measure: count(qualityResult, inspected(["passed", "failed"]))
    }
  ],
  exclusions: [
    {
      id: "weather",
      label: { zh: "天气不符的抽查", en: "samples in unfit weather" },
      measure: count(qualityResult, inspected(["weather"]))
    }
  ],
  cites: convention("R4.1c", "抽查合格面积除以抽查面积，样本数并列")
})

/** 机械化清扫率 — machine-cleaned area, each square metre once, over all that was cleaned (R4.2). */
export const sweepMechanised = defineIndicator({
  id: "san.sweep.mech",
  label: { zh: "机械化清扫率", en: "Mechanised rate" },
  unit: "%",
  better: "up",
  numerator: sum(machineArea, "machine"),
  denominator: sum(machineArea, "cleaned"),
  cites: convention("R4.2a", "机械作业面积（同一面积只计一次）除以清扫保洁总面积", "memory")
})

/** 可机械化面积作业率 — over the area that machines could clean: another figure, never called 机械化清扫率. */
export const sweepMechanisable = defineIndicator({
  id: "san.sweep.mech-mechanisable",
  label: { zh: "可机械化面积作业率", en: "Mechanisable area cleaned by machine" },
  unit: "%",
  better: "up",
  numerator: sum(machineArea, "machine", present("mechanisable")),
  denominator: sum(machineArea, "mechanisable"),
  cites: convention("R4.2b", "机械作业面积除以可机械化作业面积，与机械化清扫率不是同一指标")
})

/** 保洁时长 — patrol hours a section and day. */
export const sweepHours = defineIndicator({
  id: "san.sweep.hours",
  label: { zh: "路段日均保洁时长", en: "Patrol hours a section and day" },
  unit: "h",
  better: "up",
  decimals: 2,
  numerator: sum(patrolDay, "hours"),
  denominator: count(patrolDay),
  cites: convention("R5.2", "保洁时长之和除以路段日数，同一时间多人保洁不重复计", "secondary")
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
