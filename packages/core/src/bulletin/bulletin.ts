/**
 * 通报 — a bulletin as plain data: sections of sentences made from indicators. Every figure in it leads back to the entries
 * behind it. Nothing in it depends on the time it was made: the same records give the same bytes. Numbers are decimals in
 * text; what is published is kept in just this form, and every format is made from it.
 */
import { Schema } from "effect"
import { PlainDate } from "../calendar/index.ts"
import { Citation } from "../regulation/index.ts"

const { Array: List, Int, Literals, NullOr, Record, String: Text, Struct } = Schema

const Label = Struct({ zh: Text, en: Text })
const Period = Struct({ from: PlainDate, to: PlainDate })
const Numbers = Record(Text, NullOr(Text))

/** The entries of one ledger behind a figure. */
export const Evidence = Struct({
  kind: Text,
  entries: Int,
  /** Entry numbers as ranges, `1-7112,7114`; null for a ledger with personal data, whose ids are never published. */
  ids: NullOr(Text),
  label: Label
})
export type Evidence = typeof Evidence.Type

/** 同比 — the figure of the same days a year before; only where both were made by one rule and last year's ledgers were kept. */
export const YearBefore = Struct({
  period: Period,
  value: Text,
  display: Text,
  /** Now minus then: percentage points of a rate, else in the figure's unit. */
  difference: Text,
  /** `同比提高1.25个百分点` */
  text: Text
})
export type YearBefore = typeof YearBefore.Type

/** A figure as it stands in a sentence. */
export const Figure = Struct({
  /** 1, 2, 3 … through the document. */
  number: Int,
  /** The words in which it is printed: `5200多家`. */
  text: Text,
  indicator: Text,
  label: Label,
  /** Null for a figure about persons. */
  unit: NullOr(Text),
  /** A decimal, a rate as a ratio; null for a figure about persons, of which nothing but its text is printed. */
  value: NullOr(Text),
  display: Text,
  period: Period,
  asOf: Text,
  ruleVersion: NullOr(Text),
  status: Literals(["final", "provisional", "insufficient", "not-applicable"]),
  flags: List(Text),
  target: NullOr(Text),
  targetResult: Literals(["met", "missed", "not-demonstrable", "none"]),
  parts: Numbers,
  exclusions: Numbers,
  completeness: NullOr(Struct({ due: Int, reported: Int })),
  cite: NullOr(Citation),
  evidence: List(Evidence),
  /** Which number of the indicator: `whole`, `numerator`, `denominator`, or the id of a part. */
  of: Text,
  yearBefore: NullOr(YearBefore)
})
export type Figure = typeof Figure.Type

/** Running text and the figures in it. */
export const Sentence = Struct({
  /** Permanent id of the pattern. */
  id: Text,
  text: Text,
  figures: List(Figure),
  /** The part of the chapter that it stands in. */
  part: Text,
  /** The text cut into pieces; a number is that of a figure. */
  segments: List(Schema.Union([Text, Int]))
})
export type Sentence = typeof Sentence.Type

/** A point of a chart; numbers as decimals in the chart's unit, a rate in percent. */
export const ChartPoint = Struct({
  label: Text,
  value: NullOr(Text),
  text: Text,
  target: NullOr(Text),
  result: Literals(["met", "missed", "none"])
})
export type ChartPoint = typeof ChartPoint.Type

/** 图 — `line` and `bar` run along months; `targets` has one bar a rate, each against its own target. */
export const Chart = Struct({
  id: Text,
  part: Text,
  title: Text,
  type: Literals(["line", "bar", "targets"]),
  unit: Text,
  indicators: List(Text),
  points: List(ChartPoint)
})
export type Chart = typeof Chart.Type

export const Section = Struct({ heading: Text, sentences: List(Sentence), charts: List(Chart) })
export type Section = typeof Section.Type

/** A figure that could not be printed, and why. `suppressed`: about too few persons, or it would give away what is. */
export const Omission = Struct({
  indicator: Text,
  label: Label,
  reason: Literals(["no-data", "insufficient", "suppressed"])
})
export type Omission = typeof Omission.Type

/** 记录存证 — a signed checkpoint of the record of cases, printed so that nobody can make what it covers unsaid. */
export const Anchor = Struct({
  /** Of the last event that it covers, and when that was recorded. */
  position: Int,
  at: Text,
  /** The function of the root. */
  algorithm: Text,
  root: Text,
  /** The public key of whoever signed it. */
  key: Text
})
export type Anchor = typeof Anchor.Type

export const Bulletin = Struct({
  title: Text,
  locality: Text,
  period: Period,
  asOf: Text,
  /** The last civil day that has an entry behind one of the figures; null when there is no figure. */
  dataUntil: NullOr(PlainDate),
  /** True when anything behind it is synthetic; the document says so. */
  synthetic: Schema.Boolean,
  sections: List(Section),
  omissions: List(Omission),
  /** The bureau whose bulletin it is. */
  issuer: Text,
  /** Only where the bulletin was asked to print one. */
  anchor: Schema.optionalKey(Anchor)
})
export type Bulletin = typeof Bulletin.Type

/** Every figure of the document, in order. */
export const figuresOf = ({ sections }: Pick<Bulletin, "sections">): ReadonlyArray<Figure> =>
  sections.flatMap(({ sentences }) => sentences.flatMap(({ figures }) => figures))

/** Sentences that stand in one part of a chapter, with its charts. */
export interface PartOfSection {
  readonly heading: string
  readonly sentences: ReadonlyArray<Sentence>
  readonly charts: ReadonlyArray<Chart>
}

/** The parts of a section, in the order of their first sentences. */
export const partsOf = ({ charts, sentences }: Section): ReadonlyArray<PartOfSection> =>
  [...new Set(sentences.map(({ part }) => part))].map((heading) => ({
    heading,
    sentences: sentences.filter(({ part }) => part === heading),
    charts: charts.filter(({ part }) => part === heading)
  }))

/** The pieces of a sentence: running text, and figures. */
export const piecesOf = ({ figures, segments }: Sentence): ReadonlyArray<string | Figure> =>
  segments.map((segment) =>
    typeof segment === "string" ? segment : (figures.find(({ number }) => number === segment) as Figure)
  )

/** Sorted numbers as ranges: 1, 2, 3, 7 → `1-3,7`. */
export const ranges = (numbers: Iterable<number>): string => {
  const parts: Array<string> = []
  let first: number | undefined
  let last = 0
  const close = () => {
    if (first !== undefined) parts.push(first === last ? `${first}` : `${first}-${last}`)
  }
  for (const number of numbers) {
    if (first === undefined || number !== last + 1) {
      close()
      first = number
    }
    last = number
  }
  close()
  return parts.join(",")
}
