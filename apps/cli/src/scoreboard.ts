/** Indicators as they are shown. */
import { displayPercent, type IndicatorValue } from "@xiuhua/core/indicators"
import { add, decimal, format, units } from "@xiuhua/core/ledger"
import type { Language } from "./language.ts"
import { bar, type Cell, table } from "./table.ts"

const results = {
  met: { zh: "✓ 达标", en: "✓ met", style: "green" },
  missed: { zh: "✗ 未达标", en: "✗ missed", style: "red" },
  "not-demonstrable": { zh: "? 无法证明", en: "? not demonstrable", style: "yellow" },
  none: { zh: "", en: "", style: "dim" }
} as const

const statuses = {
  final: { zh: "终值", en: "final" },
  provisional: { zh: "暂定", en: "provisional" },
  insufficient: { zh: "数据不完整", en: "insufficient" },
  "not-applicable": { zh: "无数据", en: "not applicable" }
} as const

const flagNames = {
  tautological: { zh: "分子代替分母", en: "tautological" },
  "over-unity": { zh: "超过100%", en: "over 100 %" },
  "provisional-calendar": { zh: "日历未公布", en: "provisional calendar" },
  "weak-source": { zh: "依据待核", en: "weak source" },
  "below-minimum": { zh: "数量过少", en: "too few" },
  "sum-of-tenants": { zh: "各区合计", en: "sum of districts" }
} as const

const goal = ({ indicator, target }: IndicatorValue): string => {
  if (target === null) return ""
  const sign = { atLeast: "≥", atMost: "≤", equal: "=" }[target.op]
  const ratio = decimal(target.ratio)
  if (indicator.unit !== "%") return `${sign} ${format(ratio)}${units[indicator.unit].zh}`
  return `${sign} ${format({ digits: ratio.digits * 100n, scale: ratio.scale })}%`
}

const BAR = 16

/** Makes a distance that is not nothing show at least one digit. */
const ZERO = { op: "equal", ratio: "0" } as const

/** Percentage points above or below the target; for an amount or a mean, a bar beside the largest of its group. */
const picture = (value: IndicatorValue, largest: number): Cell => {
  if (value.value === null) return ""
  const size = Number(format(value.value))
  if (value.indicator.unit !== "%") return { text: largest === 0 ? "" : bar(size / largest, BAR), style: "cyan" }
  if (value.target === null) return { text: bar(size, BAR), style: "cyan" }
  const goal = decimal(value.target.ratio)
  const points = add(value.value, { digits: -goal.digits, scale: goal.scale })
  const below = points.digits < 0n
  const shown = displayPercent(below ? { ...points, digits: -points.digits } : points, decimal("1"), ZERO).slice(0, -1)
  return below ? { text: `▼ ${shown}`, style: "red" } : { text: `▲ ${shown}`, style: "green" }
}

const timeNames = { year: "年", quarter: "季度", month: "月份", day: "日期" } as const

/** The name of a dimension: the label of the field, or of the stretch of time. */
const dimensionName = (dimension: string, values: ReadonlyArray<IndicatorValue>, language: Language): string => {
  const field = values[0]?.indicator.numerator.kind.fields[dimension]
  if (field !== undefined) return field.label[language]
  return language === "zh" ? (timeNames[dimension as keyof typeof timeNames] ?? dimension) : dimension
}

/** A table of values; a breakdown of one indicator gets bars. */
export const scoreboard = (values: ReadonlyArray<IndicatorValue>, language: Language): string => {
  const dimensions = [...new Set(values.flatMap(({ by }) => Object.keys(by)))]
  const largest = new Map<string, number>()
  const size = ({ value }: IndicatorValue) => (value === null ? 0 : Number(format(value)))
  for (const value of values) {
    largest.set(value.indicator.id, Math.max(largest.get(value.indicator.id) ?? 0, size(value)))
  }
  const rows = values.map((value): ReadonlyArray<Cell> => {
    const result = results[value.targetResult]
    const notes = [
      ...(value.status === "final" ? [] : [statuses[value.status][language]]),
      ...value.flags.map((flag) => flagNames[flag][language])
    ]
    const most = largest.get(value.indicator.id) ?? 0
    return [
      value.indicator.label[language],
      ...dimensions.map((dimension) => value.by[dimension] || "—"),
      ...(dimensions.length > 0 ? [picture(value, most)] : []),
      { text: value.display, style: "bold" },
      goal(value),
      { text: result[language], style: result.style },
      { text: notes.join(language === "zh" ? "、" : ", "), style: "dim" },
      { text: value.indicator.id, style: "dim" }
    ]
  })
  const names =
    language === "zh"
      ? ["指标", "数值", "目标", "结果", "说明", "编号"]
      : ["Indicator", "Value", "Target", "Result", "Notes", "Id"]
  const [first, ...rest] = names as [string, ...Array<string>]
  const headings = [
    first,
    ...dimensions.map((dimension) => dimensionName(dimension, values, language)),
    ...(dimensions.length > 0 ? [""] : []),
    ...rest
  ]
  return table(headings, rows, [headings.indexOf(rest[0] as string)])
}
