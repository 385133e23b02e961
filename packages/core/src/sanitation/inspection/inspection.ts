/**
 * 环卫督查台账 — one inspection: which group, when, along which route, by whom, and whether it is signed.
 *
 * Source: R7.1, R7.7. Every group inspects every day; a day without a signed inspection is shown as missing and never
 * filled in. An approved document releases from a day, and the figure says how many there were.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { type DayWindow, type DutyCitation, defineDuty } from "../../duties/index.ts"
import { day, defineKind, measure, personRef, type Row, reading, register, text } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { convention, conventionOf } from "../convention.ts"
import { inspectionGroup, inspectionMember } from "./group.ts"

export const inspection = defineKind({
  id: "sanitation.inspection",
  label: { zh: "环卫督查台账", en: "Inspections" },
  fields: {
    inspection: text("督查编号", "inspection", { synonyms: ["编号"] }),
    day: day("督查日期", "day", { synonyms: ["日期"] }),
    group: text("督查组", "group", { synonyms: ["组别"] }),
    route: text("督查路线", "route", { synonyms: ["路线", "路段"] }),
    startedAt: text("开始时间", "started at", { optional: true, maxLength: 5 }),
    endedAt: text("结束时间", "ended at", { optional: true, maxLength: 5 }),
    inspector: personRef("督查人员编号", "inspector", { optional: true, synonyms: ["督查人员"] }),
    signedOn: day("签字日期", "signed on", { optional: true, synonyms: ["签字确认日期"] }),
    problems: measure("发现问题数", "problems found", { unit: "处", scale: 0 }, { optional: true })
  },
  key: ["inspection"],
  day: "day",
  grain: "day",
  countKey: "group",
  retentionYears: 5
})

/** 每日督查 — at least one signed inspection a day and group. */
export const dailyInspection = defineDuty({
  id: "sanitation.daily-inspection",
  label: { zh: "环境卫生每日督查", en: "Daily inspection" },
  field: "sanitation",
  strength: "must",
  cites: convention("R7.7", "督查组每日至少一次有签字的督查", "article"),
  period: { unit: "day" },
  subjects: { kind: inspectionGroup, subject: "group" },
  satisfiedBy: [{ kind: inspection, subject: "group", required: ["inspector", "signedOn"] }],
  needs: { of: "count", atLeast: 1 },
  exemptions: "by-document"
})

/**
 * 分时段督查 — a signed inspection in each of several windows of the day, for a place that asks for it (R7.8: many have
 * one in the morning and one in the afternoon). Windows and basis are the place's own; an inspection without a time
 * shows nothing.
 */
export const windowedInspection = (
  windows: readonly [DayWindow, ...ReadonlyArray<DayWindow>],
  cites: readonly [DutyCitation, ...ReadonlyArray<DutyCitation>]
) =>
  defineDuty({
    ...dailyInspection,
    id: "sanitation.windowed-inspection",
    label: { zh: "环境卫生分时段督查", en: "Inspection in each window" },
    cites,
    period: { unit: "window", windows },
    satisfiedBy: [{ kind: inspection, subject: "group", time: "startedAt", required: ["inspector", "signedOn"] }]
  })

const read = reading(inspection)
const readMember = reading(inspectionMember)

/** Inspections by somebody who was not seconded to the group that day: what they show is doubtful. */
export const inspectorFindings = (
  inspections: ReadonlyArray<Row>,
  members: ReadonlyArray<Row>
): ReadonlyArray<Finding> => {
  const seconded = register(inspectionMember, "member", members)
  return inspections.flatMap((row) => {
    const on = read(row, "day") as PlainDate
    const [group, inspector, id] = [read(row, "group"), read(row, "inspector"), read(row, "inspection")]
    if (inspector === null) return []
    const isMember = seconded
      .on(on)
      .some((member) => member.subject === inspector && readMember(member.row, "group") === group)
    if (isMember) return []
    return [
      {
        rule: "inspection.not-seconded",
        severity: "warning" as const,
        facts: { on, inspection: String(id), group: String(group) },
        cite: conventionOf("R7.1", "督查由抽调到督查组的人员进行")
      }
    ]
  })
}
