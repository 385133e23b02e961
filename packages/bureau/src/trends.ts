/** 趋势 — figures of a period beside those of the period before (环比) and of the same period a year before (同比). */
import {
  hasPeriodBefore,
  hasYearBefore,
  type IndicatorValue,
  periodBefore,
  type Trend,
  trend,
  yearBefore
} from "@xiuhua/core/indicators"
import { isTimeDimension } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { indicators } from "./indicators.ts"
import { asOfOf } from "./moment.ts"
import type { IndicatorQuery, InvalidRequest, NotFound } from "./requests.ts"

/** One trend a figure of the period, in the order of the figures; along a time dimension each with periods of its own. */
export const trends = (store: Store["Service"], catalogue: Catalogue) => {
  const ask = indicators(store, catalogue)
  return (query: IndicatorQuery): Effect.Effect<ReadonlyArray<Trend>, NotFound | InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      // One moment for all periods: otherwise a row recorded between two questions would look like a change.
      const asked = { ...query, asOf: yield* asOfOf(store, query) }
      const values = yield* ask(asked)
      const wanted = values.flatMap(({ period }) => [
        ...(hasPeriodBefore(period) ? [periodBefore(period)] : []),
        ...(hasYearBefore(period) ? [yearBefore(period)] : [])
      ])
      const earlier = new Map(wanted.map((period) => [`${period.from} ${period.to}`, period]))
      for (const { period } of values) earlier.delete(`${period.from} ${period.to}`)
      const by = (query.by ?? []).filter((dimension) => !isTimeDimension(dimension))
      const others: Array<IndicatorValue> = []
      for (const period of earlier.values()) others.push(...(yield* ask({ ...asked, ...period, by })))
      return trend([...values, ...others]).slice(0, values.length)
    })
}
