/**
 * 违法建设的处理 — which measure the planning law allows, and whether a fine goes with it.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) arts. 64 to 66. In a planning area of a town: correction with a fine, demolition
 * without one, confiscation with or without one. Temporary works are demolished. In a village the township orders to correct
 * and may demolish when that was in vain; nobody fines. Whoever has time to correct is not decided against again before its
 * end. What counts as beyond correction the place may list ({@link planningLimits}).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Citation, Finding, Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"
import { beyondCorrection, Feature } from "./planning-limits.ts"

/** 规划区域: art. 64, 65 or 66. */
export const Zone = Schema.Literals(["town", "village", "temporary"])
export type Zone = typeof Zone.Type

/** 限期改正、限期拆除、没收 */
export const Measure = Schema.Literals(["correct", "demolish", "confiscate"])
export type Measure = typeof Measure.Type

/** 规划认定意见 */
export const Opinion = Schema.Literals(["correctable", "not-correctable", "cannot-be-demolished"])
export type Opinion = typeof Opinion.Type

const Facts = Schema.Struct({
  on: PlainDate,
  zone: Zone,
  features: Schema.Array(Feature),
  /** Null where nobody asked the planning body. */
  opinion: Schema.NullOr(Opinion),
  measure: Measure,
  /** The last day of an order to correct that still stands; null where there is none. */
  correctBy: Schema.NullOr(PlainDate),
  fineFen: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  /** Whether the respondent was told and heard before. */
  heard: Schema.Boolean,
  /** Whether a village site was handed over to its township. */
  handedOver: Schema.Boolean
})
type Facts = typeof Facts.Type

const planning = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国城乡规划法》(2019修正)",
  article,
  gist
})
const town = planning(
  "第六十四条",
  "尚可改正的限期改正并处罚款；无法改正的限期拆除，不附罚款；不能拆除的没收，可以并处罚款"
)
const village = planning("第六十五条", "乡、村庄规划区内的由乡镇政府责令停止、限期改正，逾期可以拆除，没有罚款")
const temporary = planning("第六十六条", "违法临时建设责令限期拆除，可以并处临时建设造价一倍以下罚款")
const articles: Readonly<Record<Zone, Citation>> = { town, village, temporary }

/** The measure that an opinion leads to. */
const measureFor: Readonly<Record<Opinion, Measure>> = {
  correctable: "correct",
  "not-correctable": "demolish",
  "cannot-be-demolished": "confiscate"
}

/** What the article of the zone forbids. */
const against = ({ correctBy, fineFen, handedOver, measure, on, zone }: Facts): Finding["facts"] | undefined => {
  if (correctBy !== null && on <= correctBy) return { correctBy }
  switch (zone) {
    case "town":
      return measure === "demolish" && fineFen > 0 ? { fineFen } : undefined
    case "temporary":
      return measure === "demolish" ? undefined : { allowed: "demolish" }
    case "village":
      if (!handedOver) return { handedOver: "no" }
      if (measure === "confiscate") return { allowed: "correct, demolish" }
      if (fineFen > 0) return { fineFen }
      return measure === "demolish" && correctBy === null ? { correctBy: "none" } : undefined
  }
}

export const planningMeasure: Rule<Facts> = {
  id: "urban-and-rural-planning-law.measure",
  label: { zh: "违法建设的处理", en: "Measure against illegal building" },
  facts: Facts,
  judge: ({ law }, facts) => {
    const { correctBy, features, fineFen, heard, measure, on, opinion, zone } = facts
    const findings: Array<Finding> = []
    const find = (severity: Finding["severity"], shown: Finding["facts"], cite: Citation): void => {
      findings.push({ rule: planningMeasure.id, severity, facts: { on, zone, measure, ...shown }, cite })
    }
    const forbidden = against(facts)
    if (forbidden !== undefined) find("violation", forbidden, articles[zone])
    if (!heard) {
      // An order to demolish or correct is no penalty by our reading (ADR 0080): that it needs a hearing of the respondent
      // is argued from the general rule, and a doubt only.
      const punishes = fineFen > 0 || measure === "confiscate"
      const cite = penaltyLaw(on, {
        article: "第四十四条、第四十五条、第六十二条",
        before: "第三十一条、第三十二条、第四十一条",
        gist: "决定前应当告知并听取陈述、申辩，否则不得作出决定"
      })
      find(punishes ? "violation" : "warning", { heard: "no" }, cite)
    }
    if (zone !== "town") return findings
    const beyond = measure === "correct" ? beyondCorrection(law, features, on) : undefined
    if (beyond !== undefined) find("violation", { features: beyond.features.join(", ") }, beyond.from.dated.cite)
    if (measure === "correct" && fineFen === 0) find("warning", { fineFen }, town)
    // An order to correct that was in vain is followed by another measure, whatever the opinion was.
    const asFound = opinion !== null && (measureFor[opinion] === measure || correctBy !== null)
    if (!asFound) find("warning", { opinion: opinion ?? "none" }, town)
    return findings
  }
}
