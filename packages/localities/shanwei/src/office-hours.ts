import { localTime } from "@xiuhua/core/calendar"

/** 办公时间 — when the offices of the district work; not published, the usual hours of Guangdong. */
export const shanweiOfficeHours = [
  { from: localTime("08:30"), until: localTime("12:00") },
  { from: localTime("14:30"), until: localTime("17:30") }
] as const
