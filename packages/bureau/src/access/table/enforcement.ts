/** 执法事项 — who does what with cases at law, with illegal building and with campaigns. */
import type { Commands } from "../../case.ts"
import type { AggregateAccess, Allowed } from "./row.ts"

type Tag<Name extends keyof Commands> = Commands[Name]["_tag"]

const officer: Allowed = { ownUnit: ["officer"] }
/** Asked for by the officer, granted by whom the command names; both enter it. */
const granted: Allowed = { ownUnit: ["officer", "head"] }
/** 由负责人决定 */
const head: Allowed = { ownUnit: ["head"] }
const lawyer: Allowed = { allow: ["legal-reviewer"] }
const chair: Allowed = { allow: ["legal-reviewer"], ownUnit: ["head"] }

const read: Allowed = { allow: ["legal-reviewer", "head", "auditor"], ownUnit: ["officer"] }
const openRead: Allowed = { allow: [...(read.allow ?? []), "inspector", "analyst"], ownUnit: ["officer"] }
/** What happened elsewhere is told by whoever enters files; nothing of it is refused. */
const record: Allowed = { allow: ["clerk"] }

const seizure = {
  Seize: officer,
  ReportUrgentSeizure: granted,
  ExtendSeizure: granted,
  ExcludeSeizureTime: officer,
  EndSeizure: officer
} as const
const payment = {
  RecordPayment: officer,
  GrantDeferral: head,
  GrantInstalments: head,
  DemandPayment: officer,
  HandOverCash: officer,
  BankCash: officer,
  RecordPerformance: officer
} as const
const court = {
  ApplyToCourt: granted,
  RecordCourtAcceptance: officer,
  RecordCourtRuling: officer,
  AskHigherCourt: granted,
  RecordHigherRuling: officer,
  RecordCourtExecution: officer
} as const
const remedies = {
  StartRemedy: { allow: ["legal-reviewer"], ownUnit: ["officer", "head"] },
  StayExecution: { allow: ["legal-reviewer"], ownUnit: ["head"] },
  EndRemedy: { allow: ["legal-reviewer"], ownUnit: ["officer", "head"] }
} as const satisfies Readonly<Record<string, Allowed>>
const publicity = { PublishDecision: granted, WithdrawPublication: head } as const
const closing = { CloseCase: head, ReopenCase: head, ArchiveCase: granted } as const

export const penaltyCase: AggregateAccess<Tag<"penalty-case">> = {
  read,
  prove: read,
  record,
  commands: {
    RegisterClue: granted,
    ExtendVerification: granted,
    DeclineFiling: head,
    FileCase: granted,
    OrderCorrection: officer,
    CheckCorrection: officer,
    AssignOfficers: head,
    RequestRecusal: granted,
    DecideRecusal: head,
    CollectEvidence: officer,
    ExcludeEvidence: { allow: ["legal-reviewer"], ownUnit: ["officer", "head"] },
    CompleteInvestigation: officer,
    PreserveEvidence: granted,
    DisposePreserved: officer,
    ...seizure,
    SuspendCase: granted,
    ResumeCase: granted,
    ExcludeTime: officer,
    ExtendCase: head,
    ClassifyCase: { allow: ["legal-reviewer"], ownUnit: ["officer"] },
    ReviewLegally: lawyer,
    DiscussCollectively: head,
    GiveNotice: granted,
    MakeStatement: officer,
    ReviewStatement: { allow: ["legal-reviewer"], ownUnit: ["officer", "head"] },
    WaiveStatement: officer,
    RequestHearing: officer,
    WaiveHearing: officer,
    ScheduleHearing: chair,
    HoldHearing: chair,
    DecidePenalty: head,
    DecideNoPenalty: head,
    TransferCase: head,
    ServeDecision: officer,
    ...payment,
    ...court,
    ...remedies,
    ...publicity,
    ...closing
  }
}

export const summaryPenalty: AggregateAccess<Tag<"summary-penalty">> = {
  read,
  prove: read,
  record,
  commands: {
    /** 行政处罚法 arts. 51, 52: the officers decide on the spot themselves. */
    DecideOnSpot: officer,
    FileWithAgency: officer,
    ...payment,
    ...court,
    ...remedies,
    ...publicity,
    ...closing
  }
}

export const compulsoryEnforcement: AggregateAccess<Tag<"compulsory-enforcement">> = {
  read,
  prove: read,
  record,
  commands: {
    OpenEnforcement: granted,
    AnnounceDemolition: granted,
    ...seizure,
    DemandPerformance: granted,
    AnswerDemand: officer,
    ReviewAnswer: granted,
    DecideEnforcement: head,
    DecideSubstitute: head,
    ServeEnforcementDecision: officer,
    WithdrawEnforcementDecision: head,
    ExecuteEnforcement: officer,
    PerformSubstitute: officer,
    ChargeCost: officer,
    ClearAtOnce: officer,
    NotifyClearing: officer,
    RecordDutyPerformed: officer,
    MakeAgreement: head,
    RecordAgreementBroken: officer,
    SuspendEnforcement: head,
    ResumeEnforcement: granted,
    ...court,
    ...remedies,
    EndEnforcement: head,
    RestoreEnforced: granted
  }
}

export const illegalConstruction: AggregateAccess<Tag<"illegal-construction">> = {
  read: openRead,
  prove: read,
  record,
  commands: {
    FindSite: { allow: ["clerk"], ownUnit: ["officer", "inspector"] },
    IdentifyBuilder: officer,
    NoteCompletion: officer,
    MeasureSite: officer,
    CorrectMeasurement: granted,
    OpenCase: granted,
    HandToTownship: granted,
    OrderStop: officer,
    NoteContinued: officer,
    SealSite: officer,
    LiftSeal: granted,
    RecordOpinion: officer,
    NotifyUnknownBuilder: officer,
    RecordDecision: head,
    ...remedies,
    ReportToGovernment: granted,
    ChargeDepartments: head,
    AnnounceDemolition: granted,
    NotariseEvidence: officer,
    ApplyToCourt: granted,
    DecideExecution: head,
    DemolishSite: officer,
    NoteSelfDemolition: officer,
    TreatArea: officer,
    CorrectOutcome: granted,
    CloseSite: head,
    ReopenSite: head
  }
}

export const campaign: AggregateAccess<Tag<"campaign">> = {
  read: openRead,
  prove: read,
  record,
  commands: {
    PlanCampaign: granted,
    ReturnPlan: head,
    ApproveCampaign: head,
    CancelCampaign: head,
    BeginCampaign: granted,
    RecordDay: granted,
    CorrectDay: granted,
    LinkMatter: officer,
    LinkSourceMeasure: officer,
    ExtendCampaign: head,
    EndCampaign: granted,
    SumUpCampaign: granted,
    CheckRelapse: { ownUnit: ["officer", "inspector"] }
  }
}

/** 监督、指挥分离: the inspector judges, the clerk of the centre takes in and sends on, the officer does the work. */
export const report: AggregateAccess<Tag<"report">> = {
  read: {
    allow: ["legal-reviewer", "head", "inspector", "clerk", "analyst", "auditor"],
    ownUnit: ["officer", "station-handler"]
  },
  prove: { allow: ["head", "auditor"], ownUnit: ["officer"] },
  record,
  commands: {
    SubmitReport: { allow: ["clerk", "inspector"], ownUnit: ["officer", "station-handler"] },
    AcceptReport: { allow: ["clerk", "inspector"] },
    DeclineReport: { allow: ["clerk", "inspector"] },
    MergeDuplicate: { allow: ["clerk", "inspector"] },
    AttachDuplicate: { allow: ["clerk", "inspector"] },
    DetachDuplicate: { allow: ["clerk", "inspector"] },
    TellOutcome: { allow: ["clerk", "inspector"] },
    RegisterReport: { allow: ["clerk", "inspector"] },
    DispatchReport: { allow: ["clerk"], ownUnit: ["head"] },
    ReturnDispatch: { ownUnit: ["officer", "station-handler", "head"] },
    DisposeReport: { ownUnit: ["officer", "station-handler"] },
    ExtendLimit: head,
    DeferReport: head,
    ResumeReport: { ownUnit: ["officer", "station-handler", "head"] },
    VerifyReport: { ownUnit: ["inspector"] },
    CloseReport: { allow: ["clerk"], ownUnit: ["inspector"] },
    ReopenReport: { ownUnit: ["inspector", "head"] },
    LinkReport: { allow: ["clerk"], ownUnit: ["officer", "inspector"] },
    UrgeReport: { allow: ["clerk", "inspector"] },
    RateReport: { allow: ["clerk", "inspector"] }
  }
}
