import { addDays, plainDate } from "@xiuhua/core/calendar"
import { dutyExemption } from "@xiuhua/core/duties"
import { type EntryInput, type Row, toRow } from "@xiuhua/core/ledger"
import { dailyOvertime, type Finding, washingMinTemperature } from "@xiuhua/core/regulation"
import {
  isHeatStop,
  outdoorWork,
  overtimeInMonth,
  roadDutyIds,
  roadKinds,
  roadSection,
  sweeperRoute,
  weatherExemptions,
  weatherForecast,
  weeklyRest,
  workerDay,
  workingDay,
  workingTimeFindings,
  workingWeeks
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { ledgers, lines, outcomes, overlay, regimeOf, route, section } from "./fixture.ts"

const DAY = "2026-07-20" // a Monday
const on = plainDate(DAY)
const regime = regimeOf()

type Forecast = Partial<EntryInput<typeof weatherForecast.fields>>
const forecast = (more: Forecast): Row =>
  toRow(weatherForecast, { forecast: "汕气预2026-201", day: DAY, level: "prefecture", ...more })

const findings = (found: ReadonlyArray<Finding>) =>
  found.map(({ facts, rule, severity }) => [
    rule,
    severity,
    facts["limit"] ?? facts["threshold"] ?? facts["hottestWindow"] ?? null
  ])

describe("R8.4: exemptions that a forecast gives rise to", () => {
  const places = {
    sections: [
      section("A", "100"),
      section("B", "10", { inventory: "street", roadClass: "lane" }),
      section("old", "1", { until: "2026-07-19" }),
      section("new", "1", { from: "2026-07-21" })
    ],
    routes: [route("R")]
  }
  const released = (more: Forecast, of = regime) =>
    weatherExemptions(of)(forecast(more), places).map(([rule, subject]) => `${rule} ${subject}`)
  const washing = ["sanitation.daily-wash A", "sanitation.daily-water A"]

  it.each<readonly [string, Forecast, number]>([
    ["40 °C", { maxTemperature: "40" }, 9],
    ["39.9 °C", { maxTemperature: "39.9" }, 0],
    ["40 °C on a phone", { maxTemperature: "40", level: "device" }, 0],
    ["40 °C by a county's station", { maxTemperature: "40", level: "county" }, 0],
    ["40 °C by a province's", { maxTemperature: "40", level: "province" }, 9],
    ["a red rainstorm", { warning: "redRain" }, 9],
    ["a typhoon", { warning: "typhoon" }, 9],
    ["rain", { rain: "yes" }, 2],
    ["no rain", { rain: "no", maxTemperature: "20" }, 0],
    ["3 °C", { maxTemperature: "3" }, 0],
    ["2.9 °C", { maxTemperature: "2.9" }, 2],
    ["frost", { frost: "yes" }, 2],
    ["nothing", {}, 0]
  ])("%s", (_, more, count) => {
    const found = released(more)
    expect(found).toHaveLength(count)
    if (count === 2) expect(found).toEqual(washing)
  })

  it("a heat stop releases each from what it owes and from nothing else", () => {
    expect(released({ maxTemperature: "40" })).toEqual([
      "sanitation.daily-sweep A",
      "sanitation.daily-sweep-street B",
      "sanitation.daily-wash A",
      "sanitation.daily-water A",
      "sanitation.patrol-main A",
      "sanitation.patrol-lane B",
      "sanitation.sweeper-first-window R",
      "sanitation.sweeper-second-window R",
      "sanitation.sweeper-both-windows R"
    ])
  })

  it("a place may wash in more cold, or in less", () => {
    expect(released({ maxTemperature: "5" }, regimeOf(overlay(washingMinTemperature, "5.1")))).toEqual(washing)
  })

  it("the day is exempt by the id of the forecast, and only that day", () => {
    const rows = weatherExemptions(regime)(forecast({ maxTemperature: "40.5" }), places)
    const given = ledgers([roadSection, [section("A", "100")]], [sweeperRoute, [route("R")]], [dutyExemption, rows])
    const period = [DAY, addDays(on, 1)] as const
    for (const id of [roadDutyIds.sweep, roadDutyIds.wash, roadDutyIds.patrolMain])
      expect(lines(outcomes(id, given, period))).toEqual([`A ${DAY} exempt`, "A 2026-07-21 missed"])
    const [first] = outcomes(roadDutyIds.bothWindows, given, period)
    expect([first?.status, first?.exemption]).toEqual(["exempt", "汕气预2026-201"])
  })

  it("before the order there is no heat stop", () => {
    expect(isHeatStop(regime, forecast({ day: "2012-06-28", maxTemperature: "41" }))).toBe(false)
    expect(isHeatStop(regime, forecast({ day: "2012-06-29", maxTemperature: "41" }))).toBe(true)
  })
})

describe("R8.2, R8.3: outdoor work in the heat", () => {
  const work = { on, level: "prefecture", outdoorHours: "0", hottestHours: "0", overtime: "0" } as const
  const judged = (
    maxTemperature: string,
    more: Partial<Record<"outdoorHours" | "hottestHours" | "overtime", string>> = {}
  ) => findings(outdoorWork.judge(regime, { ...work, maxTemperature, ...more }))

  it.each<readonly [string, ReturnType<typeof judged>, ReturnType<typeof judged>]>([
    ["40 °C stops it", judged("40", { outdoorHours: "0.01" }), [["heat-order.stop-temperature", "violation", "40"]]],
    ["40 °C and indoors", judged("40", { overtime: "2" }), []],
    ["37 °C, six hours", judged("37", { outdoorHours: "6", overtime: "1" }), []],
    ["39.9 °C, more", judged("39.9", { outdoorHours: "6.01" }), [["heat-order.outdoor-hours", "violation", "6"]]],
    [
      "in the hottest hours",
      judged("37", { outdoorHours: "4", hottestHours: "0.5" }),
      [["heat-order.hottest-hours", "violation", "3"]]
    ],
    [
      "35 °C and overtime",
      judged("35", { outdoorHours: "8", overtime: "0.5" }),
      [["heat-order.rotation-temperature", "violation", "35"]]
    ],
    ["36.9 °C, overtime indoors", judged("36.9", { overtime: "0.5" }), []],
    ["34.9 °C", judged("34.9", { outdoorHours: "9", hottestHours: "3", overtime: "3" }), []]
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  it("a forecast that does not count is a warning and nothing more", () => {
    const found = outdoorWork.judge(regime, { ...work, level: "county", maxTemperature: "41", outdoorHours: "9" })
    expect(findings(found)).toEqual([["heat-order.forecast-level", "warning", null]])
    expect(
      outdoorWork.judge(regime, { ...work, on: plainDate("2012-06-28"), maxTemperature: "41", outdoorHours: "9" })
    ).toEqual([])
  })
})

describe("R8.1: hours, overtime and rest", () => {
  const day = (hours: string, overtime: string, special = false) =>
    findings(workingDay.judge(regime, { on, hours, overtime, special }))

  it("劳动法 36, 41: eight hours a day, one of overtime, three for special cause", () => {
    expect(day("8", "1")).toEqual([])
    expect(day("8.01", "0")).toEqual([["labour-law.daily-hours", "violation", "8"]])
    expect(day("8", "1.01")).toEqual([["labour-law.daily-overtime", "violation", "1"]])
    expect(day("8", "3", true)).toEqual([])
    expect(day("8", "3.01", true)).toEqual([["labour-law.special-overtime", "violation", "3"]])
  })

  it("劳动法 36, 38, 41: 44 hours a week on average, one day of rest, 36 hours of overtime a month", () => {
    expect(workingWeeks.judge(regime, { on, weeks: 2, hours: "88" })).toEqual([])
    expect(findings(workingWeeks.judge(regime, { on, weeks: 2, hours: "88.01" }))).toEqual([
      ["labour-law.weekly-hours", "violation", "44"]
    ])
    expect(weeklyRest.judge(regime, { on, workedDays: 6 })).toEqual([])
    expect(weeklyRest.judge(regime, { on, workedDays: 7 }).map(({ facts }) => facts)).toEqual([
      { on, workedDays: 7, restDays: "1" }
    ])
    expect(overtimeInMonth.judge(regime, { on, overtime: "36" })).toEqual([])
    expect(findings(overtimeInMonth.judge(regime, { on, overtime: "36.01" }))).toEqual([
      ["labour-law.monthly-overtime", "violation", "36"]
    ])
  })

  it("no local level may say otherwise", () => {
    const lax = regimeOf(overlay(dailyOvertime, "2"))
    expect(findings(workingDay.judge(lax, { on, hours: "8", overtime: "2", special: false }))).toHaveLength(1)
  })

  it("days before the text that was read have no finding", () => {
    const before = plainDate("2018-12-28")
    expect(workingDay.judge(regime, { on: before, hours: "12", overtime: "5", special: false })).toEqual([])
    expect(weeklyRest.judge(regime, { on: before, workedDays: 7 })).toEqual([])
  })
})

describe("findings over the ledger of working hours", () => {
  const [one, two] = [`p-${"b".repeat(32)}`, `p-${"c".repeat(32)}`]
  type Day = Partial<EntryInput<typeof workerDay.fields>>
  const worked = (worker: string, at: number, more: Day = {}) =>
    toRow(workerDay, { worker, day: addDays(on, at), hours: "7", ...more })
  const asked = (workerDays: ReadonlyArray<Row>, forecasts: ReadonlyArray<Row> = []) =>
    workingTimeFindings(regime, { workerDays, forecasts }).map(({ findings: found, worker }) => [
      worker,
      ...found.map(({ facts, rule }) => `${rule} ${facts["on"]}`)
    ])
  const week = (worker: string, more: Day = {}) => Array.from({ length: 7 }, (_, at) => worked(worker, at, more))

  it("names who, in the order of their references, and leaves out whoever has nothing", () => {
    const rows = [...week(two).slice(0, 6), ...week(one).toReversed()]
    expect(asked(rows)).toEqual([[one, `labour-law.weekly-hours ${DAY}`, `labour-law.weekly-rest-days ${DAY}`]])
  })

  it("a day without an entry and a day of no hours are not worked", () => {
    expect(asked(week(one, { hours: "6" }).slice(0, 6))).toEqual([])
    expect(asked([...week(one, { hours: "6" }).slice(0, 6), worked(one, 6, { hours: "0" })])).toEqual([])
  })

  it("averages over the weeks of the entries and adds overtime by month", () => {
    const rows = Array.from({ length: 14 }, (_, at) =>
      worked(one, at + 5, { hours: at < 7 ? "4" : "5", overtime: "3", special: "yes" })
    )
    // 25 July to 7 August: 7 days of July with 21 hours of overtime, 7 of August with 21.
    expect(asked(rows)).toEqual([[one, "labour-law.weekly-rest-days 2026-07-27"]])
    const earlier = Array.from({ length: 6 }, (_, at) =>
      worked(one, at - 10, { hours: "1", overtime: "3", special: "yes" })
    )
    expect(asked([...rows, ...earlier])[0]).toContain("labour-law.monthly-overtime 2026-07-01")
  })

  it("takes the hottest forecast of a station that counts before any other", () => {
    const rows = [worked(one, 0, { outdoor: "7", hottest: "1" })]
    const phone = forecast({ forecast: "1", level: "device", maxTemperature: "41" })
    const city = forecast({ forecast: "2", maxTemperature: "38" })
    const cooler = forecast({ forecast: "3", maxTemperature: "36" })
    const otherDay = forecast({ forecast: "4", day: "2026-07-21", maxTemperature: "41" })
    const silent = forecast({ forecast: "5", rain: "yes" })
    const limited = [[one, `heat-order.outdoor-hours ${DAY}`, `heat-order.hottest-hours ${DAY}`]]
    expect(asked(rows, [phone, city, cooler, otherDay, silent])).toEqual(limited)
    expect(asked(rows, [silent, cooler, city, phone])).toEqual(limited)
    expect(asked(rows, [phone])).toEqual([[one, `heat-order.forecast-level ${DAY}`]])
    expect(asked(rows, [otherDay, silent])).toEqual([])
  })
})

it("R8.5: no ledger of the roads keeps where somebody was, only what was covered", () => {
  const names = roadKinds.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { label }]) => [name, label.zh, label.en])
  )
  expect(names.length).toBeGreaterThan(300)
  expect(
    names.filter((name) => /longitude|latitude|gps|position|trace|track|经度|纬度|轨迹|定位/iu.test(name))
  ).toEqual([])
  expect(workerDay.fields.worker.holds).toBe("person-ref")
})
