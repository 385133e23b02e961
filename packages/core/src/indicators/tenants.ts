/**
 * 各区合计 — a city's figure out of what its districts report. A report holds counts only: no plate and no shop leaves the
 * district. So what is in two districts is counted in both, and a figure that counts different things says that it is a
 * sum over districts. See ADR 0061.
 */
import { Result } from "effect"
import type { Instant } from "../calendar/index.ts"
import { type Cell, groupId } from "../ledger/index.ts"
import { digest } from "../regulation/index.ts"
import { type Indicator, measuresOf } from "./indicator.ts"
import { addKnown, cellsOf, type PartialFigure } from "./partial.ts"
import type { Numbers, Period, Plan } from "./plan.ts"

/** What one tenant, or several together, report of one group of an indicator. */
export interface TenantReport {
  /** In order, each once. */
  readonly tenants: ReadonlyArray<string>
  readonly indicator: string
  /** {@link definitionOf} where the report was made. */
  readonly definition: string
  readonly period: Period
  /** The earliest recording time of the reports that it is made of. */
  readonly asOf: Instant
  readonly by: ReadonlyArray<string>
  /** Per question of the plan; null without entries. `days` is the fewest days that any of the tenants reported. */
  readonly cells: ReadonlyArray<Cell | null>
}

/** Why two reports cannot be added. */
export type Unlike = "indicator" | "definition" | "period" | "group" | "same-tenant"

/** Names the definition of an indicator, whatever the locality and its target. */
export const definitionOf = (indicator: Indicator): string =>
  digest(JSON.stringify(indicator, (key, value: unknown) => (key === "kind" ? (value as { id: string }).id : value)))

/** What a tenant reports of one of its groups, or that it has none: give `empty` then, so that the gap is seen. */
export const reportOf = (
  indicator: Indicator,
  partial: PartialFigure,
  about: Pick<TenantReport, "period" | "asOf"> & { readonly tenant: string }
): TenantReport => ({
  tenants: [about.tenant],
  indicator: indicator.id,
  definition: definitionOf(indicator),
  period: about.period,
  asOf: about.asOf,
  by: partial.by,
  cells: cellsOf(partial)
})

/** No entries in one tenant makes the days of all together 0: a city's figure is complete when every district's is. */
const addCells = (a: Cell | null, b: Cell | null): Cell | null => {
  if (a === null || b === null) {
    const one = a ?? b
    return one === null ? null : { ...one, days: 0 }
  }
  return {
    by: a.by,
    entries: a.entries + b.entries,
    days: Math.min(a.days, b.days),
    lastDay: a.lastDay > b.lastDay ? a.lastDay : b.lastDay,
    tallies: a.tallies.map((tally, at) => addKnown(tally, b.tallies[at] ?? null))
  }
}

const difference = (a: TenantReport, b: TenantReport): Unlike | null => {
  if (a.indicator !== b.indicator) return "indicator"
  if (a.definition !== b.definition) return "definition"
  if (a.period.from !== b.period.from || a.period.to !== b.period.to) return "period"
  if (groupId(a.by) !== groupId(b.by)) return "group"
  return a.tenants.some((tenant) => b.tenants.includes(tenant)) ? "same-tenant" : null
}

/** Both together, or why not: associative and commutative, so a province adds up cities as a city adds up districts. */
export const addReports = (a: TenantReport, b: TenantReport): Result.Result<TenantReport, Unlike> => {
  const unlike = difference(a, b)
  if (unlike !== null) return Result.fail(unlike)
  return Result.succeed({
    ...a,
    tenants: [...a.tenants, ...b.tenants].sort(),
    asOf: Math.min(a.asOf, b.asOf),
    cells: a.cells.map((cell, at) => addCells(cell, b.cells[at] ?? null))
  })
}

/**
 * The numbers of a report, for `evaluate`; null when no tenant has an entry. With several tenants and a count of different
 * things they say that they are a sum over tenants, and the value carries the flag `sum-of-tenants`.
 */
export const numbersOf = (indicator: Indicator, plan: Plan, report: TenantReport): Numbers | null => {
  const numbers = plan.read(report.cells.map((cell) => (cell === null ? [] : [cell])))[0]
  if (numbers === undefined) return null
  const distinct = measuresOf(indicator).some(({ of }) => of.op === "distinct")
  return report.tenants.length > 1 && distinct ? { ...numbers, sumOfTenants: true } : numbers
}
