/**
 * 告知、陈述申辩 — the notice before a decision, and what the respondent says to it. A new notice starts it again.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 44, 45, 62 to 64; (2017修正) arts. 31, 32, 41, 42. The notice tells of the
 * right to a hearing where there is one. It counts from the day it was served: 民事诉讼法 on service, phases/service.ts.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { type Finding, type Regime, statementLimit } from "../../regulation/index.ts"
import type { RespondentKind } from "../respondent.ts"
import { type ArticleOf, penaltyLaw } from "../rules/article.ts"
import { hearingRight, hearingRightRule } from "../rules/hearing-right.ts"
import { Sanction } from "../sanction.ts"
import { limitFrom, type Phase, type Refusal, unlessForbidden } from "./phase.ts"
import { Service, servedOn, serviceFindings } from "./service.ts"

const content = {
  /** What is to be imposed. */
  sanctions: Schema.Array(Sanction),
  /** Whether the right to a hearing was told. */
  hearingTold: Schema.Boolean
}

export const noticeCommands = {
  /** 处罚告知书, issued on `on`. */
  GiveNotice: { on: PlainDate, ...content, service: Service },
  MakeStatement: { on: PlainDate },
  /** 复核 — `upheld` true where the statement changed something. */
  ReviewStatement: { on: PlainDate, upheld: Schema.Boolean },
  /** 明确放弃陈述申辩 */
  WaiveStatement: { on: PlainDate }
}
const Command = Schema.TaggedUnion(noticeCommands)
export type NoticeCommand = typeof Command.Type

export const noticeEvents = {
  /**
   * `servedOn` is null where the service does not count; `right` and `statementBy` are as the law had them then
   * (`statementBy` null where no text gave a limit or its year was not published).
   */
  NoticeGiven: {
    on: PlainDate,
    ...content,
    service: Service,
    servedOn: Schema.NullOr(PlainDate),
    right: Schema.Literals(["yes", "no", "unknown"]),
    statementBy: Schema.NullOr(PlainDate)
  },
  StatementMade: { on: PlainDate },
  StatementReviewed: { on: PlainDate, upheld: Schema.Boolean },
  StatementWaived: { on: PlainDate }
}
const Event = Schema.TaggedUnion(noticeEvents)
export type NoticeEvent = typeof Event.Type
type NoticeGiven = Extract<NoticeEvent, { readonly _tag: "NoticeGiven" }>

export interface NoticeState {
  readonly notice: NoticeGiven | null
  readonly statedOn: PlainDate | null
  readonly reviewedOn: PlainDate | null
  readonly waivedOn: PlainDate | null
}

export interface NoticeContext {
  readonly filedOn: PlainDate | null
  /** When the investigation was completed; null while it goes on. */
  readonly completedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  /** Null where the case does not say who it is about. */
  readonly respondent: RespondentKind | null
}

const articles: Readonly<Record<NoticeCommand["_tag"], ArticleOf>> = {
  GiveNotice: {
    article: "第四十四条、第六十二条",
    before: "第三十一条、第四十一条",
    gist: "作出决定之前应当告知；未告知不得作出决定"
  },
  MakeStatement: { article: "第四十五条", before: "第三十二条", gist: "当事人有权陈述和申辩" },
  ReviewStatement: { article: "第四十五条", before: "第三十二条", gist: "对当事人的意见应当复核，成立的应当采纳" },
  WaiveStatement: { article: "第六十二条", before: "第四十一条", gist: "当事人可以明确放弃陈述、申辩权利" }
}

const step = (command: NoticeCommand["_tag"], on: PlainDate): Step<NoticeCommand> => ({
  command,
  cite: penaltyLaw(on, articles[command])
})

const initial: NoticeState = { notice: null, statedOn: null, reviewedOn: null, waivedOn: null }

/** Why a command is out of its turn; undefined when it is not. */
const outOfTurn = (state: NoticeState, context: NoticeContext, command: NoticeCommand["_tag"]): Refusal | undefined => {
  const { completedOn, decidedOn, filedOn } = context
  if (filedOn === null) return { _tag: "StepMissing", command, step: "FileCase" }
  if (decidedOn !== null) return { _tag: "StepTaken", command, on: decidedOn }
  if (command === "GiveNotice") {
    return completedOn === null ? { _tag: "StepMissing", command, step: "CompleteInvestigation" } : undefined
  }
  if (state.notice === null) return { _tag: "StepMissing", command, step: "GiveNotice" }
  if (command === "ReviewStatement") {
    if (state.statedOn === null) return { _tag: "StepMissing", command, step: "MakeStatement" }
    return state.reviewedOn === null ? undefined : { _tag: "StepTaken", command, on: state.reviewedOn }
  }
  // Who has waived may still speak: the agency hears it as long as nothing is decided.
  if (command === "WaiveStatement") {
    const taken = state.waivedOn ?? state.statedOn
    return taken === null ? undefined : { _tag: "StepTaken", command, on: taken }
  }
  return undefined
}

/** 告知 under one law and calendar. */
export const noticePhase = (regime: Regime): Phase<NoticeCommand, NoticeEvent, NoticeState, NoticeContext> => {
  const given = (
    { respondent }: NoticeContext,
    { hearingTold, on, sanctions, service }: Extract<NoticeCommand, { readonly _tag: "GiveNotice" }>
  ): NoticeGiven => {
    const served = servedOn(regime, on, service)
    const limit = served === null ? undefined : limitFrom(regime, statementLimit, served, null)
    return {
      _tag: "NoticeGiven",
      on,
      sanctions,
      hearingTold,
      service,
      servedOn: served,
      right: hearingRight(regime.law, on, respondent ?? "individual", sanctions),
      statementBy: limit === undefined || limit.deadline.provisional ? null : limit.deadline.due
    }
  }
  const record = (context: NoticeContext, fact: NoticeCommand): ReadonlyArray<NoticeEvent> => {
    switch (fact._tag) {
      case "GiveNotice":
        return [given(context, fact)]
      case "MakeStatement":
        return [{ _tag: "StatementMade", on: fact.on }]
      case "ReviewStatement":
        return [{ ...fact, _tag: "StatementReviewed" }]
      case "WaiveStatement":
        return [{ _tag: "StatementWaived", on: fact.on }]
    }
  }
  const findings = (
    { respondent }: NoticeContext,
    { hearingTold, on, sanctions, service }: Pick<NoticeGiven, "on" | "sanctions" | "hearingTold" | "service">
  ): ReadonlyArray<Finding> => [
    ...hearingRightRule.judge(regime, { on, respondent: respondent ?? "individual", sanctions, told: hearingTold }),
    ...serviceFindings(regime, on, service)
  ]

  return {
    initial,
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      return command._tag === "GiveNotice"
        ? unlessForbidden(command._tag, findings(context, command), () => record(context, command))
        : accept(...record(context, command))
    },
    record: (_, context, fact) => record(context, fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "NoticeGiven":
          return { ...initial, notice: event }
        case "StatementMade":
          return { ...state, statedOn: event.on, reviewedOn: null }
        case "StatementReviewed":
          return { ...state, reviewedOn: event.on }
        case "StatementWaived":
          return { ...state, waivedOn: event.on }
      }
    },
    review: ({ notice }, context) => (notice === null ? [] : findings(context, notice)),
    deadlines: ({ notice, statedOn, waivedOn }) => {
      const served = notice?.servedOn ?? null
      const limit = served === null ? undefined : limitFrom(regime, statementLimit, served, statedOn ?? waivedOn)
      return limit === undefined ? [] : [limit]
    },
    next: (state, context, on) => {
      const commands = ["GiveNotice", "MakeStatement", "ReviewStatement", "WaiveStatement"] as const
      return commands.flatMap((command) =>
        outOfTurn(state, context, command) === undefined ? [step(command, on)] : []
      )
    }
  }
}
