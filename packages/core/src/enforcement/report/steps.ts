/** 案件步骤 — what may be done with a report and what happened: 上报 → 受理 → 立案 → 派遣 → 处置 → 核查 → 结案. */
import { Schema } from "effect"
import { LocalTime, PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"

/** Every step is dated to the minute: limits run in hours. */
const when = { on: PlainDate, at: LocalTime }
const Id = Schema.NonEmptyString

const submitted = {
  ...when,
  channel: Schema.Literals(["inspector", "resident", "hotline", "sensor", "transfer"]),
  nature: Schema.Literals(["component", "event"]),
  /** 小类 of the city's list: `exposed-rubbish`; its limits stand in the table of the locality. */
  category: Id,
  street: Id,
  /** Who reported it; the name is in the PersonStore. Null for a sensor or somebody who gave none. */
  reporter: Schema.NullOr(PersonRef)
}
const disposed = {
  ...when,
  by: PersonRef,
  /** 处置后照片 and the like: where it was taken and with which device; null where there is none. */
  proof: Schema.NullOr(Schema.Struct({ device: Id, takenOn: PlainDate, takenAt: LocalTime }))
}
const verified = {
  ...when,
  by: PersonRef,
  passed: Schema.Boolean,
  proof: Schema.NullOr(Schema.Struct({ device: Id, takenOn: PlainDate, takenAt: LocalTime }))
}

const commands = {
  SubmitReport: submitted,
  /** 受理 */
  AcceptReport: { ...when, by: PersonRef },
  /** 不予受理, with what is told to the reporter. */
  DeclineReport: { ...when, by: PersonRef, ground: Schema.Literals(["out-of-scope", "not-real", "unclear", "other"]) },
  /** 并案: the same matter is in hand under another number. */
  MergeDuplicate: { ...when, by: PersonRef, into: Id },
  /** 立案 */
  RegisterReport: { ...when, by: PersonRef },
  /** 派遣 */
  DispatchReport: { ...when, by: PersonRef, department: Id },
  /** 退回派遣: not this department's. */
  ReturnDispatch: { ...when, by: PersonRef, reason: Id },
  /** 处置完毕 */
  DisposeReport: disposed,
  /** 延期, in minutes of work beyond the limit. */
  ExtendLimit: { ...when, askedBy: PersonRef, approver: PersonRef, minutes: Schema.Int.check(Schema.isGreaterThan(0)) },
  /** 缓办: nobody can do it now (season, works); not counted until it goes on. */
  DeferReport: { ...when, approver: PersonRef, reason: Id, until: PlainDate },
  ResumeReport: { ...when, by: PersonRef },
  /** 核查: passed, or back for rework (返工). */
  VerifyReport: verified,
  /** 结案 */
  CloseReport: {
    ...when,
    by: PersonRef,
    ground: Schema.Literals(["solved", "not-needed", "cannot-be-solved", "handed-over"]),
    /** What is told to the reporter where it was not solved. */
    explanation: Schema.NullOr(Id)
  },
  /** 重新办理 */
  ReopenReport: { ...when, by: PersonRef, reason: Id },
  /** What it gave rise to. */
  LinkReport: { ...when, to: Schema.Literals(["penalty-case", "rectification", "illegal-building"]), id: Id },
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
  ReportRated: commands.RateReport
})
export type Event = typeof Event.Type

const eventOf = {
  SubmitReport: "ReportSubmitted",
  AcceptReport: "ReportAccepted",
  DeclineReport: "ReportDeclined",
  MergeDuplicate: "DuplicateMerged",
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
  RateReport: "ReportRated"
} as const satisfies Readonly<Record<Command["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command said. */
export const happened = (command: Command): Event => ({ ...command, _tag: eventOf[command._tag] }) as Event
