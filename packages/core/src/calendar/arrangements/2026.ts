import { plainDate, plainDates } from "../plain-date.ts"
import type { YearArrangement } from "../work-calendar.ts"

/** 2026年节假日安排 — holidays and make-up workdays of 2026. */
export const arrangement2026: YearArrangement = {
  year: 2026,
  notices: [{ number: "国办发明电〔2025〕7号", issuedOn: plainDate("2025-11-04"), confidence: "secondary" }],
  rest: [
    ...plainDates("2026-01-01", "2026-01-02"), // 元旦
    ...plainDates("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23"), // 春节
    ...plainDates("2026-04-06"), // 清明
    ...plainDates("2026-05-01", "2026-05-04", "2026-05-05"), // 劳动节
    ...plainDates("2026-06-19"), // 端午
    ...plainDates("2026-09-25"), // 中秋
    ...plainDates("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07") // 国庆节
  ],
  work: [
    ...plainDates("2026-01-04"), // 元旦
    ...plainDates("2026-02-14", "2026-02-28"), // 春节
    ...plainDates("2026-05-09"), // 劳动节
    ...plainDates("2026-09-20", "2026-10-10") // 国庆节
  ]
}
