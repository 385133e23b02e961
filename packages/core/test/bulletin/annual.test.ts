/** 年度通报: what is said, what is not, and how it stands beside last year. */
import {
  annualBulletin,
  annualIndicators,
  axisOf,
  figuresOf,
  type Material,
  piecesOf,
  textOf,
  toHtml,
  toMarkdown
} from "@xiuhua/core/bulletin"
import { addDays, plainDate } from "@xiuhua/core/calendar"
import { enforcementIndicators, stallMatter } from "@xiuhua/core/enforcement"
import { governanceIndicators } from "@xiuhua/core/governance"
import type { Indicator, IndicatorValue } from "@xiuhua/core/indicators"
import { type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import { partyIndicators } from "@xiuhua/core/party"
import { sanitationIndicators, sweepDay } from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { figureOf, forever, nowhere } from "../party/study-fixture.ts"

const d = plainDate
const all = [...enforcementIndicators, ...sanitationIndicators, ...governanceIndicators, ...partyIndicators]
const named = (id: string): Indicator => all.find((one) => one.id === id) as Indicator
const year = (of: number) => [`${of}-01-01`, `${of}-12-31`] as const

const stalls = (of: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    toRow(stallMatter, {
      matter: `${of}-${at}`,
      day: `${of}-${String((at % 12) + 1).padStart(2, "0")}-05`,
      street: "某街道",
      outcome: at % 3 === 0 ? "correction" : "education"
    })
  )
const swept = (of: number, done: string) =>
  Array.from({ length: 365 }, (_, at) =>
    toRow(sweepDay, {
      section: "一",
      day: addDays(d(`${of}-01-01`), at),
      station: "某站",
      grade: "1",
      areaDue: "1000",
      areaDone: done
    })
  )
const figured = (
  id: string,
  ledger: readonly [LedgerKind, ReadonlyArray<Row>],
  of: number,
  by?: ReadonlyArray<string>
) => figureOf(named(id), [ledger], ...year(of), by) as ReadonlyArray<IndicatorValue>

const material = (values: ReadonlyArray<IndicatorValue>, more: Partial<Material> = {}): Material => ({
  locality: nowhere,
  period: { from: d("2022-01-01"), to: d("2022-12-31") },
  asOf: forever,
  synthetic: false,
  values,
  evidence: ({ entries }) => [
    { kind: "enforcement.stall-matter", label: { zh: "台账", en: "ledger" }, entries, ids: "1-9" }
  ],
  ...more
})
const said = (bulletin: ReturnType<typeof annualBulletin>) =>
  bulletin.sections.flatMap(({ sentences }) => sentences.map(textOf))

describe("the sentences", () => {
  const now = figured("enf.stall.count", [stallMatter, stalls(2022, 230)], 2022)
  const before = figured("enf.stall.count", [stallMatter, stalls(2021, 220)], 2021)

  it("a figure, its parts beside it, in the words of the pattern", () => {
    const bulletin = annualBulletin(material(now))
    expect(said(bulletin)).toEqual(["查处流动摊贩占道经营行为200多宗（其中教育153宗、责令改正77宗、处罚0宗）。"])
    expect(bulletin.sections[0]?.heading).toBe("一、提升工作执行力")
  })

  it("each number in a sentence is a figure with its part; the pieces give the text again", () => {
    const bulletin = annualBulletin(material(now))
    expect(figuresOf(bulletin).map(({ number, of, text, value }) => [number, of, text, value])).toEqual([
      [1, "whole", "200多宗", "230"],
      [2, "education", "153宗", "153"],
      [3, "correction", "77宗", "77"],
      [4, "penalty", "0宗", "0"]
    ])
    const [sentence] = bulletin.sections[0]?.sentences ?? []
    if (sentence === undefined) throw new Error("no sentence")
    expect(
      piecesOf(sentence)
        .map((piece) => (typeof piece === "string" ? piece : piece.text))
        .join("")
    ).toBe(sentence.text)
  })

  it("同比 is said where last year's figure is given", () => {
    const bulletin = annualBulletin(material(now, { earlier: before }))
    expect(said(bulletin)[0]).toMatch(/^查处流动摊贩占道经营行为200多宗，同比增长4\.5%（其中/u)
    expect(figuresOf(bulletin)[0]?.yearBefore).toEqual({
      period: { from: "2021-01-01", to: "2021-12-31" },
      value: "220",
      display: "220宗",
      difference: "10",
      text: "同比增长4.5%"
    })
    expect(figuresOf(bulletin)[1]?.yearBefore).toBeNull()
  })

  it.each([
    ["990", "980", "，同比提高1个百分点"],
    ["980", "990", "，同比下降1个百分点"],
    ["990", "990", "，同比持平"],
    ["990.01", "990", "，同比基本持平"]
  ])("a rate of %s after %s moves in points: %s", (done, was, words) => {
    const rate = figured("san.sweep.execution", [sweepDay, swept(2022, done)], 2022)
    const earlier = figured("san.sweep.execution", [sweepDay, swept(2021, was)], 2021)
    expect(said(annualBulletin(material(rate, { earlier })))[0]).toContain(words)
  })

  it("what has no data is left out and named, once", () => {
    const none = figured("san.sweep.execution", [sweepDay, swept(2022, "1")], 2022).map((value) => ({
      ...value,
      value: null,
      status: "not-applicable" as const
    }))
    const bulletin = annualBulletin(material([...none, ...now]))
    expect(bulletin.omissions).toEqual([
      { indicator: "san.sweep.execution", label: named("san.sweep.execution").label, reason: "no-data" }
    ])
    expect(toMarkdown(bulletin)).toContain("未列指标：城市清扫保洁率（无数据）。")
  })

  it("a provisional figure says so", () => {
    const [value] = now
    if (value === undefined) throw new Error("no value")
    expect(said(annualBulletin(material([{ ...value, status: "provisional" }])))[0]).toMatch(/；暂定）。$/u)
  })

  it("every pattern asks for an indicator that exists", () => {
    const ids = new Set(all.map(({ id }) => id))
    expect(annualIndicators.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe("charts and the page", () => {
  const ledger = [stallMatter, stalls(2022, 240)] as const
  const bulletin = annualBulletin(
    material(figured("enf.stall.count", ledger, 2022), {
      series: figured("enf.stall.count", ledger, 2022, ["month"])
    })
  )

  it("a chart has a point a month; nothing with fewer than three", () => {
    const [chart] = bulletin.sections[0]?.charts ?? []
    expect(chart).toMatchObject({ id: "stalls-by-month", type: "bar", unit: "宗" })
    expect(chart?.points.map(({ label, value }) => [label, value]).slice(0, 2)).toEqual([
      ["1月", "20"],
      ["2月", "20"]
    ])
    const short = material(figured("enf.stall.count", ledger, 2022), {
      series: figured("enf.stall.count", [stallMatter, stalls(2022, 2)], 2022, ["month"])
    })
    expect(annualBulletin(short).sections[0]?.charts).toEqual([])
  })

  it("the axis of rates does not go above 100%", () => {
    const point = (value: string) => ({ label: "", value, text: value, target: "98", result: "met" as const })
    expect(axisOf({ type: "line", unit: "%", points: [point("97.4"), point("99.1")] })).toEqual({
      least: 97,
      most: 99.5,
      step: 0.5
    })
    expect(axisOf({ type: "targets", unit: "%", points: [point("36.5")] })).toEqual({ least: 0, most: 100, step: 20 })
  })

  it("is self-contained, its charts can be read out, each figure leads to its evidence and to its row", () => {
    const page = toHtml(bulletin)
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(h/u)
    expect(page).toContain('<svg viewBox="0 0 680 260" role="img" aria-labelledby="chart-stalls-by-month-title')
    expect(page).toContain('<desc id="chart-stalls-by-month-desc">查处流动摊贩占道经营（按月）：1月20宗，2月20宗')
    const asOf = encodeURIComponent(figuresOf(bulletin)[0]?.asOf ?? "")
    expect(page).toContain(
      `href="/api/v1/indicators/enf.stall.count/evidence?from=2022-01-01&amp;to=2022-12-31&amp;asOf=${asOf}">200多宗</a>`
    )
    for (const { number } of figuresOf(bulletin)) expect(page).toContain(`id="f${number}"`)
    expect(toHtml(bulletin, { evidenceBase: "https://example.org/x" })).toContain(
      'href="https://example.org/x/indicators/enf.stall.count/evidence?'
    )
  })

  it("nothing in a title or a label is markup", () => {
    const odd = annualBulletin({
      ...material(figured("enf.stall.count", ledger, 2022)),
      locality: { ...nowhere, bureau: { zh: "<b>局&", en: "" } }
    })
    expect(toHtml(odd)).toContain("<h1><span>&lt;b&gt;局&amp;</span><span>2022年工作通报</span></h1>")
  })
})
