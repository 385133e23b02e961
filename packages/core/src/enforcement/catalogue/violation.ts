/**
 * 违法行为 — what may not be done, and the norms that penalise it, each with its level and its days.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 4, 9 to 14, 28, 29; the norms name theirs. Amounts: whole fen; shares: per
 * cent; multiples: times.
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { Citation, Confidence, Label } from "../../regulation/index.ts"

/** 效力位阶, highest first: 法律、行政法规、省地方性法规、部门规章、市地方性法规. Rules and city regulations rank side by side. */
export const normLevels = ["law", "administrative-regulation", "province", "ministry-rule", "city"] as const
export type NormLevel = (typeof normLevels)[number]

/** 罚款 — a range in fen, or one that is reckoned from a measure of the case; both ends included, `capFen` on top of all. */
export type Fine =
  | { readonly unit: "fen"; readonly min: number; readonly max: number }
  | { readonly unit: "percent"; readonly of: "projectCost"; readonly min: number; readonly max: number }
  | {
      readonly unit: "multiple"
      readonly of: "base"
      readonly min: number
      readonly max: number
      readonly capFen: number | null
    }
  | { readonly unit: "per-head"; readonly poultryFen: number; readonly livestockFen: number; readonly capFen: number }

/**
 * What a norm says about a fine for one kind of respondent. Null: it carries none. `left-open`: it fines, but leaves the
 * amount to other norms.
 */
export type FineOrNot = Fine | "left-open" | null

/** What a norm provides for beside the fine. */
export type ExtraSanction =
  | "warning"
  | "confiscate-income"
  | "confiscate-goods"
  | "confiscate-building"
  | "stop-building"
  | "rectify-within-limit"
  | "demolish-within-limit"
  | "forced-clearance"
  | "stop-work"
  | "stop-business"
  | "stop-act"
  | "remedy-by-others"
  | "vehicle-off-road"
  | "tow-away"
  | "seizure"

/** One text that penalises the act. */
export interface Norm {
  readonly level: NormLevel
  readonly from: PlainDate
  /** Last day in force; absent while no end is known. */
  readonly until?: PlainDate
  readonly cite: Citation
  readonly fine: { readonly individual: FineOrNot; readonly organisation: FineOrNot }
  /** 应当处 or 可以处. */
  readonly mode: "shall" | "may"
  /** 责令改正: before the fine, which needs a refusal, or together with it. */
  readonly order: "precondition" | "concurrent"
  readonly extra: ReadonlyArray<ExtraSanction>
  readonly confidence: Confidence
  readonly note?: string
}

/** Who holds the power for a violation in the place; unknown stays unknown. */
export type Competence =
  | "bureau"
  | "bureau-if-concentrated"
  | "street-or-town"
  | "police"
  | "government-designates"
  | "unknown"

export interface Violation {
  /** Permanent: `SW-A01`. */
  readonly code: string
  readonly label: Label
  /** 构成要件, each in a few words: all of them must be shown. */
  readonly elements: ReadonlyArray<string>
  readonly prohibition: ReadonlyArray<Citation>
  readonly norms: ReadonlyArray<Norm>
  readonly competence: Competence
  /** The violation that takes its place for acts from a day on. */
  readonly succeededBy?: { readonly code: string; readonly from: PlainDate }
  /** A violation whose norm may be the special or the general one for the same act: a lawyer must say. */
  readonly contestedWith?: { readonly code: string; readonly from: PlainDate }
  readonly note?: string
}
