import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/** 2021年节假日安排 — holidays and make-up workdays of 2021. */
export const arrangement2021: YearArrangement = {
  year: 2021,
  notices: [{ number: "国办发明电〔2020〕27号", issuedOn: plainDate("2020-11-25"), confidence: "secondary" }],
  rest: [
    ...plainDates("2021-01-01"), // 元旦
    ...plainDates("2021-02-11", "2021-02-12", "2021-02-15", "2021-02-16", "2021-02-17"), // 春节
    ...plainDates("2021-04-05"), // 清明
    ...plainDates("2021-05-03", "2021-05-04", "2021-05-05"), // 劳动节
    ...plainDates("2021-06-14"), // 端午
    ...plainDates("2021-09-20", "2021-09-21"), // 中秋
    ...plainDates("2021-10-01", "2021-10-04", "2021-10-05", "2021-10-06", "2021-10-07") // 国庆节
  ],
  work: [
    ...plainDates("2021-02-07", "2021-02-20"), // 春节
    ...plainDates("2021-04-25", "2021-05-08"), // 劳动节
    ...plainDates("2021-09-18"), // 中秋
    ...plainDates("2021-09-26", "2021-10-09") // 国庆节
  ]
}
