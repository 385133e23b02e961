/**
 * 期限 — a length of time as a law states it, and the days on which it ends.
 *
 * The day on which a limit starts is not counted; months and years end on the corresponding day, or on the last day of
 * the month where there is none; a last day that is no workday moves to the next workday. Only the period of a
 * respondent moves: a limit on the agency is due on the plain day, and what reports it shows all three days and warns
 * on `raw` and `safe`, because whether an agency's own limit moves is not settled.
 *
 * Source: 《中华人民共和国民法典》(2020) arts. 201 to 203, 《中华人民共和国民事诉讼法》(2023) art. 85,
 * 《中华人民共和国行政处罚法》(2021) art. 85 (two, three, five and seven days are workdays).
 */
import * as Schema from "effect/Schema"
import { addDays, addMonths, type EpochDay, fromEpochDay, isWeekend, type PlainDate, toEpochDay } from "./plain-date.ts"
import type { WorkCalendar } from "./work-calendar.ts"

/**
 * A limit of days or longer: how many of which unit, and whose it is: the respondent's (当事人) period or a limit on the
 * agency. Limits in hours are `HourLimit`: they run from a moment, so they are a type of their own.
 */
export const TimeLimit = Schema.Struct({
  count: Schema.Int.check(Schema.isGreaterThan(0)),
  unit: Schema.Literals(["workdays", "calendarDays", "months", "years"]),
  owner: Schema.Literals(["respondent", "agency"])
}).annotate({ identifier: "TimeLimit" })
export type TimeLimit = typeof TimeLimit.Type

/** The last day of a limit, counted three ways. For a limit in workdays the three are the same day. */
export interface Deadline {
  /** The plain count, rest day or not. */
  readonly raw: PlainDate
  /** The last workday not later than `raw`: who acts by then is in time on every reading. */
  readonly safe: PlainDate
  /** `raw` if it is a workday, else the next workday. */
  readonly rolled: PlainDate
  /** The day that counts: `rolled` for a respondent, `raw` for an agency. */
  readonly due: PlainDate
  /**
   * True if any of these depends on a year whose arrangement is not published: there every Monday to Friday was taken
   * for a workday and nothing else, so the days may still move.
   */
  readonly provisional: boolean
}

/** Whether a day is worked, with Monday to Friday where no arrangement is published: for answers marked provisional. */
export const presumedWorkday = (calendar: WorkCalendar, day: EpochDay): boolean =>
  calendar.isWorkday(day) ?? !isWeekend(day)

/** The `n`-th presumed workday after `from` (`step` 1) or before it (`step` -1), day by day. */
const walk = (calendar: WorkCalendar, from: EpochDay, n: number, step: 1 | -1): PlainDate => {
  fromEpochDay(from + n * step) // throws at once where an absurd count would walk for years
  let day = from
  for (let left = n; left > 0; ) {
    day += step
    if (presumedWorkday(calendar, day)) left--
  }
  return fromEpochDay(day)
}

const plainCount = ({ count, unit }: TimeLimit, from: PlainDate): PlainDate => {
  switch (unit) {
    case "years":
      return addMonths(from, 12 * count)
    case "months":
      return addMonths(from, count)
    case "calendarDays":
    case "workdays":
      return addDays(from, count)
  }
}

/** The deadline whose plain count ends on `raw`: its neighbours among the workdays, and which of the three counts. */
export const settle = (raw: PlainDate, owner: TimeLimit["owner"], calendar: WorkCalendar): Deadline => {
  const day = toEpochDay(raw)
  const before = calendar.onOrBefore(day)
  const after = calendar.onOrAfter(day)
  const safe = before === undefined ? walk(calendar, day + 1, 1, -1) : fromEpochDay(before)
  const rolled = after === undefined ? walk(calendar, day - 1, 1, 1) : fromEpochDay(after)
  const due = owner === "respondent" ? rolled : raw
  return { raw, safe, rolled, due, provisional: before === undefined || after === undefined }
}

/**
 * When `limit` ends if it starts to run on `from`, which is not counted. Never silent about an unpublished year: see
 * {@link Deadline.provisional}. Throws a RangeError if the end lies after 2199.
 */
export const deadline = (limit: TimeLimit, from: PlainDate, calendar: WorkCalendar): Deadline => {
  if (limit.unit === "workdays") {
    const start = toEpochDay(from)
    const published = calendar.plus(start, limit.count)
    const day = published === undefined ? walk(calendar, start, limit.count, 1) : fromEpochDay(published)
    return { raw: day, safe: day, rolled: day, due: day, provisional: published === undefined }
  }
  return settle(plainCount(limit, from), limit.owner, calendar)
}
