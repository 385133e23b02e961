/**
 * 门前三包商户名录 — the shop fronts of the streets: what there is to commit itself, from when to when.
 *
 * Source: 《汕尾市城市市容和环境卫生管理条例》(2020修正) arts. 14 to 18: the street office says in writing who keeps what clean.
 * A register; the commitments stand in `enforcement.threebao-premises`.
 */
import { day, defineKind, text } from "../../ledger/index.ts"

export const threebaoShop = defineKind({
  id: "enforcement.threebao-shop",
  label: { zh: "门前三包商户名录", en: "Shop fronts of the streets" },
  fields: {
    premises: text("商户编号", "premises id", { synonyms: ["门店编号"] }),
    name: text("商户名称", "premises name", { optional: true, privacy: "personal", synonyms: ["店名"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    openedOn: day("开业日期", "opened on", { synonyms: ["纳入日期"] }),
    closedOn: day("停业日期", "closed on", { optional: true, synonyms: ["退出日期"] })
  },
  key: ["premises", "openedOn"],
  day: "openedOn",
  grain: "day",
  until: "closedOn",
  place: "street",
  countKey: "premises",
  retentionYears: 5
})
