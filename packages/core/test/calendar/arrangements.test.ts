import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import {
  chinaWorkCalendar,
  fromEpochDay,
  isWeekend,
  plainDate,
  stateCouncilArrangements,
  toEpochDay
} from "@xiuhua/core/calendar"
import { describe, expect, it } from "vitest"

const require = createRequire(import.meta.url)
const first = toEpochDay(plainDate("2017-01-01"))
const last = toEpochDay(plainDate("2026-12-31"))
const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Days on which another source says otherwise than we do. */
const differences = (isHoliday: (date: string) => boolean, isMakeUpDay: (date: string) => boolean) =>
  days
    .filter((day) => {
      const date = fromEpochDay(day)
      const workday = isMakeUpDay(date) || (!isWeekend(day) && !isHoliday(date))
      return chinaWorkCalendar.isWorkday(day) !== workday
    })
    .map(fromEpochDay)

interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}
interface HolidayCalendar {
  readonly dates: ReadonlyArray<{ readonly date: string; readonly type: "public_holiday" | "transfer_workday" }>
}

/** `holiday-calendar` over all years together: its file for 2019 names two days of 2018. */
const folder = dirname(require.resolve("holiday-calendar/package.json"))
const secondOpinion: ReadonlyMap<string, string> = new Map(
  stateCouncilArrangements
    .flatMap(({ year }) => (require(join(folder, `data/CN/${year}.json`)) as HolidayCalendar).dates)
    .map(({ date, type }) => [date, type])
)

describe("arrangements of the State Council", () => {
  it("covers 2017 to 2026 and says so", () => {
    expect(stateCouncilArrangements.map(({ year }) => year)).toEqual([
      2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026
    ])
    expect([chinaWorkCalendar.firstYear, chinaWorkCalendar.lastYear]).toEqual([2017, 2026])
    expect(days.length).toBe(3_652)
    expect(days.every(chinaWorkCalendar.isPublished)).toBe(true)
  })

  it("agrees with chinese-days on every day", () => {
    const { holidays, workdays } = require("chinese-days/dist/chinese-days.json") as ChineseDays
    expect(Object.keys(holidays).filter((date) => date >= "2017").length).toBeGreaterThan(250)
    expect(Object.keys(workdays).filter((date) => date >= "2017").length).toBe(64)
    expect(
      differences(
        (date) => date in holidays,
        (date) => date in workdays
      )
    ).toEqual([])
  })

  // holiday-calendar 1.3.3 makes two Saturdays of 2018 workdays; the notice for 2018 (国办发明电〔2017〕12号) names
  // neither: Dragon Boat and Mid-Autumn were "joined with the weekend", without a make-up day.
  it("agrees with holiday-calendar on every day but two, where that one errs", () => {
    expect(secondOpinion.size).toBeGreaterThan(300)
    expect(
      differences(
        (date) => secondOpinion.get(date) === "public_holiday",
        (date) => secondOpinion.get(date) === "transfer_workday"
      )
    ).toEqual(["2018-06-16", "2018-09-22"])
  })

  it.each([
    ["2018-12-29", true, "make-up Saturday of the notice for 2019"],
    ["2018-12-31", false, "day off of the notice for 2019"],
    ["2019-05-02", false, "Labour Day as lengthened in March 2019"],
    ["2019-05-05", true, "its make-up Sunday"],
    ["2020-01-31", false, "Spring Festival as lengthened in January 2020"],
    ["2020-02-01", false, "make-up Saturday that fell away with it"],
    ["2020-02-02", false, "last day of that extension"],
    ["2020-02-03", true, "first workday after it"],
    ["2024-02-09", true, "eve of the Spring Festival 2024, only recommended as a day off"],
    ["2026-02-14", true, "make-up Saturday before the Spring Festival 2026"],
    ["2026-10-10", true, "make-up Saturday after National Day 2026"],
    ["2026-10-07", false, "last day off of National Day 2026"]
  ])("%s worked: %s (%s)", (date, worked) => {
    expect(chinaWorkCalendar.isWorkday(toEpochDay(plainDate(date)))).toBe(worked)
  })

  it("every year names the notices it rests on, in order of issue and none later than the year", () => {
    for (const { year, notices } of stateCouncilArrangements) {
      expect(notices.length).toBeGreaterThan(0)
      expect(notices.map(({ issuedOn }) => issuedOn)).toEqual(notices.map(({ issuedOn }) => issuedOn).toSorted())
      for (const { number, issuedOn } of notices) {
        expect(number).toMatch(new RegExp(`^国办发明电〔${issuedOn.slice(0, 4)}〕\\d+号$`, "u"))
        expect(Number(issuedOn.slice(0, 4))).toBeLessThanOrEqual(year)
      }
    }
  })
})
