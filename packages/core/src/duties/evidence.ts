/** Reads entries as evidence: whose duty they show, for which periods, and whether they show it. */
import type { PlainDate } from "../calendar/index.ts"
import { fieldIndex, matcher, type Row, type Value } from "../ledger/index.ts"
import { type DayWindow, type DutyPeriod, MINUTES_A_DAY } from "./period.ts"
import type { DutySource } from "./rule.ts"

/** One entry as evidence, whatever period it counts for. */
export interface Shown {
  readonly kind: string
  readonly entry: number
  readonly doneOn: PlainDate | null
  /** What it adds: 1, or its measure as a whole number of the field's smallest unit. */
  readonly amount: number
  /** False while a field that it needs is missing. */
  readonly complete: boolean
  readonly doubtful: boolean
}

/** An entry's evidence, the subject it is about and the periods it counts for (for an event: none named). */
export interface Fact {
  readonly subject: string
  readonly periods: ReadonlyArray<string>
  readonly shown: Shown
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/u

/** Minutes since midnight; null for anything but `HH:MM`. */
const minuteOf = (value: Value | undefined): number | null => {
  const parts = CLOCK.exec(String(value ?? ""))
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2])
}

const isWithin = (window: DayWindow, minute: number) => minute >= window.from && minute <= window.to

/** In the order of the days; what says no day comes first. */
export const byDay = (a: Shown, b: Shown): number => {
  const [left, right] = [a.doneOn ?? "", b.doneOn ?? ""]
  if (left !== right) return left < right ? -1 : 1
  return a.kind === b.kind ? a.entry - b.entry : a.kind < b.kind ? -1 : 1
}

/** How `source` reads a row; undefined for a row that shows nothing, names nobody or no day. */
export const reader = (
  source: DutySource,
  periodsOn: (day: PlainDate) => ReadonlyArray<DutyPeriod>,
  dayBefore: (day: PlainDate) => PlainDate
): ((entry: number, row: Row) => Fact | undefined) => {
  const { kind } = source
  const always = () => true
  const never = () => false
  const counts = source.where === undefined ? always : matcher(kind, source.where)
  const doubtful = source.doubtful === undefined ? never : matcher(kind, source.doubtful)
  const subjectAt = fieldIndex(kind, source.subject)
  const doneAt = fieldIndex(kind, source.doneOn ?? kind.day)
  const aboutAt = source.about === undefined ? doneAt : fieldIndex(kind, source.about)
  const timeAt = source.time === undefined ? undefined : fieldIndex(kind, source.time)
  const amountAt = source.amount === undefined ? undefined : fieldIndex(kind, source.amount)
  const needed = [...(source.required ?? []), ...(source.amount === undefined ? [] : [source.amount])]
  const neededAt = needed.map((name) => fieldIndex(kind, name))

  /** The windows that hold a moment: of its own day, or of the day before where they run past midnight. */
  const windowsAt = (day: PlainDate, minute: number): ReadonlyArray<DutyPeriod> => [
    ...periodsOn(day).filter(({ window }) => window !== undefined && isWithin(window, minute)),
    ...periodsOn(dayBefore(day)).filter(
      ({ window }) => window !== undefined && isWithin(window, minute + MINUTES_A_DAY)
    )
  ]

  return (entry, row) => {
    if (!counts(row)) return undefined
    const subject = row[subjectAt] ?? null
    const doneOn = (row[doneAt] ?? null) as PlainDate | null
    const day = (row[aboutAt] ?? doneOn) as PlainDate | null
    if (subject === null || day === null) return undefined
    const minute = timeAt === undefined ? null : minuteOf(row[timeAt])
    // Without a readable time nobody knows which window was kept: the entry is incomplete in each of that day.
    const periods = minute === null ? periodsOn(day) : windowsAt(day, minute)
    const untimed = timeAt !== undefined && minute === null
    const complete = doneOn !== null && !untimed && neededAt.every((at) => (row[at] ?? null) !== null)
    const amount = amountAt === undefined ? 1 : Number(row[amountAt] ?? 0)
    return {
      subject: String(subject),
      periods: periods.map(({ id }) => id),
      shown: { kind: kind.id, entry, doneOn, amount, complete, doubtful: doubtful(row) }
    }
  }
}
