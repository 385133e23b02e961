/**
 * 处罚决定书内容 — what a decision must tell: the remedies and how long they are open, and, with a fine, the surcharge.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 59; (2017修正) art. 39; 《罚款决定与罚款收缴分离实施办法》(1997) art. 7. A
 * decision that does not tell stands; the consequences follow: a longer time to sue, no surcharge.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Citation, Rule } from "../../regulation/index.ts"
import { fineOf, Sanction } from "../sanction.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  sanctions: Schema.Array(Sanction),
  remediesTold: Schema.Boolean,
  surchargeTold: Schema.Boolean
})

const surcharge: Citation = {
  source: "《罚款决定与罚款收缴分离实施办法》(1997)",
  article: "第七条",
  gist: "罚款决定书应当写明代收机构、数额、期限以及逾期是否加处罚款"
}

export const decisionContent: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.decision-content",
  label: { zh: "处罚决定书内容", en: "Content of the decision" },
  facts: Facts,
  judge: (_, { on, remediesTold, sanctions, surchargeTold }) => {
    const cite = penaltyLaw(on, {
      article: "第五十九条",
      before: "第三十九条",
      gist: "决定书应当载明履行方式和期限、救济途径和期限等内容"
    })
    const missing = (what: string, cite: Citation) => ({
      rule: decisionContent.id,
      severity: "warning" as const,
      facts: { missing: what },
      cite
    })
    return [
      ...(remediesTold ? [] : [missing("remedies", cite)]),
      ...(fineOf(sanctions) > 0 && !surchargeTold ? [missing("surcharge", surcharge)] : [])
    ]
  }
}
