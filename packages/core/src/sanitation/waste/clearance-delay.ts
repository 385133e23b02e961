/**
 * 未日清原因台账 — why a point was not cleared on a day.
 *
 * A festival, a typhoon or a stopped plant explains and never excuses: the point-day stays in the denominator (R4.4g).
 */
import type { DutyOutcome } from "../../duties/index.ts"
import { code, day, defineKind, type Row, text } from "../../ledger/index.ts"
import { recordOf } from "./exact.ts"

const fields = {
  day: day("产生日期", "production day", { synonyms: ["日期"] }),
  point: text("收集点编号", "point", { synonyms: ["点位", "收集点"] }),
  reason: code("原因", "reason", {
    festival: { zh: "节假日", en: "festival" },
    typhoon: { zh: "台风", en: "typhoon" },
    rainstorm: { zh: "暴雨", en: "rainstorm" },
    "plant-outage": { zh: "处理厂停运", en: "plant outage" },
    breakdown: { zh: "车辆故障", en: "vehicle breakdown" },
    "road-closed": { zh: "道路封闭", en: "road closed" },
    other: { zh: "其他", en: "other" }
  }),
  note: text("说明", "note", { optional: true })
}
const delayOf = recordOf({ fields })

export const clearanceDelay = defineKind({
  id: "sanitation.clearance-delay",
  label: { zh: "未日清原因台账", en: "Reasons for points not cleared" },
  fields,
  key: ["day", "point"],
  day: "day",
  grain: "day",
  retentionYears: 3
})

export interface Uncleared {
  readonly outcome: DutyOutcome
  /** A code of the ledger; null where nobody gave a reason. */
  readonly reason: string | null
}

/** Every point-day that fell due and was not cleared, each with its reason. */
export const uncleared = (
  outcomes: ReadonlyArray<DutyOutcome>,
  delays: ReadonlyArray<Row>
): ReadonlyArray<Uncleared> => {
  const reasons = new Map(delays.map(delayOf).map(({ day, point, reason }) => [`${day} ${point}`, reason]))
  return outcomes
    .filter(({ status }) => status === "missed" || status === "needs-review" || status === "evidence-incomplete")
    .map((outcome) => ({ outcome, reason: reasons.get(`${outcome.period.from} ${outcome.subject}`) ?? null }))
}
