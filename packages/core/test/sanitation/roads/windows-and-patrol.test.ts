import { localTime } from "@xiuhua/core/calendar"
import { dutyOutcome } from "@xiuhua/core/duties"
import { type EntryInput, type Row, toRow } from "@xiuhua/core/ledger"
import {
  patrolHoursLane,
  patrolHoursMain,
  sweeperMaxSpeed,
  sweeperMinCoverage,
  sweeperWindows
} from "@xiuhua/core/regulation"
import {
  patrolDay,
  patrolShift,
  roadDutyIds,
  roadSection,
  sweeperRoute,
  sweeperRun,
  sweeperWindow,
  sweepHours,
  sweepHoursKept
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { derived, figure, ledgers, lines, outcomes, overlay, regimeOf, route, rowsOf, section } from "./fixture.ts"

const DAY = "2026-10-15"
const only = [DAY, DAY] as const

describe("R5.6: one window", () => {
  type Run = Partial<EntryInput<typeof sweeperRun.fields>>
  const runsOf = (...given: ReadonlyArray<Run>): ReadonlyArray<Row> =>
    given.map((one, at) => toRow(sweeperRun, { run: String(at), day: DAY, route: "R", ...one }))
  const found = (given: ReadonlyArray<Run>, regime = regimeOf()) =>
    (derived(ledgers([sweeperRun, runsOf(...given)]), regime).get(sweeperWindow) ?? []).map(
      ([, , window, covered, result]) => `${window} ${covered} ${result}`
    )

  it.each<readonly [string, ReadonlyArray<Run>, ReadonlyArray<string>]>([
    ["inside, ends included", [{ from: "04:00", until: "06:30", covered: "95" }], ["first 950000 met"]],
    ["too little", [{ from: "04:00", until: "06:30", covered: "94.9999" }], ["first 949999 short"]],
    ["outside", [{ from: "06:30", until: "13:00", covered: "99" }], []],
    [
      "over the edge, less what lay outside",
      [{ from: "03:40", until: "06:10", covered: "99", outside: "2" }],
      ["first 970000 met"]
    ],
    [
      "over the edge, nobody knows how much",
      [{ from: "03:40", until: "06:10", covered: "99" }],
      ["first null unknown"]
    ],
    [
      "over the edge, but another run is enough",
      [
        { from: "03:40", until: "06:10", covered: "99" },
        { window: "first", covered: "96" }
      ],
      ["first 960000 met"]
    ],
    [
      "over both windows",
      [{ from: "06:00", until: "13:30", covered: "99", outside: "1" }],
      ["first null unknown", "second null unknown"]
    ],
    ["without a time", [{ covered: "99" }], ["first null unknown", "second null unknown"]],
    [
      "with a time that is none",
      [{ from: "4点", until: "06:10", covered: "99" }],
      ["first null unknown", "second null unknown"]
    ],
    ["without a share", [{ window: "second" }], ["second null unknown"]],
    [
      "two halves of a route",
      [
        { window: "second", start: "0", end: "50" },
        { window: "second", start: "50", end: "96" }
      ],
      ["second 960000 met"]
    ],
    [
      "two halves that may be the same",
      [
        { window: "second", covered: "50" },
        { window: "second", covered: "46" }
      ],
      ["second 500000 short"]
    ],
    ["brush off", [{ window: "first", covered: "99", brush: "no" }], []],
    ["too fast", [{ window: "first", covered: "99", brush: "yes", speed: "15.1" }], []],
    ["fast enough", [{ window: "first", covered: "99", speed: "15" }], ["first 990000 met"]],
    ["more outside than there was", [{ window: "first", covered: "5", outside: "9" }], ["first 0 short"]],
    ["before midnight", [{ from: "23:30", until: "05:00", covered: "99" }], []]
  ])("%s", (_, given, expected) => {
    expect(found(given)).toEqual(expected)
  })

  it("a place has windows, coverage and speed of its own", () => {
    const run = [{ from: "07:00", until: "09:00", covered: "90", speed: "20" }] as const
    const windows = {
      first: { from: localTime("07:00"), until: localTime("09:00") },
      second: { from: localTime("12:00"), until: localTime("14:00") }
    }
    expect(found(run)).toEqual([])
    expect(found(run, regimeOf(overlay(sweeperWindows, windows)))).toEqual([])
    const faster = [overlay(sweeperWindows, windows), overlay(sweeperMaxSpeed, "20")]
    expect(found(run, regimeOf(...faster))).toEqual(["first 900000 short"])
    expect(found(run, regimeOf(...faster, overlay(sweeperMinCoverage, "90")))).toEqual(["first 900000 met"])
  })

  it("what cannot be judged is evidence that lacks something, in the window and in both", () => {
    const given = ledgers(
      [sweeperRoute, [route("R")]],
      [sweeperRun, runsOf({ window: "first", covered: "99" }, { from: "12:00", until: "14:00", covered: "99" })]
    )
    const statuses = [roadDutyIds.firstWindow, roadDutyIds.secondWindow, roadDutyIds.bothWindows].map(
      (id) => outcomes(id, given, only)[0]?.status
    )
    expect(statuses).toEqual(["met", "evidence-incomplete", "evidence-incomplete"])
  })
})

describe("R5.2: patrol hours", () => {
  const shift = (id: string, at: string, from: string, until: string, grade: "1" | "4" | null = null) =>
    toRow(patrolShift, { shift: id, day: DAY, section: at, from, until, grade })
  const day = (...shifts: ReadonlyArray<Row>) =>
    derived(ledgers([patrolShift, shifts]))
      .get(patrolDay)?.[0]
      ?.slice(2)

  it.each<readonly [string, ReadonlyArray<Row>, ReadonlyArray<string | number | null>]>([
    ["one shift", [shift("1", "A", "05:00", "21:00", "1")], ["1", 1600]],
    [
      "two at the same time make no two hours",
      [shift("1", "A", "05:00", "13:00"), shift("2", "A", "08:00", "14:00")],
      [null, 900]
    ],
    ["a gap between two", [shift("1", "A", "05:00", "06:00"), shift("2", "A", "08:00", "09:00")], [null, 200]],
    ["past midnight", [shift("1", "A", "22:00", "01:00")], [null, 300]],
    ["rounded down", [shift("1", "A", "05:00", "20:59")], [null, 1598]],
    ["no time, no hours", [shift("1", "A", "五点", "21:00"), shift("2", "A", "06:00", "06:00")], [null, 0]]
  ])("%s", (_, shifts, expected) => {
    expect(day(...shifts)).toEqual(expected)
  })

  const given = ledgers(
    [
      roadSection,
      [section("A", "1"), section("B", "1", { roadClass: "lane" }), section("C", "1", { roadClass: "branch" })]
    ],
    [patrolShift, [shift("1", "A", "05:00", "20:59"), shift("2", "B", "06:00", "18:00")]]
  )
  const statuses = (regime = regimeOf()) =>
    [roadDutyIds.patrolMain, roadDutyIds.patrolLane].flatMap((id) => lines(outcomes(id, given, only, regime)))

  it("main roads and lanes have norms of their own, branch roads none", () => {
    expect(statuses()).toEqual([`A ${DAY} missed`, `B ${DAY} met`])
    expect(statuses(regimeOf(overlay(patrolHoursMain, "15.5")))).toEqual([`A ${DAY} met`, `B ${DAY} met`])
    expect(statuses(regimeOf(overlay(patrolHoursLane, "12.01")))).toEqual([`A ${DAY} missed`, `B ${DAY} missed`])
  })

  it("the mean is in hours a section and day, the norm a rate of its own", () => {
    const ids = [roadDutyIds.patrolMain, roadDutyIds.patrolLane]
    const rows = ledgers(
      [patrolDay, derived(given).get(patrolDay) ?? []],
      [dutyOutcome, ids.flatMap((id) => rowsOf(id, outcomes(id, given, only)))]
    )
    expect(figure(sweepHours, rows, only, { op: "atLeast", ratio: "14" })).toMatchObject({
      display: "13.99小时",
      targetResult: "missed",
      flags: []
    })
    expect(figure(sweepHoursKept, rows, only).display).toBe("50%")
  })
})
