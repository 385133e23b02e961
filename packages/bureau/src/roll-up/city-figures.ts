/** 各区合计 — the figures of a period out of the reports that a city keeps of its districts. */
import {
  addReports,
  definitionOf,
  evaluate,
  type IndicatorValue,
  numbersOf,
  plan,
  type TenantReport,
  type Unlike
} from "@xiuhua/core/indicators"
import type { Store } from "@xiuhua/core/ports"
import { Effect, Result } from "effect"
import type { Catalogue } from "../catalogue.ts"
import { chosenIndicators } from "../indicators.ts"
import { InvalidRequest } from "../requests.ts"
import { keptReports } from "./kept-reports.ts"
import type { ReportQuery } from "./report.ts"

/** A figure out of the reports of several tenants, and which of them it is made of. */
export interface CityFigure {
  readonly value: IndicatorValue
  readonly tenants: ReadonlyArray<string>
  /** Reports that could not be added to the others, and why not. */
  readonly left: ReadonlyArray<{ readonly tenants: ReadonlyArray<string>; readonly because: Unlike }>
}

/** Adds up what can be added: from the first report on, whatever differs is left out and named. */
const added = (reports: ReadonlyArray<TenantReport>) => {
  const [first, ...rest] = reports
  const left: Array<CityFigure["left"][number]> = []
  let sum = first
  for (const report of rest) {
    if (sum === undefined) continue
    const both = addReports(sum, report)
    if (Result.isSuccess(both)) sum = both.success
    else left.push({ tenants: report.tenants, because: both.failure })
  }
  return { sum, left }
}

/** A figure for each indicator of which there is a report; one whose definition is another than here counts for nothing. */
export const cityFigures = (store: Store["Service"], catalogue: Catalogue) =>
  Effect.fn("Bureau.cityFigures")(function* ({ from, ids, tenant, to }: Omit<ReportQuery, "asOf">) {
    if (from > to) return yield* new InvalidRequest({ rule: "period" })
    const period = { from, to }
    const kept = yield* keptReports(store, tenant, period)
    const chosen = yield* chosenIndicators(catalogue, { tenant, ...period, ...(ids !== undefined && { ids }) })
    return chosen.flatMap((indicator): ReadonlyArray<CityFigure> => {
      const own = kept.filter((report) => report.indicator === indicator.id)
      const isSame = ({ definition }: TenantReport) => definition === definitionOf(indicator)
      const { left, sum } = added(own.filter(isSame))
      if (own.length === 0) return []
      const numbers = sum === undefined ? null : numbersOf(indicator, plan(indicator, period, []), sum)
      const asOf = sum?.asOf ?? Math.min(...own.map((report) => report.asOf))
      return [
        {
          value: evaluate(indicator, period, [], numbers, { locality: catalogue.locality, asOf }),
          tenants: sum?.tenants ?? [],
          left: [
            ...left,
            ...own
              .filter((report) => !isSame(report))
              .map(({ tenants }) => ({ tenants, because: "definition" as const }))
          ]
        }
      ]
    })
  })
