/** 集中整治步骤 — what may be done with a campaign and what happened: 策划 → 批准 → 开展 → 行动日 → 结束 → 总结, and 回潮复查. */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"

/** A name or a number, no longer than a ledger's text. */
const Id = Schema.NonEmptyString.check(Schema.isMaxLength(200))
const Text = Schema.NonEmptyString.check(Schema.isMaxLength(2000))
const count = Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))

/** A street of the campaign, and the places on it where not all of it is meant. */
const Stretch = Schema.Struct({ street: Id, places: Schema.Array(Id) })
export type Stretch = typeof Stretch.Type

/** Kinds of result, each in its own unit: 宗, 处, 辆次, m². No kind is a fine: targets of fines are forbidden (办法 art. 30). */
export const resultKinds = ["matters", "sites", "towed", "demolished"] as const
export type ResultKind = (typeof resultKinds)[number]

/** Forces and results of a street on a day; null where nobody counted. `demolished` is in hundredths of a m². */
const Figures = Schema.Struct({
  /** Which part of the street, where not all of it. */
  scope: Schema.optionalKey(Id),
  officers: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  vehicles: count,
  matters: count,
  sites: count,
  towed: count,
  demolished: count
})
export type Figures = typeof Figures.Type

const plan = {
  on: PlainDate,
  by: PersonRef,
  name: Id,
  topic: Id,
  scope: Schema.NonEmptyArray(Stretch),
  from: PlainDate,
  until: PlainDate,
  /** 牵头单位 */
  lead: Id,
  /** 参与单位: street offices and others. */
  partners: Schema.Array(Id),
  /** What is to be reached, in the unit of its kind. */
  targets: Schema.Array(
    Schema.Struct({ result: Schema.Literals(resultKinds), amount: Schema.Int.check(Schema.isGreaterThan(0)) })
  )
}
const decided = { on: PlainDate, by: PersonRef }
const actionDay = {
  /** The day of the action, whenever it is told. */
  on: PlainDate,
  street: Id,
  figures: Figures,
  /** Null in a ledger from elsewhere. */
  by: Schema.NullOr(PersonRef),
  /** What a ledger from elsewhere says of the campaign; absent where a plan does. */
  topic: Schema.optionalKey(Id),
  joint: Schema.optionalKey(Schema.Literals(["yes", "no"]))
}

const commands = {
  /** Again before it is approved: in place of the plan before. */
  PlanCampaign: plan,
  ReturnPlan: { ...decided, reason: Text },
  ApproveCampaign: decided,
  CancelCampaign: { ...decided, reason: Text },
  BeginCampaign: decided,
  RecordDay: actionDay,
  /** Other figures for a street on a day, or none: it was no action at all. */
  CorrectDay: {
    on: PlainDate,
    day: PlainDate,
    street: Id,
    figures: Schema.NullOr(Figures),
    by: PersonRef,
    approver: PersonRef,
    reason: Text
  },
  /** A case or report that an action gave rise to. */
  LinkMatter: {
    on: PlainDate,
    day: PlainDate,
    street: Id,
    to: Schema.Literals(["penalty-case", "illegal-building", "report", "rectification"]),
    id: Id
  },
  /** 源头疏导: a point of the register made for what was cleared. */
  LinkSourceMeasure: { on: PlainDate, point: Id },
  /** More time, more streets, or both. */
  ExtendCampaign: {
    on: PlainDate,
    askedBy: PersonRef,
    approver: PersonRef,
    until: PlainDate,
    scope: Schema.Array(Stretch),
    reason: Text
  },
  EndCampaign: decided,
  SumUpCampaign: { ...decided, document: Id },
  /** 回潮复查: one look at one place after it was cleared. */
  CheckRelapse: {
    on: PlainDate,
    check: Id,
    street: Id,
    place: Id,
    point: Schema.optionalKey(Id),
    relapsed: Schema.Boolean,
    /** Null in a ledger from elsewhere. */
    by: Schema.NullOr(PersonRef)
  }
}

/** What somebody asks for. */
export const Command = Schema.TaggedUnion(commands)
export type Command = typeof Command.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  CampaignPlanned: commands.PlanCampaign,
  PlanReturned: commands.ReturnPlan,
  CampaignApproved: commands.ApproveCampaign,
  CampaignCancelled: commands.CancelCampaign,
  CampaignBegun: commands.BeginCampaign,
  DayRecorded: commands.RecordDay,
  DayCorrected: commands.CorrectDay,
  MatterLinked: commands.LinkMatter,
  SourceMeasureLinked: commands.LinkSourceMeasure,
  CampaignExtended: commands.ExtendCampaign,
  CampaignEnded: commands.EndCampaign,
  CampaignSummedUp: commands.SumUpCampaign,
  RelapseChecked: commands.CheckRelapse
})
export type Event = typeof Event.Type

const eventOf = {
  PlanCampaign: "CampaignPlanned",
  ReturnPlan: "PlanReturned",
  ApproveCampaign: "CampaignApproved",
  CancelCampaign: "CampaignCancelled",
  BeginCampaign: "CampaignBegun",
  RecordDay: "DayRecorded",
  CorrectDay: "DayCorrected",
  LinkMatter: "MatterLinked",
  LinkSourceMeasure: "SourceMeasureLinked",
  ExtendCampaign: "CampaignExtended",
  EndCampaign: "CampaignEnded",
  SumUpCampaign: "CampaignSummedUp",
  CheckRelapse: "RelapseChecked"
} as const satisfies Readonly<Record<Command["_tag"], Event["_tag"]>>

/** The event of an act: it holds what the command said. */
export const happened = (command: Command): Event => ({ ...command, _tag: eventOf[command._tag] }) as Event
