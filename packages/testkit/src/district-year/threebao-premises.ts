import { addDays, addMonths, type PlainDate } from "@xiuhua/core/calendar"
import { threebaoPremises } from "@xiuhua/core/enforcement"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { chance, type Random, shuffled, wholeBetween } from "../random.ts"
import { yearDays } from "./days.ts"
import { pickStreet, premisesId, premisesName } from "./names.ts"
import { threebaoPlan } from "./plan.ts"

/** What becomes of the premises' commitments in the year. */
type Course = keyof typeof threebaoPlan

interface Commitment {
  readonly signedOn: PlainDate
  readonly validUntil: PlainDate | null
}

/** The last day of a commitment of so many months. */
const lastDay = (signedOn: PlainDate, months: number): PlainDate => addDays(addMonths(signedOn, months), -1)

interface Years {
  readonly random: Random
  /** The days before the year but the first, so that twelve months end within the year. */
  readonly lastYear: ReadonlyArray<PlainDate>
  readonly thisYear: ReadonlyArray<PlainDate>
}

const pickDay = (random: Random, days: ReadonlyArray<PlainDate>): PlainDate =>
  days[wholeBetween(random, 0, days.length - 1)] as PlainDate

/** The commitments of one premises. */
const commitments = ({ random, lastYear, thisYear }: Years, course: Course): ReadonlyArray<Commitment> => {
  const before = pickDay(random, lastYear)
  const newYearsEve = thisYear.at(-1) as PlainDate
  const oneYear = { signedOn: before, validUntil: lastDay(before, 12) }
  switch (course) {
    case "continuing": {
      if (chance(random, 0.01)) return [{ signedOn: before, validUntil: newYearsEve }]
      return [{ signedOn: before, validUntil: chance(random, 0.3) ? null : lastDay(before, 36) }]
    }
    case "renewed": {
      const signedOn = addDays(oneYear.validUntil, 1)
      return [oneYear, { signedOn, validUntil: lastDay(signedOn, 12) }]
    }
    case "overlapping":
      return [
        { signedOn: before, validUntil: null },
        { signedOn: pickDay(random, thisYear), validUntil: null }
      ]
    case "fresh": {
      const signedOn = pickDay(random, thisYear)
      return [{ signedOn, validUntil: chance(random, 0.1) ? null : lastDay(signedOn, 12) }]
    }
    case "expired":
      return [oneYear]
    case "closed": {
      const dayBefore = addDays(newYearsEve, -1)
      const validUntil = chance(random, 0.05) ? dayBefore : pickDay(random, thisYear.slice(0, -1))
      return [{ signedOn: before, validUntil }]
    }
  }
}

/** Every commitment of every premises, by the day it was signed. */
export const threebaoPremisesRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const datesOf = (of: number) => yearDays(of).map(({ date }) => date)
  const years: Years = { random, lastYear: datesOf(year - 1).slice(1), thisYear: datesOf(year) }
  const courses = (Object.keys(threebaoPlan) as ReadonlyArray<Course>).flatMap((course) =>
    Array.from({ length: threebaoPlan[course] }, () => course)
  )
  const entries = shuffled(random, courses).flatMap((course, at) => {
    const shared = { premises: premisesId(at + 1), name: premisesName(at + 1), street: pickStreet(random) }
    return commitments(years, course).map((commitment) => ({ ...shared, ...commitment }))
  })
  return entries
    .toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : a.signedOn > b.signedOn ? 1 : 0))
    .map((entry) => toRow(threebaoPremises, entry))
}
