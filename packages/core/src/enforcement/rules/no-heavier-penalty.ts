/**
 * 不得因申辩加重 — speaking up never makes a penalty heavier, and what was not told may not be imposed.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 44, 45; (2017修正) arts. 31, 32. A heavier penalty needs a new notice.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Rule } from "../../regulation/index.ts"
import { confiscatedOf, fineOf, isHeavier, Sanction } from "../sanction.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  told: Schema.Array(Sanction),
  decided: Schema.Array(Sanction),
  /** Whether the respondent made a statement, a defence or asked for a hearing. */
  spokeUp: Schema.Boolean
})

export const noHeavierPenalty: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.no-heavier-penalty",
  label: { zh: "不得因陈述申辩加重处罚", en: "No heavier penalty for speaking up" },
  facts: Facts,
  judge: (_, { decided, on, spokeUp, told }) => {
    if (!isHeavier(decided, told)) return []
    const facts = {
      toldFen: fineOf(told) + confiscatedOf(told),
      decidedFen: fineOf(decided) + confiscatedOf(decided),
      spokeUp: spokeUp ? "yes" : "no"
    }
    const cite = spokeUp
      ? penaltyLaw(on, {
          article: "第四十五条第二款",
          before: "第三十二条第二款",
          gist: "不得因当事人陈述、申辩而给予更重的处罚"
        })
      : penaltyLaw(on, {
          article: "第四十四条",
          before: "第三十一条",
          gist: "拟作出的处罚内容应当事先告知；更重的处罚须重新告知"
        })
    return [{ rule: noHeavierPenalty.id, severity: "violation", facts, cite }]
  }
}
