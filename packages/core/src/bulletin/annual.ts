/** 年度通报 — sentences for what the data carry; what they do not is listed as omitted, never guessed. */
import { formatInstant, type PlainDate } from "../calendar/index.ts"
import { type IndicatorValue, type Period, trend } from "../indicators/index.ts"
import type { Locality } from "../regulation/index.ts"
import type { Anchor, Bulletin, Evidence, Figure, Omission, Section, Sentence } from "./bulletin.ts"
import { chartsOf } from "./charts.ts"
import { personFigure, type Standing, valueFigure } from "./figure.ts"
import { chapters, type PartId, type Pattern, type Slot } from "./pattern.ts"
import { patterns } from "./patterns/index.ts"
import type { PublishedFigure } from "./published-figure.ts"
import { isAboutPersons, isPrintable } from "./subjects.ts"
import { chineseNumeral } from "./wording.ts"
import { type Worded, wordsOf } from "./words.ts"

/** What a yearly bulletin is made from. */
export interface Material {
  readonly locality: Locality
  readonly period: Period
  readonly asOf: number
  readonly synthetic: boolean
  readonly values: ReadonlyArray<IndicatorValue>
  /** Figures about persons: as they may be published, never as values. */
  readonly published?: ReadonlyArray<PublishedFigure>
  /** The figures of the year before whose ledgers were kept all through it. */
  readonly earlier?: ReadonlyArray<IndicatorValue>
  /** Values by month, for charts. */
  readonly series?: ReadonlyArray<IndicatorValue>
  /** To be printed with it. */
  readonly anchor?: Anchor
  /** The entries behind a value. */
  readonly evidence: (value: IndicatorValue) => ReadonlyArray<Evidence>
}

const slotsOf = ({ slots }: Pattern): ReadonlyArray<Slot> => Object.values(slots)

/** Every indicator that the yearly bulletin can print, in the order of its sentences. */
export const annualIndicators: ReadonlyArray<string> = [
  ...new Set(patterns.flatMap(slotsOf).map(({ indicator }) => indicator))
]

/** The sentences that the yearly bulletin can print, in its order. */
export const annualSentences: ReadonlyArray<string> = patterns.map(({ id }) => id)

/** 一、 in front of a chapter, （一） in front of its parts. */
const partNames = new Map<PartId, { readonly chapter: number; readonly name: string }>(
  chapters.flatMap(({ parts }, chapter) =>
    Object.entries(parts).map(([id, name]) => [id as PartId, { chapter, name }] as const)
  )
)
const nameOf = (part: PartId): string => partNames.get(part)?.name ?? part

const stands = ({ status, value }: IndicatorValue): boolean =>
  value !== null && (status === "final" || status === "provisional")

interface Said {
  readonly worded: Worded
  readonly figure: (number: number) => Figure
  readonly provisional: boolean
}

/** What a slot says; null where it has nothing to say. */
const saying = ({ asOf, evidence, published = [] }: Material, standings: ReadonlyMap<string, Standing>) => {
  const aboutPersons = (slot: Slot): Said | null => {
    const found = published.find(({ indicator }) => indicator === slot.indicator)
    if (found === undefined || found.text === null || slot.of !== "whole") return null
    const groups = found.groups.map(({ key, text }) => `${key}${text}`).join("，")
    return {
      worded: { before: "", text: found.text, after: groups === "" ? "" : `（${groups}）` },
      figure: personFigure(found, asOf),
      provisional: found.provisional
    }
  }
  return (slot: Slot): Said | null => {
    if (isAboutPersons(slot.indicator)) return aboutPersons(slot)
    const found = standings.get(slot.indicator)
    if (found === undefined || !stands(found.trend.value)) return null
    const { value } = found.trend
    const worded = wordsOf(slot, value)
    if (worded === null) return null
    return {
      worded,
      figure: valueFigure(slot, worded.text, found, evidence(value)),
      provisional: value.status === "provisional"
    }
  }
}

const SLOT = /\{(\w+)\}/u
/** Words that are said only of something: `<、党课{e}>`. */
const OPTIONAL = /<([^<>]*)>/gu

const isNothing = (words: Said | null): boolean => words === null || /^0\D*$/u.test(words.worded.text)

/** Running text in one piece between figures; two brackets in a row become one. */
const join = (segments: ReadonlyArray<string | number>): ReadonlyArray<string | number> => {
  const line: Array<string | number> = []
  for (const piece of segments) {
    const last = line.at(-1)
    if (piece === "") continue
    if (typeof piece !== "string" || typeof last !== "string") line.push(piece)
    else line.splice(-1, 1, (last + piece).replace("）（", "；"))
  }
  return line
}

/** The sentence of a pattern; undefined where its first clause has not all of its numbers. `first` is the next number. */
const sentenceOf = (
  { id, part, say, slots }: Pattern,
  said: (slot: Slot) => Said | null,
  first: number
): Sentence | undefined => {
  const segments: Array<string | number> = []
  const figures: Array<Figure> = []
  const main = said(slots.n)
  // Nothing of a kind is no news; a figure of its own that is nothing is.
  if (main === null || (slots.n.of !== "whole" && isNothing(main))) return undefined
  for (const whole of say) {
    const clause = whole.replace(OPTIONAL, (_, words: string) =>
      isNothing(said(slots[SLOT.exec(words)?.[1] ?? ""] ?? slots.n)) ? "" : words
    )
    const pieces = clause.split(SLOT)
    const worded = pieces.map((piece, at) => (at % 2 === 0 ? piece : said(slots[piece] as Slot)))
    if (worded.includes(null)) {
      if (segments.length === 0) return undefined
      continue
    }
    worded.forEach((piece, at) => {
      if (piece === null) return
      if (typeof piece === "string") {
        segments.push(piece)
        return
      }
      const figure = piece.figure(first + figures.length)
      figures.push(figure)
      const moved = pieces[at] === "n" && figure.yearBefore !== null ? `，${figure.yearBefore.text}` : ""
      segments.push(piece.worded.before, figure.number, piece.worded.after, moved)
    })
  }
  segments.push(main.provisional ? "（暂定）。" : "。")
  const joined = join(segments)
  return {
    id,
    text: joined.map((piece) => (typeof piece === "string" ? piece : (figures[piece - first]?.text ?? ""))).join(""),
    figures,
    part: nameOf(part),
    segments: joined
  }
}

const omissionsOf = ({ published = [], values }: Material, asked: ReadonlySet<string>): ReadonlyArray<Omission> => [
  ...published.flatMap(
    ({ indicator, label, withheld }): ReadonlyArray<Omission> =>
      withheld === null ? [] : [{ indicator, label, reason: withheld === "no-data" ? "no-data" : "suppressed" }]
  ),
  ...values.flatMap((value): ReadonlyArray<Omission> => {
    const { id, label } = value.indicator
    if (!asked.has(id) || isAboutPersons(id) || !isPrintable(id) || stands(value)) return []
    return [{ indicator: id, label, reason: value.status === "insufficient" ? "insufficient" : "no-data" }]
  })
]

/** The bulletin of a period. */
export const annualBulletin = (material: Material): Bulletin => {
  const { anchor, asOf, earlier = [], locality, period, series = [], synthetic } = material
  const values = material.values.filter(({ indicator: { id } }) => !isAboutPersons(id) && isPrintable(id))
  const before = new Map(earlier.map((value) => [value.indicator.id, value]))
  const standings = new Map(
    trend([...values, ...earlier])
      .slice(0, values.length)
      .map((one) => [one.value.indicator.id, { trend: one, earlier: before.get(one.value.indicator.id) }])
  )
  const said = saying(material, standings)
  let number = 1
  let dataUntil: PlainDate | null = null
  const chaptersOf = chapters.map(({ heading }) => ({ heading, sentences: [] as Array<Sentence> }))
  for (const pattern of patterns) {
    const sentence = sentenceOf(pattern, said, number)
    if (sentence === undefined) continue
    number += sentence.figures.length
    chaptersOf[partNames.get(pattern.part)?.chapter ?? 0]?.sentences.push(sentence)
    for (const { indicator } of sentence.figures) {
      const lastDay = standings.get(indicator)?.trend.value.lastDay ?? null
      if (lastDay !== null && (dataUntil === null || lastDay > dataUntil)) dataUntil = lastDay
    }
  }
  const charts = chartsOf(nameOf, values, series)
  const sections = chaptersOf
    .filter(({ sentences }) => sentences.length > 0)
    .map(
      ({ heading, sentences }, index): Section => ({
        heading: `${chineseNumeral(index + 1)}、${heading}`,
        sentences,
        charts: charts.filter((chart) => sentences.some(({ part }) => part === chart.part))
      })
    )
  return {
    title: `${locality.bureau.zh}${period.from.slice(0, 4)}年工作通报`,
    locality: locality.id,
    period,
    asOf: formatInstant(asOf),
    dataUntil,
    synthetic,
    sections,
    omissions: omissionsOf(material, new Set(annualIndicators)),
    issuer: locality.bureau.zh,
    ...(anchor === undefined ? {} : { anchor })
  }
}
