/** 数据来源 — what the figures of a bulletin stand on: one row an indicator, with every figure of it. */
import { type Bulletin, type Figure, figuresOf, ranges, type Sentence } from "./bulletin.ts"

/** The figures of one indicator, in the order of the document. */
export interface Source {
  readonly main: Figure
  readonly figures: ReadonlyArray<Figure>
}

/** In the order of their first figures. */
export const sourcesOf = (bulletin: Bulletin): ReadonlyArray<Source> => {
  const groups = new Map<string, Array<Figure>>()
  for (const figure of figuresOf(bulletin)) {
    const group = groups.get(figure.indicator)
    if (group === undefined) groups.set(figure.indicator, [figure])
    else group.push(figure)
  }
  return [...groups.values()].map((figures) => ({
    main: figures.find(({ of }) => of === "whole") ?? (figures[0] as Figure),
    figures
  }))
}

/** Whether a figure stands beside another of its indicator in the sentence: the mark behind that one is its own too. */
export const isBeside = ({ figures }: Sentence, figure: Figure): boolean =>
  figures.find(({ indicator }) => indicator === figure.indicator) !== figure

const STATUS = { final: "终值", provisional: "暂定", insufficient: "数据不完整", "not-applicable": "不适用" } as const

/** The number behind a figure; a rate as a quotient. Of a figure about persons nothing but its text is known. */
const exactly = ({ main, figures }: Source): string => {
  const { display, of, parts, text, value } = main
  if (value === null) return text
  if (of !== "whole") return figures.map((one) => one.display).join("、")
  const { denominator, numerator } = parts
  return denominator === null || denominator === undefined ? display : `${display} = ${numerator} ÷ ${denominator}`
}

/** The columns of the table of sources: heading and cell. */
export const sourceColumns: ReadonlyArray<readonly [string, (source: Source) => string]> = [
  ["序号", ({ figures }) => ranges(figures.map(({ number }) => number))],
  ["文中数字", ({ figures }) => [...new Set(figures.map(({ text }) => text))].join("、")],
  ["指标", ({ main: { indicator, label } }) => `${label.zh} ${indicator}`],
  ["数值", exactly],
  ["状态", ({ main: { status } }) => STATUS[status]],
  [
    "台账条目",
    ({ main: { evidence, value } }) =>
      value === null ? "涉及人员，不列条目" : evidence.map(({ entries, label }) => `${label.zh}${entries}条`).join("、")
  ],
  ["依据", ({ main: { cite } }) => (cite === null ? "" : `${cite.source}${cite.article}：${cite.gist}`)],
  ["规则版本", ({ main: { ruleVersion } }) => ruleVersion ?? ""]
]

/** One cell, by its heading. */
export const sourceCell = (heading: string, source: Source): string =>
  sourceColumns.find(([name]) => name === heading)?.[1](source) ?? ""
