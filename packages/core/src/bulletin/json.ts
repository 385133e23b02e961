import { formatInstant } from "../calendar/index.ts"
import { citeOn } from "../indicators/index.ts"
import { type Decimal, format } from "../ledger/index.ts"
import { type Bulletin, type Figure, textOf } from "./bulletin.ts"

const written = (value: Decimal | null): string | null => (value === null ? null : format(value))

const figure = ({ evidence, number, text, value }: Figure) => ({
  number,
  text,
  indicator: value.indicator.id,
  label: value.indicator.label,
  unit: value.indicator.unit,
  value: written(value.value),
  display: value.display,
  period: value.period,
  asOf: formatInstant(value.asOf),
  ruleVersion: value.ruleVersion,
  status: value.status,
  flags: value.flags,
  target: value.target?.ratio ?? null,
  targetResult: value.targetResult,
  parts: {
    numerator: written(value.numerator),
    denominator: written(value.denominator),
    ...Object.fromEntries(value.parts.map((part) => [part.id, written(part.value)]))
  },
  exclusions: Object.fromEntries(value.exclusions.map((part) => [part.id, written(part.value)])),
  completeness: value.completeness,
  cite: citeOn(value.indicator, value.period.to).cite,
  evidence: evidence.map(({ entries, ids, kind }) => ({ kind, entries, ids }))
})

/** The bulletin as data: every sentence with its figures, every figure with its parts and the entries behind it. */
export const toJson = (bulletin: Bulletin) => ({
  title: bulletin.title,
  locality: bulletin.locality.id,
  period: bulletin.period,
  asOf: formatInstant(bulletin.asOf),
  dataUntil: bulletin.dataUntil,
  synthetic: bulletin.synthetic,
  sections: bulletin.sections.map(({ heading, sentences }) => ({
    heading,
    sentences: sentences.map((sentence) => ({
      id: sentence.id,
      text: textOf(sentence),
      figures: sentence.segments.filter((segment) => typeof segment !== "string").map(figure)
    }))
  })),
  omissions: bulletin.omissions,
  ...(bulletin.anchor === undefined ? {} : { anchor: { ...bulletin.anchor, at: formatInstant(bulletin.anchor.at) } })
})
