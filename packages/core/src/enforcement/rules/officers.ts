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

const officersOf = (on: PlainDate) =>
  penaltyLaw(on, { article: "第四十二条第一款", before: "第三十七条第一款", gist: "执法人员不得少于两人" })

/** How many different people they are: a handful at most, so a list beats a set. */
const countDifferent = (officers: (typeof Facts.Type)["officers"]): number => {
  const different: Array<string> = []
  for (const { ref } of officers) if (!different.includes(ref)) different.push(ref)
  return different.length
}

/** Fewer officers than the law wants, somebody without qualification, or somebody of whom nobody knows. */
export const twoOfficers: Rule<typeof Facts.Type> = {
  id: minimumOfficers.id,
  label: { zh: "执法人员人数与资格", en: "Number and qualification of officers" },
  facts: Facts,
  judge: ({ law }, { officers, on }) => {
    const least = Option.getOrUndefined(law.of(minimumOfficers, on))
    const different = countDifferent(officers)
    const findings: Array<Finding> = []
    const find = (severity: Finding["severity"], facts: Finding["facts"]): void => {
      findings.push({
        rule: twoOfficers.id,
        severity,
        facts,
        cite: least?.dated.cite ?? officersOf(on)
      })
    }
    if (least !== undefined && different < least.value) {
      find("violation", { on, officers: different, least: least.value })
    }
    for (const { qualified, ref } of officers) {
      if (qualified === true) continue
      const known = qualified === false
      find(known ? "violation" : "warning", { on, officer: ref, qualified: known ? "no" : "unknown" })
    }
    return findings
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
