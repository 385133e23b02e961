/**
 * 发展步骤 — what may be done on the way from an application to full membership, and what happened.
 *
 * Of a person there is a reference and whole years of age, nothing else. What a review, a talk or a meeting said is not here:
 * fact, day and result only (PR6.12, PR16).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { Ballot } from "../votes/ballot.ts"

const when = { on: PlainDate }
const Id = Schema.NonEmptyString
const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** 支部大会表决 — totals, and what the meeting declared; never who voted how. */
const vote = {
  ...when,
  branch: Id,
  ballot: Ballot,
  declared: Schema.Literals(["passed", "failed"]),
  /** Whether the branch is a temporary one, and the document that lets it do what it generally may not (PR10.5). */
  temporary: Schema.Boolean,
  document: Schema.NullOr(Id)
}

const commands = {
  /** 递交入党申请书 */
  Apply: { ...when, applicant: PersonRef, branch: Id, age: Count },
  /** 派人谈话 */
  HoldTalk: { ...when, by: PersonRef },
  /** 确定为入党积极分子 */
  NameActivist: { ...when, recommended: Schema.Literals(["by-members", "by-league"]) },
  /** 积极分子备案 */
  FileActivist: when,
  /** 指定培养联系人 */
  AssignContacts: { ...when, contacts: Schema.Array(PersonRef) },
  /** 半年考察 */
  ReviewActivist: { ...when, passed: Schema.Boolean },
  /** 移交另一支部培养：a move, or the end of a temporary branch. */
  HandOverActivist: { ...when, to: Id },
  /** 听取意见 */
  HearOpinions: when,
  /** 公示 — the first and the last day, both counted. */
  PublicizeCandidate: { ...when, until: PlainDate },
  /** 确定为发展对象 */
  NameCandidate: when,
  /** 发展对象备案（同意）— sources differ on whether the level above is told or agrees. */
  FileCandidate: when,
  /** 确定入党介绍人 */
  NameIntroducers: { ...when, introducers: Schema.Array(PersonRef) },
  /** 政治审查 */
  ReviewPolitically: { ...when, passed: Schema.Boolean },
  /** 短期集中培训 */
  TrainCandidate: { ...when, days: Count, hours: Count },
  /** 支委会审查 */
  CheckMaterials: { ...when, passed: Schema.Boolean },
  /** 上级预审 */
  PassPreReview: { ...when, document: Schema.NullOr(Id) },
  /** 发放入党志愿书 */
  IssueForm: { ...when, number: Id },
  /** 支部大会讨论接收 */
  VoteOnAdmission: vote,
  /** 审批前谈话 */
  TalkBeforeApproval: { ...when, by: PersonRef },
  /** 审批接收 — a reason where it took longer than the usual time. */
  ApproveAdmission: { ...when, document: Schema.NullOr(Id), reason: Schema.NullOr(Id) },
  /** 编入党支部和党小组 */
  AssignGroup: { ...when, group: Schema.NullOr(Id) },
  /** 入党宣誓 */
  TakeOath: when,
  /** 延长预备期 — decided by the branch meeting, once. */
  ExtendProbation: { ...when, months: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 })) },
  /** 提出转正申请 */
  RequestConversion: when,
  /** 支部大会讨论转正 */
  VoteOnConversion: vote,
  /** 审批转正 */
  ApproveConversion: { ...when, document: Schema.NullOr(Id) },
  /** 材料归档 */
  FileDossier: when,
  /** 终止 — withdrawn, not suitable, or probationary membership cancelled. */
  EndDevelopment: { ...when, ground: Schema.Literals(["withdrawn", "not-suitable", "probation-cancelled"]) }
}

/** What somebody asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ApplicationMade: commands.Apply,
  TalkHeld: commands.HoldTalk,
  ActivistNamed: commands.NameActivist,
  ActivistFiled: commands.FileActivist,
  ContactsAssigned: commands.AssignContacts,
  ActivistReviewed: commands.ReviewActivist,
  ActivistHandedOver: commands.HandOverActivist,
  OpinionsHeard: commands.HearOpinions,
  CandidatePublicized: commands.PublicizeCandidate,
  CandidateNamed: commands.NameCandidate,
  CandidateFiled: commands.FileCandidate,
  IntroducersNamed: commands.NameIntroducers,
  PoliticallyReviewed: commands.ReviewPolitically,
  CandidateTrained: commands.TrainCandidate,
  MaterialsChecked: commands.CheckMaterials,
  PreReviewPassed: commands.PassPreReview,
  FormIssued: commands.IssueForm,
  AdmissionVoted: commands.VoteOnAdmission,
  ApprovalTalkHeld: commands.TalkBeforeApproval,
  AdmissionApproved: commands.ApproveAdmission,
  GroupAssigned: commands.AssignGroup,
  OathTaken: commands.TakeOath,
  ProbationExtended: commands.ExtendProbation,
  ConversionRequested: commands.RequestConversion,
  ConversionVoted: commands.VoteOnConversion,
  ConversionApproved: commands.ApproveConversion,
  DossierFiled: commands.FileDossier,
  DevelopmentEnded: commands.EndDevelopment
})
export type Event = typeof Event.Type

const eventOf = {
  Apply: "ApplicationMade",
  HoldTalk: "TalkHeld",
  NameActivist: "ActivistNamed",
  FileActivist: "ActivistFiled",
  AssignContacts: "ContactsAssigned",
  ReviewActivist: "ActivistReviewed",
  HandOverActivist: "ActivistHandedOver",
  HearOpinions: "OpinionsHeard",
  PublicizeCandidate: "CandidatePublicized",
  NameCandidate: "CandidateNamed",
  FileCandidate: "CandidateFiled",
  NameIntroducers: "IntroducersNamed",
  ReviewPolitically: "PoliticallyReviewed",
  TrainCandidate: "CandidateTrained",
  CheckMaterials: "MaterialsChecked",
  PassPreReview: "PreReviewPassed",
  IssueForm: "FormIssued",
  VoteOnAdmission: "AdmissionVoted",
  TalkBeforeApproval: "ApprovalTalkHeld",
  ApproveAdmission: "AdmissionApproved",
  AssignGroup: "GroupAssigned",
  TakeOath: "OathTaken",
  ExtendProbation: "ProbationExtended",
  RequestConversion: "ConversionRequested",
  VoteOnConversion: "ConversionVoted",
  ApproveConversion: "ConversionApproved",
  FileDossier: "DossierFiled",
  EndDevelopment: "DevelopmentEnded"
} as const satisfies Readonly<Record<Command["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command said. */
export const happened = (command: Command): Event => ({ ...command, _tag: eventOf[command._tag] }) as Event
