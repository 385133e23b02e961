import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/** 2025年节假日安排 — holidays and make-up workdays of 2025. */
export const arrangement2025: YearArrangement = {
  year: 2025,
  notices: [{ number: "国办发明电〔2024〕12号", issuedOn: plainDate("2024-11-12"), confidence: "secondary" }],
  rest: [
    ...plainDates("2025-01-01"), // 元旦
    ...plainDates("2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-03", "2025-02-04"), // 春节
    ...plainDates("2025-04-04"), // 清明
    ...plainDates("2025-05-01", "2025-05-02", "2025-05-05"), // 劳动节
    ...plainDates("2025-06-02"), // 端午
    ...plainDates("2025-10-01", "2025-10-02", "2025-10-03"), // 国庆节
    ...plainDates("2025-10-06"), // 中秋
    ...plainDates("2025-10-07", "2025-10-08") // 国庆节
  ],
  work: [
    ...plainDates("2025-01-26", "2025-02-08"), // 春节
    ...plainDates("2025-04-27"), // 劳动节
    ...plainDates("2025-09-28", "2025-10-11") // 国庆节
  ]
}
