import {
  addDays,
  dateAt,
  endOfDay,
  formatInstant,
  fromEpochDay,
  Instant,
  parseInstant,
  plainDate,
  toEpochDay
} from "@xiuhua/core/calendar"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { random } from "./random.ts"

const utc = (text: string): number => Date.parse(text)

describe("Instant", () => {
  it("belongs to the civil day of China Standard Time, whatever the day in UTC", () => {
    expect(dateAt(utc("2026-01-01T15:59:59.999Z"))).toBe("2026-01-01")
    expect(dateAt(utc("2026-01-01T16:00:00.000Z"))).toBe("2026-01-02")
    expect(dateAt(utc("1969-12-31T15:59:59.999Z"))).toBe("1969-12-31")
    expect(dateAt(-1)).toBe("1970-01-01")
  })

  it("the last millisecond of every day from 1900 to 2199 is in it, and the next is not", () => {
    let reached = 0
    const last = plainDate("2199-12-31")
    for (let day = toEpochDay(plainDate("1900-01-01")); day <= toEpochDay(last); day++) {
      const date = fromEpochDay(day)
      if (dateAt(endOfDay(date)) !== date) throw new Error(date)
      if (date !== last && dateAt(endOfDay(date) + 1) !== addDays(date, 1)) throw new Error(date)
      reached++
    }
    expect(reached).toBe(109_573)
    expect(() => dateAt(endOfDay(last) + 1)).toThrow(RangeError)
    expect(() => dateAt(Number.NaN)).toThrow(RangeError)
  })

  it("the schema takes whole milliseconds of 1900 to 2199 only", () => {
    const accepts = Schema.is(Instant)
    expect([0, -1, endOfDay(plainDate("2199-12-31"))].every(accepts)).toBe(true)
    expect([0.5, Number.NaN, endOfDay(plainDate("2199-12-31")) + 1, "0"].some(accepts)).toBe(false)
  })
})

describe("parseInstant and formatInstant", () => {
  it.each([
    ["2026-11-22T09:30:00+08:00", "2026-11-22T01:30:00.000Z"],
    ["2026-11-22T09:30+08:00", "2026-11-22T01:30:00.000Z"],
    ["2026-11-22T01:30:00Z", "2026-11-22T01:30:00.000Z"],
    ["2026-11-21T20:30:00.25-05:00", "2026-11-22T01:30:00.250Z"],
    ["2026-11-22T07:00:00+05:30", "2026-11-22T01:30:00.000Z"],
    ["2026-11-22T01:30:00.123456789Z", "2026-11-22T01:30:00.123Z"],
    ["2024-02-29T23:59:59.999+08:00", "2024-02-29T15:59:59.999Z"],
    ["2026-11-22", "2026-11-22T15:59:59.999Z"]
  ])("%s is %s", (text, expected) => {
    expect(parseInstant(text)).toBe(utc(expected))
  })

  it.each([
    "2022-02-31T00:00:00Z",
    "2022-02-31",
    "2023-02-29T12:00:00+08:00",
    "2026-11-22T09:30:00",
    "2026-11-22 09:30:00Z",
    "2026-11-22T24:00:00Z",
    "2026-11-22T09:60:00Z",
    "2026-11-22T09:30:60Z",
    "2026-11-22T9:30:00Z",
    "2026-11-22T09:30:00.Z",
    "2026-11-22T09:30:00+8:00",
    "2026-11-22T09:30:00+24:00",
    "2026-11-22T09:30:00+0800",
    "2026-11-22T09:30:00z",
    "2026-11-22T09:30:00Z\n",
    "1900-01-01T00:00:00+14:00",
    "2199-12-31T23:00:00Z",
    "now",
    ""
  ])("refuses %j", (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  it("what is formatted parses to the same instant, names its civil day, and sorts as instants do", () => {
    const next = random(7)
    const span = endOfDay(plainDate("2199-12-31")) - endOfDay(plainDate("1900-01-01"))
    const instants = Array.from(
      { length: 20_000 },
      () => endOfDay(plainDate("1900-01-01")) + Math.floor(next() * span)
    ).sort((a, b) => a - b)
    let before = ""
    for (const instant of instants) {
      const text = formatInstant(instant)
      if (parseInstant(text) !== instant || Date.parse(text) !== instant) throw new Error(text)
      if (!text.startsWith(`${dateAt(instant)}T`) || text < before) throw new Error(text)
      before = text
    }
    expect(instants.filter((instant) => instant < 0).length).toBeGreaterThan(1_000)
    expect(formatInstant(0)).toBe("1970-01-01T08:00:00.000+08:00")
    expect(formatInstant(endOfDay(plainDate("2026-11-22")))).toBe("2026-11-22T23:59:59.999+08:00")
  })
})
