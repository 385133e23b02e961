/** From the numbers of a group to a figure that can be published: value, display, status, flags and where it comes from. */

import { Option } from "effect"
import { dateAt, daysBetween, type Instant, type PlainDate } from "../calendar/index.ts"
import { compare, type Decimal, decimal, format, roundHalfUp, units } from "../ledger/index.ts"
import {
  inForce,
  isWeak,
  type Label,
  type Locality,
  publishThreshold,
  ruleVersion,
  type Target
} from "../regulation/index.ts"
import { citeOn, type Indicator, measuresOf } from "./indicator.ts"
import { type Numbers, type Period, periodOf } from "./plan.ts"
import { displayMean, displayPercent, isOverUnity, judge, ratioOf, shareBelow, type TargetResult } from "./rate.ts"

export type Status = "final" | "provisional" | "insufficient" | "not-applicable"
export type Flag =
  | "tautological"
  | "over-unity"
  | "provisional-calendar"
  | "weak-source"
  /** Fewer entries, or a smaller denominator, than the definition asks for. */
  | "below-minimum"
  /** 各区合计: what is in two districts was counted in both. */
  | "sum-of-tenants"

/** A figure with its definition, its parts and its doubts. */
export interface IndicatorValue {
  readonly indicator: Indicator
  readonly period: Period
  readonly asOf: Instant
  readonly by: Readonly<Record<string, string>>
  readonly numerator: Decimal | null
  readonly denominator: Decimal | null
  /** A ratio to 10 places for a rate, else the numerator; null when it cannot be known. */
  readonly value: Decimal | null
  readonly display: string
  readonly target: Target | null
  readonly targetResult: TargetResult
  readonly status: Status
  readonly flags: ReadonlyArray<Flag>
  readonly parts: ReadonlyArray<{ readonly id: string; readonly label: Label; readonly value: Decimal | null }>
  readonly exclusions: ReadonlyArray<{ readonly id: string; readonly label: Label; readonly value: Decimal | null }>
  /** Days or months due and reported, for ledgers that are kept regularly. */
  readonly completeness: { readonly due: number; readonly reported: number } | null
  /** Entries of the ledgers that take part, in the period. */
  readonly entries: number
  readonly lastDay: PlainDate | null
  readonly ruleVersion: string
}

/** What a figure is judged by. */
export interface Context {
  readonly locality: Locality
  readonly asOf: Instant
}

/** The locality's target for an indicator on a day; null when it has set none. */
export const targetOf = (locality: Locality, indicator: string, day: PlainDate): Target | null => {
  const parameter = locality.targets[indicator]
  if (parameter === undefined) return null
  return Option.getOrNull(Option.map(inForce(parameter, day), ({ value }) => value))
}

/** Versions already named. A cache only: no answer depends on it. */
const named = new WeakMap<Indicator, WeakMap<Locality, Map<Target | null, string>>>()

/** Names the rule by which a figure was made: definition, target, threshold and locality. */
export const ruleVersionOf = (indicator: Indicator, { locality }: Context, day: PlainDate): string => {
  const target = targetOf(locality, indicator.id, day)
  const localities = named.get(indicator) ?? new WeakMap<Locality, Map<Target | null, string>>()
  named.set(indicator, localities)
  const versions = localities.get(locality) ?? new Map<Target | null, string>()
  localities.set(locality, versions)
  const known = versions.get(target)
  if (known !== undefined) return known
  const version = ruleVersion(indicator, target, publishThreshold.values, locality.id)
  versions.set(target, version)
  return version
}

const monthsBetween = (from: PlainDate, to: PlainDate): number =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** Days or months for which the ledgers of an indicator owe an entry; null where no regular entry is due. */
const dueIn = (indicator: Indicator, { from, to }: Period): number | null => {
  const cadences = new Set(measuresOf(indicator).map(({ kind }) => kind.cadence))
  if (from > to) return 0
  if (cadences.has("daily")) return daysBetween(from, to) + 1
  return cadences.has("monthly") ? monthsBetween(from, to) + 1 : null
}

const statusOf = (
  value: Decimal | null,
  numerator: Decimal | null,
  completeness: IndicatorValue["completeness"],
  over: boolean,
  threshold: string
): Status => {
  if (value === null) return numerator === null && completeness?.reported !== 0 ? "insufficient" : "not-applicable"
  if (completeness !== null && shareBelow(completeness.reported, completeness.due, threshold)) return "insufficient"
  return over && (completeness === null || completeness.reported >= completeness.due) ? "final" : "provisional"
}

const isBelowMinimum = ({ minimum }: Indicator, entries: number, denominator: Decimal | null): boolean => {
  if (minimum === undefined) return false
  const counted = minimum.of === "entries" ? { digits: BigInt(entries), scale: 0 } : denominator
  return counted === null || compare(counted, decimal(minimum.atLeast)) < 0
}

/** The figure of one group. `numbers` null: there is not one entry. */
export const evaluate = (
  indicator: Indicator,
  whole: Period,
  by: ReadonlyArray<string>,
  numbers: Numbers | null,
  context: Context
): IndicatorValue => {
  const { asOf, locality } = context
  const period = periodOf(whole, by, numbers?.by ?? [])
  const values = numbers?.measures ?? measuresOf(indicator).map(() => null)
  const take = values[Symbol.iterator]()
  const next = (): Decimal | null => take.next().value ?? null
  const numerator = next()
  const denominator = indicator.denominator === undefined ? null : next()
  const parts = indicator.parts.map(({ id, label }) => ({ id, label, value: next() }))
  const exclusions = indicator.exclusions.map(({ id, label }) => ({ id, label, value: next() }))
  const substituted = indicator.substituted === undefined ? null : next()

  const rate = indicator.denominator !== undefined
  const value = rate ? ratioOf(numerator, denominator) : numerator
  const target = targetOf(locality, indicator.id, period.to)
  const tautological = substituted !== null && substituted.digits > 0n
  const today = dateAt(asOf)
  const due = dueIn(indicator, { from: period.from, to: period.to < today ? period.to : today })
  const completeness = due === null ? null : { due, reported: numbers?.days ?? 0 }
  const threshold = Option.match(inForce(publishThreshold, period.to), {
    onNone: () => "1",
    onSome: (dated) => dated.value
  })
  const few = value !== null && isBelowMinimum(indicator, numbers?.entries ?? 0, denominator)
  const flags: Array<Flag> = []
  if (tautological) flags.push("tautological")
  if (indicator.unit === "%" && isOverUnity(numerator, denominator)) flags.push("over-unity")
  if (isWeak(citeOn(indicator, period.to).confidence)) flags.push("weak-source")
  if (few) flags.push("below-minimum")
  if (numbers?.sumOfTenants === true) flags.push("sum-of-tenants")

  return {
    indicator,
    period,
    asOf,
    by: Object.fromEntries(by.map((dimension, index) => [dimension, numbers?.by[index] ?? ""])),
    numerator,
    denominator,
    value,
    display: display(indicator, value, numerator, denominator, target),
    target,
    targetResult: judge(numerator, denominator, rate ? target : null, tautological),
    status:
      numbers === null
        ? "not-applicable"
        : few
          ? "insufficient"
          : statusOf(value, numerator, completeness, period.to < today, threshold),
    flags,
    parts,
    exclusions,
    completeness,
    entries: numbers?.entries ?? 0,
    lastDay: numbers?.lastDay ?? null,
    ruleVersion: ruleVersionOf(indicator, context, period.to)
  }
}

const display = (
  indicator: Indicator,
  value: Decimal | null,
  numerator: Decimal | null,
  denominator: Decimal | null,
  target: Target | null
): string => {
  if (value === null) return "—"
  const unit = units[indicator.unit].zh
  if (indicator.denominator === undefined) return format(roundHalfUp(value, indicator.decimals)) + unit
  const parts = [numerator as Decimal, denominator as Decimal] as const
  return indicator.unit === "%"
    ? displayPercent(...parts, target)
    : displayMean(...parts, indicator.decimals, target) + unit
}
