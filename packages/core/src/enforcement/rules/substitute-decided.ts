/**
 * 代履行决定 — for which duties, in what danger, by whom, and what the decision must say.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 34 to 37, 50, 51 para. 1 (1). The article gives the power itself: no other law has to.
 */
import { Schema } from "effect"
import type { Finding, Rule } from "../../regulation/index.ts"
import { afterDemand, afterDemandFacts } from "./after-demand.ts"
import { coercionLaw } from "./article.ts"

/** 危害交通安全、造成环境污染、破坏自然资源: what the failure to perform does or will do. */
export const Harm = Schema.Literals(["traffic", "environment", "resources"])

const Facts = Schema.Struct({
  ...afterDemandFacts,
  harm: Schema.Array(Harm),
  performer: Schema.Literals(["agency", "third-party"]),
  /** 第三人有利害关系 */
  interested: Schema.Boolean,
  reasons: Schema.Boolean,
  wayAndTime: Schema.Boolean,
  /** 标的 */
  objectStated: Schema.Boolean,
  /** 费用预算; null where the decision has none. */
  budgetFen: Schema.NullOr(Schema.Int)
})

/** Everything irregular in a decision to have a duty performed by others. */
export const substituteDecided: Rule<typeof Facts.Type> = {
  id: "administrative-coercion-law.substitute-decision",
  label: { zh: "代履行决定", en: "Decision on performance by others" },
  facts: Facts,
  judge: (_, facts) => {
    const { budgetFen, duty, harm, interested, objectStated, on, performer, reasons, wayAndTime } = facts
    const findings: Array<Finding> = []
    const find = (severity: Finding["severity"], found: Finding["facts"], article: string, gist: string): void => {
      findings.push({
        rule: substituteDecided.id,
        severity,
        facts: { on, ...found },
        cite: coercionLaw(article, gist)
      })
    }
    const scope = "代履行用于排除妨碍、恢复原状等义务"
    if (duty === "money") find("violation", { duty }, "第五十条", scope)
    // 等 leaves the list open, so that it is for a lawyer.
    if (duty === "demolition" || duty === "other") find("warning", { duty }, "第五十条", scope)
    findings.push(...afterDemand(substituteDecided.id, facts, false))
    if (harm.length === 0) {
      find(
        "violation",
        { harm: "none" },
        "第五十条",
        "不履行的后果已经或者将危害交通安全、造成环境污染或者破坏自然资源的，可以代履行"
      )
    }
    if (performer === "third-party" && interested) {
      find("violation", { performer, interested: "yes" }, "第五十条", "可以委托没有利害关系的第三人代履行")
    }
    const content = "代履行决定书应当载明理由和依据、方式和时间、标的、费用预算以及代履行人"
    for (const [missing, told] of [
      ["reasons", reasons],
      ["way-and-time", wayAndTime],
      ["object", objectStated],
      ["budget", budgetFen !== null]
    ] as const) {
      if (!told) find("violation", { missing }, "第五十一条第一款第（一）项", content)
    }
    return findings
  }
}
