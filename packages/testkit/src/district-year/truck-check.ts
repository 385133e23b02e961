import { truckCheck } from "@xiuhua/core/enforcement"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { pickWeighted, type Random, shuffled, wholeBetween } from "../random.ts"
import { type Day, drawDays, yearDays } from "./days.ts"
import { pickStreet, plateOf, recordNumber } from "./names.ts"
import { truckPlan } from "./plan.ts"

const results = [
  ["passed", 84],
  ["notClosed", 7],
  ["offRoute", 4],
  ["noPermit", 3],
  ["noManifest", 2]
] as const

type Result = (typeof results)[number][0]

const busy = ({ rest, holiday }: Day): number => (holiday ? 0.3 : rest ? 0.7 : 1)

/** The checks of the year, every plate at least once, and some of the December before. */
export const truckCheckRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const { plates, checks, lastDecember, platesOfLastDecemberOnly } = truckPlan
  const rows = (of: number, days: ReadonlyArray<Day>, trucks: ReadonlyArray<number>) =>
    days.map((day, at) =>
      toRow(truckCheck, {
        check: recordNumber("泥", of, at + 1),
        day: day.date,
        street: pickStreet(random),
        plate: plateOf(trucks[at] ?? 0),
        result: pickWeighted<Result>(random, results)
      })
    )
  const again = (count: number) => Array.from({ length: count }, () => wholeBetween(random, 1, plates))
  const once = (count: number, from: number) => Array.from({ length: count }, (_, at) => from + at)
  const before = shuffled(random, [
    ...once(platesOfLastDecemberOnly, plates + 1),
    ...again(lastDecember - platesOfLastDecemberOnly)
  ])
  const during = shuffled(random, [...once(plates, 1), ...again(checks - plates)])
  return [
    ...rows(year - 1, drawDays(random, yearDays(year - 1).slice(-31), lastDecember), before),
    ...rows(year, drawDays(random, yearDays(year), checks, busy), during)
  ]
}
