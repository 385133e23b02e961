/** 承办步骤 — what may be done with a task and what happened: 立项 → 承办（揭榜）→ 办理 → 报结 → 验收（退回）, then 回潮复查. */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { levels } from "../codes.ts"

/** What a task came from. */
export const taskTypes = {
  directive: { zh: "上级部署", en: "decision from above" },
  livelihood: { zh: "民生实事", en: "livelihood project" },
  hardCase: { zh: "疑难杂症", en: "hard case" },
  posted: { zh: "揭榜事项", en: "item posted to be claimed" },
  deed: { zh: "办实事", en: "practical deed" },
  plan: { zh: "计划事项", en: "plan item" },
  followUp: { zh: "学习成果转化", en: "follow-up of a study session" },
  correction: { zh: "更正申请", en: "request for a correction" }
} as const
export type TaskType = keyof typeof taskTypes

const when = { on: PlainDate }
const Id = Schema.NonEmptyString
const given = { ...when, by: PersonRef, orgUnit: Id, owner: PersonRef, dueOn: Schema.NullOr(PlainDate) }

const commands = {
  /** 立项、张榜 */
  OpenTask: {
    ...when,
    by: PersonRef,
    type: Schema.Literals(Object.keys(taskTypes) as ReadonlyArray<TaskType>),
    title: Id,
    /** The level of who decided it; null where nobody above did. */
    level: Schema.NullOr(Schema.Literals(Object.keys(levels) as ReadonlyArray<keyof typeof levels>)),
    /** The body that decided, asked for or posted it: a government, a community. Never a person. */
    issuer: Schema.NullOr(Id),
    /** The document, the meeting or the study session it follows from. */
    reference: Schema.NullOr(Id),
    street: Schema.NullOr(Id),
    /** The last day, where it is known from the start. */
    dueOn: Schema.NullOr(PlainDate)
  },
  /** 交办: to a unit and one person in it; a day given here goes before that of the opening. */
  AssignTask: given,
  /** 揭榜: a posted item is claimed, not assigned. */
  ClaimTask: given,
  /** 改派; the last day stays. */
  ReassignTask: { ...when, by: PersonRef, orgUnit: Id, owner: PersonRef, reason: Id },
  StartTask: { ...when, by: PersonRef },
  /** 源头分析: the root cause of a hard case, and the measure against it. */
  AnalyseTask: { ...when, by: PersonRef, cause: Id, measure: Id },
  /** 延期 */
  ExtendTask: { ...when, askedBy: PersonRef, approver: PersonRef, until: PlainDate, reason: Id },
  /** 报结: it is done, with its result. */
  ReportTask: { ...when, by: PersonRef, result: Id },
  /** 验收: by somebody else; `body` is for whom: the community that posted it, the office that assigned it. */
  AcceptTask: { ...when, by: PersonRef, body: Id },
  /** 退回 */
  ReturnTask: { ...when, by: PersonRef, body: Id, reason: Id },
  /** 撤销: approved by somebody else than who asks. */
  WithdrawTask: { ...when, askedBy: PersonRef, approver: PersonRef, reason: Id },
  /** 回潮复查 */
  CheckTaskRelapse: { ...when, by: PersonRef, relapsed: Schema.Boolean },
  /** 重新办理 */
  ReopenTask: { ...when, by: PersonRef, reason: Id }
}

/** What somebody asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  TaskOpened: commands.OpenTask,
  TaskAssigned: commands.AssignTask,
  TaskClaimed: commands.ClaimTask,
  TaskReassigned: commands.ReassignTask,
  TaskStarted: commands.StartTask,
  TaskAnalysed: commands.AnalyseTask,
  TaskExtended: commands.ExtendTask,
  TaskReported: commands.ReportTask,
  TaskAccepted: commands.AcceptTask,
  TaskReturned: commands.ReturnTask,
  TaskWithdrawn: commands.WithdrawTask,
  TaskRelapseChecked: commands.CheckTaskRelapse,
  TaskReopened: commands.ReopenTask
})
export type Event = typeof Event.Type

const eventOf = {
  OpenTask: "TaskOpened",
  AssignTask: "TaskAssigned",
  ClaimTask: "TaskClaimed",
  ReassignTask: "TaskReassigned",
  StartTask: "TaskStarted",
  AnalyseTask: "TaskAnalysed",
  ExtendTask: "TaskExtended",
  ReportTask: "TaskReported",
  AcceptTask: "TaskAccepted",
  ReturnTask: "TaskReturned",
  WithdrawTask: "TaskWithdrawn",
  CheckTaskRelapse: "TaskRelapseChecked",
  ReopenTask: "TaskReopened"
} as const satisfies Readonly<Record<Command["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command said. */
export const happened = (command: Command): Event => ({ ...command, _tag: eventOf[command._tag] }) as Event
