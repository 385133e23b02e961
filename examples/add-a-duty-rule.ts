/**
 * 新增义务规则 — a duty rule of one's own, from definition to outcomes. Run from the root of the checkout:
 *
 *     node --conditions=@xiuhua/source examples/add-a-duty-rule.ts
 */
import { chinaWorkCalendar, endOfDay, plainDate } from "@xiuhua/core/calendar"
import { defineDuty, dutyExemption, evaluateDuty, outcomeRow } from "@xiuhua/core/duties"
import { day, defineKind, eq, text, toRow } from "@xiuhua/core/ledger"

// #region ledgers
/** 公厕名录 — public toilets, from when to when. */
const toilet = defineKind({
  id: "example.toilet",
  label: { zh: "公厕名录", en: "Public toilets" },
  fields: {
    toilet: text("公厕", "toilet"),
    openedOn: day("启用日期", "opened on"),
    closedOn: day("停用日期", "closed on", { optional: true }),
    street: text("街道", "street")
  },
  key: ["toilet", "openedOn"],
  day: "openedOn",
  grain: "day",
  until: "closedOn",
  place: "street",
  retentionYears: 5
})

/** 公厕消杀台账 — one disinfection. */
const disinfection = defineKind({
  id: "example.disinfection",
  label: { zh: "公厕消杀台账", en: "Disinfections" },
  fields: {
    job: text("编号", "job"),
    day: day("日期", "day"),
    toilet: text("公厕", "toilet"),
    scope: text("范围", "scope"),
    signedBy: text("签字", "signed by", { optional: true, privacy: "internal" })
  },
  key: ["job"],
  day: "day",
  grain: "day",
  retentionYears: 5
})
// #endregion ledgers

// #region rule
/** 公厕每周消杀 — every public toilet is disinfected once a week. */
const weeklyDisinfection = defineDuty({
  id: "example.weekly-disinfection",
  label: { zh: "公厕每周消杀", en: "Weekly disinfection" },
  field: "sanitation",
  strength: "must",
  cites: [
    {
      from: plainDate("2022-01-01"),
      cite: { source: "某区公厕管理办法", article: "第九条", gist: "公厕每周全面消杀一次" },
      confidence: "local"
    }
  ],
  period: { unit: "week" },
  subjects: { kind: toilet, subject: "toilet" },
  satisfiedBy: [{ kind: disinfection, subject: "toilet", where: eq("scope", "全面"), required: ["signedBy"] }],
  needs: { of: "count", atLeast: 1 },
  exemptions: "by-document"
})
// #endregion rule

// #region evaluate
const recordedAt = endOfDay(plainDate("2022-03-20"))
const entries = (...rows: ReadonlyArray<ReturnType<typeof toRow>>) =>
  rows.map((row, index) => ({ entry: index + 1, recordedAt, supersededAt: null, row }))

const outcomes = evaluateDuty(
  weeklyDisinfection,
  new Map([
    [
      toilet.id,
      entries(
        toRow(toilet, { toilet: "东门", openedOn: "2020-01-01", street: "新港" }),
        toRow(toilet, { toilet: "码头", openedOn: "2022-03-09", street: "凤山" })
      )
    ],
    [
      disinfection.id,
      entries(
        toRow(disinfection, { job: "1", day: "2022-03-02", toilet: "东门", scope: "全面", signedBy: "P1" }),
        toRow(disinfection, { job: "2", day: "2022-03-15", toilet: "码头", scope: "全面" })
      )
    ],
    [dutyExemption.id, []]
  ]),
  {
    on: plainDate("2022-03-21"),
    asOf: recordedAt,
    calendar: chinaWorkCalendar,
    range: { from: plainDate("2022-02-28"), to: plainDate("2022-03-21") }
  }
)
for (const { dueOn, period, status, subject } of outcomes) console.log(subject, period.id, dueOn, status)
console.log(
  outcomes.map((outcome) => outcomeRow(weeklyDisinfection, outcome)).length,
  "rows of governance.duty-outcome"
)
// #endregion evaluate
