/** 裁量基准 — the tables that a place has published: which tier of which violation is which part of the range. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Citation } from "../../regulation/index.ts"
import type { Factor } from "./factor.ts"

/** 不予处罚、减轻、从轻、一般、从重 — lightest first. */
export const tiers = ["no-penalty", "mitigated", "light", "ordinary", "heavy"] as const
export type Tier = (typeof tiers)[number]
/** The tiers that lie within the range of the law. */
export type TierInRange = Exclude<Tier, "no-penalty" | "mitigated">

/** One row of a table. */
export interface BenchmarkRow {
  readonly tier: TierInRange
  /** All of them must be shown; a row without factors is for what no other row describes. */
  readonly factors: ReadonlyArray<Factor>
  /** Whole fen, or whole per cent of the range above its minimum; multiples and percentages split the same way. */
  readonly unit: "fen" | "share"
  /** Both ends included; the lower of two rows that touch has the boundary. */
  readonly from: number
  readonly to: number
  readonly cite: Citation
  readonly effectiveFrom: PlainDate
  /** Last day, when it was repealed. */
  readonly until?: PlainDate
}

/** Tables by violation code, with what is known about them. */
export interface Benchmarks {
  /** The day somebody last looked for them. */
  readonly reviewed: PlainDate
  readonly note: string
  readonly rows: Readonly<Record<string, ReadonlyArray<BenchmarkRow>>>
}

/** The rows of a violation in force on a day. */
export const rowsOn = ({ rows }: Benchmarks, code: string, day: PlainDate): ReadonlyArray<BenchmarkRow> =>
  (Object.hasOwn(rows, code) ? (rows[code] ?? []) : []).filter(
    ({ effectiveFrom, until }) => effectiveFrom <= day && (until === undefined || day <= until)
  )

/** The row that most of the factors shown call for: the most factors count, then the heavier tier; undefined for none. */
export const rowFor = (rows: ReadonlyArray<BenchmarkRow>, shown: ReadonlyArray<Factor>): BenchmarkRow | undefined =>
  rows
    .filter(({ factors }) => factors.every((factor) => shown.includes(factor)))
    .toSorted((a, b) => b.factors.length - a.factors.length || tiers.indexOf(b.tier) - tiers.indexOf(a.tier))[0]
