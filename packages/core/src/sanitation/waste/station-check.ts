/**
 * 转运站日常检查台账 — one check of a transfer station: nine items, photos, the problems that it opened.
 *
 * Source: sanitation conventions of section 6, R6.1; the items follow what is looked at when a sanitary city is assessed.
 * An item left blank was not looked at: such a check is incomplete. One that finds something wrong and opens no problem
 * contradicts itself.
 */
import {
  and,
  code,
  day,
  defineKind,
  eq,
  measure,
  not,
  or,
  type Predicate,
  personRef,
  range,
  text
} from "../../ledger/index.ts"

const results = {
  ok: { zh: "合格", en: "in order" },
  problem: { zh: "有问题", en: "problem" },
  "not-applicable": { zh: "不适用", en: "not applicable" }
} as const

const item = (zh: string, en: string) => code(zh, en, results, { optional: true })

const items = {
  enclosure: item("密闭与机械化", "closed and mechanised, dust and sewage controlled"),
  leachate: item("渗滤液收集处置", "leachate collected and treated or carried away"),
  nameBoard: item("标识公示", "name board with unit, person, hours and telephone"),
  vehicles: item("车辆密闭整洁", "vehicles closed and clean, nothing spilt"),
  sameDay: item("当日转运", "waste moved the same day, what is stored covered"),
  loading: item("装卸抑尘与着装", "dust suppressed when loading, uniform and badge"),
  surroundings: item("除臭与站容", "odour controlled, site tidy, no flies"),
  weighing: item("逐车称重", "every load weighed, tickets numbered in sequence"),
  ledger: item("台账完整", "ledger complete")
}
/** The nine items. */
export const checkItems = Object.keys(items) as ReadonlyArray<keyof typeof items>

export const stationCheck = defineKind({
  id: "sanitation.station-check",
  label: { zh: "转运站日常检查台账", en: "Checks of transfer stations" },
  fields: {
    day: day("日期", "day", { synonyms: ["检查日期"] }),
    time: text("时间", "time", { optional: true, maxLength: 5, synonyms: ["检查时间"] }),
    station: text("转运站", "transfer station", { synonyms: ["站点"] }),
    inspector: personRef("检查人", "inspector", { optional: true }),
    ...items,
    photos: measure("照片数", "photos", { unit: "张", scale: 0 }, { optional: true }),
    problemsOpened: measure("交办问题数", "problems opened", { unit: "处", scale: 0 }, { optional: true }),
    round: text("检查次序", "round of the day")
  },
  key: ["day", "station", "round"],
  day: "day",
  grain: "day",
  place: "station",
  countKey: "station",
  retentionYears: 5
})

/** Checks that found something wrong and opened no problem. */
export const contradictoryCheck: Predicate = and(
  or(...checkItems.map((name) => eq(name, "problem"))),
  not(range("problemsOpened", 1))
)
