/**
 * 民主评议党员 — grades as counts, and the cap on 优秀: a share of all members of the branch on the day, whoever came (PR6.6,
 * PR6.7). Who has which grade is nowhere.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { excellentShare, type Finding, type Regime, type Rule } from "../../regulation/index.ts"
import { convention } from "../regime.ts"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const Facts = Schema.Struct({
  on: PlainDate,
  /** On the roster that day: what a place counts among them (probationary, appraised elsewhere) it says in its minutes. */
  members: Count,
  excellent: Count,
  qualified: Count,
  basic: Count,
  unqualified: Count
})

/** The most 优秀 that is generally given among so many members; undefined where no text says. */
export const excellentCap = ({ law }: Regime, on: PlainDate, members: number): number | undefined =>
  Option.getOrUndefined(
    Option.map(law.of(excellentShare, on), ({ value: { denominator, numerator } }) => {
      const product = members * numerator
      return (product - (product % denominator)) / denominator
    })
  )

export const appraisalRule: Rule<typeof Facts.Type> = {
  id: "party-life.appraisal",
  label: { zh: "民主评议等次", en: "Grades of an appraisal" },
  facts: Facts,
  judge: (env, { basic, excellent, members, on, qualified, unqualified }) => {
    const findings: Array<Finding> = []
    const graded = excellent + qualified + basic + unqualified
    if (graded > members)
      findings.push({
        rule: "party-life.appraisal-count",
        severity: "violation",
        facts: { on, members, count: graded },
        cite: convention("PR6.7", "评定等次的人数不超过在册党员数")
      })
    const cap = excellentCap(env, on, members)
    const share = Option.getOrUndefined(env.law.of(excellentShare, on))
    if (cap !== undefined && share !== undefined && excellent > cap)
      findings.push({
        rule: excellentShare.id,
        severity: "warning",
        facts: { on, members, count: excellent, most: cap },
        cite: share.dated.cite
      })
    return findings
  }
}
