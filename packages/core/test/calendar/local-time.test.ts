import {
  dateAt,
  instantAt,
  isWithin,
  LocalTime,
  localTime,
  minuteAt,
  parseInstant,
  parseLocalTime,
  plainDate,
  startOfDay,
  type TimeWindow,
  toLocalTime,
  toMinute,
  windowOn
} from "@xiuhua/core/calendar"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"

const window = (from: string, until: string): TimeWindow => ({ from: localTime(from), until: localTime(until) })
const minutesIn = (of: TimeWindow) => Array.from({ length: 1440 }, (_, m) => m).filter((m) => isWithin(of, m)).length

describe("LocalTime", () => {
  it("every minute of a day is its time, there and back, in text order, and its moment lies in that day", () => {
    const date = plainDate("2026-11-22")
    let before = ""
    for (let minute = 0; minute < 1440; minute++) {
      const time = toLocalTime(minute)
      const text = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
      const at = instantAt(date, time)
      expect([time, toMinute(time), parseLocalTime(time), minuteAt(at), minuteAt(at + 59_999), dateAt(at)]).toEqual([
        text,
        minute,
        text,
        minute,
        minute,
        date
      ])
      expect(at).toBe(parseInstant(`${date}T${time}+08:00`))
      expect(time > before).toBe(true)
      before = time
    }
    expect(before).toBe("23:59")
    expect(startOfDay(date)).toBe(Date.parse("2026-11-21T16:00:00Z"))
  })

  it("a time before 1970 has its minute too", () => {
    expect(minuteAt(instantAt(plainDate("1949-10-01"), localTime("15:00")))).toBe(900)
  })

  it.each(["24:00", "7:30", "07:30:00", "07:60", "0730", " 07:30", "07:30\n", ""])("refuses %j", (text) => {
    expect(parseLocalTime(text)).toBeUndefined()
    expect(Schema.is(LocalTime)(text)).toBe(false)
    expect(() => localTime(text)).toThrow(RangeError)
  })

  it.each([-1, 1440, 0.5, Number.NaN])("%s is no minute of a day", (minute) => {
    expect(() => toLocalTime(minute)).toThrow(RangeError)
  })
})

describe("TimeWindow", () => {
  it.each([
    ["06:30", "18:00", "2026-11-22T06:30+08:00", "2026-11-22T18:00+08:00", 690],
    ["22:00", "06:00", "2026-11-22T22:00+08:00", "2026-11-23T06:00+08:00", 480],
    ["18:00", "00:00", "2026-11-22T18:00+08:00", "2026-11-23T00:00+08:00", 360],
    ["00:00", "00:00", "2026-11-22T00:00+08:00", "2026-11-23T00:00+08:00", 1440]
  ])("%s to %s on a day is %s to %s", (from, until, begins, ends, minutes) => {
    const of = window(from, until)
    expect(windowOn(of, plainDate("2026-11-22"))).toEqual({ from: parseInstant(begins), until: parseInstant(ends) })
    expect(minutesIn(of)).toBe(minutes)
  })

  it("holds its first minute and not its last, on either side of midnight", () => {
    const at = (of: TimeWindow, ...times: ReadonlyArray<string>) =>
      times.map((time) => isWithin(of, toMinute(localTime(time))))
    expect(at(window("06:30", "18:00"), "06:29", "06:30", "17:59", "18:00")).toEqual([false, true, true, false])
    expect(at(window("22:00", "06:00"), "21:59", "22:00", "00:00", "05:59", "06:00")).toEqual([
      false,
      true,
      true,
      true,
      false
    ])
  })
})
