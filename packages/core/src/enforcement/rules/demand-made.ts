/**
 * 催告 — in writing, with the time, the way and the amount, and with the right to be heard.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 34, 35. The law wants a time and fixes none: a shorter one than the convention of
 * the place is a warning, as is a demand before the time of the decision itself is over.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { demandPeriod, type Finding, type Rule } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** When it was served; null where the service does not count. */
  servedOn: Schema.NullOr(PlainDate),
  written: Schema.Boolean,
  /** The last day that it leaves; null where it names none. */
  performBy: Schema.NullOr(PlainDate),
  /** 履行义务的方式 */
  way: Schema.Boolean,
  /** Whether money is owed, and whether amount and way of payment are stated. */
  money: Schema.Boolean,
  amountStated: Schema.Boolean,
  /** 告知陈述权、申辩权 */
  rightsTold: Schema.Boolean,
  /** 再次催告 before others perform (art. 51): its three workdays are a rule of their own. */
  again: Schema.Boolean,
  /** The last day of the decision that is to be performed; null where nobody knows. */
  decisionPerformBy: Schema.NullOr(PlainDate)
})

/** What a demand lacks, and time that it leaves too short. */
export const demandMade: Rule<typeof Facts.Type> = {
  id: "administrative-coercion-law.demand",
  label: { zh: "催告", en: "Demand" },
  facts: Facts,
  judge: (
    { calendar, law },
    { again, amountStated, decisionPerformBy, money, on, performBy, rightsTold, servedOn, way, written }
  ) => {
    const missing = (what: string, article: string, gist: string): Finding => ({
      rule: demandMade.id,
      severity: "violation",
      facts: { on, missing: what },
      cite: coercionLaw(article, gist)
    })
    const findings: Array<Finding> = []
    if (!written) findings.push(missing("writing", "第三十五条", "催告应当以书面形式作出"))
    if (performBy === null || (servedOn !== null && performBy <= servedOn)) {
      findings.push(missing("time", "第三十五条第（一）项", "催告书应当载明履行义务的期限"))
    }
    if (!way) findings.push(missing("way", "第三十五条第（二）项", "催告书应当载明履行义务的方式"))
    if (money && !amountStated) {
      findings.push(missing("amount", "第三十五条第（三）项", "涉及金钱给付的应当有明确的金额和给付方式"))
    }
    if (!rightsTold) findings.push(missing("rights", "第三十五条第（四）项", "催告书应当载明陈述权和申辩权"))
    if (decisionPerformBy !== null && on <= decisionPerformBy) {
      findings.push({
        rule: demandMade.id,
        severity: "warning",
        facts: { on, decisionPerformBy },
        cite: coercionLaw("第三十四条", "在决定的期限内不履行义务的，方可强制执行")
      })
    }
    const least = Option.getOrUndefined(law.of(demandPeriod, on))
    if (!again && least !== undefined && performBy !== null && servedOn !== null && performBy > servedOn) {
      const due = deadline(least.value, servedOn, calendar).due
      if (performBy < due) {
        const facts = { servedOn, performBy, least: due }
        findings.push({ rule: demandPeriod.id, severity: "warning", facts, cite: least.dated.cite })
      }
    }
    return findings
  }
}
