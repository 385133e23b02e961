/**
 * 决定的合法性 — every rule that a decision is held to, put together from the facts of its case.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订); each rule names its article. The order is that of the procedure.
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { Act, Finding } from "../../regulation/index.ts"
import type { Measures, PenaltyEnv } from "../penalty-env.ts"
import type { HearingWindow } from "../phases/hearing.ts"
import type { RespondentKind } from "../respondent.ts"
import { fineOf, type Sanction } from "../sanction.ts"
import { collectiveDiscussion } from "./collective-discussion.ts"
import { deciderApart } from "./decider-apart.ts"
import { decisionContent } from "./decision-content.ts"
import { factsEstablished } from "./evidence.ts"
import { type Circumstances, exemptionRule } from "./exemption.ts"
import { fineRangeRule } from "./fine-range.ts"
import { hearingOpen } from "./hearing-open.ts"
import { legalReview, type ReviewTriggers } from "./legal-review.ts"
import { noHeavierPenalty } from "./no-heavier-penalty.ts"
import { noticeBeforeDecision } from "./notice-before-decision.ts"
import { orderToCorrect } from "./order-to-correct.ts"
import { type AgeGroup, type Capacity, responsibility } from "./responsibility.ts"
import { statementReviewed } from "./statement-reviewed.ts"

/** What a decision is judged by: the case as it stood, put together from its phases. Null is what nobody knows. */
export interface CaseFacts {
  readonly respondent: { readonly kind: RespondentKind; readonly age: AgeGroup; readonly capacity: Capacity } | null
  readonly act: Act | null
  readonly violation: string | null
  readonly measures: Measures
  readonly circumstances: Circumstances | null
  readonly triggers: ReviewTriggers
  readonly complex: boolean
  readonly grave: boolean
  readonly investigators: ReadonlyArray<string>
  /** How many pieces of evidence may be used. */
  readonly usable: number
  /** 责令改正 and what became of it; null where none was ordered. */
  readonly ordered: { readonly on: PlainDate; readonly corrected: boolean | null } | null
  readonly legallyReviewed: { readonly on: PlainDate; readonly passed: boolean } | null
  readonly discussedOn: PlainDate | null
  /** The last notice and the day on which it counts; null without one. */
  readonly notice: { readonly servedOn: PlainDate | null; readonly sanctions: ReadonlyArray<Sanction> } | null
  readonly statedOn: PlainDate | null
  readonly statementReviewedOn: PlainDate | null
  readonly statementWaived: boolean
  readonly hearingRequested: boolean
  /** Why a hearing keeps a decision of a day waiting; undefined when it does not. */
  readonly hearingWindow: (on: PlainDate) => HearingWindow | undefined
  /** Whether notice and hearing let a penalty be decided on a day. */
  readonly mayDecideOn: (on: PlainDate) => boolean
}

interface PenaltyDecision {
  readonly on: PlainDate
  readonly decidedBy: string
  readonly sanctions: ReadonlyArray<Sanction>
  readonly leniency: ReadonlyArray<string>
  readonly remediesTold: boolean
  readonly surchargeTold: boolean
}

const normOf = (env: PenaltyEnv, { act, measures, respondent, violation }: CaseFacts, decidedOn: PlainDate) =>
  act === null || respondent === null || violation === null
    ? undefined
    : env.violations({ violation, kind: respondent.kind, act, decidedOn, measures })

/** Everything irregular in a penalty decision. */
export const penaltyFindings = (
  env: PenaltyEnv,
  facts: CaseFacts,
  { decidedBy, leniency, on, remediesTold, sanctions, surchargeTold }: PenaltyDecision
): ReadonlyArray<Finding> => {
  const { act, circumstances, investigators, measures, notice, ordered, respondent, violation } = facts
  const norm = normOf(env, facts, on)
  const noticedOn = notice?.servedOn ?? null
  const triggers = { ...facts.triggers, difficult: facts.triggers.difficult || norm?.contested === true }
  return [
    ...factsEstablished.judge(env, { on, usable: facts.usable }),
    ...noticeBeforeDecision.judge(env, { noticedOn, decidedOn: on }),
    ...(notice === null || noticedOn === null
      ? []
      : [
          ...statementReviewed.judge(env, {
            noticedOn,
            statedOn: facts.statedOn,
            reviewedOn: facts.statementReviewedOn,
            waived: facts.statementWaived,
            decidedOn: on
          }),
          ...hearingOpen(facts.hearingWindow(on), on),
          ...noHeavierPenalty.judge(env, {
            on,
            told: notice.sanctions,
            decided: sanctions,
            spokeUp: facts.statedOn !== null || facts.hearingRequested
          })
        ]),
    ...legalReview.judge(env, { decidedOn: on, triggers, review: facts.legallyReviewed }),
    ...collectiveDiscussion.judge(env, {
      decidedOn: on,
      complex: facts.complex,
      grave: facts.grave,
      sanctions,
      discussedOn: facts.discussedOn
    }),
    ...deciderApart.judge(env, { on, decidedBy, investigators }),
    ...(respondent === null
      ? []
      : responsibility.judge(env, {
          on,
          age: respondent.age,
          capacity: respondent.capacity,
          decided: "penalty",
          lenient: leniency.length > 0
        })),
    ...(circumstances === null ? [] : exemptionRule.judge(env, { on, circumstances, decided: "penalty" })),
    ...(norm === undefined
      ? []
      : orderToCorrect.judge(env, {
          on,
          fined: fineOf(sanctions) > 0,
          order: norm.order,
          orderedOn: ordered?.on ?? null,
          corrected: ordered?.corrected ?? null,
          norm: norm.cite
        })),
    ...(act === null || respondent === null || violation === null
      ? []
      : fineRangeRule.judge(env, {
          violation,
          respondent: respondent.kind,
          act,
          decidedOn: on,
          fineFen: fineOf(sanctions),
          measures,
          mitigated: leniency.length > 0
        })),
    ...decisionContent.judge(env, { on, sanctions, remediesTold, surchargeTold })
  ]
}

interface NoPenaltyDecision {
  readonly on: PlainDate
  readonly decidedBy: string
  readonly ground: "exempt" | "under-age" | "no-capacity" | "out-of-time" | "not-proved"
  readonly educated: boolean
}

/** Everything irregular in a decision not to penalise. */
export const noPenaltyFindings = (
  env: PenaltyEnv,
  { circumstances, complex, discussedOn, grave, investigators, legallyReviewed, triggers }: CaseFacts,
  { decidedBy, educated, ground, on }: NoPenaltyDecision
): ReadonlyArray<Finding> => [
  ...legalReview.judge(env, { decidedOn: on, triggers, review: legallyReviewed }),
  ...collectiveDiscussion.judge(env, { decidedOn: on, complex, grave, sanctions: [], discussedOn }),
  ...deciderApart.judge(env, { on, decidedBy, investigators }),
  ...(ground === "exempt" && circumstances !== null
    ? exemptionRule.judge(env, { on, circumstances, decided: "no-penalty", educated })
    : [])
]
