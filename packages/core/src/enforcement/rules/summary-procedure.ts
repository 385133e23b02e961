/**
 * 简易程序 — whether a penalty may be decided on the spot.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 42, 44, 51, 52; (2017修正) arts. 33, 34. The cap follows the text in force on
 * the day of the decision. The law gives an individual business (个体工商户) neither cap: the citizen's is taken, and said so.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import {
  type Finding,
  type Law,
  type Resolved,
  type Rule,
  summaryCapIndividual,
  summaryCapOrganisation
} from "../../regulation/index.ts"
import { bracketOf, RespondentKind } from "../respondent.ts"
import { fineOf, Sanction } from "../sanction.ts"
import { type ArticleOf, penaltyLaw } from "./article.ts"

/** The highest fine on the spot on a day, fen; none before any text. */
export const summaryCap = (law: Law, kind: RespondentKind, on: PlainDate): Option.Option<Resolved<number>> =>
  law.of(bracketOf(kind) === "individual" ? summaryCapIndividual : summaryCapOrganisation, on)

const simple: ArticleOf = {
  article: "第五十一条",
  before: "第三十三条",
  gist: "事实确凿、有法定依据，且为限额以下罚款或者警告的，可以当场决定"
}

const isLight = ({ _tag }: Sanction): boolean => _tag === "Fine" || _tag === "Warning" || _tag === "Order"
const isWithin = (capFen: number | undefined, sanctions: ReadonlyArray<Sanction>): boolean =>
  capFen !== undefined && fineOf(sanctions) <= capFen && sanctions.every(isLight)

/** Whether sanctions may be imposed on the spot: fines within the cap, warnings, and orders beside them. */
export const summaryAllowed = (
  law: Law,
  on: PlainDate,
  kind: RespondentKind,
  sanctions: ReadonlyArray<Sanction>
): boolean => isWithin(Option.getOrUndefined(summaryCap(law, kind, on))?.value, sanctions)

const Facts = Schema.Struct({
  on: PlainDate,
  respondent: RespondentKind,
  sanctions: Schema.Array(Sanction),
  factsConclusive: Schema.Boolean
})

export const summaryProcedure: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.summary-procedure",
  label: { zh: "简易程序适用条件", en: "Conditions of the summary procedure" },
  facts: Facts,
  judge: ({ law }, { factsConclusive, on, respondent, sanctions }) => {
    const cap = Option.getOrUndefined(summaryCap(law, respondent, on))
    const findings: Array<Finding> = []
    const find = (severity: Finding["severity"], facts: Finding["facts"]): void => {
      const cite = cap?.dated.cite ?? penaltyLaw(on, simple)
      findings.push({ rule: summaryProcedure.id, severity, facts, cite })
    }
    if (!isWithin(cap?.value, sanctions)) {
      const fineFen = fineOf(sanctions)
      find(
        "violation",
        cap === undefined ? { on, respondent, fineFen } : { on, respondent, fineFen, capFen: cap.value }
      )
    }
    if (!factsConclusive) find("violation", { on, respondent, factsConclusive: "no" })
    if (respondent === "individual-business") find("note", { on, respondent, assumed: "individual" })
    return findings
  }
}
