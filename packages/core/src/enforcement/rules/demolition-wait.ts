/**
 * 强制拆除的前提 — announced, a time to demolish oneself given, and no remedy left or running.
 *
 * Source: 《中华人民共和国行政强制法》(2011) art. 44. Where a remedy was sought the law is silent: read as waiting until it is over
 * and, after a reconsideration, until the time to sue is over too (ADR 0094).
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { demolitionAfterRemedies, demolitionAnnouncement, type Finding, type Rule } from "../../regulation/index.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** A report to the government that comes too early is doubtful; a demolition is unlawful. */
  step: Schema.Literals(["report", "demolition"]),
  servedOn: Schema.NullOr(PlainDate),
  /** The last day on which a remedy can still be sought; null while it is not known, or one is running. */
  remediesEndOn: Schema.NullOr(PlainDate),
  /** 公告, and the last day to demolish oneself. */
  announcedOn: Schema.NullOr(PlainDate),
  announcedUntil: Schema.NullOr(PlainDate)
})

export const demolitionWait: Rule<typeof Facts.Type> = {
  id: demolitionAfterRemedies.id,
  label: demolitionAfterRemedies.label,
  facts: Facts,
  judge: ({ law }, { announcedOn, announcedUntil, on, remediesEndOn, servedOn, step }) => {
    const findings: Array<Finding> = []
    const severity = step === "report" ? "warning" : "violation"
    const announcement = Option.getOrUndefined(Option.filter(law.of(demolitionAnnouncement, on), ({ value }) => value))
    if (announcement !== undefined && (announcedOn === null || announcedUntil === null || on <= announcedUntil)) {
      const facts = { on, step, announcedOn: announcedOn ?? "none", until: announcedUntil ?? "none" }
      findings.push({ rule: demolitionAnnouncement.id, severity, facts, cite: announcement.dated.cite })
    }
    const wait = Option.getOrUndefined(Option.filter(law.of(demolitionAfterRemedies, on), ({ value }) => value))
    if (wait !== undefined && (servedOn === null || remediesEndOn === null || on <= remediesEndOn)) {
      const facts = { on, step, servedOn: servedOn ?? "none", remediesEndOn: remediesEndOn ?? "open" }
      findings.push({ rule: demolitionWait.id, severity, facts, cite: wait.dated.cite })
    }
    return findings
  }
}
