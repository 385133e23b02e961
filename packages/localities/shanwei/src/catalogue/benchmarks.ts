/** 汕尾市裁量基准 — none was found; the usual split of core applies until somebody enters one. */
import { plainDate } from "@xiuhua/core/calendar"
import type { Benchmarks } from "@xiuhua/core/enforcement"

/** Empty: fill in rows by violation code, each with its source and first day. */
export const shanweiBenchmarks: Benchmarks = {
  reviewed: plainDate("2026-11-22"),
  note: "No benchmark of Shanwei's urban management was found. That of Guangdong's housing and construction system (2020-11-27) was not read.",
  rows: {}
}
