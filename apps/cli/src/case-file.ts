/** A case on the terminal: what happened, what was irregular, which limits ran. */
import type { CaseFile } from "@xiuhua/bureau"
import { findingText, nameOf } from "./findings.ts"
import type { Language } from "./language.ts"
import { paint, table } from "./table.ts"

/** Steps in words. A test holds the list complete. */
export const stepNames: Readonly<Record<string, string>> = {
  ClueRegistered: "案件来源登记",
  VerificationExtended: "延长核查",
  FilingDeclined: "不予立案",
  CaseFiled: "立案",
  CorrectionOrdered: "责令改正",
  CorrectionChecked: "复查改正情况",
  OfficersAssigned: "指派执法人员",
  RecusalRequested: "申请回避",
  RecusalDecided: "决定回避",
  EvidenceCollected: "收集证据",
  EvidenceExcluded: "排除证据",
  InvestigationCompleted: "调查终结",
  EvidencePreserved: "先行登记保存",
  PreservedDisposed: "处理登记保存物品",
  ThingSeized: "查封、扣押",
  UrgentSeizureReported: "补办强制措施批准",
  SeizureExtended: "延长查封、扣押",
  SeizureTimeExcluded: "扣除检测鉴定时间",
  SeizureEnded: "解除或者处理查封、扣押物品",
  CaseSuspended: "中止案件",
  CaseResumed: "恢复案件",
  TimeExcluded: "扣除不计时间",
  CaseExtended: "延长办案期限",
  CaseClassified: "案件定性",
  CaseReviewedLegally: "法制审核",
  CaseDiscussed: "集体讨论",
  NoticeGiven: "处罚告知",
  StatementMade: "陈述申辩",
  StatementReviewed: "复核申辩",
  StatementWaived: "放弃陈述申辩",
  HearingRequested: "申请听证",
  HearingWaived: "放弃听证",
  HearingScheduled: "听证通知",
  HearingHeld: "举行听证",
  PenaltyDecided: "处罚决定",
  NoPenaltyDecided: "不予处罚决定",
  CaseTransferred: "移送",
  DecisionServed: "送达决定书",
  PaymentRecorded: "缴纳罚款",
  PaymentDeferred: "暂缓缴纳",
  InstalmentsGranted: "分期缴纳",
  PaymentDemanded: "催告",
  CourtApplied: "申请法院强制执行",
  CashHandedOver: "上交当场收缴的罚款",
  CashBanked: "罚款缴付银行",
  PerformanceRecorded: "履行完毕",
  RemedyStarted: "提起复议、诉讼",
  ExecutionStayed: "停止执行",
  RemedyEnded: "复议、诉讼结果",
  DecisionPublished: "公开处罚决定",
  PublicationWithdrawn: "撤回公开信息",
  CaseClosed: "结案",
  CaseReopened: "重新启动",
  CaseArchived: "归档",
  DecidedOnSpot: "当场处罚",
  FiledWithAgency: "报所属机关备案"
}

/** The time line, the limits, the documents and the findings of a case. */
export const caseText = ({ deadlines, documents, findings, timeline }: CaseFile, language: Language): string => {
  const zh = language === "zh"
  const steps = timeline.map(({ occurredOn, type }) => `${occurredOn} ${zh ? (stepNames[type] ?? type) : type}`)
  const limits = deadlines.map(({ deadline, doneOn, owner, rule }) => {
    const late = doneOn !== null && doneOn > deadline.due
    return [
      nameOf(rule, language),
      deadline.due,
      late ? { text: doneOn, style: "red" as const } : (doneOn ?? (owner === "respondent" ? "—" : zh ? "未办" : "open"))
    ]
  })
  const papers = documents.map(({ document }) => document.label[language])
  const count = zh ? `卷宗目录（${papers.length} 件）：` : `Documents of the file (${papers.length}): `
  return [
    wrapped(steps),
    "",
    table(zh ? ["期限", "届满", "办结"] : ["Limit", "Due", "Done"], limits),
    "",
    `${paint("bold", count)}${counted(papers).join(zh ? "、" : ", ")}`,
    "",
    ...(findings.length === 0
      ? [paint("green", zh ? "✓ 未发现问题" : "✓ Nothing irregular")]
      : findings.map((finding) => findingText(finding, language)))
  ].join("\n")
}

/** Steps one after another, three to a line. */
const wrapped = (steps: ReadonlyArray<string>): string => {
  const lines: Array<string> = []
  for (let at = 0; at < steps.length; at += 3) lines.push(`  ${steps.slice(at, at + 3).join(" → ")}`)
  return lines.join("\n")
}

/** Each name once, with how many times where that is more than once. */
const counted = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(names)].map((name) => {
    const times = names.filter((other) => other === name).length
    return times > 1 ? `${name} × ${times}` : name
  })
