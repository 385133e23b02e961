/**
 * 实施代履行 — after a second demand, supervised, signed, without force, at cost.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 51, 69. "Three days before" is read like the seven days before a hearing: on the
 * third workday after the demand is the least, whole workdays in between are the safe way; between the two a warning.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { type Finding, type Rule, substituteDemandLimit } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

export const Signatory = Schema.Literals(["supervisor", "performer", "respondent", "witness"])

const Facts = Schema.Struct({
  on: PlainDate,
  /** When the demand after the decision was served; null without one. */
  demandedAgainOn: Schema.NullOr(PlainDate),
  /** 派员到场监督 */
  supervised: Schema.Boolean,
  signedBy: Schema.Array(Signatory),
  /** 暴力、胁迫或者其他非法方式 */
  force: Schema.Boolean
})

/** A demand that left too little time. */
export const substituteDemand: Rule<Pick<typeof Facts.Type, "on" | "demandedAgainOn">> = {
  id: substituteDemandLimit.id,
  label: substituteDemandLimit.label,
  facts: Schema.Struct({ on: PlainDate, demandedAgainOn: Schema.NullOr(PlainDate) }),
  judge: ({ calendar, law }, { demandedAgainOn, on }) => {
    const limit = Option.getOrUndefined(law.of(substituteDemandLimit, on))
    if (limit === undefined) return []
    const finding = (severity: Finding["severity"], facts: Finding["facts"]): ReadonlyArray<Finding> => [
      { rule: substituteDemandLimit.id, severity, facts: { on, ...facts }, cite: limit.dated.cite }
    ]
    if (demandedAgainOn === null) return finding("violation", { missing: "DemandPerformance" })
    const minimal = deadline(limit.value, demandedAgainOn, calendar).due
    if (on > minimal) return []
    return finding(on < minimal ? "violation" : "warning", { demandedOn: demandedAgainOn, minimal })
  }
}

/** Everything irregular in how a duty was performed by others, its time and the demand apart. */
export const substitutePerformed: Rule<Omit<typeof Facts.Type, "demandedAgainOn">> = {
  id: "administrative-coercion-law.substitute-performance",
  label: { zh: "实施代履行", en: "Performance by others" },
  facts: Schema.Struct({
    on: Facts.fields.on,
    supervised: Facts.fields.supervised,
    signedBy: Facts.fields.signedBy,
    force: Facts.fields.force
  }),
  judge: (_, { force, on, signedBy, supervised }) => {
    const findings: Array<Finding> = []
    const find = (facts: Finding["facts"], article: string, gist: string): void => {
      findings.push({
        rule: substitutePerformed.id,
        severity: "violation",
        facts: { on, ...facts },
        cite: coercionLaw(article, gist)
      })
    }
    if (!supervised) {
      find({ missing: "supervisor" }, "第五十一条第一款第（三）项", "作出决定的行政机关应当派员到场监督")
    }
    const signed = (who: typeof Signatory.Type): boolean => signedBy.includes(who)
    for (const [missing, there] of [
      ["supervisor-signature", signed("supervisor")],
      ["performer-signature", signed("performer")],
      ["respondent-or-witness-signature", signed("respondent") || signed("witness")]
    ] as const) {
      if (!there) {
        find(
          { missing },
          "第五十一条第一款第（四）项",
          "监督人员、代履行人和当事人或者见证人应当在执行文书上签名或者盖章"
        )
      }
    }
    if (force) find({ force: "yes" }, "第五十一条第三款", "代履行不得采用暴力、胁迫以及其他非法方式")
    return findings
  }
}

const CostFacts = Schema.Struct({
  on: PlainDate,
  costFen: Schema.Int,
  /** 费用预算 of the decision; null where there was none, as for clearing at once. */
  budgetFen: Schema.NullOr(Schema.Int),
  /** 按照成本合理确定: whether each item is proved. */
  atCost: Schema.Boolean
})

/** A cost that is more than what it took, or than the decision foresaw. */
export const substituteCost: Rule<typeof CostFacts.Type> = {
  id: "administrative-coercion-law.substitute-cost",
  label: { zh: "代履行费用", en: "Cost of performance by others" },
  facts: CostFacts,
  judge: (_, { atCost, budgetFen, costFen, on }) => {
    const cite = coercionLaw("第五十一条第二款", "代履行的费用按照成本合理确定，由当事人承担，法律另有规定的除外")
    const over = budgetFen !== null && costFen > budgetFen
    return [
      ...(atCost
        ? []
        : [{ rule: substituteCost.id, severity: "violation" as const, facts: { on, costFen, atCost: "no" }, cite }]),
      ...(over
        ? [{ rule: substituteCost.id, severity: "warning" as const, facts: { on, costFen, budgetFen }, cite }]
        : [])
    ]
  }
}
