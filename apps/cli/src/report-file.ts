/** A report on the terminal: its way, its limits, and what was irregular. */
import type { ReportFile } from "@xiuhua/bureau"
import { formatInstant, type Instant } from "@xiuhua/core/calendar"
import { PublicReport } from "@xiuhua/core/enforcement"
import { findingText } from "./findings.ts"
import type { Language } from "./language.ts"
import { paint, table } from "./table.ts"

/** Steps in words. A test holds the list complete. */
export const reportSteps: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ReportSubmitted: { zh: "上报", en: "submitted" },
  ReportAccepted: { zh: "受理", en: "accepted" },
  ReportDeclined: { zh: "不予受理", en: "declined" },
  DuplicateMerged: { zh: "并案", en: "merged" },
  ReportRegistered: { zh: "立案", en: "registered" },
  ReportDispatched: { zh: "派遣", en: "dispatched" },
  DispatchReturned: { zh: "退回派遣", en: "dispatch returned" },
  ReportDisposed: { zh: "处置", en: "disposed" },
  LimitExtended: { zh: "延期", en: "extended" },
  ReportDeferred: { zh: "缓办", en: "deferred" },
  ReportResumed: { zh: "恢复办理", en: "resumed" },
  ReportVerified: { zh: "核查", en: "checked" },
  ReportClosed: { zh: "结案", en: "closed" },
  ReportReopened: { zh: "重新办理", en: "reopened" },
  ReportLinked: { zh: "关联案件", en: "linked" },
  ReportRated: { zh: "回访", en: "rated" }
}

const minuteOf = (instant: Instant): string => formatInstant(instant).slice(5, 16).replace("T", " ")

/** A check says how it went, as only that matters. */
const stepText = (type: string, data: string, language: Language): string => {
  const name = reportSteps[type]?.[language] ?? type
  if (type !== "ReportVerified") return name
  const passed = JSON.parse(data)["passed"] === true
  if (language === "zh") return passed ? `${name}通过` : paint("yellow", `${name}未通过，返工`)
  return passed ? `${name}, passed` : paint("yellow", `${name}, back for rework`)
}

/** The way of a report, its limits and findings. */
export const reportText = ({ deadlines, findings, timeline }: ReportFile, language: Language): string => {
  const zh = language === "zh"
  const way = timeline.map(({ data, occurredOn, type }) => `${occurredOn} ${stepText(type, data, language)}`)
  const lines: Array<string> = []
  for (let at = 0; at < way.length; at += 4) lines.push(`  ${way.slice(at, at + 4).join(" → ")}`)
  return [
    lines.join("\n"),
    "",
    table(
      zh ? ["环节", "截止", "完成"] : ["Stage", "Due", "Done"],
      deadlines.map(({ doneAt, due, stage }) => {
        const done = doneAt === null ? (zh ? "未办" : "open") : minuteOf(doneAt)
        const late = doneAt !== null && doneAt > due
        return [
          PublicReport.stages[stage][language],
          minuteOf(due),
          late ? { text: done, style: "red" as const } : done
        ]
      })
    ),
    "",
    ...(findings.length === 0
      ? [paint("green", zh ? "✓ 未发现问题" : "✓ Nothing irregular")]
      : findings.map((finding) => findingText(finding, language)))
  ].join("\n")
}
