import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/** 2024年节假日安排 — holidays and make-up workdays of 2024. */
export const arrangement2024: YearArrangement = {
  year: 2024,
  notices: [{ number: "国办发明电〔2023〕7号", issuedOn: plainDate("2023-10-25"), confidence: "secondary" }],
  rest: [
    ...plainDates("2024-01-01"), // 元旦
    ...plainDates("2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15", "2024-02-16"), // 春节
    ...plainDates("2024-04-04", "2024-04-05"), // 清明
    ...plainDates("2024-05-01", "2024-05-02", "2024-05-03"), // 劳动节
    ...plainDates("2024-06-10"), // 端午
    ...plainDates("2024-09-16", "2024-09-17"), // 中秋
    ...plainDates("2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07") // 国庆节
  ],
  work: [
    ...plainDates("2024-02-04", "2024-02-18"), // 春节
    ...plainDates("2024-04-07"), // 清明
    ...plainDates("2024-04-28", "2024-05-11"), // 劳动节
    ...plainDates("2024-09-14"), // 中秋
    ...plainDates("2024-09-29", "2024-10-12") // 国庆节
  ]
}
