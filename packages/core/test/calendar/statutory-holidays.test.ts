/** 法定节日: against two packages that know the holidays, and one that knows the moon. */
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import {
  addDays,
  chinaWorkCalendar,
  type Festival,
  plainDate,
  statutoryHoliday,
  statutoryHolidaysOf,
  toEpochDay
} from "@xiuhua/core/calendar"
import { describe, expect, it } from "vitest"

const require = createRequire(import.meta.url)

const names: Readonly<Record<Festival, string>> = {
  "new-year": "元旦",
  "spring-festival": "春节",
  qingming: "清明",
  "labour-day": "劳动节",
  "dragon-boat": "端午",
  "mid-autumn": "中秋",
  "national-day": "国庆节"
}

interface ChineseDays {
  readonly getLunarDate: (date: string) => { readonly lunarMon: number; readonly lunarDay: number }
  readonly getSolarTermDate: (year: number, month: number, term: string) => string
}
interface HolidayCalendar {
  readonly dates: ReadonlyArray<{ readonly date: string; readonly name: string; readonly type: string }>
}

const arranged = Array.from({ length: 10 }, (_, index) => 2017 + index)
const known = Array.from({ length: 19 }, (_, index) => 2012 + index)
const daysOf = (year: number) => statutoryHolidaysOf(year) ?? []
const first = (year: number, festival: Festival) => daysOf(year).find((day) => day.festival === festival)?.on ?? ""

describe("statutory holidays", () => {
  it("every one of 2017 to 2026 is a day off of that name in chinese-days", () => {
    const { holidays } = require("chinese-days/dist/chinese-days.json") as {
      readonly holidays: Readonly<Record<string, string>>
    }
    const found = arranged.flatMap(daysOf).map(({ festival, on }) => [on, holidays[on]?.split(",")[1], names[festival]])
    expect(found.length).toBe(8 * 11 - 1 + 2 * 13)
    expect(found.filter(([, theirs, ours]) => theirs !== ours)).toEqual([])
  })

  it("every one of 2017 to 2026 is a public holiday in holiday-calendar, and none of ours is worked", () => {
    const folder = dirname(require.resolve("holiday-calendar/package.json"))
    const off = new Set(
      arranged
        .flatMap((year) => (require(join(folder, `data/CN/${year}.json`)) as HolidayCalendar).dates)
        .filter(({ type }) => type === "public_holiday")
        .map(({ date }) => date)
    )
    const ours = arranged.flatMap(daysOf)
    expect(ours.filter(({ on }) => !off.has(on))).toEqual([])
    expect(ours.filter(({ on }) => chinaWorkCalendar.isWorkday(toEpochDay(on)) !== false)).toEqual([])
  })

  it("the moon agrees in every year: 正月初一, 五月初五, 八月十五, and the sun with 清明", () => {
    const { getLunarDate, getSolarTermDate } = require("chinese-days") as ChineseDays
    const lunar = (date: string) => {
      const { lunarDay, lunarMon } = getLunarDate(date)
      return `${lunarMon}-${lunarDay}`
    }
    const QINGMING_MONTH = 4
    for (const year of known) {
      const firstOfSpring = year < 2014 || year > 2024 ? addDays(plainDate(first(year, "spring-festival")), 1) : ""
      expect([year, lunar(firstOfSpring || first(year, "spring-festival"))]).toEqual([year, "1-1"])
      expect([year, lunar(first(year, "dragon-boat"))]).toEqual([year, "5-5"])
      const midAutumn = first(year, "mid-autumn") || daysOf(year).find(({ on }) => lunar(on) === "8-15")?.on
      expect([year, lunar(midAutumn ?? "")]).toEqual([year, "8-15"])
      expect([year, first(year, "qingming")]).toEqual([year, getSolarTermDate(year, QINGMING_MONTH, "pure_brightness")])
    }
  })

  it.each([
    ["2013-02-09", "spring-festival", "eve, in the text of 2007"],
    ["2014-01-30", "none", "eve, no more in that of 2013"],
    ["2014-02-02", "spring-festival", "third day instead"],
    ["2024-02-09", "none", "eve of 2024, only recommended as a day off"],
    ["2025-01-28", "spring-festival", "eve, again in that of 2024"],
    ["2024-05-02", "none", "adjusted rest until 2024"],
    ["2025-05-02", "labour-day", "second day since 2025"],
    ["2020-10-01", "national-day", "with Mid-Autumn on the same day"],
    ["2020-10-03", "national-day", "third day"],
    ["2020-10-04", "none", "adjusted rest"],
    ["2027-01-01", "new-year", "before the arrangement of 2027 is published"],
    ["2026-10-10", "none", "a make-up Saturday"],
    ["2011-12-31", undefined, "before the data"],
    ["2031-01-01", undefined, "after them, New Year or not"]
  ] as ReadonlyArray<readonly [day: string, holiday: string | undefined, why: string]>)(
    "%s is %s (%s)",
    (day, holiday) => {
      expect(statutoryHoliday(plainDate(day))).toBe(holiday)
    }
  )

  it("says nothing of a year without data, and has each year whole", () => {
    expect([statutoryHolidaysOf(2011), statutoryHolidaysOf(2031)]).toEqual([undefined, undefined])
    const counts = known.map((year) => daysOf(year).length)
    // One less where Mid-Autumn is a day of National Day.
    expect(counts).toEqual(known.map((year) => (year < 2025 ? 11 : 13) - (year === 2020 || year === 2028 ? 1 : 0)))
  })
})
