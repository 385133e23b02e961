/** 党支部事项 — what may be done with a branch and what happened: 申请 → 批复 → 班子产生 → 换届 → 撤销. */
import { Schema } from "effect"
import { PlainDate } from "../../../calendar/index.ts"
import { PersonRef } from "../../../ledger/index.ts"
import { Ballot } from "../../votes/ballot.ts"

const Id = Schema.NonEmptyString
const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const when = { on: PlainDate }
const Type = Schema.Literals(["ordinary", "joint", "temporary"])

/** One officer and the post. */
export const Officer = Schema.Struct({
  person: PersonRef,
  role: Schema.Literals(["secretary", "deputySecretary", "organisation", "publicity", "discipline", "committeeMember"])
})
export type Officer = typeof Officer.Type

const commands = {
  /** 申请成立 */
  ApplyForBranch: {
    ...when,
    branch: Id,
    type: Type,
    superior: Id,
    formal: Count,
    probationary: Count,
    /** Units that a joint branch covers; null for another. */
    units: Schema.NullOr(Count),
    /** Of a temporary branch: the task of the body in which it is set up. */
    task: Schema.NullOr(Id),
    project: Schema.NullOr(Schema.Struct({ from: PlainDate, until: PlainDate }))
  },
  /** 批复成立: `from` is its first day. */
  ApproveBranch: { ...when, approver: Id, document: Id, from: PlainDate, committee: Schema.Boolean },
  /** 不予批准 */
  DeclineBranch: { ...when, approver: Id, reason: Id },
  /** 指定班子成员, by the organisation that approves. */
  AppointOfficers: {
    ...when,
    approver: Id,
    document: Id,
    committee: Schema.Boolean,
    officers: Schema.NonEmptyArray(Officer)
  },
  /** 选举班子成员: `votes` in the order of the officers, totals only. */
  ElectOfficers: {
    ...when,
    committee: Schema.Boolean,
    officers: Schema.NonEmptyArray(Officer),
    votes: Schema.NonEmptyArray(Ballot),
    /** 报批、备案 of the result; null while it is not there yet. */
    document: Schema.NullOr(Id)
  },
  /** 选举结果报批、备案, where the election did not name the document. */
  FileElection: { ...when, document: Id },
  /** 提前、延期换届 */
  ShiftElection: { ...when, to: PlainDate, approver: Id, document: Id },
  /** 机构撤销: the last day of the body in which a temporary branch was set up. */
  EndTask: { ...when, until: PlainDate },
  /** 培养对象移交: a temporary branch hands an activist's notes over to the home branch. */
  HandOverActivist: { ...when, person: PersonRef, to: Id },
  /** 撤销 */
  AbolishBranch: { ...when, document: Id, reason: Id }
}

/** What somebody asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** One row of the register or of the terms, as an old ledger tells it. */
const recorded = {
  RecordBranch: {
    ...when,
    branch: Id,
    type: Type,
    committee: Schema.Boolean,
    superior: Schema.NullOr(Id),
    document: Schema.NullOr(Id),
    units: Schema.NullOr(Count),
    task: Schema.NullOr(Id),
    fixedDay: Schema.NullOr(Id),
    until: Schema.NullOr(PlainDate)
  },
  RecordTerm: { ...when, term: Id, branch: Id, succeededOn: Schema.NullOr(PlainDate), dueOn: Schema.NullOr(PlainDate) }
}

/** What happened elsewhere: a step, or a row of an old ledger. */
export const Fact = Schema.TaggedUnion({ ...commands, ...recorded })
export type Fact = typeof Fact.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  BranchApplied: commands.ApplyForBranch,
  BranchApproved: commands.ApproveBranch,
  BranchDeclined: commands.DeclineBranch,
  OfficersAppointed: commands.AppointOfficers,
  OfficersElected: commands.ElectOfficers,
  ElectionFiled: commands.FileElection,
  ElectionShifted: commands.ShiftElection,
  TaskEnded: commands.EndTask,
  ActivistHandedOver: commands.HandOverActivist,
  BranchAbolished: commands.AbolishBranch,
  BranchRecorded: recorded.RecordBranch,
  TermRecorded: recorded.RecordTerm
})
export type Event = typeof Event.Type

const eventOf = {
  ApplyForBranch: "BranchApplied",
  ApproveBranch: "BranchApproved",
  DeclineBranch: "BranchDeclined",
  AppointOfficers: "OfficersAppointed",
  ElectOfficers: "OfficersElected",
  FileElection: "ElectionFiled",
  ShiftElection: "ElectionShifted",
  EndTask: "TaskEnded",
  HandOverActivist: "ActivistHandedOver",
  AbolishBranch: "BranchAbolished",
  RecordBranch: "BranchRecorded",
  RecordTerm: "TermRecorded"
} as const satisfies Readonly<Record<Fact["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command or fact said. */
export const happened = (fact: Fact): Event => ({ ...fact, _tag: eventOf[fact._tag] }) as Event
