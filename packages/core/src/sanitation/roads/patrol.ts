/**
 * 保洁巡回台账、保洁时长日汇总 — who kept a section clean from when to when, and for how long it was under patrol that day.
 *
 * Source: sanitation convention R5.2. Two sweepers at the same time make no two hours: times are united. Minutes make hours
 * of two decimals, rounded down. A shift that ends before it begins ends on the next day and belongs to the day it began.
 */
import { code, day, defineDerivation, defineKind, measure, personRef, type Row, text } from "../../ledger/index.ts"
import { clockSpan, minutesTogether } from "./clock-span.ts"
import { roadGrades } from "./codes.ts"
import { reader } from "./fields.ts"

export const patrolShift = defineKind({
  id: "sanitation.patrol-shift",
  label: { zh: "保洁巡回台账", en: "Patrol shifts" },
  fields: {
    shift: text("班次编号", "shift number", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["作业日期"] }),
    section: text("路段编号", "section", { synonyms: ["路段"] }),
    grade: code("道路等级", "road grade", roadGrades, { optional: true, synonyms: ["等级"] }),
    from: text("上岗时间", "from", { maxLength: 5, synonyms: ["开始时间"] }),
    until: text("下岗时间", "until", { maxLength: 5, synonyms: ["结束时间"] }),
    worker: personRef("保洁员代号", "worker", { optional: true })
  },
  key: ["shift"],
  day: "day",
  grain: "day",
  place: "section",
  retentionYears: 3
})

export const patrolDay = defineKind({
  id: "sanitation.patrol-day",
  label: { zh: "保洁时长日汇总", en: "Patrol hours by day" },
  fields: {
    day: day("日期", "day"),
    section: text("路段编号", "section"),
    grade: code("道路等级", "road grade", roadGrades, { optional: true }),
    hours: measure("保洁时长", "patrol hours", { unit: "h", scale: 2 })
  },
  key: ["day", "section"],
  day: "day",
  grain: "day",
  place: "section",
  retentionYears: 5
})

const read = reader(patrolShift)

/** Unites the shifts of a section and day; shifts without readable times add nothing. */
export const patrolDayFromShifts = defineDerivation({
  id: "sanitation.patrol-day-from-shifts",
  from: patrolShift,
  to: patrolDay,
  group: { day: "day", section: "section" },
  derive: (rows) => {
    const [first] = rows as readonly [Row]
    const spans = rows.map((row) => clockSpan(read.text(row, "from"), read.text(row, "until")))
    const minutes = minutesTogether(spans.filter((span) => span !== undefined))
    const grade = rows.map((row) => read.text(row, "grade")).find((one) => one !== null) ?? null
    return [[read.text(first, "day"), read.text(first, "section"), grade, Math.floor((minutes * 100) / 60)]]
  }
})
