/**
 * 申请法院强制执行 — when an agency without power of its own may go to the court for its money.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 53, 54, 69; 《中华人民共和国行政处罚法》(2021修订) art. 72 para. 2: after a deferral
 * the three months run from its end.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { courtApplicationLimit, demandBeforeCourt, type Finding, type Rule } from "../../regulation/index.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** The last day for reconsideration and suing, or the end of a deferral; null while one runs, or nobody knows. */
  remediesEndOn: Schema.NullOr(PlainDate),
  /** When the demand was served. */
  demandedOn: Schema.NullOr(PlainDate)
})

/** An application too early, too late, or without a demand that had its time. */
export const courtApplication: Rule<typeof Facts.Type> = {
  id: courtApplicationLimit.id,
  label: courtApplicationLimit.label,
  facts: Facts,
  judge: ({ calendar, law }, { demandedOn, on, remediesEndOn }) => {
    const findings: Array<Finding> = []
    const limit = Option.getOrUndefined(law.of(courtApplicationLimit, on))
    if (limit !== undefined && remediesEndOn === null) {
      const facts = { on, remediesEndOn: "unknown" }
      findings.push({ rule: courtApplication.id, severity: "violation", facts, cite: limit.dated.cite })
    }
    if (limit !== undefined && remediesEndOn !== null) {
      const last = deadline(limit.value, remediesEndOn, calendar)
      if (on <= remediesEndOn || on > last.due) {
        const facts = { on, remediesEndOn, last: last.due }
        findings.push({ rule: courtApplication.id, severity: "violation", facts, cite: limit.dated.cite })
      }
    }
    const demand = Option.getOrUndefined(law.of(demandBeforeCourt, on))
    if (demand !== undefined) {
      const over = demandedOn === null ? null : deadline(demand.value, demandedOn, calendar).due
      if (over === null || on <= over) {
        const facts = { on, ...(demandedOn !== null && { demandedOn }), ...(over !== null && { waitUntil: over }) }
        findings.push({ rule: demandBeforeCourt.id, severity: "violation", facts, cite: demand.dated.cite })
      }
    }
    return findings
  }
}
