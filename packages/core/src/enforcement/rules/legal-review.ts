/**
 * 法制审核 — which decisions need a legal review before they are made, and who may make one.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 58; the reviewer's qualification already (2017修正) art. 38 para. 3. The
 * triggers are: a major public interest; direct major rights of somebody after a hearing; a difficult case of several
 * legal relations; other laws. Two norms that compete are a difficult case (rulebook doubt 4).
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Law, legalReviewRequired, type Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

/** What makes a case need the review. */
export const ReviewTriggers = Schema.Struct({
  /** 涉及重大公共利益 */
  publicInterest: Schema.Boolean,
  /** 直接关系当事人或者第三人重大权益，经过听证程序 */
  heard: Schema.Boolean,
  /** 案件情况疑难复杂、涉及多个法律关系; two competing norms too. */
  difficult: Schema.Boolean
})
export type ReviewTriggers = typeof ReviewTriggers.Type

/** Whether a decision of a day needs the review. */
const needsLegalReview = (law: Law, on: PlainDate, triggers: ReviewTriggers): boolean =>
  Option.exists(law.of(legalReviewRequired, on), ({ value }) => value) &&
  (triggers.publicInterest || triggers.heard || triggers.difficult)

const Facts = Schema.Struct({
  decidedOn: PlainDate,
  triggers: ReviewTriggers,
  review: Schema.NullOr(Schema.Struct({ on: PlainDate, passed: Schema.Boolean }))
})

/** A decision that needs the review and has none before it, or one that did not pass. */
export const legalReview: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.legal-review",
  label: { zh: "重大处罚法制审核", en: "Legal review" },
  facts: Facts,
  judge: ({ law }, { decidedOn, review, triggers }) => {
    if (!needsLegalReview(law, decidedOn, triggers)) return []
    if (review?.passed && review.on <= decidedOn) return []
    const reasons = Object.entries(triggers).flatMap(([name, holds]) => (holds ? [name] : []))
    return [
      {
        rule: legalReview.id,
        severity: "violation",
        facts: {
          decidedOn,
          triggers: reasons.join(","),
          ...(review !== null && { reviewedOn: review.on, passed: review.passed ? "yes" : "no" })
        },
        cite: penaltyLaw(decidedOn, {
          article: "第五十八条第一款",
          before: null,
          gist: "法定情形下，未经法制审核或者审核未通过的，不得作出决定"
        })
      }
    ]
  }
}

const ReviewerFacts = Schema.Struct({
  on: PlainDate,
  /** Null where the roll of officers does not know. */
  qualified: Schema.NullOr(Schema.Boolean),
  reviewer: Schema.NonEmptyString,
  investigators: Schema.Array(Schema.NonEmptyString)
})

/** Who reviews for the first time holds the national legal qualification; who investigated does not review. */
export const legalReviewer: Rule<typeof ReviewerFacts.Type> = {
  id: "administrative-penalty-law.legal-reviewer",
  label: { zh: "法制审核人员", en: "Legal reviewer" },
  facts: ReviewerFacts,
  judge: (_, { investigators, on, qualified, reviewer }) => {
    const cite = penaltyLaw(on, {
      article: "第五十八条第二款",
      before: "第三十八条第三款",
      gist: "初次从事法制审核的人员应当取得国家统一法律职业资格"
    })
    return [
      ...(qualified === true
        ? []
        : [
            {
              rule: legalReviewer.id,
              severity: qualified === false ? ("violation" as const) : ("warning" as const),
              facts: { reviewer, qualified: qualified === false ? "no" : "unknown" },
              cite
            }
          ]),
      ...(investigators.includes(reviewer)
        ? [{ rule: legalReviewer.id, severity: "violation" as const, facts: { reviewer, investigator: "yes" }, cite }]
        : [])
    ]
  }
}
