export { stateCouncilArrangements } from "./arrangements/index.ts"
export { chinaWorkCalendar } from "./china.ts"
export { dateAt, endOfDay, formatInstant, Instant, parseInstant } from "./instant.ts"
export {
  addDays,
  addMonths,
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
export { type Deadline, deadline, TimeLimit } from "./time-limit.ts"
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
