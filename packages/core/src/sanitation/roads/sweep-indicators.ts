/**
 * 清扫保洁指标 — three figures go by the name 清扫保洁率 and are never mixed (R4.1): who is in charge of a road (coverage),
 * whether it was cleaned (execution), whether it is clean (quality). Beside them how much of the cleaning is by machine.
 */
import { dutyOutcome, fellDue } from "../../duties/index.ts"
import { defineIndicator, type Indicator, type Measure } from "../../indicators/index.ts"
import { and, eq, not, oneOf, type Predicate, present } from "../../ledger/index.ts"
import { roadDutyIds } from "./duty-ids.ts"
import { machineArea } from "./machine-area.ts"
import { convention, count, sum } from "./measures.ts"
import { qualityResult } from "./quality-sample.ts"
import { roadSection } from "./road-section.ts"
import { sweepDay } from "./sweep-day.ts"

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
