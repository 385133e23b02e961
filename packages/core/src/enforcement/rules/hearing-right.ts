/**
 * 听证权 — for which penalties a respondent may ask for a hearing and must be told so.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 63, (2017修正) art. 42. What is "a larger amount" (较大数额) no national
 * text says: the place does, in the parameters {@link hearingThresholds}. Where it does not, the answer is unknown.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Law, Resolved, Rule } from "../../regulation/index.ts"
import { bracketOf, RespondentKind } from "../respondent.ts"
import { confiscatedOf, fineOf, Sanction, type SanctionKind } from "../sanction.ts"
import { isRevised, penaltyLaw } from "./article.ts"

/** Ids of the amounts, in fen, from which a fine (or what is confiscated) is large: laid down by the place. */
export const hearingThresholds = {
  individual: "administrative-penalty-law.hearing-threshold-individual",
  organisation: "administrative-penalty-law.hearing-threshold-organisation"
} as const

/** Penalties that give the right whatever their amount, by the text that first named them. */
const always: Readonly<Partial<Record<SanctionKind, "2017" | "2021">>> = {
  SuspendBusiness: "2017",
  RevokeLicence: "2017",
  LowerQualification: "2021",
  CloseBusiness: "2021",
  RestrictOccupation: "2021"
}

/** The local amount for a kind of respondent on a day; none where the place has laid down none. */
export const hearingThreshold = (law: Law, kind: RespondentKind, on: PlainDate): Option.Option<Resolved<number>> =>
  Option.filter(
    law.value(hearingThresholds[bracketOf(kind)], on),
    (found): found is Resolved<number> => typeof found.value === "number"
  )

/** Whether there is the right; `unknown` where it turns on an amount that the place has not laid down. */
export type HearingRight = "yes" | "no" | "unknown"

/** Whether sanctions told on a day give the right to a hearing. 以上 includes the amount itself. */
export const hearingRight = (
  law: Law,
  on: PlainDate,
  kind: RespondentKind,
  sanctions: ReadonlyArray<Sanction>
): HearingRight => {
  const revised = isRevised(on)
  if (sanctions.some(({ _tag }) => always[_tag] === "2017" || (revised && always[_tag] === "2021"))) return "yes"
  // The text of 2017 named only fines; confiscation came with the revision.
  const amount = Math.max(fineOf(sanctions), revised ? confiscatedOf(sanctions) : 0)
  if (amount === 0) return "no"
  const threshold = Option.getOrUndefined(hearingThreshold(law, kind, on))
  if (threshold === undefined) return "unknown"
  return amount >= threshold.value ? "yes" : "no"
}

const Facts = Schema.Struct({
  on: PlainDate,
  respondent: RespondentKind,
  sanctions: Schema.Array(Sanction),
  /** Whether the notice told of the right. */
  told: Schema.Boolean
})

/** A respondent who has the right must be told of it: a violation if not, a warning where nobody has fixed the amount. */
export const hearingRightRule: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.hearing-right",
  label: { zh: "听证权利告知", en: "Right to a hearing told" },
  facts: Facts,
  judge: ({ law }, { on, respondent, sanctions, told }) => {
    if (told) return []
    const right = hearingRight(law, on, respondent, sanctions)
    if (right === "no") return []
    const cite = penaltyLaw(on, {
      article: "第六十三条",
      before: "第四十二条第一款",
      gist: "拟作出较大数额罚款等较重处罚的，应当告知当事人有要求听证的权利"
    })
    const threshold = Option.getOrUndefined(hearingThreshold(law, respondent, on))
    return [
      {
        rule: hearingRightRule.id,
        severity: right === "yes" ? "violation" : "warning",
        facts: { fineFen: fineOf(sanctions), ...(threshold !== undefined && { thresholdFen: threshold.value }) },
        cite
      }
    ]
  }
}
