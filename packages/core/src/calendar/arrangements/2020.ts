import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/**
 * 2020年节假日安排 — holidays and make-up workdays of 2020.
 *
 * The second notice lengthened the Spring Festival to 2020-02-02 because of the epidemic: 2020-01-31 became a day off
 * and the make-up Saturday 2020-02-01 of the first notice fell away.
 */
export const arrangement2020: YearArrangement = {
  year: 2020,
  notices: [
    { number: "国办发明电〔2019〕16号", issuedOn: plainDate("2019-11-21"), confidence: "secondary" },
    { number: "国办发明电〔2020〕1号", issuedOn: plainDate("2020-01-26"), confidence: "secondary" }
  ],
  rest: [
    ...plainDates("2020-01-01"), // 元旦
    ...plainDates("2020-01-24", "2020-01-27", "2020-01-28", "2020-01-29", "2020-01-30", "2020-01-31"), // 春节
    ...plainDates("2020-04-06"), // 清明
    ...plainDates("2020-05-01", "2020-05-04", "2020-05-05"), // 劳动节
    ...plainDates("2020-06-25", "2020-06-26"), // 端午
    ...plainDates("2020-10-01", "2020-10-02", "2020-10-05", "2020-10-06", "2020-10-07", "2020-10-08") // 国庆节
  ],
  work: [
    ...plainDates("2020-01-19"), // 春节
    ...plainDates("2020-04-26", "2020-05-09"), // 劳动节
    ...plainDates("2020-06-28"), // 端午
    ...plainDates("2020-09-27", "2020-10-10") // 国庆节
  ]
}
