/**
 * 强制执行文书 — the documents of compulsory enforcement and of performance by others. 《中华人民共和国行政强制法》(2011) chapter 4. Where
 * no article asks for a paper of its own, custom does, and its confidence is `memory`.
 */
import { coercionLaw } from "../rules/article.ts"
import { paper, type StatutoryDocument, step, usual } from "./document.ts"

const asked = (article: string, gist: string) => ({
  cite: coercionLaw(article, gist),
  confidence: "verified" as const
})
/** In the order of the procedure. */
export const enforcementDocuments: ReadonlyArray<StatutoryDocument> = [
  paper(
    "enforcement-approval",
    ["强制执行审批表", "Approval to enforce"],
    "file",
    usual("启动强制执行须经负责人批准"),
    step("EnforcementOpened")
  ),
  paper(
    "demand-answer",
    ["催告陈述申辩及复核记录", "Answer to a demand, and its review"],
    "file",
    asked("第三十六条", "对当事人的陈述申辩应当记录、复核"),
    step("DemandAnswered"),
    step("AnswerReviewed")
  ),
  paper(
    "coercion-decision",
    ["行政强制执行决定书", "Decision on compulsory enforcement"],
    "respondent",
    asked("第三十七条", "经催告逾期仍不履行且无正当理由的，可以作出强制执行决定"),
    step("EnforcementDecided")
  ),
  paper(
    "demolition-announcement",
    ["限期拆除公告", "Announcement of demolition"],
    "public",
    asked("第四十四条", "需要强制拆除的，应当公告并限期当事人自行拆除"),
    step("DemolitionAnnounced")
  ),
  paper(
    "substitute-performance-decision",
    ["代履行决定书", "Decision on performance by others"],
    "respondent",
    asked("第五十一条", "代履行前送达决定书"),
    step("SubstituteDecided")
  ),
  paper(
    "enforcement-decision-withdrawal",
    ["撤销强制执行决定书", "Withdrawal of a decision to enforce"],
    "respondent",
    usual("撤销已经作出的强制执行决定"),
    step("EnforcementDecisionWithdrawn")
  ),
  paper(
    "enforcement-record",
    ["强制执行现场笔录", "Record of the enforcement"],
    "file",
    usual("现场笔录，载明起止时间、人员和物品清点"),
    step("EnforcementExecuted")
  ),
  paper(
    "substitute-performance-record",
    ["代履行执行文书", "Record of performance by others"],
    "file",
    asked("第五十一条第一款第（四）项", "监督人员、代履行人和当事人或者见证人在执行文书上签名或者盖章"),
    step("SubstitutePerformed"),
    step("ClearedAtOnce")
  ),
  paper(
    "clearing-notice",
    ["立即代履行事后通知书", "Notice after clearing at once"],
    "respondent",
    asked("第五十二条", "当事人不在场的，事后立即通知当事人"),
    step("ClearingNotified")
  ),
  paper(
    "substitute-cost-notice",
    ["代履行费用缴纳通知书", "Notice of the cost of performance by others"],
    "respondent",
    asked("第五十一条第二款", "代履行的费用按照成本合理确定，由当事人承担"),
    step("CostCharged")
  ),
  paper(
    "duty-performance-record",
    ["履行情况记录", "Record of what the respondent performed"],
    "file",
    usual("记录当事人履行的时间和内容"),
    step("DutyPerformed"),
    step("AgreementBroken")
  ),
  paper(
    "enforcement-agreement",
    ["执行协议", "Agreement on performance"],
    "file",
    asked("第四十二条第一款", "可以与当事人达成执行协议，约定分阶段履行"),
    step("AgreementMade")
  ),
  paper(
    "enforcement-suspension",
    ["中止（恢复）强制执行通知书", "Notice of suspension or resumption"],
    "respondent",
    usual("告知当事人中止或者恢复执行"),
    step("EnforcementSuspended"),
    step("EnforcementResumed")
  ),
  paper(
    "enforcement-ending",
    ["终结强制执行审批表", "Approval of the end of enforcement"],
    "file",
    usual("终结执行须经负责人批准"),
    step("EnforcementEnded")
  ),
  paper(
    "restoration-record",
    ["恢复原状、退还财物或者赔偿记录", "Record of restoration"],
    "file",
    usual("记录恢复、退还或者赔偿的情况"),
    step("EnforcedRestored")
  )
]
