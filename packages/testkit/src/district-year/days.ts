import {
  chinaWorkCalendar,
  fromEpochDay,
  isWeekend,
  type PlainDate,
  plainDate,
  toEpochDay
} from "@xiuhua/core/calendar"
import { between, type Random } from "../random.ts"
import { apportion } from "./apportion.ts"

/** One day of the generated year. */
export interface Day {
  readonly date: PlainDate
  /** 0 January to 11 December. */
  readonly month: number
  /** A weekend or a day off; a make-up workday is none. */
  readonly rest: boolean
  /** One of five or more days of rest in a row: Spring Festival, Labour Day, National Day. */
  readonly holiday: boolean
}

const LONG = 5

/** Every day of a year, in order. A year without a State Council arrangement rests on weekends only. */
export const yearDays = (year: number): ReadonlyArray<Day> => {
  const first = toEpochDay(plainDate(`${year}-01-01`))
  const length = toEpochDay(plainDate(`${year}-12-31`)) - first + 1
  const rest = Array.from({ length }, (_, at) => !(chinaWorkCalendar.isWorkday(first + at) ?? !isWeekend(first + at)))
  const runFrom = (at: number, step: number): number => (rest[at] === true ? 1 + runFrom(at + step, step) : 0)
  return rest.map((isRest, at) => {
    const date = fromEpochDay(first + at)
    const run = runFrom(at, 1) + runFrom(at, -1) - 1
    return { date, month: Number(date.slice(5, 7)) - 1, rest: isRest, holiday: isRest && run >= LONG }
  })
}

/** How busy a day is, 1 being usual. */
type Busy = (day: Day) => number

/** A factor that differs by up to `share` from 1, to make days unlike each other. */
export const jitter = (random: Random, share: number): number => between(random, 1 - share, 1 + share)

/** The days of `total` records, in order: busier days have more of them. */
export const drawDays = (
  random: Random,
  days: ReadonlyArray<Day>,
  total: number,
  busy: Busy = () => 1
): ReadonlyArray<Day> => {
  const counts = apportion(
    total,
    days.map((day) => busy(day) * jitter(random, 0.4))
  )
  return days.flatMap((day, at) => Array.from({ length: counts[at] ?? 0 }, () => day))
}
