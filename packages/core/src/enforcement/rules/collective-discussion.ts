/**
 * 集体讨论 — complex or grave cases are discussed and decided by the heads of the agency together.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 57 para. 2; (2017修正) art. 38 para. 2. Which amount is grave the law does
 * not say: a place may lay it down under {@link collectiveThresholdId}, in fen.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Law, Rule } from "../../regulation/index.ts"
import { confiscatedOf, fineOf, Sanction } from "../sanction.ts"
import { penaltyLaw } from "./article.ts"

/** Id of the amount, in fen, from which a place has its heads discuss a penalty. */
export const collectiveThresholdId = "administrative-penalty-law.collective-discussion-threshold"

/** Whether a decision needs the discussion: a case marked complex or grave, or an amount that the place has fixed. */
const needsDiscussion = (
  law: Law,
  on: PlainDate,
  {
    complex,
    grave,
    sanctions
  }: { readonly complex: boolean; readonly grave: boolean; readonly sanctions: ReadonlyArray<Sanction> }
): boolean => {
  const amount = Option.getOrUndefined(law.value(collectiveThresholdId, on))?.value
  return complex || grave || (typeof amount === "number" && fineOf(sanctions) + confiscatedOf(sanctions) >= amount)
}

const Facts = Schema.Struct({
  decidedOn: PlainDate,
  complex: Schema.Boolean,
  grave: Schema.Boolean,
  sanctions: Schema.Array(Sanction),
  discussedOn: Schema.NullOr(PlainDate)
})

export const collectiveDiscussion: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.collective-discussion",
  label: { zh: "负责人集体讨论", en: "Collective discussion" },
  facts: Facts,
  judge: ({ law }, { complex, decidedOn, discussedOn, grave, sanctions }) => {
    if (!needsDiscussion(law, decidedOn, { complex, grave, sanctions })) return []
    if (discussedOn !== null && discussedOn <= decidedOn) return []
    return [
      {
        rule: collectiveDiscussion.id,
        severity: "violation",
        facts: { decidedOn, ...(discussedOn !== null && { discussedOn }) },
        cite: penaltyLaw(decidedOn, {
          article: "第五十七条第二款",
          before: "第三十八条第二款",
          gist: "情节复杂或者重大违法的处罚由负责人集体讨论决定"
        })
      }
    ]
  }
}
