/**
 * 数字城管案件台账 — what became of reports, in the counters that figures are made from: reported, due to be closed,
 * dispatched, disposed of, and what the public said of it.
 *
 * They are kept by a bureau's own system ({@link PublicReport} fills them) or imported from the city's platform; for one
 * report never both. Each ledger belongs to the day of its own counter (R12.1): a report is counted as due in the period in
 * which its limit ends, whenever it was made.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { yesNo } from "../street/codes.ts"

/** 上报渠道 */
const channels = {
  inspector: { zh: "监督员巡查", en: "inspector" },
  resident: { zh: "市民举报", en: "resident" },
  hotline: { zh: "12319、12345热线", en: "hotline" },
  sensor: { zh: "视频、传感器", en: "camera or sensor" },
  transfer: { zh: "上级、其他部门交办", en: "handed down" }
} as const

/** 部件、事件 */
const natures = {
  component: { zh: "部件", en: "component" },
  event: { zh: "事件", en: "event" }
} as const

const report = text("案件编号", "report number", { synonyms: ["工单编号", "任务号"] })
const street = text("街道", "street", { synonyms: ["镇街"] })
const channel = code("来源", "channel", channels, { synonyms: ["上报渠道", "问题来源"] })
const nature = code("类型", "nature", natures, { synonyms: ["案件类型", "问题类型"] })
const category = text("小类", "category", { synonyms: ["问题小类", "案件类别"] })
const orgUnit = text("处置部门", "department", { optional: true, synonyms: ["责任部门", "承办单位"] })

/** 上报台账 — one report on the day it came in. */
export const reportIntake = defineKind({
  id: "enforcement.report",
  label: { zh: "数字城管上报台账", en: "Reports" },
  fields: {
    report,
    reportedOn: day("上报日期", "reported on", { synonyms: ["日期"] }),
    street,
    channel,
    nature,
    category,
    accepted: code("是否受理", "accepted", yesNo, { synonyms: ["受理"] }),
    registered: code("是否立案", "registered", yesNo, { synonyms: ["立案"] }),
    duplicateOf: text("重复于", "duplicate of", { optional: true }),
    grid: text("单元网格", "grid cell", { optional: true, synonyms: ["网格", "网格编号"] })
  },
  key: ["report"],
  day: "reportedOn",
  grain: "day",
  place: "street",
  retentionYears: 5
})

/** 应结案台账 — one registered report on the last day of its limit. */
export const reportDue = defineKind({
  id: "enforcement.report-due",
  label: { zh: "数字城管应结案台账", en: "Reports due to be closed" },
  fields: {
    report,
    dueOn: day("应结案日期", "due on", { synonyms: ["截止日期"] }),
    street,
    orgUnit,
    channel,
    nature,
    category,
    outcome: code(
      "结案情况",
      "outcome",
      {
        inTime: { zh: "按期结案", en: "closed in time" },
        late: { zh: "超期结案", en: "closed late" },
        open: { zh: "未结案", en: "open" },
        // Nothing is due for it while it goes on under another number; the row stays, so that it can come back.
        merged: { zh: "并案", en: "merged" }
      },
      { synonyms: ["结果"] }
    ),
    extended: code("是否延期", "extended", yesNo, { optional: true, synonyms: ["延期"] }),
    deferred: code("是否缓办", "deferred", yesNo, { optional: true, synonyms: ["缓办"] })
  },
  key: ["report"],
  day: "dueOn",
  grain: "day",
  dueDay: true,
  place: "street",
  orgUnit: "orgUnit",
  retentionYears: 5
})

/** 派遣台账 — one dispatch to one department. */
export const reportDispatch = defineKind({
  id: "enforcement.report-dispatch",
  label: { zh: "数字城管派遣台账", en: "Dispatches" },
  fields: {
    report,
    turn: text("派遣次序", "turn", { maxLength: 10, synonyms: ["次序"] }),
    day: day("派遣日期", "day", { synonyms: ["日期"] }),
    street,
    orgUnit,
    correct: code("是否准确", "correct", yesNo, { synonyms: ["派遣准确"] }),
    centre: text("派遣中心", "centre", { optional: true, synonyms: ["指挥中心"] })
  },
  key: ["report", "turn"],
  day: "day",
  grain: "day",
  place: "street",
  orgUnit: "orgUnit",
  retentionYears: 5
})

/** 处置台账 — one disposal and what its check found. */
export const reportDisposal = defineKind({
  id: "enforcement.report-disposal",
  label: { zh: "数字城管处置台账", en: "Disposals" },
  fields: {
    report,
    turn: text("处置次序", "turn", { maxLength: 10, synonyms: ["次序"] }),
    day: day("处置日期", "day", { synonyms: ["日期"] }),
    street,
    orgUnit,
    check: code(
      "核查结果",
      "check",
      {
        passed: { zh: "通过", en: "passed" },
        returned: { zh: "返工", en: "returned" },
        open: { zh: "未核查", en: "not checked yet" }
      },
      { synonyms: ["核查"] }
    )
  },
  key: ["report", "turn"],
  day: "day",
  grain: "day",
  place: "street",
  orgUnit: "orgUnit",
  countKey: "report",
  retentionYears: 5
})

/** 回访台账 — one answer to the question whether somebody was satisfied. */
export const satisfaction = defineKind({
  id: "enforcement.satisfaction",
  label: { zh: "回访满意度台账", en: "Answers of the public" },
  fields: {
    report,
    day: day("回访日期", "day", { synonyms: ["日期"] }),
    street,
    channel,
    answer: code(
      "评价",
      "answer",
      {
        satisfied: { zh: "满意", en: "satisfied" },
        fair: { zh: "基本满意", en: "fairly satisfied" },
        dissatisfied: { zh: "不满意", en: "dissatisfied" }
      },
      { synonyms: ["满意度", "回访结果"] }
    )
  },
  key: ["report", "day"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 5
})
