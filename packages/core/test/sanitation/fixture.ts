/** Figures over rows in memory, and the law of a place that has laid down one thing of its own. */
import { parseInstant, plainDate } from "@xiuhua/core/calendar"
import { evaluate, type Indicator, type IndicatorValue, plan } from "@xiuhua/core/indicators"
import {
  aggregate,
  type Derivation,
  deriveAll,
  format,
  type LedgerKind,
  type Row,
  type ViewRow
} from "@xiuhua/core/ledger"
import { type Law, type Locality, makeLaw, nationalParameters, type Parameter } from "@xiuhua/core/regulation"

export const d = plainDate

export const nowhere: Locality = {
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  targets: {}
}

export const nationalLaw: Law = makeLaw({ national: nationalParameters, layers: [] })

/** A parameter with another value for the whole time, as a bureau may lay it down. */
export const ownValue = <A>(parameter: Parameter<A>, value: A): Parameter<A> => {
  const [first] = parameter.values
  return { ...parameter, values: [{ ...first, from: d("1990-01-01"), value, confidence: "local" }] }
}

export const lawWith = <A>(parameter: Parameter<A>, value: A): Law =>
  makeLaw({
    national: nationalParameters,
    layers: [{ level: "bureau", id: "some-bureau", parameters: [ownValue(parameter, value)] }]
  })

/** Rows of one kind as view rows. */
export const of = (kind: LedgerKind, ...rows: ReadonlyArray<Row>): ReadonlyArray<ViewRow> =>
  rows.map((row) => ({ kind, row }))

/** What a derivation makes of rows of its source. */
export const derived = (derivation: Derivation, rows: ReadonlyArray<Row>): ReadonlyArray<ViewRow> =>
  of(derivation.to, ...deriveAll(derivation, rows).values())

/** Every group of a figure, in the order of their keys. */
export const figures = (
  indicator: Indicator,
  rows: ReadonlyArray<ViewRow>,
  from: string,
  to: string,
  more: { readonly by?: ReadonlyArray<string>; readonly locality?: Locality; readonly asOf?: string } = {}
): ReadonlyArray<IndicatorValue> => {
  const period = { from: d(from), to: d(to) }
  const { by = [], locality = nowhere } = more
  const { questions, read } = plan(indicator, period, by)
  const asOf = parseInstant(more.asOf ?? "2099-12-31") as number
  const groups = read(
    questions.map((question) =>
      aggregate(
        question,
        rows.filter(({ kind }) => kind === question.kind).map(({ row }) => row)
      )
    )
  )
  return (groups.length === 0 ? [null] : groups).map((numbers) =>
    evaluate(indicator, period, by, numbers, { locality, asOf })
  )
}

/** The whole figure. */
export const figure = (...question: Parameters<typeof figures>): IndicatorValue =>
  figures(...question)[0] as IndicatorValue

const written = (value: IndicatorValue["value"]) => (value === null ? null : format(value))

/** Numerator over denominator, and how it is printed. */
export const shown = ({ denominator, display, numerator }: IndicatorValue) => [
  written(numerator),
  written(denominator),
  display
]

export const partsOf = ({ exclusions, parts }: IndicatorValue) =>
  Object.fromEntries([...parts, ...exclusions].map(({ id, value }) => [id, written(value)]))
