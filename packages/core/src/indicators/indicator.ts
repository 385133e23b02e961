/**
 * 指标 — a figure with a definition: what is counted, over what, in which unit, who says so. Definitions are data, so that
 * the same one is evaluated over rows in memory and as a query in a store.
 */
import type { PlainDate } from "../calendar/index.ts"
import type { LedgerKind, MeasureField, Predicate, Unit } from "../ledger/index.ts"
import { hasDimension, parseDecimal } from "../ledger/index.ts"
import type { Citation, Confidence, Label } from "../regulation/index.ts"

/** A number made from the entries of one kind. */
export interface Measure {
  readonly kind: LedgerKind
  /** `occurred` in the period, or `valid` on its last day. */
  readonly select: "occurred" | "valid"
  readonly of:
    | { readonly op: "count" }
    | { readonly op: "distinct"; readonly field: string }
    /** The sum of several measures of one unit and scale; a missing value adds nothing and is not 0. */
    | { readonly op: "sum"; readonly fields: readonly [string, ...ReadonlyArray<string>] }
  readonly where?: Predicate
}

/** A number beside the figure: a sub-total, or what was left out. */
export interface Part {
  readonly id: string
  readonly label: Label
  readonly measure: Measure
}

/** A citation and the first day for which it may be given: a bulletin of 2022 never cites a law of 2026. */
export interface DatedCitation {
  readonly from: PlainDate
  readonly cite: Citation
  readonly confidence: Confidence
}

export interface Indicator {
  /** Permanent: `san.sweep.execution`. */
  readonly id: string
  readonly label: Label
  /** `%` for a rate; otherwise the unit of the numerator, over a count a mean: hours a section and day. */
  readonly unit: Unit
  readonly numerator: Measure
  /** Absent for an amount or a count. */
  readonly denominator?: Measure
  readonly better: "up" | "down" | "info"
  /** Decimals of an amount or a mean as it is printed; a rate has 2. */
  readonly decimals: number
  /** Sub-totals that are kept apart. */
  readonly parts: ReadonlyArray<Part>
  /** Entries that the definition leaves out, by reason. */
  readonly exclusions: ReadonlyArray<Part>
  /** Counts entries whose denominator is the numerator itself: with any of them the rate proves nothing. */
  readonly substituted?: Part
  /**
   * Fewest entries, or least denominator (a decimal in its unit), that make the figure worth comparing: below it the value
   * is computed but `insufficient`. A convention of the definition, so that one entry tops no league.
   */
  readonly minimum?: { readonly of: "entries" | "denominator"; readonly atLeast: string }
  /** Who defines the figure, from which day: oldest to newest. */
  readonly cites: readonly [DatedCitation, ...ReadonlyArray<DatedCitation>]
}

type Definition = Omit<Indicator, "parts" | "exclusions" | "decimals"> &
  Partial<Pick<Indicator, "parts" | "exclusions" | "decimals">>

/** Unit and scale of what a measure yields; a count has the unit that its indicator states. */
const dimensionOf = ({ kind, of }: Measure): string => {
  if (of.op !== "sum") return "count"
  const fields = of.fields.map((name) => kind.fields[name])
  const written = fields.map((field) => (field?.type === "measure" ? field.unit : `no measure in ${kind.id}`))
  return new Set(written).size === 1 ? String(written[0]) : `mixed: ${written.join(", ")}`
}

/** Decimals of what a measure yields. */
export const scaleOf = ({ kind, of }: Measure): number =>
  of.op === "sum" ? Math.max(...of.fields.map((name) => (kind.fields[name] as MeasureField).scale)) : 0

/** Checks a definition when it is made; throws RangeError where it would add or divide unlike things. */
export const defineIndicator = (definition: Definition): Indicator => {
  const indicator = { decimals: 0, parts: [], exclusions: [], ...definition }
  const top = dimensionOf(indicator.numerator)
  const bottom = indicator.denominator === undefined ? undefined : dimensionOf(indicator.denominator)
  const amount = indicator.unit !== "%" && (top === indicator.unit || (top === "count" && bottom === undefined))
  const sound = indicator.unit === "%" ? top === bottom : amount && (bottom === undefined || bottom === "count")
  if (!sound) throw new RangeError(`indicator ${indicator.id}: ${top} over ${bottom ?? indicator.unit}`)
  if (indicator.minimum !== undefined && parseDecimal(indicator.minimum.atLeast) === undefined)
    throw new RangeError(`indicator ${indicator.id}: minimum ${indicator.minimum.atLeast}`)
  if (indicator.minimum?.of === "denominator" && bottom === undefined)
    throw new RangeError(`indicator ${indicator.id}: no denominator to hold to a minimum`)
  return indicator
}

/** Every measure of the definition, numerator first. */
export const measuresOf = (indicator: Indicator): ReadonlyArray<Measure> => [
  indicator.numerator,
  ...(indicator.denominator === undefined ? [] : [indicator.denominator]),
  ...indicator.parts.map(({ measure }) => measure),
  ...indicator.exclusions.map(({ measure }) => measure),
  ...(indicator.substituted === undefined ? [] : [indicator.substituted.measure])
]

/** The citation for a figure about `day`; the oldest one for days before it. */
export const citeOn = (indicator: Indicator, day: PlainDate): DatedCitation =>
  indicator.cites.findLast(({ from }) => from <= day) ?? indicator.cites[0]

/** True when the figure can be broken down by `dimension`. */
export const canGroupBy = (indicator: Indicator, dimension: string): boolean =>
  measuresOf(indicator).every(({ kind }) => hasDimension(kind, dimension))
