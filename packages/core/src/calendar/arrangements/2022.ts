import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/** 2022年节假日安排 — holidays and make-up workdays of 2022. */
export const arrangement2022: YearArrangement = {
  year: 2022,
  notices: [{ number: "国办发明电〔2021〕11号", issuedOn: plainDate("2021-10-25"), confidence: "secondary" }],
  rest: [
    ...plainDates("2022-01-03"), // 元旦
    ...plainDates("2022-01-31", "2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04"), // 春节
    ...plainDates("2022-04-04", "2022-04-05"), // 清明
    ...plainDates("2022-05-02", "2022-05-03", "2022-05-04"), // 劳动节
    ...plainDates("2022-06-03"), // 端午
    ...plainDates("2022-09-12"), // 中秋
    ...plainDates("2022-10-03", "2022-10-04", "2022-10-05", "2022-10-06", "2022-10-07") // 国庆节
  ],
  work: [
    ...plainDates("2022-01-29", "2022-01-30"), // 春节
    ...plainDates("2022-04-02"), // 清明
    ...plainDates("2022-04-24", "2022-05-07"), // 劳动节
    ...plainDates("2022-10-08", "2022-10-09") // 国庆节
  ]
}
