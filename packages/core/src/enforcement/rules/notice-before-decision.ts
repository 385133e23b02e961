/**
 * 事先告知 — no decision without telling the respondent first what, why and which rights there are.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 44, 62; (2017修正) arts. 31, 41. A waiver of the statement and of the
 * hearing does not make the notice itself needless.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({ noticedOn: Schema.NullOr(PlainDate), decidedOn: PlainDate })

export const noticeBeforeDecision: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.notice-before-decision",
  label: { zh: "处罚前告知", en: "Notice before the decision" },
  facts: Facts,
  judge: (_, { decidedOn, noticedOn }) =>
    noticedOn !== null && noticedOn <= decidedOn
      ? []
      : [
          {
            rule: noticeBeforeDecision.id,
            severity: "violation",
            facts: { decidedOn, ...(noticedOn !== null && { noticedOn }) },
            cite: penaltyLaw(decidedOn, {
              article: "第四十四条、第六十二条",
              before: "第三十一条、第四十一条",
              gist: "作出决定之前应当告知内容、事实、理由、依据和权利；未告知的不得作出决定"
            })
          }
        ]
}
