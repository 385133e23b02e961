/** 垃圾分类指标 — coverage, habits, resource use, equipment, outreach and bulky waste. The denominators are those of R4.6. */
import { defineIndicator, type Measure } from "../../indicators/index.ts"
import { and, eq, type LedgerKind, type Predicate } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { bulkyDue } from "./bulky-booking.ts"
import { sortingPoint, sortingVehicle } from "./equipment.ts"
import { facilityStage, facilityStageDone } from "./facility-stage.ts"
import { accuracySample, awarenessSurvey, participationRound } from "./habits.ts"
import { resourceUse } from "./material-flow.ts"
import { outreachEvent } from "./outreach.ts"
import { sortingArea } from "./sorting-area.ts"

const total = (kind: LedgerKind, field: string, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "sum", fields: [field] },
  ...(where !== undefined && { where })
})
const entries = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where !== undefined && { where })
})
/** Different things that are there on the last day. */
const standing = (kind: LedgerKind, field: string, where?: Predicate): Measure => ({
  kind,
  select: "valid",
  of: { op: "distinct", field },
  ...(where !== undefined && { where })
})

const sortedBothWays = and(eq("collection", "yes"), eq("transport", "yes"))

const coverage = (
  id: string,
  nature: "community" | "village",
  label: { readonly zh: string; readonly en: string },
  gist: string
) =>
  defineIndicator({
    id,
    label,
    unit: "%",
    better: "up",
    numerator: standing(sortingArea, "area", and(eq("nature", nature), sortedBothWays)),
    denominator: standing(sortingArea, "area", eq("nature", nature)),
    parts: [
      {
        id: "collectionOnly",
        label: { zh: "仅分类收集", en: "sorted collection only" },
        measure: standing(
          sortingArea,
          "area",
          and(eq("nature", nature), eq("collection", "yes"), eq("transport", "no"))
        )
      },
      {
        id: "wholeChain",
        label: { zh: "四环节均分类", en: "sorted in all four links" },
        measure: standing(
          sortingArea,
          "area",
          and(eq("nature", nature), sortedBothWays, eq("dropOff", "yes"), eq("treatment", "yes"))
        )
      }
    ],
    cites: convention("R4.6b", gist, "secondary")
  })

/** 居民小区分类覆盖率 — communities with sorted collection and sorted transport over all communities. */
export const communityCoverage = coverage(
  "san.sort.community",
  "community",
  { zh: "居民小区分类覆盖率", en: "Community sorting coverage" },
  "分类收集且分类运输的居民小区除以全部居民小区"
)

/** 农村分类覆盖率 — villages with both over all administrative villages. */
export const villageCoverage = coverage(
  "san.sort.village",
  "village",
  { zh: "农村生活垃圾分类覆盖率", en: "Village sorting coverage" },
  "分类收集且分类运输的行政村除以全部行政村"
)

/** 投放准确率 — correct samples over samples. */
export const sortingAccuracy = defineIndicator({
  id: "san.sort.accuracy",
  label: { zh: "分类投放准确率", en: "Sorting accuracy" },
  unit: "%",
  better: "up",
  numerator: total(accuracySample, "correct"),
  denominator: total(accuracySample, "samples"),
  cites: convention("R4.6e", "正确样本数除以样本数，样本数并列")
})

/** 参与率 — households taking part over households observed. */
export const sortingParticipation = defineIndicator({
  id: "san.sort.participation",
  label: { zh: "分类参与率", en: "Sorting participation" },
  unit: "%",
  better: "up",
  numerator: total(participationRound, "taking"),
  denominator: total(participationRound, "observed"),
  cites: convention("R4.6e", "参与户数除以观察户数", "secondary")
})

/** 知晓率 — people who knew over people asked. */
export const sortingAwareness = defineIndicator({
  id: "san.sort.awareness",
  label: { zh: "分类知晓率", en: "Awareness of sorting" },
  unit: "%",
  better: "up",
  numerator: total(awarenessSurvey, "knew"),
  denominator: total(awarenessSurvey, "asked"),
  cites: convention("R4.6f", "知晓人次除以调查人次", "memory")
})

/** 资源化利用率 — mass that counts as used over recyclables and removed mass, not over what was generated (R4.6d). */
export const resourceRate = defineIndicator({
  id: "san.sort.resource",
  label: { zh: "生活垃圾资源化利用率", en: "Resource-use rate" },
  unit: "%",
  better: "up",
  numerator: total(resourceUse, "used"),
  denominator: total(resourceUse, "base"),
  cites: convention("R4.6d", "可回收物与按系数折算的焚烧、厨余、填埋量之和除以可回收物与清运量之和", "doubtful")
})

/** 分类投放点数 — points in service on the last day. */
export const sortingPoints = defineIndicator({
  id: "san.sort.points",
  label: { zh: "生活垃圾分类投放点", en: "Drop-off points" },
  unit: "处",
  better: "info",
  numerator: standing(sortingPoint, "point"),
  cites: convention("R4.6a", "期末在用的不同分类投放点", "article")
})

/** 分类收运车辆 — vehicles in service on the last day. */
export const sortingVehicles = defineIndicator({
  id: "san.sort.vehicles",
  label: { zh: "生活垃圾分类收运车辆", en: "Sorting vehicles" },
  unit: "辆",
  better: "info",
  numerator: standing(sortingVehicle, "plate"),
  parts: [
    {
      id: "sealed",
      label: { zh: "密闭车辆", en: "closed vehicles" },
      measure: standing(sortingVehicle, "plate", eq("sealed", "yes"))
    }
  ],
  cites: convention("R9.10", "期末在用的不同号牌", "article")
})

/** 宣传活动场次 — events; by venue, and beside them people reached and copies handed out. */
export const sortingOutreach = defineIndicator({
  id: "san.sort.outreach",
  label: { zh: "垃圾分类宣传活动", en: "Outreach events" },
  unit: "场",
  better: "info",
  numerator: entries(outreachEvent),
  parts: [
    ...Object.entries(outreachEvent.fields.venue.codes).map(([venue, label]) => ({
      id: venue,
      label,
      measure: entries(outreachEvent, eq("venue", venue))
    })),
    { id: "audience", label: { zh: "受众人次", en: "people reached" }, measure: total(outreachEvent, "audience") },
    { id: "copies", label: { zh: "发放资料份数", en: "copies handed out" }, measure: total(outreachEvent, "copies") }
  ],
  cites: convention("R1.7", "按场次累计，人次、份数单列不相加", "article")
})

/** 大件垃圾处置率 — bookings collected on time over bookings due. */
export const bulkyDone = defineIndicator({
  id: "san.bulky.done",
  label: { zh: "大件垃圾处置率", en: "Bulky waste handled" },
  unit: "%",
  better: "up",
  numerator: entries(bulkyDue, eq("outcome", "onTime")),
  denominator: entries(bulkyDue),
  parts: [{ id: "late", label: { zh: "超期收运", en: "late" }, measure: entries(bulkyDue, eq("outcome", "late")) }],
  cites: convention("R4.7b", "按期收运的预约除以应收运的预约，按期取消的不计")
})

const bulkyFacility = eq("facility", "bulky")

/** 大件垃圾处理设施进度 — stages done over stages of the plan, both on the last day. */
export const bulkyFacilityProgress = defineIndicator({
  id: "san.bulky.progress",
  label: { zh: "大件垃圾处理设施建设进度", en: "Progress of bulky-waste facilities" },
  unit: "%",
  better: "up",
  numerator: { kind: facilityStageDone, select: "valid", of: { op: "count" }, where: bulkyFacility },
  denominator: { kind: facilityStage, select: "valid", of: { op: "count" }, where: bulkyFacility },
  cites: convention("R4.7b", "期末已完成节点数除以计划节点数")
})
