import { describe, expect, it } from "vitest"
import { addDays, plainDate, type TimeLimit } from "../../src/calendar/index.ts"
import { basisOn, type DutyRule, defineDuty, dutyKinds, kindsOf } from "../../src/duties/index.ts"
import { day, defineKind, measure, month, text, toRow } from "../../src/ledger/index.ts"
import type { Parameter } from "../../src/regulation/index.ts"
import {
  committeeMeeting,
  dailyStationCheck,
  dailySweeping,
  decision,
  decisionRow,
  judged,
  lines,
  monthlyCommittee,
  section,
  serveDecision,
  service,
  serviceLimit,
  station,
  stationCheck,
  stationRow,
  swept
} from "./rules.ts"

const dated = <A>(value: A): Parameter<A> => ({
  id: "test.figure",
  label: { zh: "试", en: "test" },
  reviewed: plainDate("2026-11-22"),
  values: [
    { from: plainDate("2020-01-01"), value, cite: { source: "试", article: "一", gist: "试" }, confidence: "local" }
  ]
})

const within = (count: number): Parameter<TimeLimit> => dated({ count, unit: "calendarDays", owner: "agency" })
const stations = [station, [stationRow("A", "2020-01-01")]] as const
const range = (from: string, to: string) => ({ range: { from: plainDate(from), to: plainDate(to) } })

const owing: Pick<DutyRule, "satisfiedBy" | "subjects"> = {
  subjects: { kind: section, subject: "section" },
  satisfiedBy: [{ kind: swept, subject: "section", amount: "area" }]
}

describe("a duty of what the register says", () => {
  const owed = defineDuty({
    ...dailySweeping,
    subjects: { kind: section, subject: "section" },
    needs: { of: "owed", measure: "area" }
  })
  const row = (id: string, area: string | null, from = "2022-03-01") => toRow(section, { section: id, from, area })
  const done = (id: string, area: string) => toRow(swept, { section: id, day: "2022-03-01", area })
  const statuses = (...rows: ReadonlyArray<ReturnType<typeof row>>) =>
    judged(owed, "2022-03-02", [
      [section, rows],
      [swept, [done("A", "60"), done("A", "40"), done("B", "99.99"), done("C", "1")]]
    ])
      .filter(({ period }) => period.id === "2022-03-01")
      .map(({ status, subject, weight }) => `${subject} ${status} ${weight.digits}`)

  it("is met by parts that add up, not by a hundredth less; without an amount a person has to look", () => {
    expect(statuses(row("A", "100"), row("B", "100"), row("C", null))).toEqual([
      "A met 1",
      "B missed 1",
      "C needs-review 1"
    ])
  })

  it("needs a look where two rows of one day owe differently", () => {
    expect(statuses(row("A", "100", "2022-02-01"), row("A", "90"))).toEqual(["A needs-review 1"])
    expect(statuses(row("A", "100", "2022-02-01"), row("A", "100"))).toEqual(["A met 1"])
  })
})

describe("an event whose first day counts", () => {
  it("ends a day earlier", () => {
    const started = (startCounts: boolean) =>
      judged(
        { ...serveDecision, period: { unit: "event", within: within(10), ...(startCounts && { startCounts }) } },
        "2022-03-05",
        [
          [decision, [decisionRow("X", "2022-03-01")]],
          [service, []]
        ]
      ).map(({ dueOn }) => dueOn)
    expect([started(false), started(true)]).toEqual([["2022-03-11"], ["2022-03-10"]])
  })
})

describe("windows of a day (R7.8)", () => {
  const walk = defineKind({
    id: "test.walk",
    label: { zh: "督查", en: "Inspections" },
    fields: {
      walk: text("编号", "walk"),
      station: text("站", "station"),
      day: day("日期", "day"),
      time: text("时间", "time", { optional: true })
    },
    key: ["walk"],
    day: "day",
    grain: "day",
    retentionYears: 1
  })
  const windowed = defineDuty({
    ...dailyStationCheck,
    id: "test.windows",
    period: {
      unit: "window",
      windows: [
        { from: 480, to: 720 },
        { from: 1440, to: 1800 }
      ]
    },
    satisfiedBy: [{ kind: walk, subject: "station", time: "time" }]
  })
  const walked = (on: string, time: string | null) => toRow(walk, { walk: "1", station: "A", day: on, time })
  const status = (row: ReturnType<typeof walked>) =>
    judged(windowed, "2022-03-03", [stations, [walk, [row]]], range("2022-03-01", "2022-03-01")).map(
      (one) => one.status
    )

  it("both ends are within", () => {
    expect(status(walked("2022-03-01", "07:59"))).toEqual(["missed", "missed"])
    expect(status(walked("2022-03-01", "08:00"))).toEqual(["met", "missed"])
    expect(status(walked("2022-03-01", "12:00"))).toEqual(["met", "missed"])
    expect(status(walked("2022-03-01", "12:01"))).toEqual(["missed", "missed"])
  })

  it("a window may run past midnight: it belongs to the day before and is due the day after", () => {
    const late = (on: string, time: string) =>
      judged(windowed, "2022-03-04", [stations, [walk, [walked(on, time)]]], range("2022-03-01", "2022-03-01")).map(
        (one) => [one.dueOn, one.status]
      )
    expect(late("2022-03-02", "06:00")).toEqual([
      ["2022-03-01", "missed"],
      ["2022-03-02", "met"]
    ])
    expect(late("2022-03-02", "00:00")[1]).toEqual(["2022-03-02", "met"])
    expect(late("2022-03-02", "06:01")[1]).toEqual(["2022-03-02", "missed"])
  })

  it("an entry without a readable time is incomplete in each window", () => {
    expect(status(walked("2022-03-01", null))).toEqual(["evidence-incomplete", "evidence-incomplete"])
    expect(status(walked("2022-03-01", "24:30"))).toEqual(["evidence-incomplete", "evidence-incomplete"])
  })
})

describe("a report about another period", () => {
  const report = defineKind({
    id: "test.report",
    label: { zh: "月报", en: "Monthly reports" },
    fields: { station: text("站", "station"), about: month("月份", "month"), day: day("报送日期", "handed in") },
    key: ["station", "about"],
    day: "day",
    grain: "day",
    retentionYears: 1
  })
  const monthly = defineDuty({
    ...dailyStationCheck,
    id: "test.report",
    period: { unit: "month" },
    satisfiedBy: [{ kind: report, subject: "station", about: "about" }],
    due: { from: "end", within: within(10) }
  })
  const handedIn = (on: string, judgedOn = "2022-06-01") =>
    judged(
      monthly,
      judgedOn,
      [stations, [report, [toRow(report, { station: "A", about: "2022-03-01", day: on })]]],
      range("2022-03-01", "2022-03-31")
    ).map(({ dueOn, evidence, status }) => [dueOn, status, evidence.map(({ standing }) => standing).join()])

  it("is in time until its limit ends; after that it is shown and does not satisfy", () => {
    expect(handedIn("2022-04-10")).toEqual([["2022-04-10", "met", "counts"]])
    expect(handedIn("2022-04-11")).toEqual([["2022-04-10", "missed", "late"]])
    expect(handedIn("2022-04-12", "2022-04-10")).toEqual([["2022-04-10", "not-yet-due", ""]])
  })

  it("may be due within its period", () => {
    const early = defineDuty({
      ...monthly,
      due: { from: "start", within: within(4) }
    })
    const [outcome] = judged(early, "2022-03-06", [stations], range("2022-03-01", "2022-03-31"))
    expect(outcome).toMatchObject({ dueOn: "2022-03-05", status: "missed" })
  })
})

describe("a figure that a plan fixes (PR7.1: hours of study)", () => {
  const study = defineKind({
    id: "test.study",
    label: { zh: "学习", en: "Study" },
    fields: {
      member: text("党员", "member"),
      day: day("日期", "day"),
      hours: measure("学时", "hours", { unit: "人次", scale: 1 })
    },
    key: ["member", "day"],
    day: "day",
    grain: "day",
    retentionYears: 1
  })
  const hours = defineDuty({
    ...monthlyCommittee,
    id: "test.hours",
    period: { unit: "year" },
    subjects: { kind: station, subject: "station" },
    satisfiedBy: [{ kind: study, subject: "member", amount: "hours" }],
    needs: { of: "amount", atLeast: dated("32") }
  })
  const studied = (...written: ReadonlyArray<string>) =>
    lines(
      judged(
        hours,
        "2023-01-01",
        [
          stations,
          [
            study,
            written.map((h, n) => toRow(study, { member: "A", day: addDays(plainDate("2022-03-01"), n), hours: h }))
          ]
        ],
        range("2022-01-01", "2022-12-31")
      )
    )

  it("adds up", () => {
    expect(studied("16", "6", "4", "4")).toEqual(["A 2022 deviation"])
    expect(studied("16", "15.9")).toEqual(["A 2022 deviation"])
    expect(studied("16", "15.9", "0.1")).toEqual(["A 2022 met"])
  })

  it("in a year for which no figure was in force it needs review", () => {
    const before = judged(hours, "2020-01-01", [stations], range("2019-01-01", "2019-12-31"))
    expect(before).toEqual([])
    const old = [station, [stationRow("A", "2018-12-01")]] as const
    expect(lines(judged(hours, "2020-01-01", [old], range("2019-01-01", "2019-12-31")))).toEqual([
      "A 2019 needs-review"
    ])
  })
})

describe("a rule", () => {
  it("names what it reads, each ledger once", () => {
    const ids = (rule: DutyRule) => kindsOf(rule).map(({ id }) => id)
    expect(ids(dailyStationCheck)).toEqual(["test.station", "test.station-check", "governance.duty-exemption"])
    expect(ids(serveDecision)).toEqual(["test.decision", "test.service"])
    expect(dutyKinds.map(({ id }) => id)).toEqual(["governance.duty-exemption", "governance.duty-outcome"])
  })

  it("rests on what was in force when the period began, and on nothing before and after", () => {
    const [cite] = monthlyCommittee.cites
    const later = {
      ...cite,
      from: plainDate("2024-01-01"),
      until: plainDate("2025-12-31"),
      confidence: "doubtful"
    } as const
    const rule = { ...monthlyCommittee, cites: [cite, later] } as const
    const confidence = (on: string) => basisOn(rule, plainDate(on))?.confidence
    expect(
      ["2018-10-27", "2018-10-28", "2023-12-31", "2024-01-01", "2025-12-31", "2026-01-01"].map(confidence)
    ).toEqual([undefined, "verified", "verified", "doubtful", "doubtful", undefined])
  })

  const check = dailyStationCheck.satisfiedBy[0]
  it.each<readonly [string, Partial<DutyRule>, RegExp]>([
    ["owed by what is no register", { subjects: { kind: stationCheck, subject: "station" } }, /no register/u],
    ["owed by nothing", { subjects: { kind: station, subject: "name" } }, /no field name/u],
    ["shown by a field that is not there", { satisfiedBy: [{ ...check, required: ["photo"] }] }, /no field photo/u],
    ["shown by entries of no subject", { satisfiedBy: [{ ...check, subject: "site" }] }, /no field site/u],
    ["done on what is no day", { satisfiedBy: [{ ...check, doneOn: "inspector" }] }, /inspector is not a day/u],
    ["with a window but no time", { period: { unit: "window", windows: [{ from: 0, to: 60 }] } }, /windows of a day/u],
    ["with a time but no window", { satisfiedBy: [{ ...check, time: "inspector" }] }, /windows of a day/u],
    ["needing no entry at all", { needs: { of: "count", atLeast: 0 } }, /0 entries/u],
    ["needing an amount that nothing shows", { needs: { of: "weight" } }, /amounts are for needs/u],
    ["every no years", { period: { unit: "years", count: 0, anchor: plainDate("2020-01-01") } }, /0 years/u],
    [
      "by an event, with another limit",
      { period: { unit: "event", within: serviceLimit }, due: { from: "end", within: serviceLimit } },
      /own limit/u
    ],
    [
      "by an event, about another day",
      { period: { unit: "event", within: serviceLimit }, satisfiedBy: [{ ...check, about: "day" }] },
      /day of the answer/u
    ],
    ["weighing what is no area", { subjects: { kind: station, subject: "station", weight: "team" } }, /no area/u],
    ["owing what is no measure", { ...owing, needs: { of: "owed", measure: "station" } }, /unlike things/u],
    ["owing what is not there", { ...owing, needs: { of: "owed", measure: "dues" } }, /unlike things/u],
    [
      "owing an amount that entries without amounts would pay",
      { subjects: { kind: section, subject: "section" }, needs: { of: "owed", measure: "area" } },
      /amounts are for needs/u
    ]
  ])("%s is refused", (_, part, problem) =>
    expect(() => defineDuty({ ...dailyStationCheck, ...part })).toThrow(problem)
  )

  it("never adds unlike things, and takes no month for a day", () => {
    const [sweep] = dailySweeping.satisfiedBy
    const rough = defineKind({
      ...sweep.kind,
      id: "test.rough",
      fields: { ...sweep.kind.fields, area: measure("吨", "t", { unit: "t", scale: 2 }) }
    } as never)
    expect(() => defineDuty({ ...dailySweeping, satisfiedBy: [sweep, { ...sweep, kind: rough }] })).toThrow(/unlike/u)
    expect(() =>
      defineDuty({ ...dailySweeping, subjects: { kind: dailySweeping.subjects.kind, subject: "section" } })
    ).toThrow(/unlike/u)
    const monthly = defineKind({
      ...committeeMeeting,
      id: "test.monthly",
      fields: { ...committeeMeeting.fields, about: month("月份", "month") }
    } as never)
    const source = { kind: monthly, subject: "branch", about: "about" }
    expect(defineDuty({ ...monthlyCommittee, satisfiedBy: [source] }).id).toBe(monthlyCommittee.id)
    expect(() => defineDuty({ ...dailyStationCheck, satisfiedBy: [source] })).toThrow(/names no day/u)
  })
})
