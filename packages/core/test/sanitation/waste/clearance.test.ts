/** 日产日清: R4.4a to R4.4g row by row, over midnight, months, years and holidays. */
import { describe, expect, it } from "vitest"
import { addDays, plainDate } from "../../../src/calendar/index.ts"
import { dutyExemption } from "../../../src/duties/index.ts"
import { checkRow, fieldIndex, type Row, toRow } from "../../../src/ledger/index.ts"
import { clearanceCutOff } from "../../../src/regulation/index.ts"
import {
  clearanceDelay,
  collectionPoint,
  emptying,
  pointClearance,
  pointSameDay,
  sameDayClearance,
  uncleared
} from "../../../src/sanitation/index.ts"
import { random } from "../../calendar/random.ts"
import { figure, follow, judged, lawWith, national, outcomeRows, record } from "./fixture.ts"

const point = (id: string, closesAt: string, more: { from?: string; until?: string; document?: string } = {}): Row =>
  toRow(collectionPoint, {
    point: id,
    street: "香洲街道",
    station: "一站",
    container: "bins",
    closesAt,
    from: "2020-01-01",
    ...more
  })
const emptied = (id: string, moment: string): Row => {
  const [day = "", time = ""] = moment.split(" ")
  return toRow(emptying, { point: id, day, time })
}

/** How the production days of a range were judged, when all of them are over. */
const statuses = (
  points: ReadonlyArray<Row>,
  emptyings: ReadonlyArray<Row>,
  range: readonly [string, string],
  law = national
) => {
  const rows = follow(
    [
      [collectionPoint, points],
      [emptying, emptyings]
    ],
    law
  )
  return judged(pointSameDay, rows, "2199-01-01", range).map(({ period, status }) => `${period.id} ${status}`)
}

const one = (closesAt: string, day: string, emptyings: ReadonlyArray<string>, law = national) =>
  statuses(
    [point("P", closesAt)],
    emptyings.map((moment) => emptied("P", moment)),
    [day, day],
    law
  )[0]?.split(" ")[1]

describe("R4.4 same-day clearance", () => {
  it.each([
    ["R4.4c emptied when it closes", "21:00", "2026-11-03", ["2026-11-03 21:00"], "met"],
    ["R4.4d emptied a minute before it closes", "21:00", "2026-11-03", ["2026-11-03 20:59"], "missed"],
    ["R4.4c emptied after midnight", "21:00", "2026-11-03", ["2026-11-04 03:10"], "met"],
    ["R4.4c emptied at the cut-off", "24:00", "2026-11-03", ["2026-11-04 06:00"], "met"],
    ["R4.4c emptied a minute after the cut-off", "24:00", "2026-11-03", ["2026-11-04 06:01"], "missed"],
    ["R4.4c a point open to midnight, emptied at midnight", "24:00", "2026-11-03", ["2026-11-04 00:00"], "met"],
    ["R4.4d a point open to midnight, emptied at 23:59", "24:00", "2026-11-03", ["2026-11-03 23:59"], "missed"],
    ["R4.4d too early, then again in time", "21:00", "2026-11-03", ["2026-11-03 14:00", "2026-11-04 05:00"], "met"],
    ["R4.4c never emptied", "21:00", "2026-11-03", [], "missed"],
    ["over the end of a month", "24:00", "2026-02-28", ["2026-03-01 05:30"], "met"],
    ["over the end of February in a leap year", "24:00", "2024-02-28", ["2024-02-29 05:30"], "met"],
    ["over the end of a year", "24:00", "2026-12-31", ["2027-01-01 04:00"], "met"],
    ["R4.4g a festival moves nothing", "24:00", "2026-10-01", ["2026-10-08 05:00"], "missed"],
    ["R4.4g a festival on which it was done", "24:00", "2026-10-01", ["2026-10-02 05:00"], "met"]
  ] as const)("%s", (_, closesAt, day, emptyings, expected) => {
    expect(one(closesAt, day, emptyings)).toBe(expected)
  })

  it("one emptying in the early morning clears the day before and not its own", () => {
    expect(statuses([point("P", "24:00")], [emptied("P", "2026-11-04 05:00")], ["2026-11-03", "2026-11-04"])).toEqual([
      "2026-11-03 met",
      "2026-11-04 missed"
    ])
  })

  it("R4.4d an emptying before the point closed is shown as what it is", () => {
    const rows = follow([
      [collectionPoint, [point("P", "21:00")]],
      [emptying, [emptied("P", "2026-11-03 20:00"), emptied("P", "2026-11-03 09:00")]]
    ])
    expect(rows(pointClearance).map((row) => record(pointClearance, row))).toEqual([
      {
        day: "2026-11-03",
        point: "P",
        emptiedOn: "2026-11-03",
        emptiedAt: "20:00",
        closedAt: "21:00",
        status: "too-early"
      }
    ])
  })

  it("R4.4b another cut-off of the place changes the outcome, also one on the same day", () => {
    expect(one("21:00", "2026-11-03", ["2026-11-04 06:30"])).toBe("missed")
    expect(one("21:00", "2026-11-03", ["2026-11-04 06:30"], lawWith(clearanceCutOff, "31:00"))).toBe("met")
    expect(one("21:00", "2026-11-03", ["2026-11-03 22:30"], lawWith(clearanceCutOff, "22:00"))).toBe("missed")
    expect(one("21:00", "2026-11-03", ["2026-11-03 22:00"], lawWith(clearanceCutOff, "22:00"))).toBe("met")
  })

  it("is not judged before the cut-off may have passed", () => {
    const rows = follow([[collectionPoint, [point("P", "24:00")]]])
    const on = (day: string) => judged(pointSameDay, rows, day, ["2026-11-03", "2026-11-03"])[0]?.status
    expect([on("2026-11-03"), on("2026-11-04"), on("2026-11-05")]).toEqual(["not-yet-due", "not-yet-due", "missed"])
  })

  it("R4.4f a point out of service by document is not due, and comes back; without a document it is refused", () => {
    const points = [
      point("P", "24:00", { until: "2026-11-02", document: "停用1号" }),
      point("P", "24:00", { from: "2026-11-05" })
    ]
    expect(statuses(points, [], ["2026-11-01", "2026-11-05"])).toEqual([
      "2026-11-01 missed",
      "2026-11-02 missed",
      "2026-11-05 missed"
    ])
    const row = [...point("P", "24:00")]
    row[fieldIndex(collectionPoint, "until")] = "2026-11-02"
    expect(checkRow(collectionPoint, row).map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      "document missing"
    ])
    expect(() => point("P", "24:00", { until: "2019-12-31", document: "停用1号" })).toThrow("contradicts")
    expect(() => point("P", "25:00")).toThrow("not-a-time")
    expect(() => emptied("P", "2026-11-03 24:00")).toThrow("not-a-time")
  })

  it("R4.4c a point that changes its hours is judged by those of the day", () => {
    const points = [
      point("P", "20:00", { until: "2026-11-03", document: "调整1号" }),
      point("P", "22:00", { from: "2026-11-04" })
    ]
    const emptyings = [emptied("P", "2026-11-03 21:00"), emptied("P", "2026-11-04 21:00")]
    expect(statuses(points, emptyings, ["2026-11-03", "2026-11-04"])).toEqual(["2026-11-03 met", "2026-11-04 missed"])
  })

  it("R4.4g a typhoon gives a reason and stays in the denominator; no exemption releases", () => {
    const exemption = toRow(dutyExemption, {
      rule: pointSameDay.id,
      subject: "P",
      from: "2026-09-01",
      until: "2026-09-30",
      document: "三防1号"
    })
    const rows = follow([
      [collectionPoint, [point("P", "21:00"), point("Q", "21:00")]],
      [emptying, [emptied("Q", "2026-09-10 22:00")]],
      [dutyExemption, [exemption]]
    ])
    const outcomes = judged(pointSameDay, rows, "2026-09-20", ["2026-09-10", "2026-09-10"])
    const delays = [toRow(clearanceDelay, { day: "2026-09-10", point: "P", reason: "typhoon" })]
    expect(uncleared(outcomes, delays).map(({ outcome, reason }) => [outcome.subject, reason])).toEqual([
      ["P", "typhoon"]
    ])
    expect(uncleared(outcomes, []).map(({ reason }) => reason)).toEqual([null])
    const value = figure(sameDayClearance, () => outcomeRows(pointSameDay, outcomes), ["2026-09-10", "2026-09-10"])
    expect([value.display, value.denominator?.digits]).toEqual(["50%", 2n])
  })

  it("the order of emptyings does not matter, and a day is cleared exactly when some emptying lies in its window", () => {
    const draw = random(44)
    const reached = { met: 0, missed: 0 }
    const closings = ["06:30", "14:00", "21:00", "24:00"]
    for (let run = 0; run < 60; run++) {
      const closesAt = closings[Math.floor(draw() * closings.length)] as string
      const moments = Array.from({ length: Math.floor(draw() * 6) }, () => Math.floor(draw() * 3 * 1440))
      const day = plainDate("2026-12-30")
      const emptyings = [...new Set(moments)].map((minute) => {
        const clock = minute % 1440
        const time = `${String(Math.floor(clock / 60)).padStart(2, "0")}:${String(clock % 60).padStart(2, "0")}`
        return emptied("P", `${addDays(day, Math.floor(minute / 1440))} ${time}`)
      })
      const forwards = statuses([point("P", closesAt)], emptyings, ["2026-12-30", "2026-12-31"])
      expect(statuses([point("P", closesAt)], emptyings.toReversed(), ["2026-12-30", "2026-12-31"])).toEqual(forwards)
      const closes = Number(closesAt.slice(0, 2)) * 60 + Number(closesAt.slice(3))
      const expected = [0, 1440].map((start) =>
        moments.some((minute) => minute >= start + closes && minute <= start + 1800) ? "met" : "missed"
      )
      expect(forwards.map((line) => line.split(" ")[1])).toEqual(expected)
      for (const status of expected) reached[status as "met" | "missed"]++
    }
    expect(Math.min(reached.met, reached.missed)).toBeGreaterThan(20)
  })
})
