import { stallMatter } from "@xiuhua/core/enforcement"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { chance, pickWeighted, type Random, shuffled, wholeBetween } from "../random.ts"
import { type Day, drawDays, yearDays } from "./days.ts"
import { documentNumber, pickStreet, placeName, recordNumber } from "./names.ts"
import { stallPlan } from "./plan.ts"

type Outcome = "education" | "correction" | "penalty"

const season = [0.9, 0.8, 0.9, 1, 1.05, 1.1, 1.2, 1.2, 1.1, 1, 0.95, 0.9] as const

const busy = ({ month, rest, holiday }: Day): number => (season[month] ?? 1) * (holiday ? 0.7 : rest ? 1.25 : 1)

const many = (outcome: Outcome | null, count: number): ReadonlyArray<Outcome | null> =>
  Array.from({ length: count }, () => outcome)

/** The matters of the year and some of the December before; a penalty has a case, the others have none. */
export const stallMatterRows = (random: Random, year: number): ReadonlyArray<Row> => {
  let cases = 0
  const rows = (of: number, days: ReadonlyArray<Day>, outcomes: ReadonlyArray<Outcome | null>) =>
    days.map((day, at) => {
      const outcome = outcomes[at] ?? null
      return toRow(stallMatter, {
        matter: recordNumber("摊", of, at + 1),
        day: day.date,
        street: pickStreet(random),
        place: chance(random, 0.95) ? placeName(wholeBetween(random, 1, 60)) : null,
        outcome,
        caseId: outcome === "penalty" ? documentNumber("演示罚", year, ++cases) : null
      })
    })
  const { education, correction, penalty, open, lastDecember } = stallPlan
  const before = drawDays(random, yearDays(year - 1).slice(-31), lastDecember)
  const minor = before.map(() =>
    pickWeighted<Outcome>(random, [
      ["education", 4],
      ["correction", 1]
    ])
  )
  const outcomes = shuffled(random, [
    ...many("education", education),
    ...many("correction", correction),
    ...many("penalty", penalty),
    ...many(null, open)
  ])
  const days = drawDays(random, yearDays(year), outcomes.length, busy)
  return [...rows(year - 1, before, minor), ...rows(year, days, outcomes)]
}
