/** 整改步骤 — what may be done with a problem and what happened: 发现 → 交办 → 回复 → 复核 → 销号, then 扣分 and 通报. */
import { Schema } from "effect"
import { LocalTime, PlainDate } from "../../../calendar/index.ts"
import { PersonRef } from "../../../ledger/index.ts"

/** Every step is dated to the minute: deadlines run in hours. */
const when = { on: PlainDate, at: LocalTime }
const Id = Schema.NonEmptyString
/** Ten years: a longer one is a slip of the pen. */
const MOST_HOURS = 87_600
/** 期限: a moment, or hours by the clock of the place, from the assignment or from the end of the deadline in force. */
const Deadline = Schema.Union([
  Schema.Struct(when),
  Schema.Struct({ hours: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: MOST_HOURS })) })
])
export type Deadline = typeof Deadline.Type

/**
 * 照片 — the id of the file, and what the device wrote into it. `position` is its reading as it stands there: two
 * readings of one spot never agree to the last digit, so equal ones are one reading.
 */
const Photo = Schema.Struct({
  evidence: Id,
  device: Id,
  takenOn: PlainDate,
  takenAt: LocalTime,
  position: Schema.NullOr(Id)
})
export type Photo = typeof Photo.Type

/** What a problem came from. */
export const origins = {
  inspection: { zh: "每日督查", en: "daily inspection" },
  checklist: { zh: "创文巩卫测评", en: "checklist of the civilised or sanitary city" },
  stationCheck: { zh: "转运站检查", en: "check of a transfer station" },
  report: { zh: "数字城管、投诉", en: "report" },
  other: { zh: "其他", en: "other" }
} as const

const commands = {
  /** 发现 */
  FindProblem: {
    ...when,
    by: PersonRef,
    origin: Schema.Literals(Object.keys(origins) as ReadonlyArray<keyof typeof origins>),
    /** The inspection, check or report that it came from; null where it has no number. */
    source: Schema.NullOr(Id),
    /** 问题类别 of the place's list: `littered-road`; deadlines of its own may stand in the profile. */
    category: Id,
    street: Id,
    section: Schema.NullOr(Id),
    place: Id,
    /** The sanitation station responsible. */
    station: Id,
    photo: Schema.NullOr(Photo)
  },
  /** 交办: to a station and one of its people, by a deadline of its own or by that of the profile (null). */
  AssignProblem: {
    ...when,
    by: PersonRef,
    station: Id,
    handler: PersonRef,
    deadline: Schema.NullOr(Deadline)
  },
  /** 转办: to another station or another of its people; the deadline stays. */
  ReassignProblem: { ...when, by: PersonRef, station: Id, handler: PersonRef, reason: Id },
  /** 延期: a new deadline in the place of the one in force, or so many hours more. */
  ExtendDeadline: { ...when, askedBy: PersonRef, approver: PersonRef, until: Deadline, reason: Id },
  /** 回复: it has been mended. */
  ReplyProblem: { ...when, by: PersonRef, photo: Schema.NullOr(Photo) },
  /** 复核: passed, or back for rework (返工). */
  VerifyProblem: { ...when, by: PersonRef, passed: Schema.Boolean, photo: Schema.NullOr(Photo) },
  /** 销号 */
  CloseProblem: { ...when, by: PersonRef },
  /** 撤销: it was none, or stands under another number. Approved by somebody else than who asks. */
  WithdrawProblem: {
    ...when,
    askedBy: PersonRef,
    approver: PersonRef,
    ground: Schema.Literals(["not-real", "duplicate", "not-ours"]),
    explanation: Id
  },
  /** 重开: it came back, or was never mended. */
  ReopenProblem: { ...when, by: PersonRef, reason: Id },
  /** 扣分, in tenths of a point. */
  DeductPoints: { ...when, by: PersonRef, tenths: Schema.Int.check(Schema.isGreaterThan(0)), reason: Id },
  /** 通报, under the number of its document. */
  IssueNotice: { ...when, by: PersonRef, document: Id }
}

/** What somebody asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ProblemFound: commands.FindProblem,
  ProblemAssigned: commands.AssignProblem,
  ProblemReassigned: commands.ReassignProblem,
  DeadlineExtended: commands.ExtendDeadline,
  ProblemReplied: commands.ReplyProblem,
  ProblemVerified: commands.VerifyProblem,
  ProblemClosed: commands.CloseProblem,
  ProblemWithdrawn: commands.WithdrawProblem,
  ProblemReopened: commands.ReopenProblem,
  PointsDeducted: commands.DeductPoints,
  NoticeIssued: commands.IssueNotice
})
export type Event = typeof Event.Type

const eventOf = {
  FindProblem: "ProblemFound",
  AssignProblem: "ProblemAssigned",
  ReassignProblem: "ProblemReassigned",
  ExtendDeadline: "DeadlineExtended",
  ReplyProblem: "ProblemReplied",
  VerifyProblem: "ProblemVerified",
  CloseProblem: "ProblemClosed",
  WithdrawProblem: "ProblemWithdrawn",
  ReopenProblem: "ProblemReopened",
  DeductPoints: "PointsDeducted",
  IssueNotice: "NoticeIssued"
} as const satisfies Readonly<Record<Command["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command said. */
export const happened = (command: Command): Event => ({ ...command, _tag: eventOf[command._tag] }) as Event
