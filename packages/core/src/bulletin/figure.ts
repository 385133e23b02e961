/** 数字 — a figure of a sentence as it is printed and kept: made of a value, or of what may be published about persons. */
import { formatInstant } from "../calendar/index.ts"
import { citeOn, type IndicatorValue, type Trend } from "../indicators/index.ts"
import { type Decimal, format, units } from "../ledger/index.ts"
import type { Evidence, Figure, YearBefore } from "./bulletin.ts"
import type { Slot } from "./pattern.ts"
import type { PublishedFigure } from "./published-figure.ts"
import { personParts } from "./subjects.ts"
import { changeWords, numberOf } from "./words.ts"

/** A value, how it moved, and the value of the year before where there is one. */
export interface Standing {
  readonly trend: Trend
  readonly earlier: IndicatorValue | undefined
}

const written = (value: Decimal | null): string | null => (value === null ? null : format(value))

const numbers = (
  { indicator }: IndicatorValue,
  parts: ReadonlyArray<{ readonly id: string; readonly value: Decimal | null }>
) => {
  const hidden = personParts[indicator.id] ?? []
  return Object.fromEntries(parts.filter(({ id }) => !hidden.includes(id)).map(({ id, value }) => [id, written(value)]))
}

/** What the figure was a year before; null where the two may not be compared. */
const yearBeforeOf = ({ earlier, trend: { yearBefore } }: Standing): YearBefore | null => {
  const text = changeWords(yearBefore)
  if (text === undefined || yearBefore._tag === "Incomparable" || earlier === undefined) return null
  const { display, period, value } = earlier
  return {
    period,
    value: value === null ? "" : format(value),
    display,
    difference: format(yearBefore._tag === "Points" ? yearBefore.points : yearBefore.difference),
    text
  }
}

/** A figure about anything but persons. */
export const valueFigure =
  (slot: Slot, text: string, standing: Standing, evidence: ReadonlyArray<Evidence>) =>
  (number: number): Figure => {
    const { value } = standing.trend
    const { indicator } = value
    const whole = slot.of === "whole"
    return {
      number,
      text,
      indicator: indicator.id,
      label: indicator.label,
      unit: slot.unit ?? (whole || indicator.unit !== "%" ? indicator.unit : units[indicator.unit].zh),
      value: written(numberOf(value, slot.of)),
      display: whole ? value.display : text,
      period: value.period,
      asOf: formatInstant(value.asOf),
      ruleVersion: value.ruleVersion,
      status: value.status,
      flags: value.flags,
      target: whole ? (value.target?.ratio ?? null) : null,
      targetResult: whole ? value.targetResult : "none",
      parts: {
        numerator: written(value.numerator),
        denominator: written(value.denominator),
        ...numbers(value, value.parts)
      },
      exclusions: numbers(value, value.exclusions),
      completeness: value.completeness,
      cite: citeOn(indicator, value.period.to).cite,
      evidence,
      of: slot.of,
      yearBefore: whole ? yearBeforeOf(standing) : null
    }
  }

/** A figure about persons: its text, and nothing that could be computed with. */
export const personFigure =
  ({ cite, indicator, label, period, provisional, ruleVersion, text }: PublishedFigure, asOf: number) =>
  (number: number): Figure => ({
    number,
    text: text ?? "",
    indicator,
    label,
    unit: null,
    value: null,
    display: text ?? "",
    period,
    asOf: formatInstant(asOf),
    ruleVersion,
    status: provisional ? "provisional" : "final",
    flags: [],
    target: null,
    targetResult: "none",
    parts: {},
    exclusions: {},
    completeness: null,
    cite,
    evidence: [],
    of: "whole",
    yearBefore: null
  })
