/**
 * 法定文书目录 — the documents of penalty, seizure, performance and coercion.
 *
 * Which papers there are follows from the laws cited; their names are the usual ones (《城市管理执法办法》(2017) art. 32 asks
 * for uniform forms and lists none). Where only custom asks for a paper, its confidence is `memory`.
 */
import type { Citation, Confidence } from "../../regulation/index.ts"
import { constructionDocuments } from "./construction-documents.ts"
import { courtDocuments } from "./court-documents.ts"
import { type Addressee, type NeedingStep, type StatutoryDocument, step, usual } from "./document.ts"
import { enforcementDocuments } from "./enforcement-documents.ts"
import { serviceDocuments } from "./service-documents.ts"

const cited = (source: string) => (article: string, gist: string) => ({
  cite: { source, article, gist },
  confidence: "verified" as const
})
const penaltyAct = cited("《中华人民共和国行政处罚法》(2021修订)")
const coercionAct = cited("《中华人民共和国行政强制法》(2011)")
const document = (
  id: string,
  zh: string,
  en: string,
  to: Addressee,
  basis: { readonly cite: Citation; readonly confidence: Confidence },
  ...steps: ReadonlyArray<NeedingStep>
): StatutoryDocument => ({ id, label: { zh, en }, to, numbered: false, ...basis, steps })

const numbered = (...of: Parameters<typeof document>): StatutoryDocument => ({ ...document(...of), numbered: true })

/** Every document, in the order of the procedure. */
export const statutoryDocuments: ReadonlyArray<StatutoryDocument> = [
  document(
    "clue-registration",
    "案件来源登记表",
    "Registration of the clue",
    "file",
    usual("线索登记，载明来源和初步情况"),
    step("ClueRegistered")
  ),
  document(
    "verification-extension",
    "线索核查延期审批表",
    "Approval of a longer verification",
    "file",
    usual("延长核查期限须经负责人批准"),
    step("VerificationExtended")
  ),
  document(
    "filing-approval",
    "立案审批表",
    "Approval to file the case",
    "file",
    penaltyAct("第五十四条第二款", "符合立案标准的应当及时立案"),
    step("CaseFiled")
  ),
  document(
    "no-filing-approval",
    "不予立案审批表",
    "Approval not to file the case",
    "file",
    usual("不予立案须经负责人批准并说明理由"),
    step("FilingDeclined")
  ),
  document(
    "officer-assignment",
    "执法人员指派单",
    "Assignment of officers",
    "file",
    penaltyAct("第四十二条第一款", "由两名以上具有执法资格的人员实施"),
    step("OfficersAssigned")
  ),
  document(
    "recusal-application",
    "回避申请书",
    "Application for recusal",
    "file",
    penaltyAct("第四十三条", "当事人有权申请与案件有利害关系的执法人员回避"),
    step("RecusalRequested")
  ),
  document(
    "recusal-decision",
    "回避决定书",
    "Decision on recusal",
    "respondent",
    penaltyAct("第四十三条第三款", "回避由行政机关负责人决定"),
    step("RecusalDecided")
  ),
  numbered(
    "correction-order",
    "责令（限期）改正通知书",
    "Order to correct",
    "respondent",
    penaltyAct("第二十八条第一款", "实施处罚时应当责令改正或者限期改正"),
    step("CorrectionOrdered")
  ),
  document(
    "correction-check",
    "责令改正复查记录",
    "Record of the check after an order to correct",
    "file",
    usual("到期复查并记录改正情况"),
    step("CorrectionChecked")
  ),
  document(
    "scene-record",
    "现场检查（勘验）笔录",
    "Record of the inspection of the scene",
    "file",
    penaltyAct("第五十五条第二款", "检查应当制作笔录"),
    step("EvidenceCollected", {
      zh: "勘验笔录、现场笔录",
      en: "records of the scene",
      holds: ({ kind }) => kind === "scene-record"
    })
  ),
  document(
    "inquiry-record",
    "询问笔录",
    "Record of questioning",
    "file",
    penaltyAct("第五十五条第二款", "询问应当制作笔录"),
    step("EvidenceCollected", {
      zh: "证人证言、当事人的陈述",
      en: "statements of witnesses and of the respondent",
      holds: ({ kind }) => kind === "witness" || kind === "respondent-statement"
    })
  ),
  document(
    "evidence-receipt",
    "证据提取（抽样取证）凭证",
    "Receipt for evidence taken or sampled",
    "respondent",
    penaltyAct("第五十六条", "可以抽样取证"),
    step("EvidenceCollected", {
      zh: "书证、物证、视听资料、电子数据",
      en: "documents, things, recordings and electronic data",
      holds: ({ kind }) => ["documentary", "physical", "audio-visual", "electronic"].includes(kind)
    })
  ),
  document(
    "expert-opinion",
    "鉴定意见",
    "Opinion of an expert",
    "file",
    penaltyAct("第四十六条", "鉴定意见是证据的一种"),
    step("EvidenceCollected", {
      zh: "鉴定意见",
      en: "opinions of experts",
      holds: ({ kind }) => kind === "expert-opinion"
    })
  ),
  document(
    "evidence-exclusion",
    "证据审查意见",
    "Opinion on the use of evidence",
    "file",
    penaltyAct("第四十六条第二款、第三款", "证据须查证属实，以非法手段取得的不得作为依据"),
    step("EvidenceExcluded")
  ),
  numbered(
    "preservation-notice",
    "先行登记保存通知书及清单",
    "Notice and list of evidence registered and kept",
    "respondent",
    penaltyAct("第五十六条", "经负责人批准可以先行登记保存"),
    step("EvidencePreserved")
  ),
  numbered(
    "preservation-disposal",
    "先行登记保存物品处理决定书",
    "Decision on evidence that was kept",
    "respondent",
    penaltyAct("第五十六条", "七日内及时作出处理决定"),
    step("PreservedDisposed")
  ),
  numbered(
    "seizure-decision",
    "查封（扣押）决定书",
    "Decision to seal or seize",
    "respondent",
    coercionAct("第二十四条第一款", "制作并当场交付查封、扣押决定书"),
    step("ThingSeized")
  ),
  document(
    "seizure-list",
    "查封（扣押）清单",
    "List of things sealed or seized",
    "respondent",
    coercionAct("第二十四条第三款", "清单一式二份，由当事人和行政机关分别保存"),
    step("ThingSeized")
  ),
  document(
    "urgent-seizure-report",
    "实施强制措施补办批准手续审批表",
    "Approval after an urgent measure",
    "file",
    coercionAct("第十九条", "情况紧急当场实施的，二十四小时内报告并补办批准手续"),
    step("UrgentSeizureReported")
  ),
  numbered(
    "seizure-extension",
    "延长查封（扣押）期限决定书",
    "Decision to extend a seizure",
    "respondent",
    coercionAct("第二十五条第二款", "延长的决定应当及时书面告知并说明理由"),
    step("SeizureExtended")
  ),
  document(
    "seizure-testing-notice",
    "检测（检验、技术鉴定）期间告知书",
    "Notice of the time for testing",
    "respondent",
    coercionAct("第二十五条第三款", "检测、检验、检疫或者技术鉴定的期间应当明确并书面告知"),
    step("SeizureTimeExcluded")
  ),
  numbered(
    "seizure-lifting",
    "解除查封（扣押）决定书",
    "Decision to lift a seizure",
    "respondent",
    coercionAct("第二十八条第一款", "应当及时作出解除的决定"),
    step("SeizureEnded", { zh: "解除", en: "released", holds: ({ disposal }) => disposal === "release" })
  ),
  numbered(
    "seized-goods-disposal",
    "涉案物品处理决定书",
    "Decision on things seized",
    "respondent",
    coercionAct("第二十七条", "应当没收、销毁的依法处理"),
    step("SeizureEnded", { zh: "其他处理", en: "any other disposal", holds: ({ disposal }) => disposal !== "release" })
  ),
  document(
    "time-approval",
    "办案期限（中止、恢复、扣除、延长）审批表",
    "Approval of suspension, resumption, exclusion or extension of time",
    "file",
    penaltyAct("第六十条", "九十日内作出决定，法律、法规、规章另有规定的除外"),
    step("CaseSuspended"),
    step("CaseResumed"),
    step("TimeExcluded"),
    step("CaseExtended")
  ),
  document(
    "investigation-report",
    "案件调查终结报告",
    "Report at the end of the investigation",
    "file",
    penaltyAct("第五十七条第一款", "调查终结，由负责人审查调查结果"),
    step("InvestigationCompleted")
  ),
  document(
    "classification-opinion",
    "案件处理意见呈批表",
    "Submission on how the case is to be dealt with",
    "file",
    usual("案件定性和处理意见报批"),
    step("CaseClassified")
  ),
  document(
    "legal-review-opinion",
    "法制审核意见书",
    "Opinion of the legal review",
    "file",
    penaltyAct("第五十八条", "法定情形未经法制审核或者审核未通过的，不得作出决定"),
    step("CaseReviewedLegally")
  ),
  document(
    "collective-discussion-record",
    "案件集体讨论记录",
    "Record of the collective discussion",
    "file",
    penaltyAct("第五十七条第二款", "情节复杂或者重大违法行为由负责人集体讨论决定"),
    step("CaseDiscussed")
  ),
  numbered(
    "penalty-notice",
    "行政处罚（意见）告知书",
    "Notice of the penalty to come",
    "respondent",
    penaltyAct("第四十四条", "决定前告知拟处罚内容、事实、理由、依据和权利"),
    step("NoticeGiven")
  ),
  numbered(
    "hearing-right-notice",
    "行政处罚听证告知书",
    "Notice of the right to a hearing",
    "respondent",
    penaltyAct("第六十三条第一款", "告知当事人有要求听证的权利"),
    step("NoticeGiven", {
      zh: "告知听证权利",
      en: "where it tells of a hearing",
      holds: ({ hearingTold }) => hearingTold
    })
  ),
  document(
    "statement-record",
    "陈述申辩笔录",
    "Record of statement and defence",
    "file",
    penaltyAct("第四十五条第一款", "必须充分听取当事人的意见"),
    step("StatementMade"),
    step("StatementWaived")
  ),
  document(
    "statement-review",
    "陈述申辩复核意见书",
    "Opinion on statement and defence",
    "file",
    penaltyAct("第四十五条第一款", "事实、理由和证据应当复核"),
    step("StatementReviewed")
  ),
  document(
    "hearing-request",
    "听证申请（放弃听证声明）",
    "Request for a hearing, or its waiver",
    "file",
    penaltyAct("第六十四条第一项", "告知后五日内提出"),
    step("HearingRequested"),
    step("HearingWaived")
  ),
  numbered(
    "hearing-notice",
    "行政处罚听证通知书",
    "Notice of the hearing",
    "respondent",
    penaltyAct("第六十四条第二项", "听证七日前通知时间、地点"),
    step("HearingScheduled")
  ),
  document(
    "hearing-record",
    "听证笔录",
    "Record of the hearing",
    "file",
    penaltyAct("第六十四条第八项", "听证应当制作笔录，由当事人或者代理人核对签名"),
    step("HearingHeld")
  ),
  document(
    "hearing-report",
    "听证报告",
    "Report on the hearing",
    "file",
    usual("主持人就听证情况和处理意见提出报告"),
    step("HearingHeld", { zh: "到场", en: "attended", holds: ({ attended }) => attended })
  ),
  numbered(
    "penalty-decision",
    "行政处罚决定书",
    "Penalty decision",
    "respondent",
    penaltyAct("第五十九条", "制作决定书并载明法定事项，盖章"),
    step("PenaltyDecided")
  ),
  numbered(
    "no-penalty-decision",
    "不予行政处罚决定书",
    "Decision not to penalise",
    "respondent",
    penaltyAct("第五十七条第一款第二项、第三项", "违法行为轻微或者违法事实不能成立的，不予处罚"),
    step("NoPenaltyDecided")
  ),
  numbered(
    "case-transfer",
    "案件移送函",
    "Letter of transfer",
    "agency",
    penaltyAct("第二十七条第一款", "涉嫌犯罪的应当及时移送司法机关"),
    step("CaseTransferred")
  ),
  numbered(
    "on-spot-decision",
    "当场行政处罚决定书",
    "Penalty decision on the spot",
    "respondent",
    penaltyAct("第五十二条第一款", "填写预定格式、编有号码的决定书并当场交付"),
    step("DecidedOnSpot")
  ),
  document(
    "on-spot-filing",
    "当场处罚备案表",
    "Filing of a penalty on the spot",
    "file",
    penaltyAct("第五十二条第三款", "当场处罚应当报所属行政机关备案"),
    step("FiledWithAgency")
  ),
  ...serviceDocuments,
  document(
    "payment-receipt",
    "罚款票据",
    "Receipt for the fine",
    "respondent",
    penaltyAct("第七十条", "当场收缴必须出具财政部门统一制发的专用票据"),
    step("PaymentRecorded")
  ),
  document(
    "cash-hand-over",
    "罚款缴交清单",
    "List of cash handed over or banked",
    "file",
    penaltyAct("第七十一条", "二日内交至行政机关，行政机关二日内缴付银行"),
    step("CashHandedOver"),
    step("CashBanked")
  ),
  numbered(
    "payment-relief",
    "延期（分期）缴纳罚款通知书",
    "Notice of deferral or instalments",
    "respondent",
    penaltyAct("第六十六条第二款", "经当事人申请和行政机关批准，可以暂缓或者分期缴纳"),
    step("PaymentDeferred"),
    step("InstalmentsGranted")
  ),
  numbered(
    "demand",
    "履行行政决定催告书",
    "Demand to perform",
    "respondent",
    coercionAct("第三十五条、第五十四条", "强制执行或者申请法院执行前应当催告"),
    step("PaymentDemanded"),
    step("PerformanceDemanded")
  ),
  numbered(
    "court-application",
    "强制执行申请书",
    "Application to the court for enforcement",
    "court",
    coercionAct("第五十五条", "提交申请书、决定书、催告情况等材料"),
    step("CourtApplied")
  ),
  ...courtDocuments,
  document(
    "performance-record",
    "处罚决定执行情况记录",
    "Record of performance",
    "file",
    penaltyAct("第六十六条第一款", "当事人应当在决定书载明的期限内履行"),
    step("PerformanceRecorded")
  ),
  document(
    "remedy-notice",
    "行政复议答复（行政诉讼应诉）通知书",
    "Notice of reconsideration or of a lawsuit",
    "file",
    penaltyAct("第七条第一款", "对处罚不服的，有权申请复议或者提起诉讼"),
    step("RemedyStarted")
  ),
  document(
    "stay-of-execution",
    "停止执行决定书",
    "Decision to stay execution",
    "respondent",
    penaltyAct("第七十三条第一款", "复议、诉讼期间不停止执行，法律另有规定的除外"),
    step("ExecutionStayed")
  ),
  document(
    "remedy-outcome",
    "行政复议决定书（行政裁判文书）",
    "Decision on reconsideration or judgment",
    "file",
    penaltyAct("第七条第一款", "对处罚不服的，有权申请复议或者提起诉讼"),
    step("RemedyEnded")
  ),
  document(
    "publication-approval",
    "行政处罚信息公开审批表",
    "Approval to publish",
    "public",
    penaltyAct("第四十八条第一款", "具有一定社会影响的处罚决定应当依法公开"),
    step("DecisionPublished")
  ),
  document(
    "publication-withdrawal",
    "撤回公开信息说明",
    "Explanation of a withdrawal",
    "public",
    penaltyAct("第四十八条第二款", "决定被变更、撤销、确认违法或者无效的，三日内撤回并公开说明理由"),
    step("PublicationWithdrawn")
  ),
  document(
    "closing-approval",
    "结案审批表",
    "Approval to close the case",
    "file",
    usual("结案须经负责人批准"),
    step("CaseClosed")
  ),
  document(
    "reopening-approval",
    "重新办理审批表",
    "Approval to reopen the case",
    "file",
    usual("重新办理须经负责人批准并说明理由"),
    step("CaseReopened")
  ),
  document(
    "file-index",
    "卷宗封面及目录",
    "Cover and index of the file",
    "file",
    penaltyAct("第四十七条", "全过程记录，归档保存"),
    step("CaseArchived")
  ),
  ...constructionDocuments,
  ...enforcementDocuments
]
