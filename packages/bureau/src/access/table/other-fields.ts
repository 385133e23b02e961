/** 环卫、党建、承办事项 — who does what with problems, with Party work and with tasks. */
import type { Commands } from "../../case.ts"
import type { AggregateAccess, Allowed } from "./row.ts"

type Tag<Name extends keyof Commands> = Commands[Name]["_tag"]

const inspector: Allowed = { ownUnit: ["inspector"] }
const inspectorOrHead: Allowed = { ownUnit: ["inspector", "head"] }

/** 发现 → 交办 → 整改回复 → 复核: who mends and who checks are different roles, and different people. */
export const problem: AggregateAccess<Tag<"problem">> = {
  read: { allow: ["head", "inspector", "analyst", "auditor"], ownUnit: ["officer", "station-handler"] },
  prove: { allow: ["head", "auditor"], ownUnit: ["inspector"] },
  record: { allow: ["clerk"] },
  commands: {
    FindProblem: { ownUnit: ["inspector", "officer", "head"] },
    AssignProblem: inspectorOrHead,
    ReassignProblem: inspectorOrHead,
    ExtendDeadline: inspectorOrHead,
    ReplyProblem: { ownUnit: ["station-handler", "officer"] },
    VerifyProblem: inspector,
    CloseProblem: inspector,
    WithdrawProblem: inspectorOrHead,
    ReopenProblem: inspectorOrHead,
    DeductPoints: inspector,
    IssueNotice: inspectorOrHead
  }
}

const party: Allowed = { ownUnit: ["party-officer"] }
const partyRead: Allowed = { allow: ["auditor"], ownUnit: ["party-officer"] }

export const partyBranch: AggregateAccess<Tag<"party-branch">> = {
  read: partyRead,
  prove: partyRead,
  record: party,
  commands: {
    ApplyForBranch: party,
    ApproveBranch: party,
    DeclineBranch: party,
    AppointOfficers: party,
    ElectOfficers: party,
    FileElection: party,
    ShiftElection: party,
    EndTask: party,
    HandOverActivist: party,
    AbolishBranch: party
  }
}

export const partyActivity: AggregateAccess<Tag<"party-activity">> = {
  read: partyRead,
  prove: partyRead,
  record: party,
  commands: {
    AnnounceActivity: party,
    SetAgenda: party,
    MoveActivity: party,
    CancelActivity: party,
    HoldActivity: party,
    SignIn: party,
    RecordMinutes: party,
    VoteResolution: party,
    SetFollowUp: party,
    CloseFollowUp: party,
    FileActivity: party
  }
}

export const memberDevelopment: AggregateAccess<Tag<"member-development">> = {
  // The way of one person into the Party: whoever keeps the branch reads it, and whoever looks after the audit does not.
  read: party,
  prove: party,
  record: party,
  commands: {
    Apply: party,
    HoldTalk: party,
    NameActivist: party,
    FileActivist: party,
    AssignContacts: party,
    ReviewActivist: party,
    HandOverActivist: party,
    HearOpinions: party,
    PublicizeCandidate: party,
    NameCandidate: party,
    FileCandidate: party,
    NameIntroducers: party,
    ReviewPolitically: party,
    TrainCandidate: party,
    CheckMaterials: party,
    PassPreReview: party,
    IssueForm: party,
    VoteOnAdmission: party,
    TalkBeforeApproval: party,
    ApproveAdmission: party,
    AssignGroup: party,
    TakeOath: party,
    ExtendProbation: party,
    RequestConversion: party,
    VoteOnConversion: party,
    ApproveConversion: party,
    FileDossier: party,
    EndDevelopment: party
  }
}

const doer: Allowed = { ownUnit: ["officer", "station-handler", "head"] }

export const task: AggregateAccess<Tag<"task">> = {
  read: { allow: ["head", "inspector", "clerk", "analyst", "auditor"], ownUnit: ["officer", "station-handler"] },
  prove: { allow: ["head", "auditor"] },
  record: { allow: ["clerk"] },
  commands: {
    OpenTask: { allow: ["clerk"], ownUnit: ["head", "inspector"] },
    AssignTask: inspectorOrHead,
    ClaimTask: doer,
    ReassignTask: inspectorOrHead,
    StartTask: doer,
    AnalyseTask: doer,
    ExtendTask: inspectorOrHead,
    ReportTask: doer,
    AcceptTask: inspectorOrHead,
    ReturnTask: inspectorOrHead,
    WithdrawTask: inspectorOrHead,
    CheckTaskRelapse: inspectorOrHead,
    ReopenTask: inspectorOrHead
  }
}
