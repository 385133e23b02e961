/**
 * 陈述申辩复核 — what a respondent says is heard and looked into before the decision.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 45, 62; (2017修正) arts. 32, 41. The law gives no number of days for a
 * statement: {@link statementLimit} is weak, so deciding within it is a warning and never a violation.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Rule, statementLimit } from "../../regulation/index.ts"
import { limitFrom } from "../phases/phase.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  noticedOn: PlainDate,
  statedOn: Schema.NullOr(PlainDate),
  reviewedOn: Schema.NullOr(PlainDate),
  /** Whether the respondent clearly gave up the right to a statement. */
  waived: Schema.Boolean,
  decidedOn: PlainDate
})

export const statementReviewed: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.statement-reviewed",
  label: { zh: "陈述申辩复核", en: "Statement looked into" },
  facts: Facts,
  judge: (regime, { decidedOn, noticedOn, reviewedOn, statedOn, waived }) => {
    if (statedOn !== null) {
      if (reviewedOn !== null && reviewedOn <= decidedOn) return []
      const cite = penaltyLaw(decidedOn, {
        article: "第四十五条第一款、第六十二条",
        before: "第三十二条第一款、第四十一条",
        gist: "应当充分听取意见并复核；拒绝听取的不得作出决定"
      })
      return [{ rule: statementReviewed.id, severity: "violation", facts: { statedOn, decidedOn }, cite }]
    }
    const limit = waived ? undefined : limitFrom(regime, statementLimit, noticedOn, null)
    if (limit === undefined || decidedOn > limit.deadline.due) return []
    const facts = { noticedOn, statementBy: limit.deadline.due, decidedOn, confidence: limit.confidence }
    return [{ rule: statementReviewed.id, severity: "warning", facts, cite: limit.cite }]
  }
}
