import { parkingCorrection } from "@xiuhua/core/enforcement"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { between, type Random } from "../random.ts"
import { apportionFromOne } from "./apportion.ts"
import { type Day, drawDays, yearDays } from "./days.ts"
import { pickStreet, recordNumber } from "./names.ts"
import { parkingPlan } from "./plan.ts"

const busy = ({ rest, holiday }: Day): number => (holiday ? 0.8 : rest ? 1.3 : 1)

/** The corrections of the year, each of at least one bicycle, and some of the December before. */
export const parkingCorrectionRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const rows = (of: number, days: ReadonlyArray<Day>, total: number) => {
    const times = apportionFromOne(
      total,
      days.map(() => between(random, 0, 1) ** 2)
    )
    return days.map((day, at) =>
      toRow(parkingCorrection, {
        record: recordNumber("非", of, at + 1),
        day: day.date,
        street: pickStreet(random),
        times: times[at] ?? 0
      })
    )
  }
  const { times, rows: count, lastDecember } = parkingPlan
  return [
    ...rows(year - 1, drawDays(random, yearDays(year - 1).slice(-31), lastDecember), 3 * lastDecember),
    ...rows(year, drawDays(random, yearDays(year), count, busy), times)
  ]
}
