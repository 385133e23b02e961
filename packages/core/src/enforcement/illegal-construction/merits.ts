/**
 * 规划认定、处理决定 — what the planning body says can be done about the building, and what was decided, told by reference: notice,
 * hearing, decision and fine live in the penalty case.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) arts. 64 to 66; for an unknown builder the province. Whether the planning body is
 * asked is practice where the bureau has its powers: a decision without it is a doubt.
 */
import { Schema } from "effect"
import { PlainDate, type TimeLimit } from "../../calendar/index.ts"
import {
  type Finding,
  type Parameter,
  type Regime,
  reconsiderationLimit,
  reconsiderationUntoldLimit,
  suingLimit,
  suingUntoldLimit
} from "../../regulation/index.ts"
import { type CaseDeadline, limitFrom, type Phase, type Refusal } from "../phases/phase.ts"
import { Service, servedOn, serviceFindings } from "../phases/service.ts"
import { penaltyLaw } from "../rules/article.ts"
import type { Feature } from "../rules/planning-limits.ts"
import { Measure, Opinion, planningMeasure, type Zone } from "../rules/planning-measure.ts"
import { unknownBuilder } from "../rules/unknown-builder.ts"
import { missing, phaseOf, planning, taken } from "./told.ts"

const Text = Schema.NonEmptyString
const opinion = { on: PlainDate, body: Text, number: Schema.NullOr(Text), opinion: Opinion }
const notice = { on: PlainDate, until: PlainDate, media: Schema.Boolean, atSite: Schema.Boolean }
const decided = {
  on: PlainDate,
  number: Text,
  measure: Measure,
  fineFen: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  /** The last day to correct or demolish; null for a confiscation. */
  until: Schema.NullOr(PlainDate),
  service: Service,
  remediesTold: Schema.Boolean,
  /** Whether the respondent was told before, and heard. */
  heard: Schema.Boolean
}

export const meritsCommands = {
  /** 规划认定意见 */
  RecordOpinion: opinion,
  /** 对无法确定的建设者公告 */
  NotifyUnknownBuilder: notice,
  /** 处理决定 */
  RecordDecision: decided
}
const Command = Schema.TaggedUnion(meritsCommands)
export type MeritsCommand = typeof Command.Type

export const meritsEvents = {
  OpinionRecorded: opinion,
  UnknownBuilderNotified: notice,
  /** `servedOn` is null where the service does not count. */
  DecisionRecorded: { ...decided, servedOn: Schema.NullOr(PlainDate) }
}
const Event = Schema.TaggedUnion(meritsEvents)
export type MeritsEvent = typeof Event.Type
type Of<Tag extends MeritsEvent["_tag"]> = Extract<MeritsEvent, { readonly _tag: Tag }>
export type Decided = Of<"DecisionRecorded">

export interface MeritsState {
  readonly opinion: Of<"OpinionRecorded"> | null
  readonly notice: Of<"UnknownBuilderNotified"> | null
  /** The last one. */
  readonly decision: Decided | null
}

export interface MeritsContext {
  readonly foundOn: PlainDate | null
  readonly zone: Zone
  readonly features: ReadonlyArray<Feature>
  readonly builderKnownOn: PlainDate | null
  readonly measuredOn: PlainDate | null
  readonly handedOn: PlainDate | null
  /** 立案 of the penalty case. */
  readonly openedOn: PlainDate | null
  /** When a remedy took the decision away; null while it stands. */
  readonly fallenOn: PlainDate | null
  /** The last day of an order to correct that the decision took the place of; null where there was none. */
  readonly formerCorrectBy: PlainDate | null
  /** First days of a reconsideration and of a suit against the decision. */
  readonly reconsideredOn: PlainDate | null
  readonly suedOn: PlainDate | null
}

const outOfTurn = (
  { decision }: MeritsState,
  { builderKnownOn, fallenOn, foundOn, measuredOn }: MeritsContext,
  command: MeritsCommand["_tag"]
): Refusal | undefined => {
  if (foundOn === null) return missing(command, "FindSite")
  // An order to correct that was in vain is followed by another decision.
  if (decision !== null && fallenOn === null && decision.measure !== "correct") return taken(command, decision.on)
  switch (command) {
    case "RecordOpinion":
      return undefined
    case "NotifyUnknownBuilder":
      return builderKnownOn === null ? undefined : taken(command, builderKnownOn)
    case "RecordDecision":
      return measuredOn === null ? missing(command, "MeasureSite") : undefined
  }
}

/** The last day of an order to correct that stands. */
export const correctBy = (decision: Decided | null, fallenOn: PlainDate | null): PlainDate | null =>
  decision !== null && fallenOn === null && decision.measure === "correct" ? decision.until : null

/** Notice, hearing and amount of a penalty are held to in its case: without one nobody is fined, nothing confiscated. */
const caseFindings = (
  { fineFen, measure, on }: Pick<Decided, "fineFen" | "measure" | "on">,
  openedOn: PlainDate | null
): ReadonlyArray<Finding> =>
  (fineFen === 0 && measure !== "confiscate") || (openedOn !== null && openedOn <= on)
    ? []
    : [
        {
          rule: "illegal-construction.penalty-case",
          severity: "violation",
          facts: { on, measure, fineFen, missing: "OpenCase" },
          cite: penaltyLaw(on, {
            article: "第五十四条第二款",
            before: "第三十六条",
            gist: "符合立案标准的应当及时立案，罚款、没收须经处罚程序"
          })
        }
      ]

/** 认定与决定 under one law and calendar. */
export const meritsPhase = (regime: Regime): Phase<MeritsCommand, MeritsEvent, MeritsState, MeritsContext> => {
  const decisionFindings = (
    { notice, opinion }: MeritsState,
    { builderKnownOn, features, handedOn, openedOn, zone }: MeritsContext,
    { fineFen, heard, measure, on, service }: Omit<Decided, "_tag" | "servedOn">,
    standing: PlainDate | null
  ): ReadonlyArray<Finding> => {
    const builderKnown = builderKnownOn !== null && builderKnownOn <= on
    return [
      ...unknownBuilder.judge(regime, { on, builderKnown, notice }),
      ...planningMeasure.judge(regime, {
        on,
        zone,
        features,
        opinion: opinion?.opinion ?? null,
        measure,
        correctBy: standing,
        fineFen,
        // A builder whom nobody knows is told by the notice.
        heard: heard || !builderKnown,
        handedOver: handedOn !== null && handedOn <= on
      }),
      ...caseFindings({ fineFen, measure, on }, openedOn),
      ...serviceFindings(regime, on, service)
    ]
  }
  return phaseOf<MeritsCommand, MeritsEvent, MeritsState, MeritsContext>({
    initial: { opinion: null, notice: null, decision: null },
    cites: {
      RecordOpinion: planning("第六十四条", "认定能否采取改正措施消除对规划实施的影响、能否拆除"),
      NotifyUnknownBuilder: planning("第六十四条", "无法确定建设者的，按地方规定公告"),
      RecordDecision: planning("第六十四条至第六十六条", "限期改正并处罚款、限期拆除，或者没收；乡村由乡镇政府处理")
    },
    outOfTurn,
    ready: ({ decision, notice }, { builderKnownOn, fallenOn, handedOn, zone }, command, on) => {
      if (command !== "RecordDecision") return true
      const standing = correctBy(decision, fallenOn)
      if (standing !== null && on <= standing) return false
      if (zone === "village") return handedOn !== null
      return unknownBuilder
        .judge(regime, { on, builderKnown: builderKnownOn !== null, notice })
        .every(({ severity }) => severity !== "violation")
    },
    findings: (state, context, act) =>
      act._tag === "RecordDecision"
        ? decisionFindings(state, context, act, correctBy(state.decision, context.fallenOn))
        : [],
    events: (fact) => {
      switch (fact._tag) {
        case "RecordOpinion":
          return [{ ...fact, _tag: "OpinionRecorded" }]
        case "NotifyUnknownBuilder":
          return [{ ...fact, _tag: "UnknownBuilderNotified" }]
        case "RecordDecision":
          return [{ ...fact, _tag: "DecisionRecorded", servedOn: servedOn(regime, fact.on, fact.service) }]
      }
    },
    evolve: (state, event) => {
      switch (event._tag) {
        case "OpinionRecorded":
          return { ...state, opinion: event }
        case "UnknownBuilderNotified":
          return { ...state, notice: event }
        case "DecisionRecorded":
          return { ...state, decision: event }
      }
    },
    review: (state, context) =>
      state.decision === null ? [] : decisionFindings(state, context, state.decision, context.formerCorrectBy),
    deadlines: ({ decision }, { reconsideredOn, suedOn }): ReadonlyArray<CaseDeadline> => {
      const served = decision?.servedOn ?? null
      if (decision === null || served === null) return []
      // As `remedyPeriods` reads it: where nobody told of them, the longer ones, if the law of the day had any.
      const limit = (ordinary: Parameter<TimeLimit>, untold: Parameter<TimeLimit>, doneOn: PlainDate | null) =>
        (decision.remediesTold ? undefined : limitFrom(regime, untold, served, doneOn)) ??
        limitFrom(regime, ordinary, served, doneOn)
      return [
        limit(reconsiderationLimit, reconsiderationUntoldLimit, reconsideredOn),
        limit(suingLimit, suingUntoldLimit, suedOn)
      ].filter((each) => each !== undefined)
    }
  })
}
