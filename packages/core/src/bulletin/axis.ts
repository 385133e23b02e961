/** 坐标轴 — the ends and ticks of the axis of values of a chart, alike in every format. Pictures are drawn with floats. */
import type { Chart } from "./bulletin.ts"

export interface Axis {
  readonly least: number
  readonly most: number
  readonly step: number
}

/** 1, 2, 2.5 or 5 times a power of ten: the least of them that makes at most `ticks` steps. */
const stepFor = (span: number, ticks: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / ticks))
  return power * ([1, 2, 2.5, 5, 10].find((one) => one * power * ticks >= span) ?? 10)
}

/** Bars begin at nothing; a line of rates begins under its lowest point, and no rate goes above 100% unless it does. */
export const axisOf = ({ points, type, unit }: Pick<Chart, "points" | "type" | "unit">): Axis => {
  const values = points.flatMap(({ target, value }) =>
    [value, target].flatMap((one) => (one === null ? [] : Number(one)))
  )
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (type !== "line") {
    const step = unit === "%" && high <= 100 ? 20 : stepFor(high || 1, 5)
    return { least: 0, most: unit === "%" && high <= 100 ? 100 : Math.ceil((high || 1) / step) * step, step }
  }
  const step = stepFor(Math.max(high - low, 1), 4)
  const most = Math.ceil(high / step) * step
  return {
    least: Math.floor((low - step / 4) / step) * step,
    most: unit === "%" && high <= 100 ? Math.min(most, 100) : most,
    step
  }
}

/** The values at which lines are drawn across. */
export const ticksOf = ({ least, most, step }: Axis): ReadonlyArray<number> =>
  Array.from({ length: Math.round((most - least) / step) + 1 }, (_, at) => Math.round((least + at * step) * 100) / 100)

/** What a chart shows, in words: for whoever cannot see it. */
export const chartWords = ({ points, title }: Chart): string =>
  `${title}：${points.map(({ label, text }) => `${label}${text}`).join("，")}。`
