/**
 * 区级上报 — what a district reports of its figures. A report holds counts only: no plate, no shop and no person leaves the
 * district.
 */
import { definitionOf, plan, type TenantReport } from "@xiuhua/core/indicators"
import type { Store } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { Catalogue } from "../catalogue.ts"
import { ledgersAt } from "../figures.ts"
import { chosenIndicators } from "../indicators.ts"
import { asOfOf } from "../moment.ts"
import { type IndicatorQuery, InvalidRequest } from "../requests.ts"

/** Which figures; none is broken down. */
export type ReportQuery = Omit<IndicatorQuery, "by">

/** One report a figure, with `null` cells where there is no entry, so that the gap is seen. */
export const tenantReports = (store: Store["Service"], catalogue: Catalogue) =>
  Effect.fn("Bureau.tenantReports")(function* (query: ReportQuery) {
    const { from, tenant, to } = query
    if (from > to) return yield* new InvalidRequest({ rule: "period" })
    const period = { from, to }
    const asOf = yield* asOfOf(store, query)
    const ledgers = yield* ledgersAt(store, catalogue, { tenant, ...period, asOf })
    return yield* Effect.forEach(yield* chosenIndicators(catalogue, query), (indicator) =>
      Effect.map(
        ledgers.aggregate(plan(indicator, period, []).questions),
        (answers): TenantReport => ({
          tenants: [tenant],
          indicator: indicator.id,
          definition: definitionOf(indicator),
          period,
          asOf,
          by: [],
          cells: answers.map(([cell = null]) => cell)
        })
      )
    )
  })
