import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/** 2023年节假日安排 — holidays and make-up workdays of 2023. */
export const arrangement2023: YearArrangement = {
  year: 2023,
  notices: [{ number: "国办发明电〔2022〕16号", issuedOn: plainDate("2022-12-08"), confidence: "secondary" }],
  rest: [
    ...plainDates("2023-01-02"), // 元旦
    ...plainDates("2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26", "2023-01-27"), // 春节
    ...plainDates("2023-04-05"), // 清明
    ...plainDates("2023-05-01", "2023-05-02", "2023-05-03"), // 劳动节
    ...plainDates("2023-06-22", "2023-06-23"), // 端午
    ...plainDates("2023-09-29"), // 中秋
    ...plainDates("2023-10-02", "2023-10-03", "2023-10-04", "2023-10-05", "2023-10-06") // 国庆节
  ],
  work: [
    ...plainDates("2023-01-28", "2023-01-29"), // 春节
    ...plainDates("2023-04-23", "2023-05-06"), // 劳动节
    ...plainDates("2023-06-25"), // 端午
    ...plainDates("2023-10-07", "2023-10-08") // 国庆节
  ]
}
