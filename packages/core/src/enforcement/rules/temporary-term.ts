/**
 * 临时建设期限 — whether temporary works are past their approved end, and whether the approval was longer than the place allows.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) arts. 44, 66; the length is the province's ({@link planningLimits}).
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import type { Citation, Finding, Rule } from "../../regulation/index.ts"
import { localLimit, planningLimits } from "./planning-limits.ts"

/** 临时建设批准 — its first and last day, and the last one as extended. */
export const Approval = Schema.Struct({
  from: PlainDate,
  until: PlainDate,
  extendedUntil: Schema.NullOr(PlainDate)
})
export type Approval = typeof Approval.Type

const Facts = Schema.Struct({
  /** The day on which the works are found standing. */
  on: PlainDate,
  /** What is said to be wrong: `expired` only when the approval has ended. */
  permit: Schema.Literals(["none", "against", "expired"]),
  /** Null where nothing was ever approved. */
  approval: Schema.NullOr(Approval)
})

const ended: Citation = {
  source: "《中华人民共和国城乡规划法》(2019修正)",
  article: "第六十六条第（三）项",
  gist: "临时建筑物、构筑物超过批准期限不拆除的，责令限期拆除"
}

export const temporaryTerm: Rule<typeof Facts.Type> = {
  id: planningLimits.temporaryTerm,
  label: { zh: "临时建设期限", en: "Term of temporary works" },
  facts: Facts,
  judge: ({ calendar, law }, { approval, on, permit }) => {
    const findings: Array<Finding> = []
    const find = (severity: Finding["severity"], facts: Finding["facts"], cite: Citation): void => {
      findings.push({ rule: temporaryTerm.id, severity, facts: { on, ...facts }, cite })
    }
    const end = approval?.extendedUntil ?? approval?.until
    if (permit === "expired" && (end === undefined || on <= end))
      find("violation", { until: end ?? "none", permit }, ended)
    if (approval === null) return findings
    const longer = (id: string, from: PlainDate, until: PlainDate): void => {
      const limit = Option.getOrUndefined(localLimit(law, id, from))
      if (limit === undefined) return
      const last = deadline(limit.value, from, calendar).raw
      // Somebody else approved it: no bar to dealing with the site.
      if (until > last) find("warning", { from, until, last }, limit.dated.cite)
    }
    longer(planningLimits.temporaryTerm, approval.from, approval.until)
    if (approval.extendedUntil !== null)
      longer(planningLimits.temporaryExtension, approval.until, approval.extendedUntil)
    return findings
  }
}
