/**
 * 查处分离 — who decides a case has not investigated it.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 57 para. 1: the head of the agency examines the result of the
 * investigation; (2017修正) art. 38. That the two are different people is our reading: ADR 0080.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  decidedBy: Schema.NonEmptyString,
  investigators: Schema.Array(Schema.NonEmptyString)
})

export const deciderApart: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.decider-apart",
  label: { zh: "调查与决定分离", en: "Decider is not investigator" },
  facts: Facts,
  judge: (_, { decidedBy, investigators, on }) =>
    investigators.includes(decidedBy)
      ? [
          {
            rule: deciderApart.id,
            severity: "violation",
            facts: { decidedBy, on },
            cite: penaltyLaw(on, {
              article: "第五十七条第一款",
              before: "第三十八条第一款",
              gist: "调查终结后由行政机关负责人对调查结果进行审查并作出决定"
            })
          }
        ]
      : []
}
