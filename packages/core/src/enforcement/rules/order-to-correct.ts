/**
 * 责令改正 — every penalty comes with an order to correct, and some fines only after one was refused.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 28 para. 1, (2017修正) art. 23; whether refusal is an element stands in
 * the norm of the violation (`precondition`).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { Citation, type Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  fined: Schema.Boolean,
  /** `precondition` where the norm fines only who refuses to correct. */
  order: Schema.Literals(["precondition", "concurrent"]),
  orderedOn: Schema.NullOr(PlainDate),
  /** Whether the respondent corrected; null while nobody looked. */
  corrected: Schema.NullOr(Schema.Boolean),
  /** The norm of the violation. */
  norm: Citation
})

export const orderToCorrect: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.order-to-correct",
  label: { zh: "责令改正", en: "Order to correct" },
  facts: Facts,
  judge: (_, { corrected, fined, norm, on, order, orderedOn }) => {
    if (fined && order === "precondition" && (orderedOn === null || corrected !== false)) {
      const facts = {
        on,
        ...(orderedOn !== null && { orderedOn }),
        corrected: corrected === null ? "unknown" : corrected ? "yes" : "no"
      }
      return [{ rule: orderToCorrect.id, severity: "violation", facts, cite: norm }]
    }
    if (orderedOn !== null) return []
    return [
      {
        rule: orderToCorrect.id,
        severity: "warning",
        facts: { on },
        cite: penaltyLaw(on, {
          article: "第二十八条第一款",
          before: "第二十三条",
          gist: "实施处罚时应当责令当事人改正或者限期改正"
        })
      }
    ]
  }
}
