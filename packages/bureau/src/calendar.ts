/** 日历 — what is overdue on a day, and what falls due on each of the days that follow. */
import { addDays, type PlainDate } from "@xiuhua/core/calendar"
import type { DutyOutcome, DutyStatus } from "@xiuhua/core/duties"
import { Effect } from "effect"
import type { DutyQuery } from "./duties.ts"
import { InvalidRequest } from "./requests.ts"

/** From which day, and how far. */
export interface CalendarQuery extends Omit<DutyQuery, "range"> {
  /** The last day that is looked at; thirty days after `on` unless told. */
  readonly to?: PlainDate
}

/** A day, and what falls due on it. */
export interface CalendarDay {
  readonly day: PlainDate
  readonly duties: ReadonlyArray<DutyOutcome>
}

export interface DutyCalendar {
  readonly on: PlainDate
  readonly to: PlainDate
  /** What fell due before `on` and is not in order, the longest overdue first. */
  readonly overdue: ReadonlyArray<DutyOutcome>
  /** Days with something that is still to be done, in their order. */
  readonly upcoming: ReadonlyArray<CalendarDay>
}

const undone: ReadonlyArray<DutyStatus> = ["missed", "deviation", "evidence-incomplete", "needs-review"]
const MOST_DAYS = 366

const byDue = (a: DutyOutcome, b: DutyOutcome) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)

/** Duties as a calendar: those whose period began in the year of `on`, and those that begin up to the last day. */
export const dutyCalendar =
  <E>(duties: (query: DutyQuery) => Effect.Effect<ReadonlyArray<DutyOutcome>, E>) =>
  ({ on, to = addDays(on, 30), ...query }: CalendarQuery): Effect.Effect<DutyCalendar, InvalidRequest | E> =>
    Effect.gen(function* () {
      if (to < on || to > addDays(on, MOST_DAYS)) return yield* new InvalidRequest({ rule: "period" })
      const range = { from: `${on.slice(0, 4)}-01-01` as PlainDate, to }
      const outcomes = (yield* duties({ ...query, on, range })).toSorted(byDue)
      const open = outcomes.filter(({ dueOn, status }) => status === "not-yet-due" && dueOn >= on && dueOn <= to)
      const days = new Map<PlainDate, Array<DutyOutcome>>()
      for (const outcome of open) {
        const day = days.get(outcome.dueOn)
        if (day === undefined) days.set(outcome.dueOn, [outcome])
        else day.push(outcome)
      }
      return {
        on,
        to,
        overdue: outcomes.filter(({ dueOn, status }) => undone.includes(status) && dueOn < on),
        upcoming: [...days].map(([day, due]) => ({ day, duties: due }))
      }
    })
