import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/**
 * 2018年节假日安排 — holidays and make-up workdays of 2018.
 *
 * The second notice is the one for 2019: its New Year bridge moved 2018-12-29 and 2018-12-31.
 */
export const arrangement2018: YearArrangement = {
  year: 2018,
  notices: [
    { number: "国办发明电〔2017〕12号", issuedOn: plainDate("2017-11-30"), confidence: "secondary" },
    { number: "国办发明电〔2018〕15号", issuedOn: plainDate("2018-12-04"), confidence: "secondary" }
  ],
  rest: [
    ...plainDates("2018-01-01"), // 元旦
    ...plainDates("2018-02-15", "2018-02-16", "2018-02-19", "2018-02-20", "2018-02-21"), // 春节
    ...plainDates("2018-04-05", "2018-04-06"), // 清明
    ...plainDates("2018-04-30", "2018-05-01"), // 劳动节
    ...plainDates("2018-06-18"), // 端午
    ...plainDates("2018-09-24"), // 中秋
    ...plainDates("2018-10-01", "2018-10-02", "2018-10-03", "2018-10-04", "2018-10-05"), // 国庆节
    ...plainDates("2018-12-31") // 元旦
  ],
  work: [
    ...plainDates("2018-02-11", "2018-02-24"), // 春节
    ...plainDates("2018-04-08"), // 清明
    ...plainDates("2018-04-28"), // 劳动节
    ...plainDates("2018-09-29", "2018-09-30"), // 国庆节
    ...plainDates("2018-12-29") // 元旦
  ]
}
