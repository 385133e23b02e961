/** 环比、同比 — figures against the period before and against the same days of the year before. */
import { hasPeriodBefore, hasYearBefore, periodBefore, type Trend, trend, yearBefore } from "@xiuhua/core/indicators"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { indicators } from "./indicators.ts"
import { asOfOf } from "./moment.ts"
import { type IndicatorQuery, InvalidRequest, type NotFound } from "./requests.ts"

/** Every value of a period with its two comparisons, in the order of the catalogue and of the group keys. */
export const trends = (store: Store["Service"], catalogue: Catalogue) => {
  const ask = indicators(store, catalogue)
  return (query: IndicatorQuery): Effect.Effect<ReadonlyArray<Trend>, NotFound | InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      const { from, to } = query
      if (from > to) return yield* new InvalidRequest({ rule: "period" })
      // One moment for the three periods: otherwise a row recorded between two questions would look like a change.
      const asked = { ...query, asOf: yield* asOfOf(store, query) }
      const now = yield* ask(asked)
      const before = hasPeriodBefore({ from, to }) ? yield* ask({ ...asked, ...periodBefore({ from, to }) }) : []
      const lastYear = hasYearBefore({ from, to }) ? yield* ask({ ...asked, ...yearBefore({ from, to }) }) : []
      return trend([...now, ...before, ...lastYear]).slice(0, now.length)
    })
}
