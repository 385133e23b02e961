/**
 * 工作日 — which days are worked, and arithmetic on them.
 *
 * Monday to Friday, less the days off and plus the make-up workdays (调休上班) of the State Council's yearly
 * arrangements. Those are data, one {@link YearArrangement} a year; a year without one has no answer here: every
 * question that depends on it gives `undefined`, never a guess. Built once into two tables, then each question costs
 * one or two look-ups, however many days it spans.
 *
 * Source: 《全国年节及纪念日放假办法》 and the State Council's yearly notices (`arrangements/`).
 */
import { type EpochDay, fromEpochDay, isWeekend, type PlainDate, plainDate, toEpochDay } from "./plain-date.ts"

/** A notice (通知) from which a year's arrangement was taken. */
export interface Notice {
  /** 发文字号, as printed. */
  readonly number: string
  /** 成文日期: the day under the signature, which may be some days before publication. */
  readonly issuedOn: PlainDate
  /** `verified`: read at gov.cn; `secondary`: read in a copy elsewhere; `memory`: not read. */
  readonly confidence: "verified" | "secondary" | "memory"
}

/** One calendar year as arranged by the State Council: only what differs from Monday to Friday. */
export interface YearArrangement {
  readonly year: number
  /** Every notice that says something about this year, in order of issue: a later one overrides an earlier one. */
  readonly notices: ReadonlyArray<Notice>
  /** Days off that are a Monday to Friday. */
  readonly rest: ReadonlyArray<PlainDate>
  /** Make-up workdays on a Saturday or Sunday. */
  readonly work: ReadonlyArray<PlainDate>
}

/**
 * Working days over one run of arranged years. Days are epoch days.
 *
 * `undefined` means: the answer depends on a day outside `firstYear` to `lastYear`, whose arrangement is not known.
 * One limit of the source itself: the notice for a year may still move a few days around 31 December before it (as for
 * 2019 did 2018-12-29 and 2018-12-31), so the last December is certain only once the next notice is out.
 */
export interface WorkCalendar {
  readonly firstYear: number
  readonly lastYear: number
  /** Whether the day lies in an arranged year. */
  readonly isPublished: (day: EpochDay) => boolean
  /** Whether the day is worked: a Monday to Friday that is no day off, or a make-up workday. */
  readonly isWorkday: (day: EpochDay) => boolean | undefined
  /**
   * The `n`-th workday after `day`, `day` itself not counted, workday or not. `plus(day, 0)` is `day` itself: nothing
   * is counted and nothing moved. Throws a RangeError if `n` is negative or not whole.
   */
  readonly plus: (day: EpochDay, n: number) => EpochDay | undefined
  /** The `n`-th workday before `day`, `day` itself not counted. `minus(day, 0)` is `day`. Throws as `plus` does. */
  readonly minus: (day: EpochDay, n: number) => EpochDay | undefined
  /** `day` if it is a workday, else the last workday before it. */
  readonly onOrBefore: (day: EpochDay) => EpochDay | undefined
  /** `day` if it is a workday, else the first workday after it. */
  readonly onOrAfter: (day: EpochDay) => EpochDay | undefined
  /** Workdays after `from` up to and including `to`; negative if `to` is earlier: `between(d, plus(d, n))` is `n`. */
  readonly between: (from: EpochDay, to: EpochDay) => number | undefined
}

const daysOf = (year: number, dates: ReadonlyArray<PlainDate>, weekend: boolean): ReadonlySet<EpochDay> => {
  const days = new Set<EpochDay>()
  for (const date of dates) {
    const day = toEpochDay(date)
    if (!date.startsWith(`${year}-`)) throw new RangeError(`${date} does not lie in ${year}`)
    if (isWeekend(day) !== weekend) throw new RangeError(`${date} is ${weekend ? "not on a" : "on a"} weekend`)
    if (days.has(day)) throw new RangeError(`${date} stands twice in ${year}`)
    days.add(day)
  }
  return days
}

/** Writes both tables of {@link workCalendar} and returns how many workdays there are. */
const fill = (
  years: ReadonlyArray<YearArrangement>,
  first: EpochDay,
  counts: Uint16Array,
  workdays: Uint16Array
): number => {
  let total = 0
  let offset = 1
  for (const [index, { year, rest, work }] of years.entries()) {
    const expected = (years[0]?.year ?? year) + index
    if (year !== expected) throw new RangeError(`expected the year ${expected}, found ${year}`)
    const off = daysOf(year, rest, false)
    const on = daysOf(year, work, true)
    for (const end = toEpochDay(plainDate(`${year}-12-31`)) - first + 1; offset <= end; offset++) {
      const day = first - 1 + offset
      if (isWeekend(day) ? on.has(day) : !off.has(day)) workdays[total++] = offset
      counts[offset] = total
    }
  }
  return total
}

/**
 * A calendar over the given years. Bad data fails here, with a RangeError: no year at all or more than 179, years not
 * in order or with a gap, a day of another year, a day named twice, a day off on a weekend, a make-up workday on a
 * weekday.
 */
export const workCalendar = (years: ReadonlyArray<YearArrangement>): WorkCalendar => {
  const firstYear = years[0]?.year
  if (firstYear === undefined) throw new RangeError("a work calendar needs at least one year")
  const lastYear = firstYear + years.length - 1
  const first = toEpochDay(plainDate(`${firstYear}-01-01`))
  const last = toEpochDay(plainDate(`${lastYear}-12-31`))
  // Everything is counted from `base`, the day before the first: `counts[i]` workdays lie in (base, base + i], and the
  // k-th workday (from 0) is base + workdays[k].
  const base = first - 1
  const length = last - base
  if (length > 65_535) throw new RangeError(`more years than the tables hold: ${years.length}`)
  const counts = new Uint16Array(length + 1)
  const workdays = new Uint16Array(length + 1)
  const total = fill(years, first, counts, workdays)

  // `plus` and `minus` are hot: flat, with one plain result on each path, they are inlined down to two loads.
  const plus = (day: EpochDay, n: number): EpochDay | undefined => {
    if (n < 0 || n % 1 !== 0) throw new RangeError(`not a number of workdays: ${n}`)
    if (n === 0) return day
    const offset = day - base
    if (offset < 0 || offset > length) return undefined
    const index = (counts[offset] as number) + n - 1
    return index < total ? base + (workdays[index] as number) : undefined
  }
  const minus = (day: EpochDay, n: number): EpochDay | undefined => {
    if (n < 0 || n % 1 !== 0) throw new RangeError(`not a number of workdays: ${n}`)
    if (n === 0) return day
    const offset = day - first
    if (offset < 0 || offset > length) return undefined
    const index = (counts[offset] as number) - n
    return index >= 0 ? base + (workdays[index] as number) : undefined
  }
  return {
    firstYear,
    lastYear,
    isPublished: (day) => day >= first && day <= last,
    isWorkday: (day) => {
      const until = counts[day - base]
      const before = counts[day - first]
      return until === undefined || before === undefined ? undefined : until !== before
    },
    plus,
    minus,
    onOrBefore: (day) => minus(day + 1, 1),
    onOrAfter: (day) => plus(day - 1, 1),
    between: (from, to) => {
      const before = counts[from - base]
      const until = counts[to - base]
      return before === undefined || until === undefined ? undefined : until - before
    }
  }
}

/** {@link WorkCalendar.isWorkday} for a day as text. */
export const isWorkday = (calendar: WorkCalendar, date: PlainDate): boolean | undefined =>
  calendar.isWorkday(toEpochDay(date))

/** {@link WorkCalendar.plus} for days as text: the `n`-th workday after `date`, `date` itself not counted. */
export const plusWorkdays = (calendar: WorkCalendar, date: PlainDate, n: number): PlainDate | undefined => {
  const day = calendar.plus(toEpochDay(date), n)
  return day === undefined ? undefined : fromEpochDay(day)
}

/** {@link WorkCalendar.minus} for days as text: the `n`-th workday before `date`, `date` itself not counted. */
export const minusWorkdays = (calendar: WorkCalendar, date: PlainDate, n: number): PlainDate | undefined => {
  const day = calendar.minus(toEpochDay(date), n)
  return day === undefined ? undefined : fromEpochDay(day)
}

/** {@link WorkCalendar.between} for days as text: workdays after `from` up to and including `to`. */
export const workdaysBetween = (calendar: WorkCalendar, from: PlainDate, to: PlainDate): number | undefined =>
  calendar.between(toEpochDay(from), toEpochDay(to))
