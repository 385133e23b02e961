/**
 * 罚款幅度 — a fine within the range of the norm that applies, and none where the norm has none.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 4, 16, 32, 34 and the norm of the violation. Below the minimum only with a
 * ground for mitigation (减轻处罚, arts. 30, 32).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Finding, Rule } from "../../regulation/index.ts"
import { Measures, type PenaltyEnv } from "../penalty-env.ts"
import { RespondentKind } from "../respondent.ts"

const Facts = Schema.Struct({
  violation: Schema.NonEmptyString,
  respondent: RespondentKind,
  /** The days of the act; the law of its last day applies unless a lighter one holds at the decision. */
  act: Schema.Struct({ from: PlainDate, until: PlainDate }),
  decidedOn: PlainDate,
  fineFen: Schema.Int,
  measures: Measures,
  /** Whether a ground of arts. 30 or 32 lets the fine go below the minimum. */
  mitigated: Schema.Boolean
})

export const fineRangeRule: Rule<typeof Facts.Type, PenaltyEnv> = {
  id: "administrative-penalty-law.fine-range",
  label: { zh: "罚款幅度", en: "Range of the fine" },
  facts: Facts,
  judge: ({ violations }, { act, decidedOn, fineFen, measures, mitigated, respondent, violation }) => {
    if (fineFen === 0) return []
    const norm = violations({ violation, kind: respondent, act, decidedOn, measures })
    if (norm === undefined) {
      const cite = {
        source: "《中华人民共和国行政处罚法》(2021修订)",
        article: "第四条、第三十八条",
        gist: "处罚须有法律、法规、规章依据，没有依据的处罚无效"
      }
      return [{ rule: fineRangeRule.id, severity: "violation", facts: { violation, fineFen }, cite }]
    }
    const { cite, contested, fine, unmeasured } = norm
    const finding = (severity: Finding["severity"], facts: Finding["facts"]): ReadonlyArray<Finding> => [
      { rule: fineRangeRule.id, severity, facts: { violation, fineFen, ...facts }, cite }
    ]
    if (unmeasured) return finding("warning", { missing: "measures" })
    if (fine === null) return finding("violation", { allowed: "none" })
    // Where it is open which of two norms is the special one, nobody can say for sure that a fine is outside.
    const outside = contested ? "warning" : "violation"
    const { maxFen, minFen } = fine
    if (fineFen > maxFen || (fineFen < minFen && !mitigated)) {
      return finding(outside, { minFen, maxFen, ...(contested && { contested: "yes" }) })
    }
    return fineFen < minFen ? finding("note", { minFen, maxFen, mitigated: "yes" }) : []
  }
}
