import { deadlineAt, formatInstant, HourLimit, type Instant, parseInstant } from "@xiuhua/core/calendar"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"

const limit = (count: number, owner: HourLimit["owner"] = "agency"): HourLimit => ({ count, unit: "hours", owner })
const at = (text: string): Instant => parseInstant(text) as Instant

describe("deadlineAt", () => {
  it.each([
    ["2026-04-30T09:20+08:00", 24, "2026-05-01T09:20+08:00", "2026-05-01T10:00+08:00", "into Labour Day: no rest day"],
    [
      "2026-04-30T09:00+08:00",
      24,
      "2026-05-01T09:00+08:00",
      "2026-05-01T10:00+08:00",
      "on the hour: still not counted"
    ],
    ["2026-04-30T09:59:59.999+08:00", 1, "2026-04-30T10:59:59.999+08:00", "2026-04-30T11:00+08:00", "end of an hour"],
    ["2026-12-31T23:30+08:00", 2, "2027-01-01T01:30+08:00", "2027-01-01T02:00+08:00", "across the year"],
    ["1969-12-31T23:30+08:00", 1, "1970-01-01T00:30+08:00", "1970-01-01T01:00+08:00", "before the epoch"]
  ])("%s and %i hours: raw %s, full %s (%s)", (from, count, raw, full) => {
    expect(deadlineAt(limit(count), at(from))).toEqual({ raw: at(raw), full: at(full), due: at(raw) })
    expect(deadlineAt(limit(count, "respondent"), at(from)).due).toBe(at(full))
  })

  it("the full end is a full hour, and after the plain one by at most an hour", () => {
    const start = at("2026-11-22T00:00+08:00")
    for (let minute = 0; minute < 180; minute++) {
      const { full, raw } = deadlineAt(limit(48), start + minute * 60_000)
      expect(formatInstant(full)).toMatch(/:00:00\.000\+08:00$/u)
      expect(full - raw).toBe((60 - (minute % 60)) * 60_000)
    }
  })

  it("an end after 2199 is a RangeError, and a limit has a whole positive count", () => {
    expect(() => deadlineAt(limit(1), at("2199-12-31T23:30+08:00"))).toThrow(RangeError)
    expect(() => deadlineAt(limit(Number.MAX_SAFE_INTEGER), at("2026-01-01T00:00+08:00"))).toThrow(RangeError)
    const accepts = Schema.is(HourLimit)
    expect(accepts(limit(24))).toBe(true)
    expect([limit(0), limit(1.5), { ...limit(1), unit: "workdays" }].some((value) => accepts(value))).toBe(false)
  })
})
