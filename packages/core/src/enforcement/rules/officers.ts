/**
 * 执法人员 — at least two, qualified, and none of them withdrawn from the case.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 42, 43; (2017修正) art. 37. A recusal is decided by the head; until then the
 * officer goes on.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Finding, minimumOfficers, type Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

/** An officer and what the register said of the qualification; null where it did not know. */
const QualifiedOfficer = Schema.Struct({
  ref: Schema.NonEmptyString,
  qualified: Schema.NullOr(Schema.Boolean)
})

const Facts = Schema.Struct({ on: PlainDate, officers: Schema.Array(QualifiedOfficer) })

/** Fewer officers than the law wants, somebody without qualification, or somebody of whom nobody knows. */
export const twoOfficers: Rule<typeof Facts.Type> = {
  id: minimumOfficers.id,
  label: { zh: "执法人员人数与资格", en: "Number and qualification of officers" },
  facts: Facts,
  judge: ({ law }, { officers, on }) => {
    const least = Option.getOrUndefined(law.of(minimumOfficers, on))
    const cite =
      least?.dated.cite ??
      penaltyLaw(on, { article: "第四十二条第一款", before: "第三十七条第一款", gist: "执法人员不得少于两人" })
    const different = new Set(officers.map(({ ref }) => ref)).size
    const finding = (severity: Finding["severity"], facts: Finding["facts"]): Finding => ({
      rule: twoOfficers.id,
      severity,
      facts: { on, ...facts },
      cite
    })
    return [
      ...(least !== undefined && different < least.value
        ? [finding("violation", { officers: different, least: least.value })]
        : []),
      ...officers.flatMap(({ qualified, ref }) =>
        qualified === true
          ? []
          : [
              finding(qualified === false ? "violation" : "warning", {
                officer: ref,
                qualified: qualified === false ? "no" : "unknown"
              })
            ]
      )
    ]
  }
}

const RecusalFacts = Schema.Struct({
  on: PlainDate,
  officers: Schema.Array(Schema.NonEmptyString),
  /** Officers whose recusal was granted, with the day from which they are out. */
  recused: Schema.Array(Schema.Struct({ ref: Schema.NonEmptyString, from: PlainDate }))
})

/** An officer who acts after a recusal was granted. */
export const recusal: Rule<typeof RecusalFacts.Type> = {
  id: "administrative-penalty-law.recusal",
  label: { zh: "回避", en: "Recusal" },
  facts: RecusalFacts,
  judge: (_, { officers, on, recused }) =>
    recused.flatMap(({ from, ref }) =>
      on >= from && officers.includes(ref)
        ? [
            {
              rule: recusal.id,
              severity: "violation" as const,
              facts: { officer: ref, recusedOn: from, on },
              cite: penaltyLaw(on, {
                article: "第四十三条",
                before: "第三十七条第三款",
                gist: "与案件有直接利害关系等的执法人员应当回避，由负责人决定"
              })
            }
          ]
        : []
    )
}
