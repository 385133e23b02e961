/** 活动步骤 — what may be done with a gathering and what happened: 通知 → 议程 → 举行 → 签到 → 记录 → 归档. */
import { Schema } from "effect"
import { LocalTime, PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { Ballot } from "../votes/ballot.ts"
import { activityKinds, attendances, forms, leaveReasons, matters, modes, speakerPosts } from "./codes.ts"

const Id = Schema.NonEmptyString
const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const when = { on: PlainDate }
const codes = <const C extends Readonly<Record<string, unknown>>>(of: C) =>
  Schema.Literals(Object.keys(of) as ReadonlyArray<string> as ReadonlyArray<keyof C & string>)
const Kind = codes(activityKinds)

/** 议题、环节 — one part of a gathering. What is said in it stays in the minutes. */
export const Item = Schema.Struct({
  order: Schema.Int.check(Schema.isGreaterThan(0)),
  /** The kind of activity that it is; null for a part that serves none. */
  serves: Schema.NullOr(Kind),
  form: Schema.NullOr(codes(forms)),
  formName: Schema.NullOr(Id),
  topic: Id,
  /** 学习篇目 */
  source: Schema.NullOr(Id),
  discussed: Schema.Boolean,
  speaker: Schema.NullOr(PersonRef),
  speakerPost: Schema.NullOr(codes(speakerPosts)),
  speakerBody: Schema.NullOr(Id),
  /** 学时, in tenths of an hour. */
  hourTenths: Schema.NullOr(Count),
  /** Where the minutes speak of this part alone: page or paragraph; null where they do not. */
  content: Schema.NullOr(Id)
})
export type Item = typeof Item.Type

/** One person's sign-in. */
const SignedIn = Schema.Struct({
  person: PersonRef,
  attendance: codes(attendances),
  reason: Schema.NullOr(codes(leaveReasons))
})

const commands = {
  /** 通知 */
  AnnounceActivity: {
    ...when,
    /** The branch or body that holds it. */
    organiser: Id,
    group: Schema.NullOr(Id),
    kind: Kind,
    /** 规定动作, or else 自选动作. */
    required: Schema.Boolean,
    plannedOn: PlainDate,
    theme: Schema.NullOr(Id),
    topicCode: Schema.NullOr(Id),
    brand: Schema.NullOr(Id),
    place: Schema.NullOr(Id)
  },
  /** 议程 */
  SetAgenda: { ...when, items: Schema.NonEmptyArray(Item) },
  /** 改期 */
  MoveActivity: { ...when, to: PlainDate, reason: Id },
  /** 取消 */
  CancelActivity: { ...when, reason: Id },
  /** 举行 */
  HoldActivity: {
    ...when,
    startedAt: Schema.NullOr(LocalTime),
    endedAt: Schema.NullOr(LocalTime),
    host: PersonRef,
    mode: codes(modes),
    frontLine: Schema.Boolean,
    emergencyReason: Schema.NullOr(Id)
  },
  /** 签到: who is exempt is not due. */
  SignIn: { ...when, due: Count, present: Count, leave: Count, absent: Count, persons: Schema.Array(SignedIn) },
  /** 记录: the parts as they were held, in their order. */
  RecordMinutes: { ...when, document: Id, items: Schema.NonEmptyArray(Item) },
  /** 决议 */
  VoteResolution: {
    ...when,
    id: Id,
    matter: codes(matters),
    ballot: Ballot,
    declared: Schema.Literals(["passed", "failed"]),
    /** The committee meeting that had it first; null for none. */
    prepared: Schema.NullOr(Id),
    /** What allows a temporary branch what it generally does not do; null without it. */
    document: Schema.NullOr(Id)
  },
  /** 布置 */
  SetFollowUp: { ...when, id: Id, task: Id, dueOn: Schema.NullOr(PlainDate) },
  /** 落实 */
  CloseFollowUp: { ...when, id: Id },
  /** 归档 */
  FileActivity: { ...when }
}

/** What somebody asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** One row of an old ledger, by the names of its kind's fields. */
const RecordRow = {
  ...when,
  kind: Id,
  cells: Schema.Record(Schema.String, Schema.NullOr(Schema.Union([Schema.String, Schema.Int])))
}

/** What happened elsewhere: a step, or a row of an old ledger. */
export const Fact = Schema.TaggedUnion({ ...commands, RecordRow })
export type Fact = typeof Fact.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ActivityAnnounced: commands.AnnounceActivity,
  AgendaSet: commands.SetAgenda,
  ActivityMoved: commands.MoveActivity,
  ActivityCancelled: commands.CancelActivity,
  ActivityHeld: commands.HoldActivity,
  AttendanceTaken: commands.SignIn,
  MinutesRecorded: commands.RecordMinutes,
  ResolutionVoted: commands.VoteResolution,
  FollowUpSet: commands.SetFollowUp,
  FollowUpClosed: commands.CloseFollowUp,
  ActivityFiled: commands.FileActivity,
  RowRecorded: RecordRow
})
export type Event = typeof Event.Type

const eventOf = {
  AnnounceActivity: "ActivityAnnounced",
  SetAgenda: "AgendaSet",
  MoveActivity: "ActivityMoved",
  CancelActivity: "ActivityCancelled",
  HoldActivity: "ActivityHeld",
  SignIn: "AttendanceTaken",
  RecordMinutes: "MinutesRecorded",
  VoteResolution: "ResolutionVoted",
  SetFollowUp: "FollowUpSet",
  CloseFollowUp: "FollowUpClosed",
  FileActivity: "ActivityFiled",
  RecordRow: "RowRecorded"
} as const satisfies Readonly<Record<Fact["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command or fact said. */
export const happened = (fact: Fact): Event => ({ ...fact, _tag: eventOf[fact._tag] }) as Event
