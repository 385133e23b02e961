/** 案件步骤 — what may be done with a report and what happened: 上报 → 受理 → 立案 → 派遣 → 处置 → 核查 → 结案. */
import { Schema } from "effect"
import { LocalTime, PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"

/** Every step is dated to the minute: limits run in hours. */
const when = { on: PlainDate, at: LocalTime }
/** A number or a name, no longer than a ledger's text. */
const Id = Schema.NonEmptyString.check(Schema.isMaxLength(200))
/** What is told to somebody. */
const Text = Schema.NonEmptyString.check(Schema.isMaxLength(2000))

/** Where a device said it was: millionths of a degree, WGS-84. */
const Spot = Schema.Struct({ longitude: Schema.Int, latitude: Schema.Int })
/** A photo that shows how it is: taken with which device, when, and where if the device said so. */
const Proof = Schema.Struct({
  device: Id,
  takenOn: PlainDate,
  takenAt: LocalTime,
  spot: Schema.optionalKey(Spot)
})
export type Proof = typeof Proof.Type

const submitted = {
  ...when,
  channel: Schema.Literals(["inspector", "resident", "hotline", "sensor", "transfer"]),
  nature: Schema.Literals(["component", "event"]),
  /** 小类 of the city's list: `exposed-rubbish`; its limits stand in the table of the locality. */
  category: Id,
  street: Id,
  /** 单元网格 */
  grid: Schema.optionalKey(Id),
  /** The device it was reported with, where that is known. */
  device: Schema.optionalKey(Id),
  /** Who reported it; the name is in the PersonStore. Null for a sensor or somebody who gave none. */
  reporter: Schema.NullOr(PersonRef)
}
const disposed = {
  ...when,
  by: PersonRef,
  /** Who told the centre that it was done, where that was somebody else. */
  repliedBy: Schema.optionalKey(PersonRef),
  /** 处置后照片; null where there is none. */
  proof: Schema.NullOr(Proof)
}
const verified = {
  ...when,
  by: PersonRef,
  passed: Schema.Boolean,
  /** 核查照片; null where there is none. */
  proof: Schema.NullOr(Proof)
}
/** Why a report ends: only `solved` says that it was solved. */
const ground = Schema.Literals(["solved", "not-needed", "not-found", "out-of-scope", "cannot-be-solved", "handed-over"])

const commands = {
  SubmitReport: submitted,
  /** 受理 */
  AcceptReport: { ...when, by: PersonRef },
  /** 不予受理, with what is told to the reporter. */
  DeclineReport: {
    ...when,
    by: PersonRef,
    ground: Schema.Literals(["out-of-scope", "not-real", "unclear", "other"]),
    explanation: Schema.optionalKey(Text)
  },
  /** 并案: the same matter is in hand under another number. */
  MergeDuplicate: { ...when, by: PersonRef, into: Id },
  /** The other side of it: `report` goes on under this one, and is told what becomes of this one. */
  AttachDuplicate: { ...when, report: Id },
  DetachDuplicate: { ...when, report: Id },
  /** 告知重复件: what became of the report under which this one goes on. */
  TellOutcome: {
    ...when,
    of: Id,
    outcome: Schema.Literals(["closed", "reopened"]),
    ground: Schema.NullOr(ground),
    explanation: Schema.NullOr(Text)
  },
  /** 立案 */
  RegisterReport: { ...when, by: PersonRef },
  /** 派遣 */
  DispatchReport: { ...when, by: PersonRef, department: Id, centre: Schema.optionalKey(Id) },
  /** 退回派遣: not this department's. */
  ReturnDispatch: { ...when, by: PersonRef, reason: Text },
  /** 处置完毕 */
  DisposeReport: disposed,
  /** 延期, in minutes of work beyond the limit: at most 100,000, which is most of a year. */
  ExtendLimit: {
    ...when,
    askedBy: PersonRef,
    approver: PersonRef,
    minutes: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 }))
  },
  /** 缓办: nobody can do it now (season, works). Limits stand still up to `until`, or until it goes on before that. */
  DeferReport: {
    ...when,
    askedBy: Schema.optionalKey(PersonRef),
    approver: PersonRef,
    reason: Text,
    until: PlainDate
  },
  ResumeReport: { ...when, by: PersonRef },
  /** 核查: passed, or back for rework (返工). */
  VerifyReport: verified,
  /** 结案 */
  CloseReport: {
    ...when,
    by: PersonRef,
    ground,
    /** What is told to the reporter where it was not solved. */
    explanation: Schema.NullOr(Text)
  },
  /** 重新办理: takes back a closing, a refusal or a merger. A new matter at the same place is a new report. */
  ReopenReport: { ...when, by: PersonRef, reason: Text },
  /** What it gave rise to. */
  LinkReport: {
    ...when,
    to: Schema.Literals(["penalty-case", "rectification", "illegal-building", "campaign"]),
    id: Id
  },
  /** 催办、再次反映: the reporter says that it is not solved, or that it cannot wait. */
  UrgeReport: { ...when, says: Schema.Literals(["not-solved", "urgent"]) },
  /** 回访 */
  RateReport: { ...when, answer: Schema.Literals(["satisfied", "fair", "dissatisfied"]) }
}

/** What somebody asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ReportSubmitted: commands.SubmitReport,
  ReportAccepted: commands.AcceptReport,
  ReportDeclined: commands.DeclineReport,
  DuplicateMerged: commands.MergeDuplicate,
  DuplicateAttached: commands.AttachDuplicate,
  DuplicateDetached: commands.DetachDuplicate,
  OutcomeTold: commands.TellOutcome,
  ReportRegistered: commands.RegisterReport,
  ReportDispatched: commands.DispatchReport,
  DispatchReturned: commands.ReturnDispatch,
  ReportDisposed: commands.DisposeReport,
  LimitExtended: commands.ExtendLimit,
  ReportDeferred: commands.DeferReport,
  ReportResumed: commands.ResumeReport,
  ReportVerified: commands.VerifyReport,
  ReportClosed: commands.CloseReport,
  ReportReopened: commands.ReopenReport,
  ReportLinked: commands.LinkReport,
  ReportUrged: commands.UrgeReport,
  ReportRated: commands.RateReport
})
export type Event = typeof Event.Type

const eventOf = {
  SubmitReport: "ReportSubmitted",
  AcceptReport: "ReportAccepted",
  DeclineReport: "ReportDeclined",
  MergeDuplicate: "DuplicateMerged",
  AttachDuplicate: "DuplicateAttached",
  DetachDuplicate: "DuplicateDetached",
  TellOutcome: "OutcomeTold",
  RegisterReport: "ReportRegistered",
  DispatchReport: "ReportDispatched",
  ReturnDispatch: "DispatchReturned",
  DisposeReport: "ReportDisposed",
  ExtendLimit: "LimitExtended",
  DeferReport: "ReportDeferred",
  ResumeReport: "ReportResumed",
  VerifyReport: "ReportVerified",
  CloseReport: "ReportClosed",
  ReopenReport: "ReportReopened",
  LinkReport: "ReportLinked",
  UrgeReport: "ReportUrged",
  RateReport: "ReportRated"
} as const satisfies Readonly<Record<Command["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command said. */
export const happened = (command: Command): Event => ({ ...command, _tag: eventOf[command._tag] }) as Event
