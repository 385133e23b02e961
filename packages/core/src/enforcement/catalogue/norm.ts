/**
 * 处罚规范 — one provision that punishes a violation: from when, at which level, with which fine and what beside it.
 *
 * Fines are data, not amounts: {@link fineRange} reckons them. Whether the summary procedure or a hearing is open is
 * never stored: {@link summaryStanding} and {@link hearingStanding} derive it from the limits in force. Money: whole fen.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 9 to 16, 28; 《中华人民共和国立法法》(2023) arts. 99 to 106.
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { Citation, Confidence, Label } from "../../regulation/index.ts"

/** 效力层级 — who made a provision: which of two prevails says {@link outranks}. The order is that of a list, no more. */
export const normLevels = [
  "law",
  "administrative-regulation",
  "ministry-rule",
  "province-regulation",
  "city-regulation"
] as const
export type NormLevel = (typeof normLevels)[number]

/** What a percentage or a multiple is reckoned from; the project cost is a measure of its own, the others are the base. */
export type FineBase = "project-cost" | "temporary-cost" | "rebuilding-price" | "original-cost"

/**
 * 罚款数额 — a fine as the provision words it, both ends included. A minimum of 0 says that the text names a maximum
 * only. `unstated`: a fine is allowed and no amount named, so that none can be imposed without another basis.
 */
export type Amount =
  | { readonly unit: "yuan"; readonly minFen: number; readonly maxFen: number }
  | { readonly unit: "fixed"; readonly fen: number }
  /** Per cent of the project cost. */
  | { readonly unit: "percent"; readonly base: FineBase; readonly min: number; readonly max: number }
  /** Times the base, up to the cap where there is one. */
  | {
      readonly unit: "multiple"
      readonly base: FineBase
      readonly min: number
      readonly max: number
      readonly capFen?: number
    }
  /** An amount for each animal, up to the cap. */
  | {
      readonly unit: "per-head"
      readonly poultryFen: number
      readonly livestockFen: number
      readonly capFen: number
    }
  | { readonly unit: "unstated" }

/**
 * For whom which fine. Null for one of the two: the provision is not about them. Null for both: it is about everybody
 * and carries no fine (限期拆除).
 */
export interface Fines {
  readonly individual: Amount | null
  readonly organisation: Amount | null
}

/** 情形 — what must be shown beyond the elements for a provision, or for something it imposes, to apply. */
export type Circumstance =
  | "refused-correction"
  | "overdue"
  | "serious"
  | "refuse"
  | "contractor"
  | "developer-or-haulier"

/** Names of the circumstances. */
export const circumstances: Readonly<Record<Circumstance, Label>> = {
  "refused-correction": { zh: "拒不改正", en: "refused to correct" },
  overdue: { zh: "逾期未履行", en: "not done within the limit" },
  serious: { zh: "情节严重", en: "serious" },
  refuse: { zh: "焚烧的是垃圾等产生有毒有害烟尘的物质", en: "what was burnt is refuse or gives off toxic fumes" },
  contractor: { zh: "当事人为施工单位", en: "the respondent is the contractor" },
  "developer-or-haulier": { zh: "当事人为建设单位或者运输单位", en: "the respondent is the developer or the haulier" }
}

/** Names of what a provision imposes or allows beside a fine: penalties, orders and measures. */
export const extraSanctions = {
  warning: { zh: "警告", en: "warning" },
  "confiscate-income": { zh: "没收违法所得", en: "confiscation of unlawful income" },
  "confiscate-goods": { zh: "没收物品、工具", en: "confiscation of goods or tools" },
  "confiscate-building-or-income": { zh: "没收实物或者违法收入", en: "confiscation of the building or its income" },
  "suspend-business": { zh: "责令停业整治", en: "business suspended" },
  "restrict-production": { zh: "责令限制生产、停产整治", en: "production restricted or stopped" },
  "stop-act": { zh: "责令停止违法行为", en: "order to stop the act" },
  "stop-building": { zh: "责令停止建设", en: "order to stop building" },
  "stop-works": { zh: "责令停工整治", en: "order to stop works" },
  "suspend-construction": { zh: "责令暂停施工", en: "order to suspend construction" },
  "rectify-within-limit": { zh: "限期改正", en: "order to correct within a limit" },
  "demolish-within-limit": { zh: "限期拆除", en: "order to demolish within a limit" },
  restore: { zh: "恢复原状", en: "order to restore" },
  "treat-pollution": { zh: "采取治理措施消除污染", en: "order to remove the pollution" },
  "substitute-treatment": { zh: "代为治理", en: "treatment by another at the respondent's cost" },
  "forced-clearing": { zh: "依法强制清理、拆除", en: "clearing or demolition by force" },
  "may-demolish": { zh: "可以拆除", en: "may be demolished" },
  "vehicle-off-road": { zh: "车辆不得上道路行驶", en: "vehicle kept off the road" },
  "tow-vehicle": { zh: "拖移机动车", en: "vehicle towed" },
  "detain-vehicle": { zh: "扣留非机动车", en: "non-motor vehicle detained" }
} as const satisfies Readonly<Record<string, Label>>
export type ExtraSanctionKind = keyof typeof extraSanctions

/** Something beside the fine, and the circumstance it needs. */
export interface ExtraSanction {
  readonly kind: ExtraSanctionKind
  readonly when?: Circumstance
}

/** One provision that punishes, as long as it held. */
export interface Norm {
  readonly from: PlainDate
  /** Last day: of the provision, or of what it still governed. */
  readonly until?: PlainDate
  /** True where the text still stands after `until` and a higher one has taken its place. */
  readonly displaced?: boolean
  readonly level: NormLevel
  readonly cite: Citation
  readonly fine: Fines
  /** 可以 or 处: whether a fine is left to the agency. */
  readonly imposition: "may" | "shall"
  /** 责令改正: `precondition` the fine needs an order that was not obeyed, `concurrent` it comes with the order. */
  readonly order: "precondition" | "concurrent"
  readonly extra: ReadonlyArray<ExtraSanction>
  /** Without this circumstance the provision does not apply. */
  readonly when?: Circumstance
  readonly confidence: Confidence
  readonly note?: string
}

/**
 * Which levels a level prevails over (立法法2023 arts. 81, 99). A ministry's rule and a local regulation are not ranked:
 * a clash between them goes to the State Council (art. 106).
 */
const below: Readonly<Record<NormLevel, ReadonlyArray<NormLevel>>> = {
  law: ["administrative-regulation", "ministry-rule", "province-regulation", "city-regulation"],
  "administrative-regulation": ["ministry-rule", "province-regulation", "city-regulation"],
  "ministry-rule": [],
  "province-regulation": ["city-regulation"],
  "city-regulation": []
}

/** True if a provision of level `a` prevails over one of level `b`. */
export const outranks = (a: NormLevel, b: NormLevel): boolean => below[a].includes(b)

/** True if a norm holds on a day. */
export const holdsOn = ({ from, until }: Norm, day: PlainDate): boolean =>
  from <= day && (until === undefined || day <= until)
