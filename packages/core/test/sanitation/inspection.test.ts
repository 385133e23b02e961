/** 每日督查、整改指标、考核表: days inspected, the figures of rectification and their restatement, the sheet of a station. */
import { chinaWorkCalendar, parseInstant } from "@xiuhua/core/calendar"
import { type DutyRule, dutyExemption, dutyOutcome, evaluateDuty, kindsOf, outcomeRow } from "@xiuhua/core/duties"
import { restate } from "@xiuhua/core/indicators"
import { format, type LedgerKind, personRefOf, type Row, toRow } from "@xiuhua/core/ledger"
import { closingTarget, inspectionTarget, onTimeTarget, reworkTarget, scoreFullMark } from "@xiuhua/core/regulation"
import {
  dailyInspection,
  daysInspected,
  inspection,
  inspectionDays,
  inspectionGroup,
  inspectionGroups,
  inspectionMember,
  inspectorFindings,
  pointsDeducted,
  problemClose,
  problemOnTime,
  problemRework,
  problemsFound,
  scoreSheets,
  windowedInspection
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { d, figure, figures, lawWith, nationalLaw, nowhere, of, ownValue, partsOf, shown } from "./fixture.ts"
import {
  assign,
  clerk,
  close,
  extended,
  find,
  reopen,
  reply,
  reworked,
  rowsOf,
  step,
  verify,
  withdrawn
} from "./problem-fixture.ts"

const person = (n: number) => personRefOf(new Uint8Array(16).fill(n))
const [cadre, stranger] = [person(11), person(12)]
const forever = parseInstant("2199-12-31") as number

const group = (id: string, from: string, until?: string) =>
  toRow(inspectionGroup, { group: id, orgUnit: "督查办", from, ...(until && { until }) })
const visit = (
  id: string,
  day: string,
  more: {
    readonly group?: string
    readonly signedOn?: string | null
    readonly startedAt?: string
    readonly inspector?: typeof cadre
  } = {}
) =>
  toRow(inspection, { inspection: id, day, group: "一组", route: "香洲路", inspector: cadre, signedOn: day, ...more })

const outcomes = (
  rule: DutyRule,
  on: string,
  from: string,
  written: ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>
) =>
  evaluateDuty(
    rule,
    new Map(
      kindsOf(rule).map((kind) => [
        kind.id,
        (written.find(([one]) => one === kind)?.[1] ?? []).map((row, at) => ({
          entry: at + 1,
          recordedAt: 0,
          supersededAt: null,
          row
        }))
      ])
    ),
    { on: d(on), calendar: chinaWorkCalendar, asOf: forever, range: { from: d(from), to: d(on) } }
  )

describe("R7.7 daily inspection", () => {
  const made = outcomes(dailyInspection, "2026-03-07", "2026-03-01", [
    [inspectionGroup, [group("一组", "2026-03-01"), group("二组", "2026-03-05")]],
    [
      inspection,
      [
        visit("1", "2026-03-01"),
        visit("2", "2026-03-01"),
        visit("3", "2026-03-02", { signedOn: null }),
        visit("4", "2026-03-05"),
        visit("5", "2026-03-05", { group: "二组" }),
        visit("6", "2026-03-06", { group: "二组" })
      ]
    ],
    [
      dutyExemption,
      [
        toRow(dutyExemption, {
          rule: dailyInspection.id,
          subject: "一组",
          from: "2026-03-04",
          until: "2026-03-04",
          document: "台风停工1号"
        })
      ]
    ]
  ])
  const rows = of(dutyOutcome, ...made.map((outcome) => outcomeRow(dailyInspection, outcome)))

  it("days with a signed inspection over days due; a missing day is shown, an exempt and an open one are in neither", () => {
    expect(
      made.filter(({ subject }) => subject === "一组").map(({ period, status }) => [period.id.slice(8), status])
    ).toEqual([
      ["01", "met"],
      ["02", "evidence-incomplete"],
      ["03", "missed"],
      ["04", "exempt"],
      ["05", "met"],
      ["06", "missed"],
      ["07", "not-yet-due"]
    ])
    const value = figure(inspectionDays, rows, "2026-03-01", "2026-03-07")
    expect(shown(value)).toEqual(["4", "7", "57.14%"])
    expect(partsOf(value)).toEqual({ unsigned: "1", missing: "2", exempt: "1" })
    expect(
      figures(inspectionDays, rows, "2026-03-01", "2026-03-07", { by: ["subject"] }).map(({ by, display }) => [
        by["subject"],
        display
      ])
    ).toEqual([
      ["一组", "40%"],
      ["二组", "100%"]
    ])
  })

  it("R7.8 a place may ask for an inspection in each window", () => {
    const twice = windowedInspection(
      [
        { from: 480, to: 720 },
        { from: 870, to: 1050 }
      ],
      dailyInspection.cites
    )
    const made = outcomes(twice, "2026-03-03", "2026-03-02", [
      [inspectionGroup, [group("一组", "2026-03-01")]],
      [inspection, [visit("1", "2026-03-02", { startedAt: "12:00" }), visit("2", "2026-03-02", { startedAt: "12:30" })]]
    ])
    expect(made.map(({ period, status }) => [period.id, status]).slice(0, 2)).toEqual([
      ["2026-03-02T08:00/12:00", "met"],
      ["2026-03-02T14:30/17:30", "missed"]
    ])
  })

  it("days, groups and members stand for themselves", () => {
    const inspections = of(
      inspection,
      visit("1", "2026-03-01"),
      visit("2", "2026-03-01"),
      visit("3", "2026-03-02", { signedOn: null })
    )
    expect(figure(daysInspected, inspections, "2026-03-01", "2026-03-31").display).toBe("1天")
    expect(partsOf(figure(daysInspected, inspections, "2026-03-01", "2026-03-31"))).toEqual({ inspections: "2" })
    const member = (who: typeof cadre, from: string, until?: string) =>
      toRow(inspectionMember, { group: "一组", member: who, from, ...(until && { until }) })
    const groups = [
      ...of(inspectionGroup, group("一组", "2026-01-01"), group("二组", "2026-01-01", "2026-02-28")),
      ...of(inspectionMember, member(cadre, "2026-01-01"), member(stranger, "2026-01-01", "2026-03-30"))
    ]
    const value = figure(inspectionGroups, groups, "2026-03-01", "2026-03-31")
    expect([value.display, partsOf(value)]).toEqual(["1组", { members: "1" }])
  })

  it("R7.1 an inspector who is not seconded to the group that day is doubtful", () => {
    const members = [toRow(inspectionMember, { group: "一组", member: cadre, from: "2026-03-01", until: "2026-03-02" })]
    const inspections = [
      visit("member", "2026-03-02"),
      visit("after the secondment", "2026-03-03"),
      visit("another group", "2026-03-02", { group: "二组" }),
      visit("stranger", "2026-03-02", { inspector: stranger })
    ]
    expect(inspectorFindings(inspections, members).map(({ facts, rule }) => [rule, facts["inspection"]])).toEqual([
      ["inspection.not-seconded", "after the secondment"],
      ["inspection.not-seconded", "another group"],
      ["inspection.not-seconded", "stranger"]
    ])
  })
})

/** Found on 30 March and due on the 31st at nine. */
const march = (replied: string | null, at = "09:00", station = "一站") => [
  find("2026-03-30", "08:00", "litter", station),
  assign("2026-03-30", "09:00", null, station),
  ...(replied === null ? [] : [reply(replied, at), verify(replied, "20:00"), close(replied, "21:00")])
]

describe("figures of rectification", () => {
  const cases = {
    onTime: march("2026-03-31"),
    late: march("2026-03-31", "09:01"),
    open: march(null),
    reworked,
    reopened: extended,
    withdrawn,
    april: [find("2026-03-31", "08:00"), assign("2026-03-31", "09:00")],
    other: march("2026-03-31", "08:00", "三站")
  }
  const rows = rowsOf(cases)
  const period = ["2026-03-01", "2026-03-31"] as const

  it("R7.6 closing and on time are over what fell due in the period: a problem due in April is not there", () => {
    expect(shown(figure(problemClose, rows, ...period))).toEqual(["4", "6", "66.67%"])
    expect(partsOf(figure(problemClose, rows, ...period))).toEqual({ extended: "1", reopened: "1" })
    expect(shown(figure(problemOnTime, rows, ...period))).toEqual(["3", "6", "50%"])
    expect(shown(figure(problemClose, rows, "2026-04-01", "2026-04-30"))).toEqual(["0", "1", "0%"])
    expect(
      figures(problemOnTime, rows, ...period, { by: ["station"] }).map(({ by, display }) => [by["station"], display])
    ).toEqual([
      ["一站", "50%"],
      ["三站", "100%"],
      ["二站", "0%"]
    ])
  })

  it("rework is problems with a failed check over problems checked; found leaves withdrawn ones out", () => {
    expect(shown(figure(problemRework, rows, ...period))).toEqual(["1", "5", "20%"])
    expect(partsOf(figure(problemRework, rows, ...period))).toEqual({ reworks: "1" })
    const found = figure(problemsFound, rows, ...period)
    expect([found.display, partsOf(found)]).toEqual(["7处", { closed: "4", withdrawn: "1" }])
    expect(figure(pointsDeducted, rows, ...period).display).toBe("0.5分")
  })

  it("[L] targets are the project's or the place's own", () => {
    const result = (targets: typeof nowhere.targets, indicator = problemOnTime) =>
      figure(indicator, rows, ...period, { locality: { ...nowhere, targets } }).targetResult
    expect(result({ [problemOnTime.id]: onTimeTarget })).toBe("missed")
    expect(result({ [problemOnTime.id]: ownValue(onTimeTarget, { op: "atLeast", ratio: "0.5" }) })).toBe("met")
    expect(result({ [problemClose.id]: closingTarget }, problemClose)).toBe("missed")
    expect(result({ [problemClose.id]: ownValue(closingTarget, { op: "atLeast", ratio: "0.6" }) }, problemClose)).toBe(
      "met"
    )
    expect(result({ [problemRework.id]: reworkTarget }, problemRework)).toBe("missed")
    expect(result({ [problemRework.id]: ownValue(reworkTarget, { op: "atMost", ratio: "0.2" }) }, problemRework)).toBe(
      "met"
    )
    const inspected = (target: typeof inspectionTarget) =>
      figure(
        inspectionDays,
        of(
          dutyOutcome,
          ...outcomes(dailyInspection, "2026-03-03", "2026-03-01", [
            [inspectionGroup, [group("一组", "2026-03-01")]],
            [inspection, [visit("1", "2026-03-01")]]
          ]).map((one) => outcomeRow(dailyInspection, one))
        ),
        ...period,
        { locality: { ...nowhere, targets: { [inspectionDays.id]: target } } }
      ).targetResult
    expect([
      inspected(inspectionTarget),
      inspected(ownValue(inspectionTarget, { op: "atLeast", ratio: "0.5" }))
    ]).toEqual(["missed", "met"])
  })

  it("opening a problem again restates the period in which it was due, and no other", () => {
    const again = rowsOf({ ...cases, onTime: [...cases.onTime, reopen("2026-05-06", "09:00")] })
    const moved = (indicator: typeof problemClose, from: string, to: string) =>
      restate(figure(indicator, rows, from, to), figure(indicator, again, from, to))
    expect(moved(problemClose, ...period)).toMatchObject({
      _tag: "Restated",
      moved: [
        { what: "numerator", from: { digits: 4n }, to: { digits: 3n } },
        { what: "part:reopened", from: { digits: 1n }, to: { digits: 2n } }
      ]
    })
    expect(moved(problemOnTime, ...period)._tag).toBe("Restated")
    expect(moved(problemClose, "2026-04-01", "2026-04-30")._tag).toBe("Unchanged")
    expect(moved(problemClose, "2026-05-01", "2026-05-31")._tag).toBe("Unchanged")
    expect(moved(problemRework, ...period)._tag).toBe("Unchanged")
  })
})

describe("score sheets", () => {
  const rows = rowsOf({
    reworked,
    open: march(null),
    withdrawn,
    heavy: [
      ...march("2026-03-31", "08:00", "三站"),
      step("DeductPoints", "2026-03-31", "22:00", { by: clerk, tenths: 1_005, reason: "一票否决" }),
      step("IssueNotice", "2026-04-01", "09:00", { by: clerk, document: "环督通报〔2026〕4号" })
    ]
  })
  const sheets = (month: string, law = nationalLaw) =>
    scoreSheets({ law }, d(month), rows).map(({ deducted, score, ...rest }) => ({
      ...rest,
      deducted: format(deducted),
      score: format(score)
    }))

  it("one for each station and month, by the month of each counter; nothing is cut off at 0", () => {
    expect(sheets("2026-03-01")).toEqual([
      {
        station: "一站",
        found: 2,
        due: 2,
        closed: 1,
        onTime: 1,
        reworks: 1,
        deducted: "0.5",
        score: "99.5",
        notices: ["环督通报〔2026〕3号"]
      },
      {
        station: "三站",
        found: 1,
        due: 1,
        closed: 1,
        onTime: 1,
        reworks: 0,
        deducted: "100.5",
        score: "-0.5",
        notices: []
      }
    ])
    expect(sheets("2026-04-01")).toEqual([
      {
        station: "三站",
        found: 0,
        due: 0,
        closed: 0,
        onTime: 0,
        reworks: 0,
        deducted: "0",
        score: "100",
        notices: ["环督通报〔2026〕4号"]
      }
    ])
    expect(sheets("2026-05-01")).toEqual([])
  })

  it("[L] from a full mark of the place's own; none before there was one", () => {
    expect(sheets("2026-03-01", lawWith(scoreFullMark, "12"))[0]?.score).toBe("11.5")
    expect(scoreSheets({ law: nationalLaw }, d("1989-12-01"), rows)).toEqual([])
  })
})
