import { evaluate, type Indicator, type IndicatorValue, plan, slices } from "@xiuhua/core/indicators"
import { timeDimensions } from "@xiuhua/core/ledger"
import type { Store } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { ledgersAt } from "./figures.ts"
import { asOfOf } from "./moment.ts"
import { mayGroupBy } from "./persons.ts"
import { type IndicatorQuery, InvalidRequest, NotFound } from "./requests.ts"

type Service = Store["Service"]

/** The indicators a query is about: those it names, else all that can be broken down as it asks. */
export const chosenIndicators = (catalogue: Catalogue, { by = [], ids }: IndicatorQuery) =>
  Effect.gen(function* () {
    const { indicators } = catalogue
    const allowed = mayGroupBy(catalogue)
    const known = indicators.map(({ id }) => id)
    for (const id of ids ?? []) if (!known.includes(id)) return yield* new NotFound({ what: "indicator", id, known })
    const named = indicators.filter(({ id }) => ids === undefined || ids.includes(id))
    for (const dimension of by) {
      if (named.some((indicator) => allowed(indicator, dimension)) && ids === undefined) continue
      if (named.every((indicator) => allowed(indicator, dimension))) continue
      return yield* new NotFound({ what: "dimension", id: dimension, known: dimensionsOf(named, allowed) })
    }
    return named.filter((indicator) => by.every((dimension) => allowed(indicator, dimension)))
  })

/** The dimensions along which every one of the indicators can be broken down. */
const dimensionsOf = (
  indicators: ReadonlyArray<Indicator>,
  allowed: ReturnType<typeof mayGroupBy>
): ReadonlyArray<string> => {
  const fields = indicators.flatMap(({ numerator }) => Object.keys(numerator.kind.fields))
  return [...new Set([...timeDimensions, ...fields])].filter((dimension) =>
    indicators.every((indicator) => allowed(indicator, dimension))
  )
}

export const indicators = (store: Service, catalogue: Catalogue) =>
  Effect.fn("Bureau.indicators")(function* (query: IndicatorQuery) {
    const { by = [], from, tenant, to } = query
    if (from > to) return yield* new InvalidRequest({ rule: "period" })
    const asOf = yield* asOfOf(store, query)
    const context = { locality: catalogue.locality, asOf }
    const ledgers = yield* ledgersAt(store, catalogue, { tenant, from, to, asOf })
    const values: Array<IndicatorValue> = []
    for (const indicator of yield* chosenIndicators(catalogue, query)) {
      for (const slice of slices(indicator, { from, to }, by)) {
        const { questions, read } = plan(indicator, slice.period, slice.by)
        const answers = yield* ledgers.aggregate(questions)
        const groups = read(answers)
        const found = groups.length === 0 && slice.by.length === 0 ? [null] : groups
        for (const numbers of found) {
          const value = evaluate(indicator, slice.period, slice.by, numbers, context)
          const keys = by.map((dimension) => [dimension, slice.fixed[dimension] ?? value.by[dimension] ?? ""])
          values.push({ ...value, by: Object.fromEntries(keys) })
        }
      }
    }
    return values
  })

export const evidence = (store: Service, catalogue: Catalogue) =>
  Effect.fn("Bureau.evidence")(function* (query: IndicatorQuery & { readonly id: string }) {
    const indicator = catalogue.indicators.find(({ id }) => id === query.id)
    if (indicator === undefined) {
      return yield* new NotFound({ what: "indicator", id: query.id, known: catalogue.indicators.map(({ id }) => id) })
    }
    const asOf = yield* asOfOf(store, query)
    const { from, tenant, to } = query
    const ledgers = yield* ledgersAt(store, catalogue, { tenant, from, to, asOf })
    return yield* ledgers.evidence(indicator, { from, to })
  })
