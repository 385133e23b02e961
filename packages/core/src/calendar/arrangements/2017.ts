import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/** 2017年节假日安排 — holidays and make-up workdays of 2017. */
export const arrangement2017: YearArrangement = {
  year: 2017,
  notices: [{ number: "国办发明电〔2016〕17号", issuedOn: plainDate("2016-12-01"), confidence: "secondary" }],
  rest: [
    ...plainDates("2017-01-02"), // 元旦
    ...plainDates("2017-01-27", "2017-01-30", "2017-01-31", "2017-02-01", "2017-02-02"), // 春节
    ...plainDates("2017-04-03", "2017-04-04"), // 清明
    ...plainDates("2017-05-01"), // 劳动节
    ...plainDates("2017-05-29", "2017-05-30"), // 端午
    ...plainDates("2017-10-02", "2017-10-03"), // 国庆节
    ...plainDates("2017-10-04"), // 中秋
    ...plainDates("2017-10-05", "2017-10-06") // 国庆节
  ],
  work: [
    ...plainDates("2017-01-22", "2017-02-04"), // 春节
    ...plainDates("2017-04-01"), // 清明
    ...plainDates("2017-05-27"), // 端午
    ...plainDates("2017-09-30") // 国庆节
  ]
}
