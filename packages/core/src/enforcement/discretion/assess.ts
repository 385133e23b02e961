/**
 * 裁量说理 — which part of a range a fine belongs in, by which factors, whether an amount lies there, and why not lower.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 5, 30 to 34. Below the minimum (减轻) only with a ground of arts. 30 to
 * 32; no penalty only where {@link FineQuestion.exempt} says that art. 33 has been applied.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import type { Citation, Confidence, Finding, Regime } from "../../regulation/index.ts"
import type { FineRange } from "../catalogue/fine-range.ts"
import { type Benchmarks, rowFor, rowsOn, type Tier, type TierInRange } from "./benchmark.ts"
import { factors as catalogueOfFactors, type Factor, type MitigationGround, mitigationGrounds } from "./factor.ts"
import { atShare, splitOf } from "./split.ts"

/** Which part of a range? */
export interface FineQuestion {
  readonly code: string
  readonly range: FineRange
  /** The day of the decision. */
  readonly on: PlainDate
  readonly factors: ReadonlyArray<Factor>
  readonly grounds: ReadonlyArray<MitigationGround>
  /** True where the officer goes below the minimum: needs a ground. */
  readonly belowMinimum?: boolean
  /** True where art. 33 exempts. */
  readonly exempt?: boolean
  /** The amount proposed, in whole fen. */
  readonly amountFen?: number
}

/** Why the fine is not in a lower tier. */
export type WhyNotLower =
  /** It is the lowest there is. */
  | "lowest"
  /** Going below the minimum needs a ground of arts. 30 to 32, and there is none. */
  | "no-ground"
  /** There is a ground: the law leaves the choice between light and below the minimum, and this is the lighter fine. */
  | "light-chosen"
  /** Nothing that was shown speaks for less. */
  | "no-lighter-factor"
  /** What speaks for more outweighs it, or stands against it. */
  | "heavier-factor"
  /** The law has one amount or no room below. */
  | "no-room"

/** The answer: an explanation as facts. */
export interface FineAssessment {
  readonly range: FineRange
  readonly tier: Tier
  /** Factors that led to the tier. */
  readonly hit: ReadonlyArray<Factor>
  /** The part of the range; null where the tier has none here, or no split is in force on the day. */
  readonly amounts: FineRange | null
  /** Whether the proposed amount lies there; null without one, or without a part. */
  readonly lies: boolean | null
  readonly whyNotLower: WhyNotLower
  /** `benchmark` a published table, `usual-split` the common one, `law` the range itself. */
  readonly basis: "benchmark" | "usual-split" | "law"
  readonly confidence: Confidence
  readonly cites: ReadonlyArray<Citation>
  /** What is irregular: below the minimum without a ground, a row of a benchmark that leaves the law's range. */
  readonly findings: ReadonlyArray<Finding>
}

const RULE = "administrative-penalty-law.discretion"
const EXEMPT: Citation = {
  source: "《中华人民共和国行政处罚法》(2021修订)",
  article: "第三十三条",
  gist: "轻微并及时改正、初次违法或者没有主观过错的，不予或者可以不予处罚"
}
const BASIS: Citation = {
  source: "《中华人民共和国行政处罚法》(2021修订)",
  article: "第三十四条",
  gist: "可以依法制定并应当公布裁量基准"
}

const weighing = (shown: ReadonlyArray<Factor>, weighs: "lighter" | "heavier"): ReadonlyArray<Factor> =>
  shown.filter((factor) => catalogueOfFactors[factor].weighs === weighs)

/** Light where something speaks for less and nothing for more, or a ground asks for it; heavy the other way round. */
const tierOf = (lighter: boolean, heavier: boolean, ground: boolean): TierInRange => {
  if (ground) return "light"
  if (lighter === heavier) return "ordinary"
  return lighter ? "light" : "heavy"
}

const isWithin = (inner: FineRange, outer: FineRange): boolean =>
  inner.minFen <= inner.maxFen && inner.minFen >= outer.minFen && inner.maxFen <= outer.maxFen

/** The tier, its part of the range, and why. Total: every question has an answer. */
export const assessFine = (
  { law }: Regime,
  benchmarks: Benchmarks,
  { amountFen, belowMinimum = false, code, exempt = false, factors, grounds, on, range }: FineQuestion
): FineAssessment => {
  const findings: Array<Finding> = []
  const answer = (
    tier: Tier,
    amounts: FineRange | null,
    rest: Pick<FineAssessment, "hit" | "whyNotLower" | "basis" | "confidence" | "cites">
  ): FineAssessment => {
    const lies =
      amountFen === undefined || amounts === null ? null : amountFen >= amounts.minFen && amountFen <= amounts.maxFen
    return { range, tier, amounts, lies, findings, ...rest }
  }
  const byLaw = { hit: [], basis: "law", confidence: "verified" } as const
  const groundCites = grounds.map((ground) => mitigationGrounds[ground])
  if (exempt)
    return answer("no-penalty", { minFen: 0, maxFen: 0 }, { ...byLaw, whyNotLower: "lowest", cites: [EXEMPT] })
  if (belowMinimum && grounds.length > 0) {
    // Where the law names a maximum only, or so little that nothing lies below, there is no amount under the minimum.
    const amounts = range.minFen > 1 ? { minFen: 1, maxFen: range.minFen - 1 } : null
    const whyNotLower = amounts === null ? "no-room" : "lowest"
    return answer("mitigated", amounts, { ...byLaw, whyNotLower, cites: groundCites })
  }
  if (belowMinimum)
    findings.push({
      rule: RULE,
      severity: "violation",
      facts: { missing: "mitigation-ground", minFen: range.minFen },
      cite: mitigationGrounds["reduced-harm"]
    })
  const lighter = weighing(factors, "lighter")
  const heavier = weighing(factors, "heavier")
  const row = rowFor(rowsOn(benchmarks, code, on), factors)
  const ofRow = row && {
    minFen: row.unit === "fen" ? row.from : atShare(range, row.from),
    maxFen: row.unit === "fen" ? row.to : atShare(range, row.to)
  }
  if (row !== undefined && ofRow !== undefined && !isWithin(ofRow, range))
    findings.push({
      rule: RULE,
      severity: "warning",
      facts: { benchmark: "outside-the-law", fromFen: ofRow.minFen, toFen: ofRow.maxFen },
      cite: row.cite
    })
  const tier = row?.tier ?? tierOf(lighter.length > 0, heavier.length > 0, grounds.length > 0)
  const whyNotLower: WhyNotLower =
    range.minFen === range.maxFen
      ? "no-room"
      : tier === "light"
        ? grounds.length > 0
          ? "light-chosen"
          : "no-ground"
        : heavier.length > 0
          ? "heavier-factor"
          : "no-lighter-factor"
  if (row !== undefined && ofRow !== undefined && isWithin(ofRow, range)) {
    const cites = [BASIS, row.cite, ...groundCites]
    return answer(tier, ofRow, { hit: row.factors, whyNotLower, basis: "benchmark", confidence: "local", cites })
  }
  const hit = tier === "light" ? lighter : tier === "heavy" ? heavier : [...lighter, ...heavier]
  const split = Option.getOrUndefined(splitOf(law, range, tier, on))
  return answer(tier, split?.part ?? null, {
    hit,
    whyNotLower,
    basis: "usual-split",
    confidence: split?.by[0]?.dated.confidence ?? "doubtful",
    cites: [BASIS, ...(split?.by.map(({ dated }) => dated.cite) ?? []), ...groundCites]
  })
}
