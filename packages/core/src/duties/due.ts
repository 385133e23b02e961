/** When a duty falls due: the last day of its period, or the end of a limit. */
import { Option } from "effect"
import { addDays, deadline, type PlainDate, type TimeLimit, type WorkCalendar } from "../calendar/index.ts"
import { inForce, type Parameter } from "../regulation/index.ts"
import { type DutyPeriod, MINUTES_A_DAY } from "./period.ts"
import { basisOn, type DutyRule } from "./rule.ts"

/** The last day to do it, and whether that day may still move. */
export interface Due {
  readonly dueOn: PlainDate
  readonly provisional: boolean
}

/** The end of the limit in force on `from`, which itself is counted only where `startCounts`. */
const endOf = (
  within: Parameter<TimeLimit>,
  from: PlainDate,
  calendar: WorkCalendar,
  startCounts = false
): Due | undefined =>
  Option.getOrUndefined(
    Option.map(inForce(within, from), ({ value }) => {
      const { due, provisional } = deadline(value, startCounts ? addDays(from, -1) : from, calendar)
      return { dueOn: due, provisional }
    })
  )

/** The last day of a period; of a window that runs past midnight the day after. */
const lastDayOf = ({ to, window }: DutyPeriod): PlainDate =>
  window !== undefined && window.to >= MINUTES_A_DAY ? addDays(to, 1) : to

/** When the duty of a period falls due; undefined where nothing is owed: no basis or no limit was in force on its day. */
export const dueIn = (rule: DutyRule, period: DutyPeriod, calendar: WorkCalendar): Due | undefined => {
  if (basisOn(rule, period.from) === undefined) return undefined
  if (rule.due === undefined) return { dueOn: lastDayOf(period), provisional: false }
  return endOf(rule.due.within, rule.due.from === "start" ? period.from : period.to, calendar)
}

/** The id of the period that an event on `day` starts: open, because its end is computed. */
export const eventId = (day: PlainDate): string => `${day}/..`

/** The period that an event on `day` starts, and its last day; undefined as in {@link dueIn}. */
export const eventPeriod = (
  rule: DutyRule,
  within: Parameter<TimeLimit> | undefined,
  day: PlainDate,
  calendar: WorkCalendar
): { readonly period: DutyPeriod; readonly due: Due } | undefined => {
  if (basisOn(rule, day) === undefined) return undefined
  const startCounts = rule.period.unit === "event" && rule.period.startCounts === true
  const due = within === undefined ? { dueOn: day, provisional: false } : endOf(within, day, calendar, startCounts)
  return due === undefined ? undefined : { period: { id: eventId(day), from: day, to: due.dueOn }, due }
}
