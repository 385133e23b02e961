/** 通报文档 — a bulletin as an official document: title, chapters, charts, and what its figures stand on as an attachment. */
import {
  anchorLine,
  type Bulletin,
  type Chart,
  chineseDay,
  chineseNumeral,
  DEFINITIONS,
  isBeside,
  omissionLine,
  type PartOfSection,
  partsOf,
  periodLine,
  piecesOf,
  recordedLine,
  type Sentence,
  type Source,
  SYNTHETIC,
  sourceCell,
  sourcesOf,
  titleLines
} from "@xiuhua/core/bulletin"
import type { PlainDate } from "@xiuhua/core/calendar"
import type { Effect } from "effect"
import { chartRun, chartXml } from "./chart.ts"
import { packed } from "./package.ts"
import { sectionXml } from "./styles.ts"
import { type Column, table } from "./table.ts"
import { BREAK, bookmark, link, paragraph, run } from "./xml.ts"

export interface DocxOptions {
  /** 成文日期 — the day it was published; without one the document has no date and is a draft. */
  readonly publishedOn?: PlainDate
}

/** A figure leads to its row in the attachment. */
const sentenceXml = (sentence: Sentence): string =>
  piecesOf(sentence)
    .map((piece) => {
      if (typeof piece === "string") return run(piece)
      const mark = isBeside(sentence, piece) ? "" : run(String(piece.number), { mark: true })
      return link(`f${piece.number}`, run(piece.text) + mark)
    })
    .join("")

const WORDS = { met: "达到", missed: "未达到", none: "" } as const

/** What a chart of rates against targets says, once more in figures. */
const targetTable = ({ points }: Chart): string =>
  table(
    [
      { heading: "指标", share: 40 },
      { heading: "完成与目标", share: 42 },
      { heading: "结果", share: 18 }
    ],
    points.map(({ label, result, text }) => [{ lines: [label] }, { lines: [text] }, { lines: [WORDS[result]] }])
  )

const sourceColumnsOfDocument: ReadonlyArray<Column> = [
  { heading: "序号", share: 9 },
  { heading: "文中数字", share: 17 },
  { heading: "指标与依据", share: 38 },
  { heading: "数值", share: 18 },
  { heading: "台账条目", share: 18 }
]

const sourceRow = (source: Source) => {
  const cell = (heading: string) => sourceCell(heading, source)
  return [
    {
      lines: [cell("序号")],
      before: source.figures.map(({ number }) => bookmark(number, `f${number}`)).join("")
    },
    { lines: [cell("文中数字")] },
    { lines: [cell("指标"), cell("依据"), `规则版本 ${cell("规则版本")}`] },
    { lines: [cell("数值"), cell("状态")] },
    { lines: cell("台账条目").split("、") }
  ]
}

const inLines = (lines: ReadonlyArray<string>): string => lines.map((line) => run(line)).join(BREAK)

/** The bulletin as the bytes of a .docx file: the same bulletin gives the same bytes. */
export const toDocx = (bulletin: Bulletin, { publishedOn }: DocxOptions = {}): Effect.Effect<Uint8Array> => {
  const charts: Array<Chart> = []
  const chartXmlOf = (chart: Chart): string => {
    charts.push(chart)
    const drawn = chartRun(chart, charts.length, `rIdChart${charts.length}`)
    const shown = paragraph("ChartTitle", run(`${chart.title}（单位：${chart.unit}）`)) + paragraph("Chart", drawn)
    return chart.type === "targets" ? shown + targetTable(chart) + paragraph("Chart", "") : shown
  }
  const partXml = ({ charts: own, heading, sentences }: PartOfSection, at: number): string =>
    [
      paragraph("Heading2", run(`（${chineseNumeral(at + 1)}）${heading}`)),
      paragraph("Body", sentences.map(sentenceXml).join("")),
      ...own.map(chartXmlOf)
    ].join("")
  const omitted = omissionLine(bulletin)
  const anchor = anchorLine(bulletin)
  const body = [
    paragraph("Title", inLines(titleLines(bulletin))),
    paragraph("Period", inLines(periodLine(bulletin).split(/(?<=；)/u))),
    ...(bulletin.synthetic ? [paragraph("Body", run(SYNTHETIC, { bold: true }))] : []),
    ...bulletin.sections.flatMap((section) => [
      paragraph("Heading1", run(section.heading)),
      ...partsOf(section).map(partXml)
    ]),
    ...(omitted === null ? [] : [paragraph("Body", run(omitted))]),
    paragraph("Body", ""),
    paragraph("Body", run("附件：数据来源")),
    paragraph("Body", ""),
    paragraph("Signature", run(bulletin.issuer)),
    ...(publishedOn === undefined ? [] : [paragraph("Signature", run(chineseDay(publishedOn)))]),
    paragraph("Attachment", run("附件")),
    paragraph("Title", run("数据来源")),
    paragraph("Body", run(`${DEFINITIONS}${recordedLine(bulletin)}`)),
    ...(anchor === null ? [] : [paragraph("Body", run(anchor))]),
    paragraph("Cell", ""),
    table(sourceColumnsOfDocument, sourcesOf(bulletin).map(sourceRow)),
    paragraph("Cell", ""),
    sectionXml
  ].join("")
  return packed({ title: bulletin.title, author: bulletin.issuer, body, charts: charts.map(chartXml) })
}
