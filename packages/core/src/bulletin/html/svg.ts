/** 图 — a chart as inline SVG: bars or a line against targets, with a title and a description in words. */
import { type Axis, axisOf, chartWords, ticksOf } from "../axis.ts"
import type { Chart, ChartPoint } from "../bulletin.ts"
import { escaped } from "./escaped.ts"

const WIDTH = 680
const HEIGHT = 260
/** Where the values are drawn. */
const AREA = { left: 56, right: 664, top: 44, bottom: 224 } as const

const at = (value: number): string => String(Math.round(value * 10) / 10)

const text = (x: number, y: number, words: string, more = ""): string =>
  `<text x="${at(x)}" y="${at(y)}"${more}>${escaped(words)}</text>`

const frame = (chart: Chart, height: number, body: ReadonlyArray<string>): string => {
  const id = `chart-${chart.id}`
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(chart.title)}</title>`,
    `<desc id="${id}-desc">${escaped(chartWords(chart))}</desc>`,
    ...body,
    "</svg>"
  ].join("\n")
}

const heightOf = ({ least, most }: Axis, value: number): number =>
  AREA.bottom - ((value - least) / (most - least)) * (AREA.bottom - AREA.top)

const grid = (axis: Axis): ReadonlyArray<string> =>
  ticksOf(axis).flatMap((tick) => {
    const y = heightOf(axis, tick)
    return [
      `<line class="grid" x1="${AREA.left}" x2="${AREA.right}" y1="${at(y)}" y2="${at(y)}"/>`,
      text(AREA.left - 8, y + 4, String(tick), ' class="axis" text-anchor="end"')
    ]
  })

/** The middle of the place that a point has on the axis of months. */
const middle = (points: ReadonlyArray<ChartPoint>, index: number): number =>
  AREA.left + ((AREA.right - AREA.left) * (index + 0.5)) / points.length

const known = (points: ReadonlyArray<ChartPoint>, of: "value" | "target") =>
  points.flatMap((point, index) => (point[of] === null ? [] : [{ point, index, value: Number(point[of]) }]))

/** A number over a point, short enough to stand beside its neighbours. */
const labelOf = ({ text, value }: ChartPoint, unit: string): string =>
  unit === "%" || value === null ? text.replace(unit, "") : String(Math.round(Number(value)))

const path = (axis: Axis, points: ReadonlyArray<ChartPoint>, of: "value" | "target"): string =>
  known(points, of)
    .map(({ index, value }, step, all) => {
      const gap = step === 0 || all[step - 1]?.index !== index - 1
      return `${gap ? "M" : "L"}${at(middle(points, index))} ${at(heightOf(axis, value))}`
    })
    .join("")

/** Whether the line turns upwards here: its number then stands under it. */
const isLow = (values: ReadonlyArray<{ readonly value: number }>, at: number): boolean => {
  const [before, here, after] = [values[at - 1], values[at], values[at + 1]].map((one) => one?.value)
  return here !== undefined && (after ?? here) > here && (before ?? here) >= here
}

const monthly = (chart: Chart): string => {
  const { points, type, unit } = chart
  const axis = axisOf(chart)
  const slot = (AREA.right - AREA.left) / points.length
  const values = known(points, "value")
  const shapes =
    type === "bar"
      ? values.map(({ index, value }) => {
          const y = heightOf(axis, value)
          return `<rect class="bar" x="${at(middle(points, index) - slot * 0.29)}" y="${at(y)}" width="${at(slot * 0.58)}" height="${at(AREA.bottom - y)}"/>`
        })
      : [
          `<path class="line" d="${path(axis, points, "value")}"/>`,
          ...values.map(
            ({ index, point, value }) =>
              `<circle class="${point.result === "missed" ? "dot missed" : "dot"}" cx="${at(middle(points, index))}" cy="${at(heightOf(axis, value))}" r="4"/>`
          )
        ]
  const target = path(axis, points, "target")
  const goal = known(points, "target").at(-1)
  return frame(chart, HEIGHT, [
    text(AREA.left, 22, `单位：${unit}`, ' class="axis"'),
    ...(goal === undefined
      ? []
      : [
          `<line class="target" x1="${AREA.right - 122}" x2="${AREA.right - 94}" y1="18" y2="18"/>`,
          text(AREA.right - 88, 22, `目标 ${goal.value}${unit}`, ' class="axis"')
        ]),
    ...grid(axis),
    ...shapes,
    ...(target === "" ? [] : [`<path class="target" d="${target}"/>`]),
    ...values.map(({ index, point, value }, step) =>
      text(
        middle(points, index),
        heightOf(axis, value) + (type === "line" && isLow(values, step) ? 20 : -9),
        labelOf(point, unit),
        ' class="value" text-anchor="middle"'
      )
    ),
    ...points.map(({ label }, index) =>
      text(middle(points, index), AREA.bottom + 22, label, ' class="axis" text-anchor="middle"')
    )
  ])
}

/** One bar a rate, with a mark at its target: a missed one is hatched, so that colour is not all that tells. */
const targets = (chart: Chart): string => {
  const ROW = 34
  const [left, right] = [188, 500]
  const { least, most } = axisOf(chart)
  const across = (value: number): number => left + ((value - least) / (most - least)) * (right - left)
  const rows = chart.points.flatMap(({ label, result, target, text: words, value }, index) => {
    const y = 16 + index * ROW
    const [end, goal] = [across(Number(value ?? 0)), across(Number(target ?? 0))]
    return [
      text(left - 12, y + 15, label, ' class="label" text-anchor="end"'),
      `<rect class="track" x="${left}" y="${y}" width="${right - left}" height="20"/>`,
      `<rect class="${result === "missed" ? "bar missed" : "bar"}" x="${left}" y="${y}" width="${at(end - left)}" height="20"/>`,
      `<line class="mark" x1="${at(goal)}" x2="${at(goal)}" y1="${y - 4}" y2="${y + 24}"/>`,
      text(right + 12, y + 15, words, ' class="value"')
    ]
  })
  const pattern = `<defs><pattern id="hatch-${chart.id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f3d9c4"/><line x1="0" y1="0" x2="0" y2="6" stroke="#b4521e" stroke-width="3"/></pattern></defs>`
  return frame(chart, 16 + chart.points.length * ROW + 22, [
    pattern,
    ...rows.map((row) => row.replace('class="bar missed"', `class="bar" style="fill:url(#hatch-${chart.id})"`)),
    text(left, 16 + chart.points.length * ROW + 12, "竖线为目标值；斜纹为未达目标", ' class="axis"')
  ])
}

/** The chart as one SVG element. */
export const chartSvg = (chart: Chart): string => (chart.type === "targets" ? targets(chart) : monthly(chart))
