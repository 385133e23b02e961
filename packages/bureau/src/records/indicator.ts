import type { IndicatorValue } from "@xiuhua/core/indicators"
import { decimalText } from "./decimal-text.ts"

/** 指标 — the figure of one group. */
export const indicatorRecord = (value: IndicatorValue) => ({
  id: value.indicator.id,
  label: value.indicator.label,
  unit: value.indicator.unit,
  value: decimalText(value.value),
  display: value.display,
  numerator: decimalText(value.numerator),
  denominator: decimalText(value.denominator),
  target: value.target?.ratio ?? null,
  targetResult: value.targetResult,
  status: value.status,
  flags: value.flags,
  by: value.by
})
