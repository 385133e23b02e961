/**
 * 道路作业台账 — one pass of cleaning, washing or watering over one road section.
 *
 * Source: sanitation conventions R4.1b, R4.2a, R5.5. A record without a stretch and without a covered share is about the
 * whole section; partial work says from where to where (share of the section's length) or how much of it. Whether the
 * record stands is its `check`: one that failed covers nothing (ADR 0101).
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { SHARE } from "./cover.ts"

export const cleaningRun = defineKind({
  id: "sanitation.cleaning-run",
  label: { zh: "道路作业台账", en: "Road cleaning runs" },
  fields: {
    run: text("作业编号", "run number", { synonyms: ["编号", "记录编号"] }),
    day: day("日期", "day", { synonyms: ["作业日期"] }),
    section: text("路段编号", "section", { synonyms: ["路段"] }),
    method: code(
      "作业方式",
      "method",
      {
        manual: { zh: "人工清扫", en: "by hand" },
        sweep: { zh: "机械清扫", en: "machine sweeping" },
        wash: { zh: "冲洗", en: "washing" },
        suction: { zh: "机械吸尘", en: "suction" },
        water: { zh: "洒水", en: "watering" }
      },
      { synonyms: ["方式"] }
    ),
    from: text("开始时间", "from", { optional: true, maxLength: 5 }),
    until: text("结束时间", "until", { optional: true, maxLength: 5 }),
    start: measure("起点位置", "start", SHARE, { optional: true }),
    end: measure("终点位置", "end", SHARE, { optional: true }),
    covered: measure("覆盖比例", "covered share", SHARE, { optional: true, synonyms: ["覆盖率"] }),
    check: code(
      "复核结果",
      "check",
      { passed: { zh: "合格", en: "passed" }, failed: { zh: "不合格", en: "failed" } },
      { optional: true, synonyms: ["检查结果"] }
    ),
    vehicle: text("作业车辆", "vehicle", { optional: true, privacy: "internal", synonyms: ["车辆编号"] })
  },
  key: ["run"],
  day: "day",
  grain: "day",
  place: "section",
  retentionYears: 5
})
