/**
 * 经催告仍不履行 — what has to have passed before anything is decided: the time of the decision, the demand and its time, and
 * what the respondent said to it. Shared by the decisions to enforce and to have others perform.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 34 to 37, 50.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

/** 义务种类: money, an illegal building to be taken down, a state to be restored, an obstacle to be removed. */
export const DutyKind = Schema.Literals(["money", "demolition", "restoration", "obstacle-removal", "other"])
export type DutyKind = typeof DutyKind.Type

/** Facts of everything that comes before such a decision. */
export const afterDemandFacts = {
  on: PlainDate,
  duty: DutyKind,
  /** The last day of the decision that is to be performed. */
  performBy: PlainDate,
  /** When the demand was served, and the last day that it left; null without one. */
  demandedOn: Schema.NullOr(PlainDate),
  demandBy: Schema.NullOr(PlainDate),
  /** 陈述申辩及复核 */
  answeredOn: Schema.NullOr(PlainDate),
  answerReviewedOn: Schema.NullOr(PlainDate),
  /** True where facts, reasons or evidence of the respondent hold. */
  answerUpheld: Schema.Boolean,
  /** Whether the decision that is to be performed stands: 停止执行, 被撤销. */
  standing: Schema.Literals(["stands", "stayed", "revoked"])
}
const Facts = Schema.Struct(afterDemandFacts)

/** Why what is stayed or gone is not enforced. */
export const standingCites = {
  stayed: {
    source: "《中华人民共和国行政复议法》(2023修订)、《中华人民共和国行政诉讼法》(2017修正)",
    article: "第四十二条；第五十六条",
    gist: "复议机关或者法院决定停止执行的，不得执行"
  },
  revoked: coercionLaw("第四十条第（四）项", "据以执行的行政决定被撤销的，终结执行")
} as const

/** Whether a decision may be made at all. `immediate`: during the demand's time, for signs that property is moved or hidden. */
export const afterDemand = (
  rule: string,
  {
    answeredOn,
    answerReviewedOn,
    answerUpheld,
    demandBy,
    demandedOn,
    on,
    performBy,
    standing
  }: Omit<typeof Facts.Type, "duty">,
  immediate: boolean
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  const find = (facts: Finding["facts"], article: string, gist: string): void => {
    findings.push({ rule, severity: "violation", facts: { on, ...facts }, cite: coercionLaw(article, gist) })
  }
  if (on <= performBy) find({ performBy }, "第三十四条", "在决定的期限内不履行义务的，方可强制执行")
  if (demandedOn === null || demandedOn > on) {
    find({ missing: "DemandPerformance" }, "第三十五条", "作出强制执行决定前应当事先书面催告")
  } else if (!immediate && (demandBy === null || on <= demandBy)) {
    find(
      { demandedOn, ...(demandBy !== null && { waitUntil: demandBy }) },
      "第三十七条第一款",
      "经催告逾期仍不履行的，方可作出强制执行决定"
    )
  }
  if (answeredOn !== null && answeredOn <= on) {
    if (answerReviewedOn === null || answerReviewedOn > on) {
      find({ answeredOn, missing: "ReviewAnswer" }, "第三十六条", "对陈述申辩应当充分听取、记录、复核")
    } else if (answerUpheld) {
      find(
        { answeredOn, upheld: "yes" },
        "第三十六条、第三十七条第一款",
        "意见成立的应当采纳；有正当理由的不得强制执行"
      )
    }
  }
  if (standing !== "stands") {
    findings.push({ rule, severity: "violation", facts: { on, standing }, cite: standingCites[standing] })
  }
  return findings
}
