import {
  addDays,
  chinaWorkCalendar as calendar,
  type Deadline,
  deadline,
  fromEpochDay,
  isWorkday,
  type PlainDate,
  plainDate,
  stateCouncilArrangements,
  TimeLimit,
  toEpochDay,
  weekdayOf,
  workCalendar,
  workdaysBetween
} from "@xiuhua/core/calendar"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"

const units = ["workdays", "calendarDays", "months", "years"] as const
const limit = (count: number, unit: TimeLimit["unit"], owner: TimeLimit["owner"] = "respondent"): TimeLimit => ({
  count,
  unit,
  owner
})
const inDays = ({ raw, safe, rolled }: Deadline) => [raw, safe, rolled]

describe("deadline", () => {
  it.each<readonly [string, number, TimeLimit["unit"], string, string, string, string]>([
    // from, count, unit, raw, safe, rolled, what
    [
      "2025-09-29",
      5,
      "workdays",
      "2025-10-13",
      "2025-10-13",
      "2025-10-13",
      "over National Day, make-up Saturday counted"
    ],
    [
      "2026-04-30",
      7,
      "workdays",
      "2026-05-13",
      "2026-05-13",
      "2026-05-13",
      "over Labour Day, make-up Saturday counted"
    ],
    ["2026-02-13", 1, "workdays", "2026-02-14", "2026-02-14", "2026-02-14", "a make-up Saturday is a workday"],
    ["2026-02-13", 2, "workdays", "2026-02-24", "2026-02-24", "2026-02-24", "over the Spring Festival"],
    [
      "2026-09-25",
      15,
      "calendarDays",
      "2026-10-10",
      "2026-10-10",
      "2026-10-10",
      "ends on a make-up Saturday: does not roll"
    ],
    [
      "2025-09-23",
      15,
      "calendarDays",
      "2025-10-08",
      "2025-09-30",
      "2025-10-09",
      "ends on the last day of National Day"
    ],
    ["2026-01-20", 30, "calendarDays", "2026-02-19", "2026-02-14", "2026-02-24", "ends within the Spring Festival"],
    ["2026-01-05", 90, "calendarDays", "2026-04-05", "2026-04-03", "2026-04-07", "ends on Tomb-Sweeping Day"],
    [
      "2020-01-15",
      15,
      "calendarDays",
      "2020-01-30",
      "2020-01-23",
      "2020-02-03",
      "the Spring Festival as lengthened in 2020"
    ],
    ["2025-06-10", 6, "months", "2025-12-10", "2025-12-10", "2025-12-10", "the corresponding day"],
    ["2026-08-31", 1, "months", "2026-09-30", "2026-09-30", "2026-09-30", "month end, no corresponding day"],
    ["2023-12-31", 2, "months", "2024-02-29", "2024-02-29", "2024-02-29", "month end of a leap February"],
    ["2022-12-31", 2, "months", "2023-02-28", "2023-02-28", "2023-02-28", "month end of a common February"],
    ["2023-03-10", 2, "years", "2025-03-10", "2025-03-10", "2025-03-10", "the corresponding day (处罚法 36)"],
    ["2024-02-29", 1, "years", "2025-02-28", "2025-02-28", "2025-02-28", "a leap day and a common year"],
    ["2021-10-01", 5, "years", "2026-10-01", "2026-09-30", "2026-10-08", "ends on National Day"]
  ])("%s and %i %s: raw %s, safe %s, rolled %s (%s)", (from, count, unit, raw, safe, rolled) => {
    const respondent = deadline(limit(count, unit), plainDate(from), calendar)
    expect(respondent).toEqual({ raw, safe, rolled, due: rolled, provisional: false })
    const agency = deadline(limit(count, unit, "agency"), plainDate(from), calendar)
    expect(agency).toEqual({ raw, safe, rolled, due: raw, provisional: false })
  })

  it("safe and rolled are the workdays nearest to raw, on every day of the published years", () => {
    const reached = { workday: 0, restDay: 0, limits: 0 }
    const start = toEpochDay(plainDate("2017-01-15"))
    for (let day = start; day <= toEpochDay(plainDate("2026-06-30")); day++) {
      const from = fromEpochDay(day)
      for (const unit of units.slice(0, 3)) {
        const { raw, safe, rolled, due, provisional } = deadline(limit(3, unit), from, calendar)
        const wrong =
          provisional ||
          due !== rolled ||
          safe > raw ||
          raw > rolled ||
          !isWorkday(calendar, safe) ||
          !isWorkday(calendar, rolled) ||
          workdaysBetween(calendar, safe, rolled) !== (isWorkday(calendar, raw) ? 0 : 1) ||
          (unit === "workdays" && workdaysBetween(calendar, from, raw) !== 3) ||
          (unit === "calendarDays" && raw !== addDays(from, 3))
        if (wrong) throw new Error(`${from} ${unit}`)
        reached.limits++
        if (isWorkday(calendar, raw)) reached.workday++
        else reached.restDay++
      }
    }
    expect(reached.limits).toBeGreaterThan(10_000)
    expect(reached.restDay).toBeGreaterThan(2_000)
    expect(reached.workday).toBeGreaterThan(7_000)
  })

  it("the schema takes whole positive counts only", () => {
    const accepts = Schema.is(TimeLimit)
    expect(accepts(limit(5, "workdays"))).toBe(true)
    expect(accepts({ count: 0, unit: "workdays", owner: "respondent" })).toBe(false)
    expect(accepts({ count: 1.5, unit: "months", owner: "agency" })).toBe(false)
    expect(accepts({ count: 5, unit: "workdays", owner: "anyone" })).toBe(false)
  })
})

describe("a limit that reaches into a year not published", () => {
  const nothingKnown = workCalendar([{ year: 1900, notices: [], rest: [], work: [] }])

  it.each<readonly [string, number, TimeLimit["unit"], ReadonlyArray<string>, boolean]>([
    ["2026-12-28", 3, "workdays", ["2026-12-31", "2026-12-31", "2026-12-31"], false],
    ["2026-12-28", 4, "workdays", ["2027-01-01", "2027-01-01", "2027-01-01"], true],
    ["2026-12-28", 5, "workdays", ["2027-01-04", "2027-01-04", "2027-01-04"], true],
    ["2026-12-01", 30, "calendarDays", ["2026-12-31", "2026-12-31", "2026-12-31"], false],
    ["2026-12-17", 9, "calendarDays", ["2026-12-26", "2026-12-25", "2026-12-28"], false],
    ["2026-12-03", 30, "calendarDays", ["2027-01-02", "2027-01-01", "2027-01-04"], true],
    ["2026-12-31", 2, "years", ["2028-12-31", "2028-12-29", "2029-01-01"], true],
    ["2016-12-20", 2, "workdays", ["2016-12-22", "2016-12-22", "2016-12-22"], true],
    ["2016-12-02", 30, "calendarDays", ["2017-01-01", "2016-12-30", "2017-01-03"], true]
  ])("%s and %i %s: %j, provisional %s", (from, count, unit, days, provisional) => {
    const found = deadline(limit(count, unit), plainDate(from), calendar)
    expect(inDays(found)).toEqual(days)
    expect(found.provisional).toBe(provisional)
  })

  it("is provisional if only the day it rolls to is not published", () => {
    const until2022 = workCalendar(stateCouncilArrangements.filter(({ year }) => year <= 2022))
    const found = deadline(limit(30, "calendarDays"), plainDate("2022-12-01"), until2022)
    expect(inDays(found)).toEqual(["2022-12-31", "2022-12-30", "2023-01-02"])
    expect(found.provisional).toBe(true)
    // The notice for 2023 then made Monday, 2 January a day off.
    expect(deadline(limit(30, "calendarDays"), plainDate("2022-12-01"), calendar).rolled).toBe("2023-01-03")
  })

  it("is provisional exactly if a day that matters is not published", () => {
    const reached = { provisional: 0, certain: 0 }
    const published = (date: PlainDate) => calendar.isPublished(toEpochDay(date))
    for (let day = toEpochDay(plainDate("2026-10-01")); day <= toEpochDay(plainDate("2027-03-01")); day++) {
      for (const unit of units.slice(0, 3)) {
        for (const count of [1, 2, 3, 5, 7, 15]) {
          const from = fromEpochDay(day)
          const found = deadline(limit(count, unit), from, calendar)
          // A certain answer may rest on published days only: all of them, for a count of workdays.
          const certain = inDays(found).every((date) => published(date as PlainDate))
          if (found.provisional === certain) throw new Error(`${from} ${count} ${unit}`)
          reached[found.provisional ? "provisional" : "certain"]++
        }
      }
    }
    expect(reached.provisional).toBeGreaterThan(1_000)
    expect(reached.certain).toBeGreaterThan(1_000)
  })

  it("takes Monday to Friday and nothing else for workdays there", () => {
    for (let day = toEpochDay(plainDate("2030-01-01")); day <= toEpochDay(plainDate("2030-12-31")); day++) {
      const found = deadline(limit(1, "calendarDays"), fromEpochDay(day), nothingKnown)
      const weekday = weekdayOf(day + 1)
      const back = Math.max(weekday - 5, 0)
      const on = weekday > 5 ? 8 - weekday : 0
      if (found.safe !== addDays(found.raw, -back) || found.rolled !== addDays(found.raw, on))
        throw new Error(found.raw)
      if (!found.provisional) throw new Error(found.raw)
    }
    expect(deadline(limit(5, "workdays"), plainDate("2030-10-01"), nothingKnown).due).toBe("2030-10-08")
  })

  it("an end after 2199 is a RangeError, at once", () => {
    const from = plainDate("2026-01-01")
    for (const unit of units) {
      expect(() => deadline(limit(Number.MAX_SAFE_INTEGER, unit), from, calendar)).toThrow(RangeError)
    }
  })
})
