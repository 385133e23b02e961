import { describe, expect, it } from "vitest"
import {
  chinaWorkCalendar as calendar,
  formatInstant,
  instantAt,
  localTime,
  plainDate,
  plusWork,
  type WorkTime,
  workBetween
} from "../../src/calendar/index.ts"

const work: WorkTime = {
  windows: [
    { from: localTime("08:30"), until: localTime("12:00") },
    { from: localTime("14:30"), until: localTime("17:30") }
  ],
  calendar
}
const HOUR = 3_600_000
const at = (day: string, time: string) => instantAt(plainDate(day), localTime(time))
const after = (day: string, time: string, hours: number) => {
  const { due, provisional } = plusWork(work, at(day, time), hours * HOUR)
  return `${formatInstant(due).slice(0, 16)}${provisional ? " provisional" : ""}`
}

describe("hours of work", () => {
  it.each([
    ["within a window", "2026-03-02", "09:00", 2, "2026-03-02T11:00"],
    ["to the very end of one", "2026-03-02", "09:00", 3, "2026-03-02T12:00"],
    ["over the midday break", "2026-03-02", "11:00", 2, "2026-03-02T15:30"],
    ["over the night", "2026-03-02", "16:30", 4, "2026-03-03T11:30"],
    ["from before the windows", "2026-03-02", "03:00", 1, "2026-03-02T09:30"],
    ["from the break", "2026-03-02", "13:00", 1, "2026-03-02T15:30"],
    ["from after the windows", "2026-03-02", "20:00", 1, "2026-03-03T09:30"],
    ["over a weekend", "2026-03-06", "17:00", 1, "2026-03-09T09:00"],
    ["over a make-up Saturday that is worked", "2026-02-13", "17:00", 1, "2026-02-14T09:00"],
    ["over the Spring Festival", "2026-02-14", "17:00", 1, "2026-02-24T09:00"],
    ["a whole day of six hours and a half", "2026-03-02", "08:30", 6.5, "2026-03-02T17:30"],
    ["into a year whose holidays are not published", "2026-12-31", "17:00", 1, "2027-01-01T09:00 provisional"]
  ])("run %s", (_, day, time, hours, due) => {
    expect(after(day, time, hours)).toBe(due)
  })

  it("nothing more is the moment itself, where it is worked", () => {
    expect(after("2026-03-02", "09:00", 0)).toBe("2026-03-02T09:00")
  })

  it("between two moments are counted as they pass", () => {
    expect(workBetween(work, at("2026-03-02", "11:00"), at("2026-03-03", "09:00")) / HOUR).toBe(4.5)
    expect(workBetween(work, at("2026-03-06", "17:30"), at("2026-03-09", "08:30"))).toBe(0)
    expect(workBetween(work, at("2026-03-03", "09:00"), at("2026-03-02", "09:00"))).toBe(0)
  })

  it("what was added is what lies between, whatever the start and the amount", () => {
    let reached = 0
    for (let n = 0; n < 2_000; n++) {
      // Steps that share no factor with a day or an hour, so that every minute and amount comes by.
      const from = at("2025-01-01", "00:00") + ((n * 7_919) % (500 * 24 * 60)) * 60_000
      const worked = ((n * 1_009) % 6_001) * 60_000
      const { due } = plusWork(work, from, worked)
      expect(workBetween(work, from, due)).toBe(worked)
      expect(due).toBeGreaterThanOrEqual(from)
      if (worked > 0 && due > from) reached++
    }
    expect(reached).toBeGreaterThan(1_900)
  })

  it.each([
    ["a negative amount", () => plusWork(work, at("2026-03-02", "09:00"), -1)],
    ["an amount that is none", () => plusWork(work, at("2026-03-02", "09:00"), Number.NaN)],
    [
      "windows without length",
      () =>
        plusWork(
          { ...work, windows: [{ from: localTime("09:00"), until: localTime("09:00") }] },
          at("2026-03-02", "09:00"),
          1
        )
    ]
  ])("refuse %s", (_, run) => expect(run).toThrow(RangeError))
})
