/**
 * 学时认定 — from records of study to hours, each hour once.
 *
 * - A length in days becomes hours by the parameter of the day it began; a record without a length has that of its clock. A
 *   length over several days is spread evenly over them, so that a course over New Year is split between the years.
 * - Records with a clock are laid on it: where two overlap, the later one adds only what is left of it.
 * - A record of a whole day or more **is** the day: of two the longer counts, and what else was recorded on that day adds
 *   nothing, since nobody can tell whether it was part of it. What added nothing is listed, never dropped in silence.
 * - Hours of a temporary branch wait for the home branch's confirmation.
 *
 * Whole hundredths of an hour throughout.
 */
import { Option } from "effect"
import { addDays, daysBetween, type PlainDate, parseLocalTime, toMinute } from "../../calendar/index.ts"
import { fieldIndex, type Row } from "../../ledger/index.ts"
import { hoursADay, type Law } from "../../regulation/index.ts"
import type { StudyForm } from "./codes.ts"
import { study } from "./ledgers.ts"

/** One person's record on one day. */
interface DayPart {
  readonly record: string
  readonly form: StudyForm
  readonly day: PlainDate
  /** Claimed, in hundredths of an hour. */
  readonly claimed: number
  /** Minutes since midnight; null without a clock. */
  readonly clock: { readonly from: number; readonly until: number } | null
  readonly said: "days" | "hours"
  /** Said in days, and at least one of them: the record is the day. */
  readonly wholeDay: boolean
}

/** What a record adds on a day. */
export interface Credit {
  readonly record: string
  readonly form: StudyForm
  readonly day: PlainDate
  /** Hundredths of an hour; and how many of those claimed were already counted. */
  readonly hours: number
  readonly alreadyCounted: number
  /** The same in hundredths of a day, by the parameter. */
  readonly days: number
  /** In which of the two it was said: some norms take each in its own. */
  readonly said: "days" | "hours"
}

/** Why a record adds nothing (yet). */
export type Uncounted = "no-length" | "unconfirmed" | "ends-before-it-begins"

/** All credits of one person, by day, and the records that gave none. */
export interface Credits {
  readonly credits: ReadonlyArray<Credit>
  readonly uncounted: ReadonlyArray<{ readonly record: string; readonly because: Uncounted }>
}

const at = (name: keyof (typeof study)["fields"]): number => fieldIndex(study, name)
const recordAt = at("record")
const formAt = at("form")
const fromAt = at("from")
const toAt = at("to")
const startAt = at("startTime")
const endAt = at("endTime")
const daysAt = at("days")
const hoursAt = at("hours")
const confirmedAt = at("confirmed")

/** Tenths of a day in a whole one, as the ledger scales them. */
const TENTHS = 10
const HUNDREDTHS = 100
const MINUTES = 60

/** `whole` spread over `n` days, what does not divide on the first ones. */
const spread = (whole: number, n: number): ReadonlyArray<number> =>
  Array.from({ length: n }, (_, index) => Math.floor(whole / n) + (index < whole % n ? 1 : 0))

const clockOf = (row: Row): DayPart["clock"] => {
  const [start, end] = [row[startAt], row[endAt]].map((value) => parseLocalTime(String(value ?? "")))
  if (start === undefined || end === undefined) return null
  const [from, until] = [toMinute(start), toMinute(end)]
  return until > from ? { from, until } : null
}

/** The parts of a record by day, or why it has none. */
const partsOf = (law: Law, row: Row): ReadonlyArray<DayPart> | Uncounted => {
  const from = row[fromAt] as PlainDate
  const to = (row[toAt] ?? from) as PlainDate
  if (to < from) return "ends-before-it-begins"
  if (row[confirmedAt] === "no") return "unconfirmed"
  const days = (row[daysAt] ?? null) as number | null
  const said = (row[hoursAt] ?? null) as number | null
  const aDay = Option.getOrUndefined(law.of(hoursADay, from))?.value
  const count = daysBetween(from, to) + 1
  const clock = clockOf(row)
  const inDays = days === null || aDay === undefined ? null : (days * aDay * HUNDREDTHS) / TENTHS
  const onClock = clock === null ? null : Math.floor(((clock.until - clock.from) * count * HUNDREDTHS) / MINUTES)
  const hours = said ?? inDays ?? onClock
  if (hours === null || hours === 0) return "no-length"
  return spread(hours, count).flatMap((claimed, index): ReadonlyArray<DayPart> => {
    const part = {
      record: String(row[recordAt]),
      form: row[formAt] as StudyForm,
      day: addDays(from, index),
      claimed,
      clock,
      said: days === null ? ("hours" as const) : ("days" as const),
      wholeDay: clock === null && days !== null && days >= TENTHS * count
    }
    return claimed === 0 ? [] : [part]
  })
}

/** Minutes of `clock` that lie in none of `taken`, which share no minute. */
const freeMinutes = (clock: NonNullable<DayPart["clock"]>, taken: ReadonlyArray<NonNullable<DayPart["clock"]>>) =>
  taken.reduce(
    (left, { from, until }) => left - Math.max(0, Math.min(until, clock.until) - Math.max(from, clock.from)),
    clock.until - clock.from
  )

/** The clock with `clock` added, as stretches that share no minute. */
const joined = (
  taken: ReadonlyArray<NonNullable<DayPart["clock"]>>,
  clock: NonNullable<DayPart["clock"]>
): ReadonlyArray<NonNullable<DayPart["clock"]>> => {
  const apart = taken.filter(({ from, until }) => until < clock.from || from > clock.until)
  const touching = taken.filter((one) => !apart.includes(one))
  return [
    ...apart,
    {
      from: Math.min(clock.from, ...touching.map(({ from }) => from)),
      until: Math.max(clock.until, ...touching.map(({ until }) => until))
    }
  ]
}

/** Whole days, then by the clock: the same records give the same credits in whatever order they were read. */
const inTurn = (a: DayPart, b: DayPart): number => {
  if (a.wholeDay !== b.wholeDay) return a.wholeDay ? -1 : 1
  const [from, other] = [a.clock?.from ?? -1, b.clock?.from ?? -1]
  if (from !== other) return from - other
  if (a.claimed !== b.claimed) return b.claimed - a.claimed
  return a.record < b.record ? -1 : 1
}

/** What the parts of one day add, each hour once. */
const creditsOfDay = (parts: ReadonlyArray<DayPart>): ReadonlyArray<readonly [DayPart, number]> => {
  let taken: ReadonlyArray<NonNullable<DayPart["clock"]>> = []
  let whole = false
  return parts.toSorted(inTurn).map((part) => {
    if (part.wholeDay) {
      const counted = whole ? 0 : part.claimed
      whole = true
      return [part, counted] as const
    }
    if (part.clock === null) return [part, whole ? 0 : part.claimed] as const
    // A day of study has no clock of its own: what was recorded within it cannot be told from it.
    const minutes = whole ? 0 : freeMinutes(part.clock, taken)
    taken = joined(taken, part.clock)
    const length = part.clock.until - part.clock.from
    return [part, Math.min(part.claimed, Math.floor((part.claimed * minutes) / length))] as const
  })
}

/** Credits of the records of one person. */
export const creditsOf = (law: Law, rows: Iterable<Row>): Credits => {
  const uncounted: Array<{ record: string; because: Uncounted }> = []
  const byDay = new Map<PlainDate, Array<DayPart>>()
  for (const row of rows) {
    const parts = partsOf(law, row)
    if (typeof parts === "string") {
      uncounted.push({ record: String(row[recordAt]), because: parts })
      continue
    }
    for (const part of parts) byDay.set(part.day, [...(byDay.get(part.day) ?? []), part])
  }
  const credits = [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, parts]) => {
      const aDay = Option.getOrUndefined(law.of(hoursADay, day))?.value
      return creditsOfDay(parts).map(
        ([{ claimed, form, record, said }, hours]): Credit => ({
          record,
          form,
          day,
          hours,
          alreadyCounted: claimed - hours,
          days: aDay === undefined ? 0 : Math.floor(hours / aDay),
          said
        })
      )
    })
  return { credits, uncounted }
}
