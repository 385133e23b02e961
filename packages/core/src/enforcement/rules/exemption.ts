/**
 * 不予处罚 — when a respondent must not, or need not, be penalised.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 33: minor, corrected in time and without harm must be exempted; a
 * first offence with slight harm, corrected in time, may be; who proves to be without fault must be. The last two are new
 * with the revision: parameters {@link firstOffenceExemption} and {@link noFaultExemption}. Education follows each.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { firstOffenceExemption, type Law, noFaultExemption, type Parameter, type Rule } from "../../regulation/index.ts"
import { type ArticleOf, penaltyLaw } from "./article.ts"

/** What art. 33 asks about an act. */
export const Circumstances = Schema.Struct({
  /** 违法行为轻微 */
  minor: Schema.Boolean,
  /** 及时改正 */
  correctedInTime: Schema.Boolean,
  /** 危害后果: none, slight, or more than slight. */
  harm: Schema.Literals(["none", "slight", "serious"]),
  /** 初次违法 */
  firstOffence: Schema.Boolean,
  /** 当事人有证据足以证明没有主观过错 */
  provedNoSubjectiveFault: Schema.optionalKey(Schema.Boolean)
})
export type Circumstances = typeof Circumstances.Type

export type Exemption = "must-exempt" | "may-exempt" | "penalise"

const holds = (law: Law, parameter: Parameter<boolean>, on: PlainDate): boolean =>
  Option.exists(law.of(parameter, on), ({ value }) => value)

/** What art. 33 says about these circumstances on the day of the decision. */
export const exemptionOf = (law: Law, on: PlainDate, it: Circumstances): Exemption => {
  if (it.minor && it.correctedInTime && it.harm === "none") return "must-exempt"
  if (it.provedNoSubjectiveFault === true && holds(law, noFaultExemption, on)) return "must-exempt"
  const slight = it.harm !== "serious"
  if (it.firstOffence && slight && it.correctedInTime && holds(law, firstOffenceExemption, on)) return "may-exempt"
  return "penalise"
}

/** Art. 33 para. 3: who is let off is taught. */
export const mustEducate = (exemption: Exemption): boolean => exemption !== "penalise"

const Facts = Schema.Struct({
  on: PlainDate,
  circumstances: Circumstances,
  decided: Schema.Literals(["penalty", "no-penalty"]),
  educated: Schema.optionalKey(Schema.Boolean)
})

const article: ArticleOf = {
  article: "第三十三条",
  before: "第二十七条第二款",
  gist: "轻微并及时改正且无危害后果的不予处罚；初次违法可以不罚；无主观过错不罚；不罚的应当教育"
}

/** A penalty where the law forbids one, no penalty where it gives no ground, and no education after letting somebody off. */
export const exemptionRule: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.exemption",
  label: { zh: "不予处罚情形", en: "Exemption from penalty" },
  facts: Facts,
  judge: ({ law }, { circumstances, decided, educated, on }) => {
    const exemption = exemptionOf(law, on, circumstances)
    if (decided === "penalty" && exemption === "penalise") return []
    const cite = penaltyLaw(on, article)
    if (decided === "penalty" && exemption === "must-exempt") {
      return [{ rule: exemptionRule.id, severity: "violation", facts: { exemption, decided }, cite }]
    }
    if (decided === "penalty") {
      return [{ rule: exemptionRule.id, severity: "note", facts: { exemption, decided }, cite }]
    }
    if (exemption === "penalise") {
      return [{ rule: exemptionRule.id, severity: "violation", facts: { exemption, decided }, cite }]
    }
    return educated === false
      ? [{ rule: exemptionRule.id, severity: "warning", facts: { exemption, educated: "no" }, cite }]
      : []
  }
}
