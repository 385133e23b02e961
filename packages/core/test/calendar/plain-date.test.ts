import {
  addDays,
  addDaysWithin,
  addMonths,
  addMonthsWithin,
  daysBetween,
  firstOfMonth,
  firstOfYear,
  fromEpochDay,
  isWeekend,
  lastOfMonth,
  lastOfYear,
  PlainDate,
  parsePlainDate,
  plainDate,
  plainDates,
  toEpochDay,
  weekdayOf
} from "@xiuhua/core/calendar"
import { Arbitrary, Effect, Schema } from "effect"
import { describe, expect, it } from "vitest"

const MS_PER_DAY = 86_400_000
const first = Date.UTC(1900, 0, 1) / MS_PER_DAY
const last = Date.UTC(2199, 11, 31) / MS_PER_DAY
/** The platform's own answer, in UTC. */
const isoOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)

describe("PlainDate", () => {
  it("every day of 1900 to 2199 is the platform's day, there and back, in text order", () => {
    let reached = 0
    let before = ""
    for (let day = first; day <= last; day++) {
      const date = fromEpochDay(day)
      if (date !== isoOf(day) || toEpochDay(date) !== day || parsePlainDate(date) !== date || date <= before) {
        throw new Error(`${date} ${day}`)
      }
      if (weekdayOf(day) % 7 !== new Date(day * MS_PER_DAY).getUTCDay()) throw new Error(`weekday of ${date}`)
      if (isWeekend(day) !== weekdayOf(day) >= 6) throw new Error(`weekend of ${date}`)
      before = date
      reached++
    }
    expect(reached).toBe(109_573)
  })

  it("accepts exactly the days that exist, of every month and of numbers that are none", () => {
    let accepted = 0
    let refused = 0
    for (let year = 1895; year <= 2205; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
          const date = new Date(Date.UTC(year, month - 1, day))
          const exists = date.toISOString().startsWith(text) && year >= 1900 && year <= 2199
          if (parsePlainDate(text) !== (exists ? text : undefined)) throw new Error(text)
          if (exists) accepted++
          else refused++
        }
      }
    }
    expect(accepted).toBe(109_573)
    expect(refused).toBeGreaterThan(30_000)
  })

  const wrong = [
    "",
    "2022-02-31",
    "2023-02-29",
    "1900-02-29",
    "2022-2-3",
    "2022/02/03",
    "20220203",
    " 2022-02-03",
    "2022-02-03\n",
    "2022-02-03T00:00:00Z",
    "+022-02-03",
    "２０２２-02-03",
    "2022-02-0a",
    "2022-0:-01"
  ]
  it.each(wrong)("refuses %j as text, as schema and as literal", (text) => {
    expect(parsePlainDate(text)).toBeUndefined()
    expect(Schema.is(PlainDate)(text)).toBe(false)
    expect(() => plainDate(text)).toThrow(RangeError)
    expect(() => plainDates("2022-01-01", text)).toThrow(RangeError)
  })

  it("what the schema generates is a day, and the schema and the parser agree on it", async () => {
    const seen = new Set<string>()
    const check = Arbitrary.checkEffect(
      Arbitrary.schema(PlainDate),
      (date) => {
        seen.add(date)
        return parsePlainDate(date) === date && fromEpochDay(toEpochDay(date)) === date
      },
      { runs: 300, seed: "plain-date" }
    )
    expect((await Effect.runPromise(check))._tag).toBe("Passed")
    expect(seen.size).toBeGreaterThan(200)
  })

  it("what is no whole day of 1900 to 2199 has no date", () => {
    for (const day of [first - 1, last + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, -(2 ** 32), 2 ** 32]) {
      expect(() => fromEpochDay(day)).toThrow(RangeError)
    }
    expect(() => addDays(plainDate("2199-12-31"), 1)).toThrow(RangeError)
    expect(() => addDays(plainDate("1900-01-01"), -1)).toThrow(RangeError)
  })
})

describe("days, months and years", () => {
  it("adds and subtracts days across months, leap days and years", () => {
    expect(addDays(plainDate("2024-02-28"), 1)).toBe("2024-02-29")
    expect(addDays(plainDate("2023-02-28"), 1)).toBe("2023-03-01")
    expect(addDays(plainDate("2026-01-01"), -1)).toBe("2025-12-31")
    expect(daysBetween(plainDate("2024-01-01"), plainDate("2025-01-01"))).toBe(366)
    expect(daysBetween(plainDate("2025-01-01"), plainDate("2024-12-31"))).toBe(-1)
    expect(daysBetween(plainDate("2025-01-01"), plainDate("2025-01-01"))).toBe(0)
  })

  it("knows the first and last day of month and year", () => {
    const date = plainDate("2024-02-15")
    expect([firstOfMonth(date), lastOfMonth(date)]).toEqual(["2024-02-01", "2024-02-29"])
    expect([firstOfYear(date), lastOfYear(date)]).toEqual(["2024-01-01", "2024-12-31"])
    expect(lastOfMonth(plainDate("2199-12-01"))).toBe("2199-12-31")
    expect(lastOfYear(plainDate("2199-01-01"))).toBe("2199-12-31")
    expect(firstOfYear(plainDate("1900-12-31"))).toBe("1900-01-01")
  })

  it.each([
    ["2024-01-31", 1, "2024-02-29", "no corresponding day: the month's last (民法典 202)"],
    ["2023-01-31", 1, "2023-02-28", "no corresponding day: the month's last (民法典 202)"],
    ["2023-02-28", 1, "2023-03-28", "the corresponding day, not the month's last"],
    ["2024-02-29", 12, "2025-02-28", "a leap day and a year"],
    ["2024-02-29", 48, "2028-02-29", "a leap day and four years"],
    ["2025-12-15", 1, "2026-01-15", "across the year"],
    ["2026-03-31", -1, "2026-02-28", "backwards"],
    ["2026-01-31", -2, "2025-11-30", "backwards across the year"],
    ["2026-05-31", 0, "2026-05-31", "nothing added"]
  ])("%s and %i months is %s: %s", (from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to)
  })

  it("months there and back lose at most the days a shorter month lacks", () => {
    let exact = 0
    let shortened = 0
    for (let day = toEpochDay(plainDate("2019-01-01")); day <= toEpochDay(plainDate("2025-12-31")); day++) {
      const date = fromEpochDay(day)
      for (let months = 0; months <= 24; months++) {
        const lost = daysBetween(addMonths(addMonths(date, months), -months), date)
        if (lost < 0 || lost > 3) throw new Error(`${date} ${months}`)
        if (lost === 0) exact++
        else shortened++
      }
    }
    expect(exact).toBeGreaterThan(60_000)
    expect(shortened).toBeGreaterThan(500)
  })

  it("has no month outside 1900 to 2199 and no part of one", () => {
    expect(() => addMonths(plainDate("2199-12-01"), 1)).toThrow(RangeError)
    expect(() => addMonths(plainDate("1900-01-01"), -1)).toThrow(RangeError)
    expect(() => addMonths(plainDate("2020-01-01"), 0.5)).toThrow(RangeError)
    expect(() => addMonths(plainDate("2020-01-01"), Number.NaN)).toThrow(RangeError)
  })
})

describe("the edges of what is known", () => {
  const [earliest, latest] = [plainDate("1900-01-01"), plainDate("2199-12-31")]

  it("are reached, never passed", () => {
    expect(addDaysWithin(plainDate("2199-12-30"), 1)).toBe(latest)
    expect(addDaysWithin(latest, 5)).toBe(latest)
    expect(addDaysWithin(plainDate("2026-11-22"), 3)).toBe("2026-11-25")
    expect(addDaysWithin(plainDate("1900-01-02"), -5)).toBe("1900-01-01")
    expect(addMonthsWithin(plainDate("2199-11-30"), 2)).toBe(latest)
    expect(addMonthsWithin(plainDate("1900-02-28"), -2)).toBe(earliest)
    expect(addMonthsWithin(plainDate("2024-01-31"), 1)).toBe("2024-02-29")
  })

  it("throw where a deadline is counted", () => {
    expect(() => addDays(latest, 1)).toThrow(RangeError)
    expect(() => addMonths(latest, 1)).toThrow(RangeError)
    expect(() => addMonths(earliest, -1)).toThrow(RangeError)
  })
})
