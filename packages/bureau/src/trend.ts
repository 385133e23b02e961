/** 趋势 — figures of a period beside those of the period before and of the same period a year before. */
import { type IndicatorValue, periodBefore, type Trend, trend, yearBefore } from "@xiuhua/core/indicators"
import { isTimeDimension } from "@xiuhua/core/ledger"
import type { StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { IndicatorQuery, InvalidRequest, NotFound } from "./requests.ts"

type Ask = (
  query: IndicatorQuery
) => Effect.Effect<ReadonlyArray<IndicatorValue>, NotFound | InvalidRequest | StoreFailure>

/** One trend a figure of the period, in the order of the figures; along a time dimension each with its own periods. */
export const trends =
  (ask: Ask) =>
  (query: IndicatorQuery): Effect.Effect<ReadonlyArray<Trend>, NotFound | InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      const values = yield* ask(query)
      const wanted = values.flatMap(({ period }) => [periodBefore(period), yearBefore(period)])
      const earlier = new Map(wanted.map((period) => [`${period.from} ${period.to}`, period]))
      for (const { period } of values) earlier.delete(`${period.from} ${period.to}`)
      const others: Array<IndicatorValue> = []
      for (const period of earlier.values()) {
        const by = (query.by ?? []).filter((dimension) => !isTimeDimension(dimension))
        others.push(...(yield* ask({ ...query, ...period, by })))
      }
      return trend([...values, ...others]).slice(0, values.length)
    })
