/**
 * 转运站名录 — transfer stations, from when to when, and what a station's own licence or plan allows it.
 *
 * Source: sanitation conventions R4.4e, R9.5. Where the register gives no limit, the convention of the place holds.
 */
import { day, defineKind, measure, text } from "../../ledger/index.ts"
import { mass, recordOf } from "./exact.ts"
import { endFaults, holding } from "./in-service.ts"

const fields = {
  station: text("转运站", "transfer station", { synonyms: ["转运站编号", "站点"] }),
  name: text("名称", "name", { optional: true }),
  street: text("街道", "street", { synonyms: ["镇街"] }),
  orgUnit: text("责任单位", "responsible unit", { synonyms: ["管理单位"] }),
  carryOverLimit: measure("存量上限", "carry-over limit", mass, { optional: true, synonyms: ["隔夜存量上限"] }),
  tolerance: measure("平衡容差", "tolerance of the balance", mass, { optional: true }),
  from: day("启用日期", "from", { synonyms: ["起始日期"] }),
  until: day("停用日期", "until", { optional: true, synonyms: ["截止日期"] }),
  document: text("停用变更依据", "document of the end", { optional: true, synonyms: ["停用文号"] })
}
export const stationOf = recordOf({ fields })

export const transferStation = defineKind({
  id: "sanitation.transfer-station",
  label: { zh: "转运站名录", en: "Transfer stations" },
  fields,
  key: ["station", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "station",
  orgUnit: "orgUnit",
  countKey: "station",
  retentionYears: 10,
  check: (row) => {
    const { document, from, until } = stationOf(row)
    return endFaults(from, until, { field: "document", value: document })
  }
})

/** The row of the register that holds for a station on a day. */
export const stationOn = holding(transferStation, "station")
