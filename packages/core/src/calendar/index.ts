export { stateCouncilArrangements } from "./arrangements/index.ts"
export { chinaWorkCalendar } from "./china.ts"
export { hasGivenDaysOnly, isGivenDay, lastGivenDay } from "./given-day.ts"
export { deadlineAt, type HourDeadline, HourLimit } from "./hour-limit.ts"
export { dateAt, endOfDay, formatInstant, formatMinute, Instant, parseInstant, startOfDay } from "./instant.ts"
export {
  instantAt,
  isWithin,
  LocalTime,
  localTime,
  type MinuteOfDay,
  minuteAt,
  parseLocalTime,
  type TimeWindow,
  toLocalTime,
  toMinute,
  windowOn
} from "./local-time.ts"
export {
  addDays,
  addDaysWithin,
  addMonths,
  addMonthsWithin,
  daysBetween,
  type EpochDay,
  firstOfMonth,
  firstOfYear,
  fromEpochDay,
  isWeekend,
  lastOfMonth,
  lastOfYear,
  PlainDate,
  parsePlainDate,
  plainDate,
  plainDates,
  toEpochDay,
  weekdayOf
} from "./plain-date.ts"
export { type Festival, statutoryHoliday, statutoryHolidaysOf } from "./statutory-holidays.ts"
export { type Deadline, deadline, presumedWorkday, settle, TimeLimit } from "./time-limit.ts"
export {
  isWorkday,
  minusWorkdays,
  type Notice,
  plusWorkdays,
  type WorkCalendar,
  workCalendar,
  workdaysBetween,
  type YearArrangement
} from "./work-calendar.ts"
export { plusWork, type WorkDeadline, type WorkTime, workBetween } from "./work-time.ts"
