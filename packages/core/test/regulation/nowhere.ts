/** 某区 — a made-up place with law at every level: what works here is local to no place. */
import { plainDate, type TimeLimit } from "@xiuhua/core/calendar"
import {
  type Confidence,
  decisionLimit,
  hearingRequestLimit,
  type Label,
  type Layer,
  type Locality,
  type Overlay,
  type Parameter,
  type Target,
  type ValueRange
} from "@xiuhua/core/regulation"

/** A parameter with one value for each day given. */
export const parameter = <A>(
  id: string,
  values: Readonly<Record<string, A>>,
  more: { readonly overlay?: Overlay; readonly until?: string; readonly confidence?: Confidence } = {}
): Parameter<A> => {
  const label: Label = { zh: id, en: id }
  const { confidence = "local", overlay, until } = more
  const entries = Object.entries(values)
  const dated = entries.map(([from, value], index) => ({
    from: plainDate(from),
    ...(until !== undefined && index === entries.length - 1 ? { until: plainDate(until) } : {}),
    value,
    cite: { source: `《某地规定》(${from.slice(0, 4)})`, article: "第一条", gist: `${id}：${JSON.stringify(value)}` },
    confidence
  }))
  const [first, ...rest] = dated
  if (first === undefined) throw new RangeError("a parameter needs a value")
  return {
    id,
    label,
    reviewed: plainDate("2026-11-22"),
    ...(overlay === undefined ? {} : { overlay }),
    values: [first, ...rest]
  }
}

const days = (count: number): TimeLimit => ({ count, unit: "calendarDays", owner: "agency" })

/** A made-up national fine, in yuan, that may be specified within its range. */
export const litterFine = parameter<ValueRange>(
  "nowhere-act.litter-fine",
  { "2018-01-01": { min: 50, max: 200 }, "2024-01-01": { min: 100, max: 500 } },
  { overlay: "within" }
)

/** What only the province lays down. */
export const snowLimit = parameter("nowhere-province.snow-limit", { "2020-01-01": days(2) }, { until: "2025-12-31" })

export const nowhereTarget = parameter<Target>("nowhere-bureau-targets.sweeping-rate", {
  "2022-01-01": { op: "atLeast", ratio: "0.9" }
})

export const layers: ReadonlyArray<Layer> = [
  {
    level: "province",
    id: "some-province",
    parameters: [
      snowLimit,
      parameter(litterFine.id, { "2019-01-01": { min: 50, max: 100 }, "2024-06-01": { min: 100, max: 300 } }),
      parameter(hearingRequestLimit.id, { "2019-01-01": { ...days(7), owner: "respondent" as const } })
    ]
  },
  {
    level: "city",
    id: "some-city",
    parameters: [
      parameter(decisionLimit.id, { "2020-01-01": days(60) }),
      parameter(litterFine.id, { "2020-01-01": { min: 20, max: 100 }, "2025-01-01": { min: 200, max: 300 } })
    ]
  },
  {
    level: "bureau",
    id: "some-bureau",
    parameters: [parameter(decisionLimit.id, { "2023-01-01": days(45) })]
  }
]

export const nowhere: Locality = {
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  layers,
  targets: { "san.sweep.execution": nowhereTarget }
}
