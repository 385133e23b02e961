/** 图 — which charts the yearly bulletin has, as data, and their points. No chart shows a figure about persons. */
import type { IndicatorValue } from "../indicators/index.ts"
import { decimal, format, units } from "../ledger/index.ts"
import type { Chart, ChartPoint } from "./bulletin.ts"
import type { PartId } from "./pattern.ts"
import { goalOf, percentOf } from "./words.ts"

/** A chart of one indicator by month. */
interface Monthly {
  readonly id: string
  readonly part: PartId
  readonly title: string
  readonly type: "line" | "bar"
  readonly indicator: string
}

/** A chart of rates against their targets, each a bar. */
interface Against {
  readonly id: string
  readonly part: PartId
  readonly title: string
  readonly indicators: ReadonlyArray<string>
}

const monthly: ReadonlyArray<Monthly> = [
  {
    id: "sweeping-by-month",
    part: "clean",
    title: "城市清扫保洁率（按月）",
    type: "line",
    indicator: "san.sweep.execution"
  },
  {
    id: "waste-by-month",
    part: "sort",
    title: "清运生活垃圾（按月）",
    type: "bar",
    indicator: "san.waste.tonnage"
  },
  {
    id: "stalls-by-month",
    part: "street",
    title: "查处流动摊贩占道经营（按月）",
    type: "bar",
    indicator: "enf.stall.count"
  }
]

const against: ReadonlyArray<Against> = [
  {
    id: "sanitation-targets",
    part: "clean",
    title: "环卫指标与目标",
    indicators: [
      "san.sweep.execution",
      "san.sweep.mech",
      "san.road.wash",
      "san.road.water",
      "san.sweeper.both",
      "san.waste.sameday",
      "san.waste.harmless",
      "san.station.check",
      "san.insp.ontime"
    ]
  },
  {
    id: "reports-targets",
    part: "street",
    title: "数字城管与群众诉求指标与目标",
    indicators: ["enf.case.close", "enf.case.ontime", "enf.complaint.ontime", "enf.complaint.satisfied"]
  }
]

/** The indicators whose months the charts need. */
export const chartIndicators: ReadonlyArray<string> = monthly.map(({ indicator }) => indicator)

const isKnown = ({ status, value }: IndicatorValue): boolean =>
  value !== null && (status === "final" || status === "provisional")

const isRate = ({ indicator }: IndicatorValue): boolean => indicator.unit === "%"

const pointOf = (value: IndicatorValue, label: string): ChartPoint => {
  const known = isKnown(value) ? value.value : null
  const { target, targetResult } = value
  return {
    label,
    // As it is displayed: never rounded across its target.
    value: known === null ? null : isRate(value) ? value.display.replace("%", "") : format(known),
    text: known === null ? "无数据" : value.display,
    target: target === null || !isRate(value) ? null : percentOf(decimal(target.ratio)),
    result: known !== null && (targetResult === "met" || targetResult === "missed") ? targetResult : "none"
  }
}

const monthOf = ({ by }: IndicatorValue): string => by["month"] ?? ""

/** Fewest months that make a chart. */
const FEWEST = 3

const monthlyChart =
  (partName: (part: PartId) => string, series: ReadonlyArray<IndicatorValue>) =>
  ({ id, indicator, part, title, type }: Monthly): ReadonlyArray<Chart> => {
    const own = series
      .filter((value) => value.indicator.id === indicator)
      .sort((a, b) => (monthOf(a) < monthOf(b) ? -1 : 1))
    const [first] = own
    if (first === undefined || own.filter(isKnown).length < FEWEST) return []
    const points = own.map((value) => pointOf(value, `${Number(monthOf(value).slice(5))}月`))
    return [
      { id, part: partName(part), title, type, unit: units[first.indicator.unit].zh, indicators: [indicator], points }
    ]
  }

const againstChart =
  (partName: (part: PartId) => string, values: ReadonlyArray<IndicatorValue>) =>
  ({ id, indicators, part, title }: Against): ReadonlyArray<Chart> => {
    const own = indicators.flatMap((one) => values.find((value) => value.indicator.id === one) ?? []).filter(isJudged)
    if (own.length < FEWEST) return []
    return [
      {
        id,
        part: partName(part),
        title,
        type: "targets",
        unit: "%",
        indicators: own.map(({ indicator }) => indicator.id),
        points: own.map((value) => ({
          ...pointOf(value, value.indicator.label.zh),
          text: `${value.display}（目标${value.target === null ? "" : goalOf(value.target)}）`
        }))
      }
    ]
  }

const isJudged = (value: IndicatorValue): boolean =>
  isKnown(value) && (value.targetResult === "met" || value.targetResult === "missed")

/** The charts that the data carry; `series` are values by month. */
export const chartsOf = (
  partName: (part: PartId) => string,
  values: ReadonlyArray<IndicatorValue>,
  series: ReadonlyArray<IndicatorValue>
): ReadonlyArray<Chart> => [
  ...against.flatMap(againstChart(partName, values)),
  ...monthly.flatMap(monthlyChart(partName, series))
]
