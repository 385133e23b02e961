/**
 * 源头疏导名录、复查台账 — places made for what would otherwise stand in the road (疏导点, time-limited pitches, parking
 * bays), with their capacity; and whether the place that was cleared for it stayed clear.
 *
 * Source: 《无证无照经营查处办法》(2017) art. 3: farm goods and small services at the place and time that the county government
 * set are no unlicensed trade.
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { yesNo } from "./codes.ts"

/** 疏导点名录 — a register. */
export const sourceMeasure = defineKind({
  id: "enforcement.source-measure",
  label: { zh: "源头疏导点名录", en: "Measures at the source" },
  fields: {
    point: text("疏导点编号", "point", { synonyms: ["编号"] }),
    name: text("名称", "name", { optional: true, synonyms: ["疏导点名称"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    measure: code("类别", "kind", {
      market: { zh: "疏导点（临时市场）", en: "temporary market" },
      timed: { zh: "限时摆卖路段", en: "time-limited pitches" },
      bays: { zh: "停放区", en: "parking bays" },
      other: { zh: "其他", en: "other" }
    }),
    openedOn: day("启用日期", "opened on", { synonyms: ["设立日期"] }),
    closedOn: day("停用日期", "closed on", { optional: true, synonyms: ["撤销日期"] }),
    capacity: measure("容量", "capacity", { unit: "个", scale: 0 }, { synonyms: ["摊位数", "车位数"] })
  },
  key: ["point", "openedOn"],
  day: "openedOn",
  grain: "day",
  until: "closedOn",
  place: "street",
  countKey: "point",
  retentionYears: 5
})

/** 回潮复查台账 — one look at a place after it was cleared. */
export const relapseCheck = defineKind({
  id: "enforcement.relapse-check",
  label: { zh: "回潮复查台账", en: "Checks for relapse" },
  fields: {
    check: text("复查编号", "check number", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["复查日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    place: text("地点", "place", { synonyms: ["路段"] }),
    point: text("疏导点编号", "point", { optional: true }),
    campaign: text("行动名称", "campaign", { optional: true, synonyms: ["行动"] }),
    relapsed: code("是否回潮", "relapsed", yesNo, { synonyms: ["回潮"] })
  },
  key: ["check"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 3
})
