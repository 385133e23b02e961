import type { PlainDate } from "../calendar/index.ts"
import type { IndicatorValue, Period } from "../indicators/index.ts"
import type { Decimal } from "../ledger/index.ts"
import type { Locality } from "../regulation/index.ts"
import type { Anchor, Bulletin, Evidence, Figure, Omission, Section, Sentence } from "./bulletin.ts"
import { partySections } from "./party-section.ts"
import { patterns } from "./patterns.ts"
import type { PublishedFigure } from "./published-figure.ts"
import { chineseNumeral } from "./wording.ts"

/** What a yearly bulletin is made from. */
export interface Material {
  readonly locality: Locality
  readonly period: Period
  readonly asOf: number
  readonly synthetic: boolean
  readonly values: ReadonlyArray<IndicatorValue>
  /** Figures of Party work: as they may be published, never as values. */
  readonly party?: ReadonlyArray<PublishedFigure>
  /** To be printed with it. */
  readonly anchor?: Anchor
  /** The entries behind a value. */
  readonly evidence: (value: IndicatorValue) => ReadonlyArray<Evidence>
}

/** The indicators that the yearly bulletin can print, in the order of its sentences. */
export const annualIndicators: ReadonlyArray<string> = patterns.map(({ indicator }) => indicator)

/** The sentences that the yearly bulletin can print, in its order. */
export const annualSentences: ReadonlyArray<string> = patterns.map(({ id }) => id)

const isPrintable = (value: IndicatorValue): value is IndicatorValue & { readonly value: Decimal } =>
  value.value !== null && (value.status === "final" || value.status === "provisional")

/** 年度通报 — sentences for what the data carry; what they do not is listed as omitted, never guessed. */
export const annualBulletin = (material: Material): Bulletin => {
  const sections: Array<{ heading: string; sentences: Array<Sentence> }> = partySections(material.party ?? []).map(
    ({ heading, sentences }) => ({ heading, sentences: [...sentences] })
  )
  const omissions: Array<Omission> = (material.party ?? []).flatMap(({ indicator, label, withheld }) =>
    withheld === null ? [] : [{ indicator, label, reason: withheld === "no-data" ? "no-data" : "suppressed" }]
  )
  let number = 0
  let dataUntil: PlainDate | null = null
  for (const pattern of patterns) {
    const value = material.values.find(({ indicator }) => indicator.id === pattern.indicator)
    if (value === undefined) continue
    const { id, label } = value.indicator
    if (!isPrintable(value)) {
      omissions.push({ indicator: id, label, reason: value.status === "insufficient" ? "insufficient" : "no-data" })
      continue
    }
    if (value.lastDay !== null && (dataUntil === null || value.lastDay > dataUntil)) dataUntil = value.lastDay
    const { after, before, figure: text } = pattern.word(value)
    const figure: Figure = { number: ++number, text, value, evidence: material.evidence(value) }
    let section = sections.at(-1)
    if (section?.heading !== pattern.section) {
      section = { heading: pattern.section, sentences: [] }
      sections.push(section)
    }
    section.sentences.push({ id: pattern.id, segments: [before, figure, `${after}。`] })
  }
  const { anchor, asOf, locality, period, synthetic } = material
  return {
    title: `${locality.bureau.zh}${period.from.slice(0, 4)}年工作通报`,
    locality,
    period,
    asOf,
    dataUntil,
    synthetic,
    sections: sections.map(
      ({ heading, sentences }, index): Section => ({ heading: `${chineseNumeral(index + 1)}、${heading}`, sentences })
    ),
    omissions,
    ...(anchor === undefined ? {} : { anchor })
  }
}
