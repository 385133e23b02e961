/**
 * 职责分离 — who may not take a step because of a hand he had in the same case. The deciders hold the persons that a command
 * names apart; these rules hold the one who gives it apart, whoever he names.
 */
import type { Citation } from "@xiuhua/core/regulation"
import type { AggregateName } from "../case.ts"

/** Steps of an aggregate, and what keeps somebody from taking them. */
export interface Separation {
  readonly aggregate: string
  readonly commands: ReadonlyArray<string>
  /** Whoever gave the command that led to one of these events. */
  readonly did: ReadonlyArray<string>
  /** Whoever one of these events names, by field; an item of a list is named itself or in its `ref`. */
  readonly named: Readonly<Record<string, ReadonlyArray<string>>>
  readonly cite: Citation
}

const penaltyLaw = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国行政处罚法》(2021修订)",
  article,
  gist
})
const convention = (article: string, gist: string): Citation => ({ source: "绣花职责分离约定", article, gist })

const investigated = {
  did: ["EvidenceCollected", "InvestigationCompleted"],
  named: { OfficersAssigned: ["officers"], EvidenceCollected: ["officers"], ThingSeized: ["officers"] }
} as const

type OfOwn = Separation & { readonly aggregate: AggregateName }

/** Every separation. The national ones; a locality may add to them. */
export const nationalSeparations: ReadonlyArray<OfOwn> = [
  {
    aggregate: "penalty-case",
    commands: ["DecidePenalty", "DecideNoPenalty", "TransferCase", "DecideRecusal"],
    ...investigated,
    cite: penaltyLaw("第五十七条第一款", "调查终结后由负责人对调查结果进行审查并作出决定")
  },
  {
    aggregate: "penalty-case",
    commands: ["DecidePenalty", "DecideNoPenalty", "TransferCase"],
    did: ["CaseReviewedLegally"],
    named: { CaseReviewedLegally: ["reviewer"] },
    cite: penaltyLaw("第五十八条第一款", "决定作出前由从事法制审核的人员审核")
  },
  {
    aggregate: "penalty-case",
    commands: ["ReviewLegally"],
    ...investigated,
    cite: penaltyLaw("第五十八条", "由从事行政处罚决定法制审核的人员进行法制审核")
  },
  {
    aggregate: "penalty-case",
    commands: ["ScheduleHearing", "HoldHearing"],
    ...investigated,
    cite: penaltyLaw("第六十四条第四项", "听证由行政机关指定的非本案调查人员主持")
  },
  {
    aggregate: "illegal-construction",
    commands: ["RecordDecision", "DecideExecution"],
    did: ["SiteMeasured"],
    named: { SiteMeasured: ["by"] },
    cite: convention("S1", "认定人不得是现场测量人")
  },
  {
    aggregate: "campaign",
    commands: ["ApproveCampaign", "ReturnPlan"],
    did: ["CampaignPlanned"],
    named: { CampaignPlanned: ["by"] },
    cite: convention("S2", "方案由编制人以外的人批准")
  },
  {
    aggregate: "report",
    commands: ["VerifyReport", "CloseReport"],
    did: ["ReportDisposed"],
    named: { ReportDisposed: ["by", "repliedBy"] },
    cite: convention("S3", "核查、结案由处置人、反馈人以外的人作出")
  },
  {
    aggregate: "problem",
    commands: ["VerifyProblem", "CloseProblem"],
    did: ["ProblemReplied"],
    named: { ProblemAssigned: ["handler"], ProblemReassigned: ["handler"], ProblemReplied: ["by"] },
    cite: convention("S4", "复核、销号由整改人、回复人以外的人作出")
  },
  {
    aggregate: "task",
    commands: ["AcceptTask", "ReturnTask", "CheckTaskRelapse"],
    did: ["TaskReported"],
    named: {
      TaskAssigned: ["owner"],
      TaskClaimed: ["owner"],
      TaskReassigned: ["owner"],
      TaskReported: ["by"]
    },
    cite: convention("S5", "验收、复查由承办人、报结人以外的人作出")
  }
]
