/** 日产日清与转运站指标 — figures over what was due every day. Ids are permanent. */
import { type DutyRule, dutyOutcome, fellDue } from "../../duties/index.ts"
import { defineIndicator, type Measure } from "../../indicators/index.ts"
import { and, eq, type Predicate } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { dailyStationCheck, pointSameDay, stationSameDay } from "./duties.ts"
import { stationDay } from "./station-day.ts"

const outcomes = ({ id }: DutyRule, where: Predicate): Measure => ({
  kind: dutyOutcome,
  select: "occurred",
  of: { op: "count" },
  where: and(eq("rule", id), where)
})

const met = eq("status", "met")

/** 日产日清率 — point-days cleared by the cut-off over point-days due (R4.4f); station-days stand beside it. */
export const sameDayClearance = defineIndicator({
  id: "san.waste.sameday",
  label: { zh: "生活垃圾日产日清率", en: "Same-day clearance" },
  unit: "%",
  better: "up",
  numerator: outcomes(pointSameDay, met),
  denominator: outcomes(pointSameDay, fellDue),
  parts: [
    {
      id: "stations-cleared",
      label: { zh: "转运站日清站日", en: "station-days cleared" },
      measure: outcomes(stationSameDay, met)
    },
    {
      id: "stations-due",
      label: { zh: "转运站应清站日", en: "station-days due" },
      measure: outcomes(stationSameDay, fellDue)
    }
  ],
  cites: convention("R4.4", "截止时点前清运完毕的点日占应清点日之比；节假日、台风不减少应清点日")
})

/** 转运站检查覆盖率 — station-days checked over station-days due (R6.1). */
export const stationCheckCoverage = defineIndicator({
  id: "san.station.check",
  label: { zh: "转运站检查覆盖率", en: "Station checks" },
  unit: "%",
  better: "up",
  numerator: outcomes(dailyStationCheck, met),
  denominator: outcomes(dailyStationCheck, fellDue),
  cites: convention("R6.1", "已检查的站日占应检查站日之比")
})

const stationDays = (verdict: string): Measure => ({
  kind: stationDay,
  select: "occurred",
  of: { op: "count" },
  where: eq("balance", verdict)
})

/** 转运站平衡差 — by how much measured and expected stock were apart, added up over the station-days (R9.5). */
export const stationBalanceGap = defineIndicator({
  id: "san.station.balance",
  label: { zh: "转运站平衡差", en: "Mass gap of stations" },
  unit: "t",
  better: "down",
  decimals: 3,
  numerator: { kind: stationDay, select: "occurred", of: { op: "sum", fields: ["gap"] } },
  parts: [
    { id: "failed", label: { zh: "不平衡站日", en: "station-days out of balance" }, measure: stationDays("failed") },
    {
      id: "impossible",
      label: { zh: "出站量超过可出量的站日", en: "station-days with more out than there was" },
      measure: stationDays("impossible")
    },
    {
      id: "no-opening",
      label: { zh: "无期初存量的站日", en: "station-days without an opening stock" },
      measure: stationDays("no-opening")
    }
  ],
  cites: convention("R9.5", "实测存量与推算存量之差；容差为半吨与当日进站量百分之一中的较大者")
})
