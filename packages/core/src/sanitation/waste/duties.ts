/** 环卫收运义务 — what must be done every day about points and transfer stations. */
import { type DutyRule, defineDuty } from "../../duties/index.ts"
import { eq, oneOf } from "../../ledger/index.ts"
import { clearanceJudging } from "../../regulation/index.ts"
import { convention } from "../convention.ts"
import { collectionPoint } from "./collection-point.ts"
import { pointClearance } from "./point-clearance.ts"
import { checkItems, contradictoryCheck, stationCheck } from "./station-check.ts"
import { stationDay } from "./station-day.ts"
import { transferStation } from "./transfer-station.ts"

/**
 * 收集点日产日清 — every point in service, every day: emptied after it closed and before the cut-off. No document releases
 * from it (R4.4g); a point that the register takes out of service by document is not due (R4.4f).
 */
export const pointSameDay: DutyRule = defineDuty({
  id: "sanitation.point-same-day",
  label: { zh: "收集点日产日清", en: "Same-day clearance of points" },
  field: "sanitation",
  strength: "must",
  cites: convention("R4.4", "当日产生的垃圾在停止投放后、截止时点前清运；节假日、台风不免除"),
  period: { unit: "day" },
  due: { from: "end", within: clearanceJudging },
  subjects: { kind: collectionPoint, subject: "point" },
  satisfiedBy: [
    { kind: pointClearance, where: eq("status", "cleared"), subject: "point", about: "day", doneOn: "emptiedOn" }
  ],
  needs: { of: "count", atLeast: 1 },
  exemptions: "none"
})

/** 转运站日清 — every station, every day: what is left when the day ends is within the limit and held closed. */
export const stationSameDay: DutyRule = defineDuty({
  id: "sanitation.station-same-day",
  label: { zh: "转运站日清", en: "Same-day clearance of transfer stations" },
  field: "sanitation",
  strength: "must",
  cites: convention("R4.4e", "转运站当日转运，截止时存量不超过上限并密闭存放"),
  period: { unit: "day" },
  due: { from: "end", within: clearanceJudging },
  subjects: { kind: transferStation, subject: "station" },
  satisfiedBy: [
    {
      kind: stationDay,
      where: oneOf("cleared", ["cleared", "needs-review"]),
      subject: "station",
      doubtful: eq("cleared", "needs-review")
    }
  ],
  needs: { of: "count", atLeast: 1 },
  exemptions: "none"
})

/** 转运站每日检查 — every station is checked every day, all nine items, with photos, by somebody who signs. */
export const dailyStationCheck: DutyRule = defineDuty({
  id: "sanitation.daily-station-check",
  label: { zh: "转运站每日检查", en: "Daily check of transfer stations" },
  field: "sanitation",
  strength: "must",
  cites: convention("R6.1", "转运站每日检查一次，九项逐项记录"),
  period: { unit: "day" },
  subjects: { kind: transferStation, subject: "station" },
  satisfiedBy: [
    {
      kind: stationCheck,
      subject: "station",
      required: ["inspector", "photos", ...checkItems],
      doubtful: contradictoryCheck
    }
  ],
  needs: { of: "count", atLeast: 1 },
  exemptions: "by-document"
})
