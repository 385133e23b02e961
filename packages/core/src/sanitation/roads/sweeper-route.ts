/**
 * 扫路车路线名录 — the routes of the sweepers: each is due in both windows of every day it is in the register.
 *
 * Source: sanitation convention R5.6. A register. The windows are a parameter of the place (`sweeper.windows`); a route with
 * windows of its own says on its runs which window they belong to.
 */
import { day, defineKind, measure, text } from "../../ledger/index.ts"

export const sweeperRoute = defineKind({
  id: "sanitation.sweeper-route",
  label: { zh: "扫路车路线名录", en: "Sweeper routes" },
  fields: {
    route: text("路线编号", "route", { synonyms: ["路线", "编号"] }),
    name: text("路线名称", "name", { optional: true, synonyms: ["名称"] }),
    station: text("环卫站", "sanitation station", { optional: true, synonyms: ["站点"] }),
    length: measure("路线长度", "length", { unit: "m", scale: 1 }, { optional: true, synonyms: ["长度"] }),
    sections: text("途经路段", "sections", { optional: true, maxLength: 2000 }),
    from: day("启用日期", "from"),
    until: day("停用日期", "until", { optional: true })
  },
  key: ["route", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "route",
  orgUnit: "station",
  countKey: "route",
  retentionYears: 10
})
