/**
 * 通报 — a bulletin: sections of sentences made from indicators. Every figure in it leads back to the entries behind it.
 * Nothing in it depends on the time it was made: the same records give the same bytes.
 */
import type { PlainDate } from "../calendar/index.ts"
import type { IndicatorValue, Period } from "../indicators/index.ts"
import type { Label, Locality } from "../regulation/index.ts"

/** The entries of one ledger behind a figure. */
export interface Evidence {
  readonly kind: string
  readonly label: Label
  readonly entries: number
  /** Entry numbers as ranges, `1-7112,7114`; null for a ledger with personal data, whose ids are never published. */
  readonly ids: string | null
}

/** A figure as it stands in a sentence. */
export interface Figure {
  /** 1, 2, 3 … through the document. */
  readonly number: number
  /** The words in which it is printed: `5200多家`. */
  readonly text: string
  readonly value: IndicatorValue
  readonly evidence: ReadonlyArray<Evidence>
}

/** Running text and the figures in it. */
export interface Sentence {
  /** Permanent id of the pattern. */
  readonly id: string
  readonly segments: ReadonlyArray<string | Figure>
}

export interface Section {
  readonly heading: string
  readonly sentences: ReadonlyArray<Sentence>
}

/** A figure that could not be printed, and why. */
export interface Omission {
  readonly indicator: string
  readonly label: Label
  /** `suppressed`: about too few persons, or it would give away what is. */
  readonly reason: "no-data" | "insufficient" | "suppressed"
}

/** 记录存证 — a signed checkpoint of the record of cases, printed so that nobody can make what it covers unsaid. */
export interface Anchor {
  /** Of the last event that it covers, and when that was recorded. */
  readonly position: number
  readonly at: number
  /** The function of the root. */
  readonly algorithm: string
  readonly root: string
  /** The public key of whoever signed it. */
  readonly key: string
}

export interface Bulletin {
  readonly title: string
  readonly locality: Locality
  readonly period: Period
  readonly asOf: number
  /** The last civil day that has an entry behind one of the figures; null when there is no figure. */
  readonly dataUntil: PlainDate | null
  /** True when anything behind it is synthetic; the document says so. */
  readonly synthetic: boolean
  readonly sections: ReadonlyArray<Section>
  readonly omissions: ReadonlyArray<Omission>
  /** Only where the bulletin was asked to print one. */
  readonly anchor?: Anchor
}

/** The sentence as plain text. */
export const textOf = ({ segments }: Sentence): string =>
  segments.map((segment) => (typeof segment === "string" ? segment : segment.text)).join("")

/** Every figure of the document, in order. */
export const figuresOf = ({ sections }: Bulletin): ReadonlyArray<Figure> =>
  sections.flatMap(({ sentences }) =>
    sentences.flatMap(({ segments }) => segments.filter((segment) => typeof segment !== "string"))
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
