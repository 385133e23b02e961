import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/**
 * 2019年节假日安排 — holidays and make-up workdays of 2019.
 *
 * The second notice lengthened Labour Day and added its two make-up Sundays.
 */
export const arrangement2019: YearArrangement = {
  year: 2019,
  notices: [
    { number: "国办发明电〔2018〕15号", issuedOn: plainDate("2018-12-04"), confidence: "secondary" },
    { number: "国办发明电〔2019〕3号", issuedOn: plainDate("2019-03-22"), confidence: "secondary" }
  ],
  rest: [
    ...plainDates("2019-01-01"), // 元旦
    ...plainDates("2019-02-04", "2019-02-05", "2019-02-06", "2019-02-07", "2019-02-08"), // 春节
    ...plainDates("2019-04-05"), // 清明
    ...plainDates("2019-05-01", "2019-05-02", "2019-05-03"), // 劳动节
    ...plainDates("2019-06-07"), // 端午
    ...plainDates("2019-09-13"), // 中秋
    ...plainDates("2019-10-01", "2019-10-02", "2019-10-03", "2019-10-04", "2019-10-07") // 国庆节
  ],
  work: [
    ...plainDates("2019-02-02", "2019-02-03"), // 春节
    ...plainDates("2019-04-28", "2019-05-05"), // 劳动节
    ...plainDates("2019-09-29", "2019-10-12") // 国庆节
  ]
}
