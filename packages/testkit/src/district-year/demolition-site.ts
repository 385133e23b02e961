import { demolitionSite } from "@xiuhua/core/enforcement"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { between, chance, type Random, shuffled, wholeBetween } from "../random.ts"
import { apportionFromOne, decimalText } from "./apportion.ts"
import { type Day, drawDays, yearDays } from "./days.ts"
import { pickStreet, recordNumber, villageName } from "./names.ts"
import { demolitionPlan } from "./plan.ts"

/** What was done at a site. */
type Work = "demolished" | "treated" | "both"

/** Hundredths of a square metre. */
interface Areas {
  readonly demolished: number
  readonly treated: number
}

const busy = ({ rest, holiday }: Day): number => (holiday ? 0.05 : rest ? 0.3 : 1)

const many = (work: Work, count: number): ReadonlyArray<Work> => Array.from({ length: count }, () => work)

/** The sites of the year, their two areas kept apart, and some of the December before. */
export const demolitionSiteRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const rows = (of: number, days: ReadonlyArray<Day>, works: ReadonlyArray<Work>, total: Areas) => {
    const areas = (left: Work, area: number): ReadonlyMap<number, number> => {
      const sites = works.flatMap((work, at) => (work === left ? [] : [at]))
      const parts = apportionFromOne(
        area,
        sites.map(() => between(random, 0.1, 1) ** 2)
      )
      return new Map(sites.map((site, at) => [site, parts[at] ?? 0]))
    }
    const [demolished, treated] = [areas("treated", total.demolished), areas("demolished", total.treated)]
    const written = (area: number | undefined) => (area === undefined ? null : decimalText(area, 2))
    return days.map((day, at) =>
      toRow(demolitionSite, {
        site: recordNumber("拆", of, at + 1),
        day: day.date,
        street: pickStreet(random),
        village: chance(random, 0.85) ? villageName(wholeBetween(random, 1, 45)) : null,
        demolished: written(demolished.get(at)),
        treated: written(treated.get(at))
      })
    )
  }
  const { totals, sites, lastDecember } = demolitionPlan
  const before = [...many("demolished", lastDecember.demolishedOnly), ...many("treated", lastDecember.treatedOnly)]
  const works = shuffled(random, [
    ...many("demolished", sites.demolishedOnly),
    ...many("treated", sites.treatedOnly),
    ...many("both", sites.both)
  ])
  return [
    ...rows(year - 1, drawDays(random, yearDays(year - 1).slice(-31), before.length), before, lastDecember.totals),
    ...rows(year, drawDays(random, yearDays(year), works.length, busy), works, totals)
  ]
}
