/** 听证主持人 — not an investigator of the case. 《中华人民共和国行政处罚法》(2021修订) art. 64 (4), (2017修正) art. 42. */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  chair: Schema.NonEmptyString,
  investigators: Schema.Array(Schema.NonEmptyString)
})

export const hearingChair: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.hearing-chair",
  label: { zh: "听证主持人", en: "Chair of a hearing" },
  facts: Facts,
  judge: (_, { chair, investigators, on }) =>
    investigators.includes(chair)
      ? [
          {
            rule: hearingChair.id,
            severity: "violation",
            facts: { chair, on },
            cite: penaltyLaw(on, {
              article: "第六十四条第（四）项",
              before: "第四十二条第一款第（四）项",
              gist: "听证由非本案调查人员主持"
            })
          }
        ]
      : []
}
