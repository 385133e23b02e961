/** Steps of cases in words. A test holds the list complete. */
import type { StoredEvent } from "@xiuhua/core/ports"
import type { Language } from "./language.ts"
import { paint } from "./table.ts"

const names: Readonly<Record<string, string>> = {
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
  FiledWithAgency: "报所属机关备案",
  ReportSubmitted: "上报",
  ReportAccepted: "受理",
  ReportDeclined: "不予受理",
  DuplicateMerged: "并案",
  ReportRegistered: "立案",
  ReportDispatched: "派遣",
  DispatchReturned: "退回派遣",
  ReportDisposed: "处置",
  LimitExtended: "延期",
  ReportDeferred: "缓办",
  ReportResumed: "恢复办理",
  ReportVerified: "核查",
  ReportClosed: "结案",
  ReportReopened: "重新办理",
  ReportLinked: "关联案件",
  ReportRated: "回访"
}

/** 名称 of an event; in English the words of its tag. */
export const stepName = (type: string, language: Language): string =>
  language === "zh" ? (names[type] ?? type) : type.replaceAll(/(?<!^)[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)

/** Whether somebody has given an event its words. */
export const isNamed = (type: string): boolean => Object.hasOwn(names, type)

/** A step with its day; a check that was not passed says so, since everything after it turns on that. */
export const stepText = ({ data, occurredOn, type }: StoredEvent, language: Language): string => {
  const { passed } = JSON.parse(data) as { readonly passed?: unknown }
  const failed = language === "zh" ? "（未通过）" : " (failed)"
  return `${occurredOn} ${stepName(type, language)}${passed === false ? paint("yellow", failed) : ""}`
}
