import { describe, expect, it } from "vitest"
import { addDays, plainDate } from "../../src/calendar/index.ts"
import { type DayRange, periodsOf, type Recurrence } from "../../src/duties/index.ts"
import { periodsOn } from "../../src/duties/period.ts"
import { serviceLimit } from "./rules.ts"

const range = (from: string, to: string): DayRange => ({ from: plainDate(from), to: plainDate(to) })
const year = (year: number): DayRange => range(`${year}-01-01`, `${year}-12-31`)
const shown = (recurrence: Recurrence, of: DayRange) =>
  periodsOf(recurrence, of).map(({ from, id, to }) => `${id}: ${from} ${to}`)
const ends = (recurrence: Recurrence, of: DayRange) => {
  const all = shown(recurrence, of)
  return [all.length, all[0], all.at(-1)]
}

describe("the periods of a duty", () => {
  it("months end on their last day, in leap years too", () => {
    expect(shown({ unit: "month" }, range("2024-01-01", "2024-04-30"))).toEqual([
      "2024-01: 2024-01-01 2024-01-31",
      "2024-02: 2024-02-01 2024-02-29",
      "2024-03: 2024-03-01 2024-03-31",
      "2024-04: 2024-04-01 2024-04-30"
    ])
    expect(shown({ unit: "month" }, year(2022))[1]).toBe("2022-02: 2022-02-01 2022-02-28")
  })

  it("weeks are ISO weeks, and belong to the year in which they begin", () => {
    expect(ends({ unit: "week" }, year(2020))).toEqual([
      52,
      "2020-W02: 2020-01-06 2020-01-12",
      "2020-W53: 2020-12-28 2021-01-03"
    ])
    expect(ends({ unit: "week" }, year(2018))).toEqual([
      53,
      "2018-W01: 2018-01-01 2018-01-07",
      "2019-W01: 2018-12-31 2019-01-06"
    ])
    expect(ends({ unit: "week" }, year(2021))[1]).toBe("2021-W01: 2021-01-04 2021-01-10")
  })

  it("quarters, half-years and years are those of the calendar", () => {
    expect(shown({ unit: "quarter" }, year(2022))).toEqual([
      "2022-Q1: 2022-01-01 2022-03-31",
      "2022-Q2: 2022-04-01 2022-06-30",
      "2022-Q3: 2022-07-01 2022-09-30",
      "2022-Q4: 2022-10-01 2022-12-31"
    ])
    expect(shown({ unit: "half-year" }, year(2022))).toEqual([
      "2022-H1: 2022-01-01 2022-06-30",
      "2022-H2: 2022-07-01 2022-12-31"
    ])
    expect(shown({ unit: "year" }, range("2021-06-01", "2023-01-01"))).toEqual([
      "2022: 2022-01-01 2022-12-31",
      "2023: 2023-01-01 2023-12-31"
    ])
  })

  it("several years run from their anchor, before it and after it", () => {
    const term: Recurrence = { unit: "years", count: 3, anchor: plainDate("2021-07-15") }
    expect(shown(term, range("2018-01-01", "2024-12-31"))).toEqual([
      "2018-07-15/P3Y: 2018-07-15 2021-07-14",
      "2021-07-15/P3Y: 2021-07-15 2024-07-14",
      "2024-07-15/P3Y: 2024-07-15 2027-07-14"
    ])
    expect(shown(term, year(2022))).toEqual([])
    const leap: Recurrence = { unit: "years", count: 1, anchor: plainDate("2020-02-29") }
    expect(shown(leap, range("2021-01-01", "2024-12-31"))).toEqual([
      "2021-02-28/P1Y: 2021-02-28 2022-02-27",
      "2022-02-28/P1Y: 2022-02-28 2023-02-27",
      "2023-02-28/P1Y: 2023-02-28 2024-02-28",
      "2024-02-29/P1Y: 2024-02-29 2025-02-27"
    ])
  })

  it("a day has one period, or each of its windows", () => {
    expect(ends({ unit: "day" }, year(2024))).toEqual([
      366,
      "2024-01-01: 2024-01-01 2024-01-01",
      "2024-12-31: 2024-12-31 2024-12-31"
    ])
    const windows: Recurrence = {
      unit: "window",
      windows: [
        { from: 480, to: 720 },
        { from: 1440, to: 1800 }
      ]
    }
    expect(periodsOf(windows, range("2022-03-01", "2022-03-02")).map(({ id }) => id)).toEqual([
      "2022-03-01T08:00/12:00",
      "2022-03-01T24:00/30:00",
      "2022-03-02T08:00/12:00",
      "2022-03-02T24:00/30:00"
    ])
  })

  it("an event has none of its own", () =>
    expect(periodsOf({ unit: "event", within: serviceLimit }, year(2022))).toEqual([]))

  it("what reaches beyond the days that are known is cut off there", () => {
    expect(shown({ unit: "week" }, range("2199-12-25", "2199-12-31"))).toEqual(["2199-W53: 2199-12-30 2199-12-31"])
    expect(ends({ unit: "quarter" }, year(2199))[2]).toBe("2199-Q4: 2199-10-01 2199-12-31")
    const everyFive: Recurrence = { unit: "years", count: 5, anchor: plainDate("2021-07-01") }
    expect(periodsOn(everyFive, plainDate("2199-12-31"))).toEqual([
      { id: "2196-07-01/P5Y", from: "2196-07-01", to: "2199-12-31" }
    ])
    expect(periodsOn(everyFive, plainDate("1900-01-01"))).toEqual([
      { id: "1900-01-01/P5Y", from: "1900-01-01", to: "1901-06-30" }
    ])
  })

  it.each(["day", "week", "month", "quarter", "half-year", "year"] as const)(
    "%s: periods leave out no day and share none, and so do ranges that follow one another",
    (unit) => {
      const whole = periodsOf({ unit }, range("2015-01-01", "2030-12-31"))
      const parts = Array.from({ length: 16 }, (_, n) => periodsOf({ unit }, year(2015 + n))).flat()
      expect(parts).toEqual(whole)
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length)
      for (const [index, { from }] of whole.slice(1).entries()) {
        expect(from).toBe(addDays(whole[index]?.to ?? from, 1))
      }
    }
  )
})
