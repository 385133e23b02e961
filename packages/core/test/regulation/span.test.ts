import {
  addDays,
  chinaWorkCalendar as calendar,
  type Deadline,
  deadline,
  fromEpochDay,
  type PlainDate,
  plainDate,
  type TimeLimit,
  toEpochDay
} from "@xiuhua/core/calendar"
import { type Citation, deadlineWithSpans, type Extension, type Span, type Suspension } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { random } from "../calendar/random.ts"

const cite: Citation = { source: "某规定", article: "第一条", gist: "中止与延长" }
const suspended = (from: string, until?: string): Suspension => ({
  kind: "suspension",
  ground: "nowhere.appraisal",
  from: plainDate(from),
  ...(until === undefined ? {} : { until: plainDate(until) }),
  cite
})
const extended = (from: string, count: number, unit: TimeLimit["unit"] = "calendarDays"): Extension => ({
  kind: "extension",
  ground: "nowhere.complex",
  from: plainDate(from),
  limit: { count, unit, owner: "agency" },
  cite
})
const limit = (count: number, unit: TimeLimit["unit"], owner: TimeLimit["owner"] = "agency"): TimeLimit => ({
  count,
  unit,
  owner
})
const days = (found: ReturnType<typeof deadlineWithSpans>): ReadonlyArray<string> =>
  found.running ? [found.deadline.raw, found.deadline.safe, found.deadline.rolled] : []
const outcome = (found: ReturnType<typeof deadlineWithSpans>) => [
  ...found.applied.map((applied) => [applied.span.from, applied.days]),
  ...found.ignored.map((ignored) => [ignored.span.from, ignored.reason])
]

const ninety = limit(90, "calendarDays")
const filed = plainDate("2026-01-05")

describe("deadlineWithSpans", () => {
  it.each<readonly [string, ReadonlyArray<Span>, ReadonlyArray<string>, ReadonlyArray<unknown>]>([
    ["nothing on record (P05)", [], ["2026-04-05", "2026-04-03", "2026-04-07"], []],
    [
      "an extension granted in time (P05)",
      [extended("2026-04-01", 30)],
      ["2026-05-05", "2026-04-30", "2026-05-06"],
      [["2026-04-01", 30]]
    ],
    [
      "granted on the day due",
      [extended("2026-04-05", 30)],
      ["2026-05-05", "2026-04-30", "2026-05-06"],
      [["2026-04-05", 30]]
    ],
    [
      "granted a day after it (R7.5)",
      [extended("2026-04-06", 30)],
      ["2026-04-05", "2026-04-03", "2026-04-07"],
      [["2026-04-06", "too-late"]]
    ],
    [
      "granted after the plain limit, but within suspended days",
      [extended("2026-04-06", 30), suspended("2026-03-01", "2026-03-10")],
      ["2026-05-15", "2026-05-15", "2026-05-15"],
      [
        ["2026-03-01", 10],
        ["2026-04-06", 30]
      ]
    ],
    [
      "a second extension, granted within the first",
      [extended("2026-05-01", 60), extended("2026-04-01", 30)],
      ["2026-07-04", "2026-07-03", "2026-07-06"],
      [
        ["2026-04-01", 30],
        ["2026-05-01", 60]
      ]
    ],
    [
      "days in two suspensions count once",
      [suspended("2026-02-05", "2026-02-20"), suspended("2026-02-01", "2026-02-10")],
      ["2026-04-25", "2026-04-24", "2026-04-27"],
      [
        ["2026-02-01", 10],
        ["2026-02-05", 10]
      ]
    ],
    [
      "a suspension inside another",
      [suspended("2026-02-01", "2026-02-20"), suspended("2026-02-05", "2026-02-10")],
      ["2026-04-25", "2026-04-24", "2026-04-27"],
      [
        ["2026-02-01", 20],
        ["2026-02-05", "nothing-ran"]
      ]
    ],
    [
      "the day of the start does not run anyway",
      [suspended("2026-01-01", "2026-01-06")],
      ["2026-04-06", "2026-04-03", "2026-04-07"],
      [["2026-01-01", 1]]
    ],
    [
      "over before the start, or begun after the end",
      [suspended("2025-12-01", "2026-01-05"), suspended("2026-04-06", "2026-04-20"), suspended("2026-06-01")],
      ["2026-04-05", "2026-04-03", "2026-04-07"],
      [
        ["2025-12-01", "outside"],
        ["2026-04-06", "outside"],
        ["2026-06-01", "outside"]
      ]
    ],
    [
      "begun on the last day: that day did not run",
      [suspended("2026-04-05", "2026-04-20")],
      ["2026-04-21", "2026-04-21", "2026-04-21"],
      [["2026-04-05", 16]]
    ],
    [
      "begun only because an earlier one moved the end",
      [suspended("2026-04-10", "2026-04-11"), suspended("2026-03-01", "2026-03-10")],
      ["2026-04-17", "2026-04-17", "2026-04-17"],
      [
        ["2026-03-01", 10],
        ["2026-04-10", 2]
      ]
    ],
    [
      "ended before it began: no day of it",
      [suspended("2026-02-10", "2026-02-01")],
      ["2026-04-05", "2026-04-03", "2026-04-07"],
      [["2026-02-10", "nothing-ran"]]
    ]
  ])("90 days from 2026-01-05: %s", (_, spans, expected, effects) => {
    const found = deadlineWithSpans(ninety, filed, spans, calendar)
    expect(days(found)).toEqual(expected)
    expect(outcome(found)).toEqual(effects)
    expect(found.running && found.deadline.due).toBe(expected[0])
  })

  it("thirty days of seizure and thirty more do not roll (P14)", () => {
    const seized = plainDate("2026-01-20")
    const found = deadlineWithSpans(limit(30, "calendarDays"), seized, [extended("2026-02-13", 30)], calendar)
    expect(found.running && found.deadline.due).toBe("2026-03-21")
    const late = deadlineWithSpans(limit(30, "calendarDays"), seized, [extended("2026-02-20", 30)], calendar)
    expect(late.running && late.deadline.due).toBe("2026-02-19")
  })

  it("a limit in workdays loses workdays only", () => {
    const found = deadlineWithSpans(
      limit(5, "workdays", "respondent"),
      plainDate("2025-09-29"),
      [suspended("2025-10-01", "2025-10-09"), suspended("2025-10-12", "2025-10-12")],
      calendar
    )
    // 30 September; then 10, 11 (make-up Saturday), 13 and 14 October: of the suspended days only the 9th was worked.
    expect(days(found)).toEqual(["2025-10-14", "2025-10-14", "2025-10-14"])
    expect(outcome(found)).toEqual([
      ["2025-10-01", 1],
      ["2025-10-12", "nothing-ran"]
    ])
  })

  it("a limit in months is longer by the days, and an extension may have a unit of its own", () => {
    const three = limit(3, "months", "respondent")
    const spans = [suspended("2026-02-10", "2026-02-19"), extended("2026-06-10", 5, "workdays")]
    const found = deadlineWithSpans(three, plainDate("2026-02-28"), spans, calendar)
    expect(days(found)).toEqual(["2026-05-28", "2026-05-28", "2026-05-28"])
    expect(outcome(found)).toEqual([
      ["2026-02-10", "outside"],
      ["2026-06-10", "too-late"]
    ])
    const longer = deadlineWithSpans(three, plainDate("2026-01-31"), spans, calendar)
    // 30 April and 10 days is Sunday 10 May; the extension came a month later.
    expect([days(longer), longer.running && longer.deadline.due]).toEqual([
      ["2026-05-10", "2026-05-09", "2026-05-11"],
      "2026-05-11"
    ])
    // The respondent's period rolls to Monday 11 May, so on that day it may still be lengthened: from the plain end.
    const onRolled = [suspended("2026-02-10", "2026-02-19"), extended("2026-05-11", 5, "workdays")]
    expect(days(deadlineWithSpans(three, plainDate("2026-01-31"), onRolled, calendar))).toEqual(
      Array(3).fill("2026-05-15")
    )
  })

  it("an open suspension stands still and has no due date, whatever was granted", () => {
    const spans = [suspended("2026-02-01", "2026-02-03"), suspended("2026-03-01"), extended("2026-03-20", 30)]
    const found = deadlineWithSpans(ninety, filed, [...spans, suspended("2026-03-05", "2026-03-09")], calendar)
    expect(found).toMatchObject({ running: false, since: "2026-03-01" })
    expect(outcome(found)).toEqual([
      ["2026-02-01", 3],
      ["2026-03-01", 0],
      ["2026-03-20", 30],
      ["2026-03-05", "nothing-ran"]
    ])
    const inExtension = deadlineWithSpans(
      ninety,
      filed,
      [suspended("2026-04-20"), extended("2026-04-01", 30)],
      calendar
    )
    expect(inExtension).toMatchObject({ running: false, since: "2026-04-20" })
  })

  it("is provisional where the spans carry it into a year not published, and when it rests on one", () => {
    const provisional = (...given: Parameters<typeof deadlineWithSpans>) => {
      const found = deadlineWithSpans(...given)
      return found.running && found.deadline.provisional
    }
    const from = plainDate("2026-09-15")
    expect(provisional(ninety, from, [], calendar)).toBe(false)
    expect(provisional(ninety, from, [suspended("2026-10-01", "2026-10-20")], calendar)).toBe(true)
    const early = plainDate("2016-12-20")
    expect(provisional(limit(2, "workdays"), early, [], calendar)).toBe(true)
    expect(provisional(limit(2, "workdays"), early, [extended("2016-12-21", 60)], calendar)).toBe(true)
  })

  it("is what counting day by day gives, for spans in any order", () => {
    const next = random(20)
    const below = (n: number) => Math.floor(next() * n)
    const units = ["workdays", "calendarDays", "months"] as const
    const reached = { standing: 0, applied: 0, tooLate: 0, moved: 0 }
    for (let run = 0; run < 1_500; run++) {
      const start = addDays(plainDate("2021-01-01"), below(1_200))
      const unit = units[below(3)] as TimeLimit["unit"]
      const of = limit(unit === "months" ? 1 + below(3) : 1 + below(60), unit, below(2) === 0 ? "agency" : "respondent")
      const spans = Array.from({ length: below(5) }, (): Span => {
        const from = addDays(start, below(90) - 10)
        if (below(3) === 0) return extended(from, 1 + below(20), units[below(2)])
        return below(12) === 0 ? suspended(from) : suspended(from, addDays(from, below(15)))
      })
      const found = deadlineWithSpans(of, start, spans, calendar)
      const expected = dayByDay(of, start, spans)
      expect([run, found.running ? found.deadline.due : null]).toEqual([run, expected])
      expect(found.applied.length + found.ignored.length).toBe(spans.length)
      if (!found.running) reached.standing++
      else if (found.deadline.raw !== deadline(of, start, calendar).raw) reached.moved++
      if (found.applied.length > 1) reached.applied++
      if (found.ignored.some(({ reason }) => reason === "too-late")) reached.tooLate++
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(100)
  })
})

/** The same by walking: one day after another, each either running or not. Null while it stands still. */
const dayByDay = (of: TimeLimit, start: PlainDate, spans: ReadonlyArray<Span>): PlainDate | null => {
  const rests = (date: PlainDate) =>
    spans.some((span) => span.kind === "suspension" && span.from <= date && date <= (span.until ?? "9999"))
  const walk = (part: TimeLimit, from: PlainDate): Deadline | null => {
    const plain = deadline(part, from, calendar)
    let left = part.unit === "workdays" ? part.count : toEpochDay(plain.raw) - toEpochDay(from)
    let day = toEpochDay(from)
    for (const end = day + 2_000; left > 0; ) {
      if (++day > end) return null
      if (!rests(fromEpochDay(day)) && (part.unit !== "workdays" || calendar.isWorkday(day) === true)) left--
    }
    return deadline({ count: 1, unit: "calendarDays", owner: of.owner }, fromEpochDay(day - 1), calendar)
  }
  let end = walk(of, start)
  for (const span of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (span.kind === "extension" && end !== null && span.from <= end.due) end = walk(span.limit, end.raw)
  }
  return end?.due ?? null
}
