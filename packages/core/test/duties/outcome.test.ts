import { describe, expect, it } from "vitest"
import { chinaWorkCalendar, plainDate } from "../../src/calendar/index.ts"
import {
  type DutyEntry,
  type DutyOutcome,
  type DutyStatus,
  defineDuty,
  dutyExemption,
  dutyStatuses,
  evaluateDuty
} from "../../src/duties/index.ts"
import { format, toRow } from "../../src/ledger/index.ts"
import {
  at,
  branch,
  branchRow,
  checkRow,
  committeeMeeting,
  current,
  dailyStationCheck,
  dailySweeping,
  decision,
  decisionRow,
  exemptRow,
  forever,
  judged,
  ledgersOf,
  lines,
  meetingRow,
  monthlyCommittee,
  section,
  serveDecision,
  service,
  serviceRow,
  station,
  stationCheck,
  stationRow,
  swept
} from "./rules.ts"

const range = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) })
const only = (outcomes: ReadonlyArray<DutyOutcome>): DutyOutcome => {
  expect(outcomes).toHaveLength(1)
  return outcomes[0] as DutyOutcome
}

describe("the daily check of a transfer station (R6.1)", () => {
  const day = range("2022-03-01", "2022-03-01")
  const on = (
    checks: ReadonlyArray<ReturnType<typeof checkRow>>,
    exemptions: ReadonlyArray<ReturnType<typeof exemptRow>> = [],
    judgedOn = "2022-03-02"
  ) =>
    only(
      judged(
        dailyStationCheck,
        judgedOn,
        [
          [station, [stationRow("A", "2020-01-01")]],
          [stationCheck, checks],
          [dutyExemption, exemptions]
        ],
        { range: day }
      )
    )
  const exempt = (document: string | null, from = "2022-03-01", until: string | null = "2022-03-01") =>
    exemptRow(dailyStationCheck, "A", from, until, document)

  const cases: ReadonlyArray<readonly [DutyStatus, string, DutyOutcome]> = [
    ["met", "checked", on([checkRow("A", "2022-03-01")])],
    ["missed", "not checked", on([])],
    ["missed", "checked a day later, which is the next day's check", on([checkRow("A", "2022-03-02")])],
    ["missed", "another station was checked", on([checkRow("B", "2022-03-01")])],
    ["not-yet-due", "the day is not over", on([], [], "2022-03-01")],
    ["met", "done before the day is over", on([checkRow("A", "2022-03-01")], [], "2022-03-01")],
    ["evidence-incomplete", "nobody signed", on([checkRow("A", "2022-03-01", { inspector: null })])],
    [
      "met",
      "one check is signed, another is not",
      on([checkRow("A", "2022-03-01", { inspector: null }), checkRow("A", "2022-03-01")])
    ],
    [
      "needs-review",
      "the check contradicts itself",
      on([checkRow("A", "2022-03-01", { result: "contradicts" }), checkRow("A", "2022-03-01")])
    ],
    ["exempt", "with a document", on([], [exempt("停运〔2022〕1号")])],
    ["exempt", "without a last day", on([], [exempt("停运〔2022〕1号", "2022-01-01", null)])],
    ["missed", "without a document it is no exemption", on([], [exempt(null)])],
    ["missed", "the exemption ended the day before", on([], [exempt("停运〔2022〕1号", "2022-02-01", "2022-02-28")])],
    [
      "missed",
      "the exemption is from another duty",
      on([], [exemptRow(monthlyCommittee, "A", "2022-01-01", null, "文")])
    ]
  ]
  it.each(cases)("%s: %s", (status, _, outcome) => expect(outcome.status).toBe(status))

  it("where two checks are needed, one signed and one not are incomplete, one alone is missed", () => {
    const twice = defineDuty({ ...dailyStationCheck, needs: { of: "count", atLeast: 2 } })
    const unsigned = checkRow("A", "2022-03-01", { inspector: null })
    const status = (...checks: ReadonlyArray<typeof unsigned>) =>
      only(
        judged(
          twice,
          "2022-03-02",
          [
            [station, [stationRow("A", "2020-01-01")]],
            [stationCheck, checks]
          ],
          { range: day }
        )
      ).status
    expect(status(checkRow("A", "2022-03-01"), unsigned)).toBe("evidence-incomplete")
    expect(status(checkRow("A", "2022-03-01"))).toBe("missed")
    expect(status(unsigned)).toBe("missed")
    expect(status(checkRow("A", "2022-03-01"), checkRow("A", "2022-03-01"))).toBe("met")
  })

  it("tells unit, place, document and every entry", () => {
    const outcome = on([checkRow("A", "2022-03-01", { inspector: null })], [exempt("停运〔2022〕1号")])
    expect(outcome).toMatchObject({
      rule: "sanitation.daily-station-check",
      field: "sanitation",
      subject: "A",
      orgUnit: "A队",
      place: "新港",
      dueOn: "2022-03-01",
      provisional: false,
      exemption: "停运〔2022〕1号",
      evidence: [{ id: "test.station-check/1", doneOn: "2022-03-01", standing: "incomplete" }]
    })
    expect([outcome.weight, outcome.metWeight].map(format)).toEqual(["1", "0"])
  })

  it("is owed on the days the station is in service, first and last included", () => {
    const closing = [stationRow("A", "2022-03-30", "2022-04-01"), stationRow("B", "2022-04-01")]
    const outcomes = judged(dailyStationCheck, "2022-04-02", [
      [station, closing],
      [stationCheck, [checkRow("B", "2022-04-01")]]
    ])
    expect(lines(outcomes)).toEqual([
      "A 2022-03-30 missed",
      "A 2022-03-31 missed",
      "A 2022-04-01 missed",
      "B 2022-04-01 met",
      "B 2022-04-02 not-yet-due"
    ])
  })

  it("a station whose rows contradict each other needs review, one that was renewed early does not", () => {
    const rows = [stationRow("A", "2022-01-01"), stationRow("A", "2022-03-01")]
    const moved = toRow(station, { station: "A", from: "2022-03-01", team: "别队", street: "新港" })
    const backwards = stationRow("A", "2022-03-05", "2022-02-05")
    const status = (registered: typeof rows) =>
      judged(dailyStationCheck, "2022-03-02", [[station, registered]], { range: day }).map((one) => one.status)
    expect(status(rows)).toEqual(["missed"])
    expect(status([stationRow("A", "2022-01-01"), moved])).toEqual(["needs-review"])
    const both = current([stationRow("A", "2022-03-01"), moved])
    const unit = (entries: typeof both) =>
      only(judged(dailyStationCheck, "2022-03-02", [[station, entries]], { range: day })).orgUnit
    expect([unit(both), unit(both.toReversed())]).toEqual(["别队", "别队"])
    expect(status([backwards])).toEqual(["needs-review"])
    expect(status([stationRow("A", "2022-01-01"), backwards])).toEqual(["missed"])
  })
})

describe("the monthly committee meeting (PR4.2)", () => {
  const meetings = [
    ...["2026-01-08", "2026-03-05", "2026-03-26", "2026-04-09", "2026-05-07", "2026-06-04"],
    ...["2026-07-09", "2026-08-06", "2026-09-03", "2026-11-06"]
  ].map((day) => meetingRow("一支部", day))
  const written = (branches: ReadonlyArray<ReturnType<typeof branchRow>>) =>
    [
      [branch, branches],
      [committeeMeeting, meetings]
    ] as const

  it("two in March do not pay for February; undone it is a deviation, no breach (PR1.3, PR1.4)", () => {
    const shown = { range: range("2026-01-01", "2026-12-31") }
    const outcomes = judged(monthlyCommittee, "2026-11-22", written([branchRow("一支部", "2020-06-15")]), shown)
    const months = (status: DutyStatus) =>
      outcomes.filter((one) => one.status === status).map(({ period }) => period.id)
    expect(months("deviation")).toEqual(["2026-02", "2026-10"])
    expect(months("not-yet-due")).toEqual(["2026-12"])
    expect(months("met")).toHaveLength(9)
    expect(outcomes).toHaveLength(12)
    expect(outcomes[2]?.evidence.map(({ standing }) => standing)).toEqual(["counts", "counts"])
  })

  it("without a range it shows what began in the year up to the day", () => {
    const outcomes = judged(monthlyCommittee, "2026-11-22", written([branchRow("一支部", "2020-06-15")]))
    expect([outcomes[0]?.period.id, outcomes.at(-1)?.period.id, outcomes.length]).toEqual(["2026-01", "2026-11", 11])
  })

  it("is owed from the first full month, and not for the month in which the branch ends (PR1.6, PR3.5)", () => {
    const branches = [
      branchRow("一支部", "2026-02-01", "2026-04-29"),
      branchRow("二支部", "2026-02-02", "2026-04-30"),
      branchRow("三支部", "2026-01-01", null, "no"),
      branchRow("四支部", "2026-01-01", "2026-02-14", "no"),
      branchRow("四支部", "2026-02-15", null, "yes")
    ]
    const shown = { range: range("2026-01-01", "2026-04-30") }
    const outcomes = judged(monthlyCommittee, "2026-11-22", [[branch, branches]], shown)
    expect(outcomes.map(({ period, subject }) => `${period.id} ${subject}`)).toEqual([
      "2026-02 一支部",
      "2026-03 一支部",
      "2026-03 二支部",
      "2026-03 四支部",
      "2026-04 二支部",
      "2026-04 四支部"
    ])
  })

  it("owes nothing for months that began before the rule was made", () => {
    const shown = { range: range("2018-09-01", "2018-12-01") }
    const outcomes = judged(monthlyCommittee, "2019-01-01", [[branch, [branchRow("一支部", "2000-01-01")]]], shown)
    expect(lines(outcomes)).toEqual(["一支部 2018-11 deviation", "一支部 2018-12 deviation"])
  })

  it("a meeting after the day of judgment was not held yet", () => {
    const planned = [
      [branch, [branchRow("一支部", "2020-01-01")]],
      [committeeMeeting, [meetingRow("一支部", "2026-03-25")]]
    ] as const
    const march = { range: range("2026-03-01", "2026-03-31") }
    expect(only(judged(monthlyCommittee, "2026-03-24", planned, march))).toMatchObject({
      status: "not-yet-due",
      evidence: []
    })
    expect(only(judged(monthlyCommittee, "2026-03-25", planned, march)).status).toBe("met")
  })

  it("an exemption counts when it is in force on the last day of the period", () => {
    const status = (from: string, until: string | null) =>
      judged(
        monthlyCommittee,
        "2026-05-01",
        [
          [branch, [branchRow("一支部", "2020-01-01")]],
          [dutyExemption, [exemptRow(monthlyCommittee, "一支部", from, until, "批复1号")]]
        ],
        { range: range("2026-03-01", "2026-03-31") }
      ).map((one) => one.status)
    expect(status("2026-03-20", null)).toEqual(["exempt"])
    expect(status("2026-03-01", "2026-03-31")).toEqual(["exempt"])
    expect(status("2026-03-01", "2026-03-30")).toEqual(["deviation"])
    expect(status("2026-04-01", null)).toEqual(["deviation"])
  })
})

describe("serving the decision (administrative-penalty law art. 61)", () => {
  const on = (
    day: string,
    decisions: ReadonlyArray<ReturnType<typeof decisionRow>>,
    served: ReadonlyArray<string> = []
  ) =>
    judged(serveDecision, day, [
      [decision, decisions],
      [service, served.map((one) => serviceRow("甲", one))]
    ])

  it("is due on the seventh workday: the holiday of October 2026 is not counted", () => {
    const outcome = only(on("2026-10-15", [decisionRow("甲", "2026-09-29")], ["2026-10-14"]))
    expect(outcome).toMatchObject({ dueOn: "2026-10-14", status: "met", orgUnit: "一中队" })
    expect(outcome.period).toMatchObject({ id: "2026-09-29/..", from: "2026-09-29", to: "2026-10-14" })
  })

  it("is open until that day, missed after; a late service is shown and does not satisfy", () => {
    const made = [decisionRow("甲", "2026-09-29")]
    expect(only(on("2026-10-14", made)).status).toBe("not-yet-due")
    expect(only(on("2026-10-15", made)).status).toBe("missed")
    expect(only(on("2026-10-20", made, ["2026-10-15"]))).toMatchObject({
      status: "missed",
      evidence: [{ id: "test.service/1", doneOn: "2026-10-15", standing: "late" }]
    })
  })

  it("is not owed when the respondent was present, nor before the limit was in force", () => {
    expect(on("2026-10-20", [decisionRow("甲", "2026-09-29", "yes")])).toEqual([])
    expect(on("2021-12-31", [decisionRow("甲", "2021-07-14")])).toEqual([])
    expect(on("2021-12-31", [decisionRow("甲", "2021-07-15")])).toHaveLength(1)
  })

  it("one service answers the last decision before it, never two", () => {
    const twice = [decisionRow("甲", "2026-03-02"), decisionRow("甲", "2026-03-04")]
    expect(lines(on("2026-06-01", twice, ["2026-03-05"]))).toEqual(["甲 2026-03-02/.. missed", "甲 2026-03-04/.. met"])
    expect(lines(on("2026-06-01", twice, ["2026-03-05", "2026-03-03"]))).toEqual([
      "甲 2026-03-02/.. met",
      "甲 2026-03-04/.. met"
    ])
    expect(only(on("2026-06-01", [decisionRow("甲", "2026-03-02")], ["2026-03-01"])).evidence).toEqual([])
  })

  it("may be served on the day of the decision", () =>
    expect(lines(on("2026-06-01", [decisionRow("甲", "2026-03-02")], ["2026-03-02"]))).toEqual([
      "甲 2026-03-02/.. met"
    ]))

  it("two entries of one decision are one duty, which needs review when they disagree", () => {
    const [first, second] = [decisionRow("甲", "2026-03-02"), decisionRow("甲", "2026-03-02", "no", "二中队")]
    const status = (...rows: ReadonlyArray<typeof first>) => lines(on("2026-06-01", rows, ["2026-03-03"]))
    expect(status(first, first)).toEqual(["甲 2026-03-02/.. met"])
    expect(status(first, second)).toEqual(["甲 2026-03-02/.. needs-review"])
    expect(status(first, second, second)).toEqual(["甲 2026-03-02/.. needs-review"])
  })

  it("is provisional where next year's holidays are not published", () => {
    expect(only(on("2027-12-31", [decisionRow("甲", "2027-12-30")])).provisional).toBe(true)
    expect(only(on("2026-10-20", [decisionRow("甲", "2026-09-29")])).provisional).toBe(false)
  })
})

describe("sweeping by area (R4.1b)", () => {
  const area = (id: string, square: string | null) =>
    toRow(section, { section: id, from: "2020-01-01", station: "东站", ...(square === null ? {} : { area: square }) })
  const done = (id: string, square: string | null) =>
    toRow(swept, { section: id, day: "2026-11-01", ...(square === null ? {} : { area: square }) })
  const on = (
    sections: ReadonlyArray<ReturnType<typeof area>>,
    work: ReadonlyArray<ReturnType<typeof done>>,
    day = "2026-11-02"
  ) =>
    judged(
      dailySweeping,
      day,
      [
        [section, sections],
        [swept, work]
      ],
      { range: range("2026-11-01", "2026-11-01") }
    ).map(({ metWeight, status, weight }) => [status, format(weight), format(metWeight)])

  it("weighs what is due and counts part of it", () => {
    expect(on([area("A", "12000"), area("B", "8000.5")], [done("A", "12000"), done("B", "3000.25")])).toEqual([
      ["met", "12000", "12000"],
      ["missed", "8000.5", "3000.25"]
    ])
  })

  it("never counts more than is due", () =>
    expect(on([area("A", "100")], [done("A", "140")])).toEqual([["met", "100", "100"]]))
  it("partial work shows while the day is open", () =>
    expect(on([area("A", "100")], [done("A", "40")], "2026-11-01")).toEqual([["not-yet-due", "100", "40"]]))
  it("an entry without its area is incomplete", () =>
    expect(on([area("A", "100")], [done("A", null)])).toEqual([["evidence-incomplete", "100", "0"]]))
  it("a section without an area needs review", () =>
    expect(on([area("A", null)], [done("A", "40")])).toEqual([["needs-review", "0", "0"]]))
})

describe("what had been recorded", () => {
  const first: DutyEntry = {
    entry: 1,
    recordedAt: at("2026-03-01"),
    supersededAt: at("2026-04-10"),
    row: meetingRow("一支部", "2026-02-27")
  }
  const corrected: DutyEntry = {
    entry: 1,
    recordedAt: at("2026-04-10"),
    supersededAt: null,
    row: meetingRow("一支部", "2026-03-27")
  }
  const asOf = (moment: string) =>
    lines(
      judged(
        monthlyCommittee,
        "2026-05-01",
        [
          [branch, current([branchRow("一支部", "2020-01-01")])],
          [committeeMeeting, [corrected, first]]
        ],
        { asOf: at(moment), range: range("2026-02-01", "2026-03-31") }
      )
    )

  it("a correction turns met into undone and undone into met, from the moment it was made", () => {
    expect(asOf("2026-02-28")).toEqual(["一支部 2026-02 deviation", "一支部 2026-03 deviation"])
    expect(asOf("2026-03-01")).toEqual(["一支部 2026-02 met", "一支部 2026-03 deviation"])
    expect(asOf("2026-04-09")).toEqual(["一支部 2026-02 met", "一支部 2026-03 deviation"])
    expect(asOf("2026-04-10")).toEqual(["一支部 2026-02 deviation", "一支部 2026-03 met"])
  })

  it("a ledger that was not handed over is a mistake, not an empty one", () => {
    const ledgers = new Map([...ledgersOf(monthlyCommittee)].filter(([kind]) => kind !== committeeMeeting.id))
    const question = { on: plainDate("2026-05-01"), calendar: chinaWorkCalendar, asOf: forever }
    expect(() => evaluateDuty(monthlyCommittee, ledgers, question)).toThrow(/needs the ledger test.committee-meeting/u)
  })
})

it("every status has a label in both languages", () => {
  for (const label of Object.values(dutyStatuses)) expect(label.zh.length * label.en.length).toBeGreaterThan(0)
  expect(defineDuty(dailyStationCheck)).toBe(dailyStationCheck)
})
