/**
 * 违法建设文书 — the documents of a site of illegal building, beside those of its penalty case. 《中华人民共和国城乡规划法》(2019修正)
 * arts. 64 to 68. Where no article asks for a paper of its own, custom does, and its confidence is `memory`.
 */
import { paper, type StatutoryDocument, step, usual } from "./document.ts"

const planning = (article: string, gist: string) => ({
  cite: { source: "《中华人民共和国城乡规划法》(2019修正)", article, gist },
  confidence: "verified" as const
})
/** A paper that another body writes, under a number of its own. */
const received = (...of: Parameters<typeof paper>): StatutoryDocument => ({ ...paper(...of), numbered: false })

/** In the order of the procedure. */
export const constructionDocuments: ReadonlyArray<StatutoryDocument> = [
  paper(
    "site-record",
    ["违法建设现场检查（勘验）笔录", "Record of the inspection of a site"],
    "file",
    usual("发现、建设者查明、完工均作现场笔录"),
    step("SiteFound"),
    step("BuilderIdentified"),
    step("WorksCompleted")
  ),
  paper(
    "stop-order",
    ["责令停止违法（建设）行为通知书", "Order to stop the act"],
    "respondent",
    planning("第六十四条", "由城乡规划主管部门责令停止建设"),
    step("StopOrdered")
  ),
  paper(
    "built-on-record",
    ["继续建设现场笔录", "Record of building on after the order"],
    "file",
    usual("责令停止后继续建设的，记录时间和进度"),
    step("BuildingContinued")
  ),
  paper(
    "survey-record",
    ["违法建设面积测量记录", "Survey of the area"],
    "file",
    usual("面积一点一测，更正须注明理由和批准人"),
    step("SiteMeasured"),
    step("MeasurementCorrected")
  ),
  received(
    "planning-opinion",
    ["规划认定意见", "Opinion of the planning body"],
    "agency",
    planning("第六十四条", "能否采取改正措施消除影响由规划主管部门认定"),
    step("OpinionRecorded")
  ),
  paper(
    "unknown-builder-notice",
    ["查找建设者公告", "Notice to an unknown builder"],
    "public",
    usual("无法确定建设者的，在媒体和现场公告，期限由地方规定"),
    step("UnknownBuilderNotified")
  ),
  paper(
    "demolition-decision",
    ["限期拆除决定书", "Decision to demolish within a limit"],
    "respondent",
    planning("第六十四条", "无法采取改正措施消除影响的，限期拆除"),
    step("DecisionRecorded", {
      zh: "限期拆除",
      en: "an order to demolish",
      holds: ({ measure }) => measure === "demolish"
    })
  ),
  paper(
    "government-report",
    ["违法建设情况报告", "Report to the government"],
    "agency",
    usual("当事人不停止建设或者逾期不拆除的，报告政府请求责成"),
    step("ReportedToGovernment")
  ),
  received(
    "government-charge",
    ["责成强制拆除（查封）决定", "Charge by the government"],
    "agency",
    planning("第六十八条", "县级以上地方人民政府可以责成有关部门查封现场、强制拆除"),
    step("DepartmentsCharged")
  ),
  paper(
    "site-seal",
    ["查封施工现场决定书及笔录", "Sealing of a site"],
    "respondent",
    planning("第六十八条", "责成后可以查封施工现场"),
    step("SiteSealed")
  ),
  paper(
    "site-seal-lifting",
    ["解除查封施工现场通知书", "Lifting of the seal"],
    "respondent",
    usual("解除查封书面告知"),
    step("SealLifted")
  ),
  paper(
    "notarised-evidence",
    ["证据保全公证书", "Notarised evidence"],
    "file",
    usual("建设者不明且存在危险的，证据公证后拆除，由地方规定"),
    step("EvidenceNotarised")
  ),
  paper(
    "demolition-execution",
    ["强制拆除决定书", "Decision to demolish by force"],
    "respondent",
    planning("第六十八条", "责成后强制拆除"),
    step("ExecutionDecided")
  ),
  paper(
    "demolition-record",
    ["强制拆除现场笔录、物品清单及录像", "Record, inventory and film of a demolition"],
    "file",
    usual("强制拆除全过程记录，清点物品"),
    step("SiteDemolished")
  ),
  paper(
    "site-outcome",
    ["拆除、整治复查记录", "Check of what was demolished or treated"],
    "file",
    usual("自行拆除、整治和更正均复查记录面积"),
    step("SelfDemolished"),
    step("AreaTreated"),
    step("OutcomeCorrected")
  ),
  paper(
    "site-transfer",
    ["违法建设线索移送函", "Letter handing a site over"],
    "agency",
    planning("第六十五条", "乡村规划区内的由乡、镇人民政府责令停止、改正或者拆除"),
    step("SiteHandedOver")
  ),
  paper(
    "site-closing",
    ["违法建设点位销号审批表", "Approval to close a site"],
    "file",
    usual("销号、重新处置须经批准"),
    step("SiteClosed"),
    step("SiteReopened")
  )
]
