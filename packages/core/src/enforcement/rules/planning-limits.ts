/**
 * 地方规划条例的期限 — what the planning law leaves to the province and the city, under ids that any place may lay down. Where
 * a place has not, there is no such limit: `undefined` or an empty answer, never a guess.
 */
import { Option, Schema } from "effect"
import { deadline, type PlainDate, TimeLimit } from "../../calendar/index.ts"
import type { Law, Regime, Resolved } from "../../regulation/index.ts"
import type { CaseDeadline } from "../phases/phase.ts"

/** Ids of the parameters that a place lays down. */
export const planningLimits = {
  /** 责成查封 — of the government, from the report that somebody builds on. */
  chargeSealing: "urban-and-rural-planning-law.charge-limit-sealing",
  /** 责成强制拆除 — of the government, from the report that nobody demolished. */
  chargeDemolition: "urban-and-rural-planning-law.charge-limit-demolition",
  /** 无法确定建设者的公告期限, at the least. */
  unknownBuilderNotice: "urban-and-rural-planning-law.unknown-builder-notice",
  /** 危险违法建设: whether it may be demolished at once where nobody knows the builder and the evidence is notarised. */
  dangerousDemolition: "urban-and-rural-planning-law.dangerous-demolition",
  /** 临时建设使用期限, and how much it may be extended. */
  temporaryTerm: "urban-and-rural-planning-law.temporary-term",
  temporaryExtension: "urban-and-rural-planning-law.temporary-extension",
  /** 应当认定为无法改正的情形: a list of {@link Feature}. */
  beyondCorrection: "urban-and-rural-planning-law.beyond-correction",
  /** 街道办事处参照镇人民政府职责: whether a street office acts for the township. */
  streetOfficeActs: "urban-and-rural-planning-law.street-office-acts"
} as const

/** 建设情形 — what was built where, as far as a place makes something of it. */
export const Feature = Schema.Literals([
  "over-permitted-size",
  "against-mandatory-plan",
  "on-public-ground",
  "in-heritage-area",
  "rooftop",
  "terrace",
  "ground-floor-yard",
  "parking-ground",
  "in-accepted-site"
])
export type Feature = typeof Feature.Type

const isLimit = Schema.is(TimeLimit)
const isFeatures = Schema.is(Schema.Array(Feature))

/** A limit of the place on a day; none where it has laid down none. */
export const localLimit = (law: Law, id: string, on: PlainDate): Option.Option<Resolved<TimeLimit>> =>
  Option.filter(law.value(id, on), (found): found is Resolved<TimeLimit> => isLimit(found.value))

/** Whether the place says yes on a day; none where it does not say so. */
export const localYes = (law: Law, id: string, on: PlainDate): Option.Option<Resolved<unknown>> =>
  Option.filter(law.value(id, on), ({ value }) => value === true)

/** The deadline of the place from a day on; undefined where it has laid down none. */
export const localDeadline = (
  { calendar, law }: Regime,
  id: string,
  from: PlainDate,
  doneOn: PlainDate | null
): CaseDeadline | undefined => {
  const limit = Option.getOrUndefined(localLimit(law, id, from))
  if (limit === undefined) return undefined
  const { dated, value } = limit
  return {
    rule: id,
    owner: value.owner,
    from,
    limit: value,
    deadline: deadline(value, from, calendar),
    doneOn,
    cite: dated.cite,
    confidence: dated.confidence
  }
}

/** 无法采取改正措施消除影响 — what the place takes for beyond correction among features. */
export const beyondCorrection = (
  law: Law,
  features: ReadonlyArray<Feature>,
  on: PlainDate
): { readonly features: ReadonlyArray<Feature>; readonly from: Resolved<ReadonlyArray<Feature>> } | undefined => {
  const list = Option.getOrUndefined(
    Option.filter(law.value(planningLimits.beyondCorrection, on), (found): found is Resolved<ReadonlyArray<Feature>> =>
      isFeatures(found.value)
    )
  )
  const found = features.filter((feature) => list?.value.includes(feature) === true)
  return list === undefined || found.length === 0 ? undefined : { features: found, from: list }
}
