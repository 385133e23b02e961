import {
  chinaWorkCalendar,
  type EpochDay,
  fromEpochDay,
  isWorkday,
  minusWorkdays,
  plainDate,
  plainDates,
  plusWorkdays,
  stateCouncilArrangements,
  toEpochDay,
  type WorkCalendar,
  workCalendar,
  workdaysBetween,
  type YearArrangement
} from "@xiuhua/core/calendar"
import { describe, expect, it } from "vitest"

const calendar = chinaWorkCalendar
const dayOf = (text: string): EpochDay => toEpochDay(plainDate(text))

/** Day by day, and no answer as soon as a day that matters is not published. */
const walk = (calendar: WorkCalendar, from: EpochDay, n: number, step: 1 | -1): EpochDay | undefined => {
  let day = from
  for (let left = n; left > 0; ) {
    day += step
    const worked = calendar.isWorkday(day)
    if (worked === undefined) return undefined
    if (worked) left--
  }
  return day
}

describe("WorkCalendar", () => {
  it("plus and minus are a walk from day to day, on every day, at both ends too", () => {
    let answered = 0
    let unanswered = 0
    for (let day = dayOf("2016-12-20"); day <= dayOf("2027-01-10"); day++) {
      for (const n of [0, 1, 2, 3, 5, 7, 15, 30, 60]) {
        const plus = calendar.plus(day, n)
        const minus = calendar.minus(day, n)
        const where = `${fromEpochDay(day)} ${n}`
        if (plus !== walk(calendar, day, n, 1)) throw new Error(`plus ${where}`)
        if (minus !== walk(calendar, day, n, -1)) throw new Error(`minus ${where}`)
        for (const answer of [plus, minus]) {
          if (answer === undefined) unanswered++
          else answered++
        }
      }
    }
    expect(answered).toBeGreaterThan(60_000)
    expect(unanswered).toBeGreaterThan(600)
  })

  it("text and integer faces give the same answers", () => {
    const text = (day: EpochDay | undefined) => (day === undefined ? undefined : fromEpochDay(day))
    let reached = 0
    for (let day = dayOf("2016-12-20"); day <= dayOf("2027-01-10"); day++) {
      const date = fromEpochDay(day)
      if (isWorkday(calendar, date) !== calendar.isWorkday(day)) throw new Error(date)
      for (const n of [0, 1, 5, 30]) {
        const to = fromEpochDay(day + n)
        if (plusWorkdays(calendar, date, n) !== text(calendar.plus(day, n))) throw new Error(date)
        if (minusWorkdays(calendar, date, n) !== text(calendar.minus(day, n))) throw new Error(date)
        if (workdaysBetween(calendar, date, to) !== calendar.between(day, day + n)) throw new Error(date)
        reached++
      }
    }
    expect(reached).toBe(4 * 3_674)
  })

  it("onOrBefore and onOrAfter keep a workday and leave a rest day by the shortest way", () => {
    let kept = 0
    let moved = 0
    for (let day = dayOf("2017-01-15"); day <= dayOf("2026-12-15"); day++) {
      const before = calendar.onOrBefore(day) ?? Number.NaN
      const after = calendar.onOrAfter(day) ?? Number.NaN
      if (calendar.isWorkday(day)) {
        if (before !== day || after !== day) throw new Error(fromEpochDay(day))
        kept++
      } else {
        if (!calendar.isWorkday(before) || !calendar.isWorkday(after)) throw new Error(fromEpochDay(day))
        if (calendar.between(before, after) !== 1) throw new Error(fromEpochDay(day))
        moved++
      }
    }
    expect(kept).toBeGreaterThan(2_400)
    expect(moved).toBeGreaterThan(1_100)
  })

  it("between counts the later end and not the earlier, undoes plus, and is negative backwards", () => {
    const from = dayOf("2025-09-29")
    expect(calendar.between(from, dayOf("2025-10-13"))).toBe(5)
    expect(calendar.between(dayOf("2025-10-13"), from)).toBe(-5)
    expect(calendar.between(from, from)).toBe(0)
    let reached = 0
    for (let day = dayOf("2017-01-01"); day <= dayOf("2026-06-30"); day++) {
      for (const n of [1, 7, 90]) {
        if (calendar.between(day, calendar.plus(day, n) ?? Number.NaN) !== n) throw new Error(fromEpochDay(day))
        reached++
      }
    }
    expect(reached).toBeGreaterThan(10_000)
  })

  it("workdays of a year are those of the arrangement", () => {
    const inYear = (year: number) => calendar.between(dayOf(`${year - 1}-12-31`), dayOf(`${year}-12-31`))
    expect([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(inYear)).toEqual([
      249, 250, 250, 249, 250, 249, 249, 251, 248, 248
    ])
  })

  it("adding no workdays moves nothing, published or not", () => {
    for (const date of ["2026-10-01", "2026-10-10", "2030-01-01", "1999-01-01"]) {
      expect(plusWorkdays(calendar, plainDate(date), 0)).toBe(date)
      expect(minusWorkdays(calendar, plainDate(date), 0)).toBe(date)
    }
  })

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is no number of workdays", (n) => {
    expect(() => calendar.plus(dayOf("2026-01-05"), n)).toThrow(RangeError)
    expect(() => calendar.minus(dayOf("2026-01-05"), n)).toThrow(RangeError)
  })
})

describe("what is no whole day", () => {
  it("has no answer", () => {
    for (const day of [dayOf("2026-01-05") + 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(calendar.isWorkday(day)).toBeUndefined()
      expect(calendar.plus(day, 1)).toBeUndefined()
      expect(calendar.minus(day, 1)).toBeUndefined()
      expect(calendar.between(day, dayOf("2026-02-05"))).toBeUndefined()
    }
  })
})

describe("a year whose arrangement is not published", () => {
  it("has no answer, and no day of it counts towards one", () => {
    for (let day = dayOf("2027-01-01"); day <= dayOf("2028-12-31"); day++) {
      const answers = [
        calendar.isWorkday(day),
        calendar.plus(day, 1),
        calendar.onOrBefore(day),
        calendar.onOrAfter(day),
        calendar.between(dayOf("2026-12-01"), day),
        calendar.between(day, dayOf("2026-12-01")),
        calendar.minus(day + 1, 1)
      ]
      if (calendar.isPublished(day) || answers.some((answer) => answer !== undefined))
        throw new Error(fromEpochDay(day))
    }
    expect(calendar.isPublished(dayOf("2026-12-31"))).toBe(true)
    expect(calendar.isPublished(dayOf("2016-12-31"))).toBe(false)
    expect(calendar.isWorkday(dayOf("2016-12-30"))).toBeUndefined()
  })

  it("the last workday before it is still reached, the first one in it is not", () => {
    expect(plusWorkdays(calendar, plainDate("2026-12-30"), 1)).toBe("2026-12-31")
    expect(plusWorkdays(calendar, plainDate("2026-12-30"), 2)).toBeUndefined()
    expect(plusWorkdays(calendar, plainDate("2026-01-01"), 248)).toBe("2026-12-31")
    expect(plusWorkdays(calendar, plainDate("2026-01-01"), 249)).toBeUndefined()
    expect(plusWorkdays(calendar, plainDate("2016-12-31"), 1)).toBe("2017-01-03")
    expect(plusWorkdays(calendar, plainDate("2016-12-30"), 1)).toBeUndefined()
    expect(minusWorkdays(calendar, plainDate("2027-01-01"), 1)).toBe("2026-12-31")
    expect(minusWorkdays(calendar, plainDate("2027-01-02"), 1)).toBeUndefined()
    expect(minusWorkdays(calendar, plainDate("2017-01-04"), 1)).toBe("2017-01-03")
    expect(minusWorkdays(calendar, plainDate("2017-01-03"), 1)).toBeUndefined()
  })
})

describe("workCalendar refuses bad data", () => {
  const year = (of: number, rest: ReadonlyArray<string> = [], work: ReadonlyArray<string> = []): YearArrangement => ({
    year: of,
    notices: [],
    rest: plainDates(...rest),
    work: plainDates(...work)
  })
  it.each([
    ["no year", []],
    ["a gap", [year(2025), year(2027)]],
    ["a year twice", [year(2025), year(2025)]],
    ["years out of order", [year(2026), year(2025)]],
    ["a day off on a Saturday", [year(2026, ["2026-10-03"])]],
    ["a make-up workday on a Monday", [year(2026, [], ["2026-10-05"])]],
    ["a day of another year", [year(2026, ["2025-12-31"])]],
    ["more years than the tables hold", Array.from({ length: 180 }, (_, index) => year(1900 + index))],
    ["a day off twice", [year(2026, ["2026-10-01", "2026-10-01"])]]
  ])("%s", (_, years) => {
    expect(() => workCalendar(years)).toThrow(RangeError)
  })

  it("and takes any run of years as it stands", () => {
    const some = workCalendar(stateCouncilArrangements.slice(3, 5))
    expect([some.firstYear, some.lastYear]).toEqual([2020, 2021])
    expect(plusWorkdays(some, plainDate("2020-09-29"), 3)).toBe("2020-10-10")
    expect(plusWorkdays(some, plainDate("2022-09-29"), 3)).toBeUndefined()
  })
})
