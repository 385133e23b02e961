import { personCount } from "@xiuhua/core/governance"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { type Random, shuffled, wholeBetween } from "../random.ts"
import { apportionFromOne } from "./apportion.ts"
import { type Day, jitter, yearDays } from "./days.ts"
import { personPlan } from "./plan.ts"

const POST = "汕尾站(高铁)"

/** The three shifts of a day, with their share of the arrivals. */
const shifts = [
  ["morning", 34],
  ["day", 46],
  ["night", 20]
] as const

const season = [1.25, 1.2, 0.8, 0.85, 0.95, 0.95, 1.15, 1.1, 0.95, 1.05, 0.85, 0.9] as const

const busy = ({ month, rest, holiday }: Day): number => (season[month] ?? 1) * (holiday ? 1.6 : rest ? 1.15 : 1)

/** Three shifts a day at one post, and some rows of another task there. */
export const personCountRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const turns = yearDays(year).flatMap((day) => shifts.map(([shift, share]) => ({ day, shift, share })))
  const arrivals = apportionFromOne(
    personPlan.persons,
    turns.map(({ day, share }) => busy(day) * share * jitter(random, 0.15))
  )
  const places = turns.map((_, at) => at)
  const others = new Set(shuffled(random, places).slice(0, personPlan.otherRows))
  return turns.flatMap(({ day, shift }, at) => {
    const turn = { day: day.date, post: POST, shift }
    const row = toRow(personCount, { ...turn, task: "arrivals", persons: arrivals[at] ?? 0 })
    if (!others.has(at)) return [row]
    return [row, toRow(personCount, { ...turn, task: "other", persons: wholeBetween(random, 5, 80) })]
  })
}
