/**
 * 审查 — what the case is and who has to look at it: classification, legal review, collective discussion.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 57, 58; (2017修正) art. 38. Whether a decision needed them is judged with
 * the decision; here stands only that they were made, and by whom.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { Measures, type PenaltyEnv } from "../penalty-env.ts"
import { type ArticleOf, penaltyLaw } from "../rules/article.ts"
import { Circumstances } from "../rules/exemption.ts"
import { legalReviewer } from "../rules/legal-review.ts"
import { type Phase, unlessForbidden } from "./phase.ts"

const classification = {
  /** The violation as established; may differ from the one the case was filed for. */
  violation: Schema.NonEmptyString,
  measures: Measures,
  circumstances: Schema.NullOr(Circumstances),
  publicInterest: Schema.Boolean,
  difficult: Schema.Boolean,
  /** 具有一定社会影响: the decision must be published. */
  influential: Schema.Boolean,
  /** 情节复杂 */
  complex: Schema.Boolean,
  /** 重大违法行为 */
  grave: Schema.Boolean
}

export const examinationCommands = {
  /** 案件定性 — may be repeated; the last counts. */
  ClassifyCase: { on: PlainDate, ...classification },
  /** 法制审核 */
  ReviewLegally: { on: PlainDate, reviewer: PersonRef, passed: Schema.Boolean },
  /** 集体讨论 by the heads of the agency. */
  DiscussCollectively: { on: PlainDate, members: Schema.NonEmptyArray(PersonRef), approved: Schema.Boolean }
}
const Command = Schema.TaggedUnion(examinationCommands)
export type ExaminationCommand = typeof Command.Type

export const examinationEvents = {
  CaseClassified: { on: PlainDate, ...classification },
  /** `qualified` as the roll of officers said; null where it did not know. */
  CaseReviewedLegally: {
    on: PlainDate,
    reviewer: PersonRef,
    passed: Schema.Boolean,
    qualified: Schema.NullOr(Schema.Boolean)
  },
  CaseDiscussed: { on: PlainDate, members: Schema.NonEmptyArray(PersonRef), approved: Schema.Boolean }
}
const Event = Schema.TaggedUnion(examinationEvents)
export type ExaminationEvent = typeof Event.Type
type Classified = Extract<ExaminationEvent, { readonly _tag: "CaseClassified" }>
type Reviewed = Extract<ExaminationEvent, { readonly _tag: "CaseReviewedLegally" }>
type Discussed = Extract<ExaminationEvent, { readonly _tag: "CaseDiscussed" }>

/** The last of each. A new notice leaves them as they are. */
export interface ExaminationState {
  readonly classified: Omit<Classified, "_tag"> | null
  readonly reviewed: Omit<Reviewed, "_tag"> | null
  readonly discussed: Omit<Discussed, "_tag"> | null
}

export interface ExaminationContext {
  readonly filedOn: PlainDate | null
  /** When the investigation was completed; null while it goes on. */
  readonly completedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  readonly investigators: ReadonlyArray<PersonRef>
}

const articles: Readonly<Record<ExaminationCommand["_tag"], ArticleOf>> = {
  ClassifyCase: {
    article: "第五十七条第一款",
    before: "第三十八条第一款",
    gist: "根据调查结果的不同情况分别作出决定"
  },
  ReviewLegally: { article: "第五十八条", before: "第三十八条第三款", gist: "法定情形下决定之前应当进行法制审核" },
  DiscussCollectively: {
    article: "第五十七条第二款",
    before: "第三十八条第二款",
    gist: "情节复杂或者重大违法的由负责人集体讨论"
  }
}

const step = (command: ExaminationCommand["_tag"], on: PlainDate): Step<ExaminationCommand> => ({
  command,
  cite: penaltyLaw(on, articles[command])
})

/** 审查 under one environment. */
export const examinationPhase = (
  env: PenaltyEnv
): Phase<ExaminationCommand, ExaminationEvent, ExaminationState, ExaminationContext> => {
  const record = (fact: ExaminationCommand): ReadonlyArray<ExaminationEvent> => {
    switch (fact._tag) {
      case "ClassifyCase":
        return [{ ...fact, _tag: "CaseClassified" }]
      case "ReviewLegally": {
        const qualified = env.officers.qualified(fact.reviewer, fact.on, "legalReview") ?? null
        return [{ ...fact, _tag: "CaseReviewedLegally", qualified }]
      }
      case "DiscussCollectively":
        return [{ ...fact, _tag: "CaseDiscussed" }]
    }
  }
  const reviewerFindings = (
    { investigators }: ExaminationContext,
    { on, qualified, reviewer }: Omit<Reviewed, "_tag" | "passed">
  ): ReadonlyArray<Finding> => legalReviewer.judge(env, { on, reviewer, qualified, investigators })

  return {
    initial: { classified: null, reviewed: null, discussed: null },
    decide: (_, context, command) => {
      if (context.filedOn === null) return reject({ _tag: "StepMissing", command: command._tag, step: "FileCase" })
      if (context.decidedOn !== null) {
        return reject({ _tag: "StepTaken", command: command._tag, on: context.decidedOn })
      }
      switch (command._tag) {
        case "ClassifyCase":
          return accept(...record(command))
        case "ReviewLegally": {
          if (context.completedOn === null) return missingInvestigation(command)
          const { on, reviewer } = command
          const qualified = env.officers.qualified(reviewer, on, "legalReview") ?? null
          return unlessForbidden(command._tag, reviewerFindings(context, { on, reviewer, qualified }), () =>
            record(command)
          )
        }
        case "DiscussCollectively":
          return context.completedOn === null ? missingInvestigation(command) : accept(...record(command))
      }
    },
    record: (_, __, fact) => record(fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "CaseClassified":
          return { ...state, classified: event }
        case "CaseReviewedLegally":
          return { ...state, reviewed: event }
        case "CaseDiscussed":
          return { ...state, discussed: event }
      }
    },
    review: ({ reviewed }, context) => (reviewed === null ? [] : reviewerFindings(context, reviewed)),
    deadlines: () => [],
    next: (_, { completedOn, decidedOn, filedOn }, on) => {
      if (filedOn === null || decidedOn !== null) return []
      if (completedOn === null) return [step("ClassifyCase", on)]
      return [step("ClassifyCase", on), step("ReviewLegally", on), step("DiscussCollectively", on)]
    }
  }
}

const missingInvestigation = ({ _tag: command }: ExaminationCommand) =>
  reject({ _tag: "StepMissing", command, step: "CompleteInvestigation" })
