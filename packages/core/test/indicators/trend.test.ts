import { describe, expect, it } from "vitest"
import { parseInstant, plainDate } from "../../src/calendar/index.ts"
import {
  type Context,
  defineIndicator,
  evaluate,
  hasPeriodBefore,
  hasYearBefore,
  type Indicator,
  type IndicatorValue,
  type Period,
  periodBefore,
  plan,
  restate,
  trend,
  yearBefore
} from "../../src/indicators/index.ts"
import { aggregate, format, type Row } from "../../src/ledger/index.ts"
import { netShare, nowhere, tonnes, trucks } from "./fixture.ts"

const period = (from: string, to: string): Period => ({ from: plainDate(from), to: plainDate(to) })
const [january, february] = [period("2022-01-01", "2022-01-31"), period("2022-02-01", "2022-02-28")]
const earlier = period("2021-02-01", "2021-02-28")

const row = (day: string, net: number | null, gross: number, street = "甲", plate = "粤N1"): Row => [
  `${day}${net}${gross}${plate}`,
  day,
  street,
  plate,
  net,
  gross
]

const valueFor = (
  indicator: Indicator,
  within: Period,
  rows: ReadonlyArray<Row>,
  context: Context = nowhere
): IndicatorValue => {
  const asked = plan(indicator, within, [])
  const numbers = asked.read(asked.questions.map((question) => aggregate(question, rows)))[0] ?? null
  return evaluate(indicator, within, [], numbers, context)
}

const shown = (value: { readonly digits: bigint; readonly scale: number } | null) => value && format(value)

describe("periods to compare with", () => {
  it.each([
    ["2022-03-01", "2022-03-31", "2022-02-01", "2022-02-28"],
    ["2022-04-01", "2022-06-30", "2022-01-01", "2022-03-31"],
    ["2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"],
    ["2022-03-07", "2022-03-13", "2022-02-28", "2022-03-06"],
    ["2022-03-01", "2022-03-01", "2022-02-28", "2022-02-28"]
  ])("the period before %s to %s is %s to %s", (from, to, start, end) => {
    expect(periodBefore(period(from, to))).toEqual(period(start, end))
  })

  it.each([
    ["1900-01-01", "1900-01-31", false, false],
    ["1900-02-01", "1900-02-28", true, false],
    ["1900-03-01", "1900-04-30", true, false],
    ["1900-03-01", "1900-05-31", false, false],
    ["1901-01-01", "1901-12-31", true, true],
    ["1900-01-06", "1900-01-10", true, false],
    ["1900-01-05", "1900-01-10", false, false],
    ["2022-08-17", "2157-01-04", false, true]
  ])("%s to %s has a period before: %s, a year before: %s", (from, to, before, year) => {
    const asked = period(from, to)
    expect([hasPeriodBefore(asked), hasYearBefore(asked)]).toEqual([before, year])
    if (before) expect(periodBefore(asked).from <= periodBefore(asked).to).toBe(true)
    else expect(() => periodBefore(asked)).toThrow(RangeError)
    const [told] = trend([valueFor(trucks, asked, [])])
    if (!before) expect(told?.previous).toEqual({ _tag: "Incomparable", because: "no-earlier-value" })
  })

  it.each([
    ["2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28"],
    ["2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29"],
    ["2022-03-07", "2022-03-13", "2021-03-07", "2021-03-13"]
  ])("a year before %s to %s is %s to %s", (from, to, start, end) => {
    expect(yearBefore(period(from, to))).toEqual(period(start, end))
  })
})

describe("trend", () => {
  it("of a rate is in percentage points, of an amount a difference and a ratio", () => {
    const rows = [row("2022-01-05", 300, 1000), row("2022-02-05", 505, 1000), row("2021-02-05", 250, 1000)]
    const over = (indicator: Indicator) =>
      trend([january, february, earlier].map((each) => valueFor(indicator, each, rows)))[1]
    const rate = over(netShare)
    expect(rate?.previous).toMatchObject({ _tag: "Points" })
    expect(rate?.previous._tag === "Points" && shown(rate.previous.points)).toBe("20.5")
    expect(rate?.yearBefore._tag === "Points" && shown(rate.yearBefore.points)).toBe("25.5")
    const amount = over(tonnes)?.previous
    expect(amount?._tag === "Amount" && [shown(amount.difference), shown(amount.ratio)]).toEqual([
      "0.205",
      "0.1576923077"
    ])
  })

  it("of an amount that was 0 has a difference and no ratio", () => {
    const rows = [row("2022-01-05", 0, 0), row("2022-02-05", 5, 0)]
    const change = trend([january, february].map((each) => valueFor(tonnes, each, rows)))[1]?.previous
    expect(change).toMatchObject({ _tag: "Amount", ratio: null })
  })

  const rows = [row("2022-01-05", 3, 10), row("2022-02-05", 5, 10)]
  const now = valueFor(netShare, february, rows)
  const then = valueFor(netShare, january, rows)
  const because = (value: IndicatorValue, before: ReadonlyArray<IndicatorValue>) =>
    trend([value, ...before])[0]?.previous

  it.each<readonly [string, IndicatorValue, ReadonlyArray<IndicatorValue>]>([
    ["no-earlier-value", now, []],
    ["no-earlier-value", now, [valueFor(trucks, january, rows)]],
    ["no-earlier-value", now, [{ ...then, by: { street: "乙" } }]],
    ["rule-version", now, [{ ...then, ruleVersion: "0000000000000000" }]],
    ["status", now, [{ ...then, status: "insufficient" }]],
    ["status", now, [valueFor(netShare, january, [])]],
    ["unfinished", { ...now, asOf: parseInstant("2022-02-28T12:00:00+08:00") as number }, [then]],
    ["tenants", now, [{ ...then, flags: ["sum-of-tenants"] }]]
  ])("says why there is none: %s", (reason, value, before) => {
    expect(because(value, before)).toEqual({ _tag: "Incomparable", because: reason })
  })

  it("reads a breakdown in time by its periods", () => {
    const byMonth = [then, now].map((value) => ({
      ...value,
      by: { month: value.period.from.slice(0, 7), street: "甲" }
    }))
    expect(trend(byMonth)[1]?.previous._tag).toBe("Points")
  })
})

describe("a minimum count", () => {
  const few = (minimum: NonNullable<Indicator["minimum"]>) => defineIndicator({ ...netShare, id: "test.few", minimum })

  it("keeps a single entry from topping a league", () => {
    const rows = [row("2022-01-05", 10, 10), row("2022-01-06", 10, 10)]
    const indicator = few({ of: "entries", atLeast: "3" })
    const value = valueFor(indicator, january, rows)
    expect(value).toMatchObject({ display: "100%", status: "insufficient", flags: ["below-minimum"] })
    const enough = valueFor(indicator, january, [...rows, row("2022-01-07", 1, 10)])
    expect(enough).toMatchObject({ display: "70%", status: "final", flags: [] })
  })

  it("may be a denominator in its unit, itself included", () => {
    const indicator = few({ of: "denominator", atLeast: "0.02" })
    expect(valueFor(indicator, january, [row("2022-01-05", 9, 19)]).flags).toEqual(["below-minimum"])
    expect(valueFor(indicator, january, [row("2022-01-05", 9, 20)]).flags).toEqual([])
    expect(valueFor(indicator, january, [])).toMatchObject({ status: "not-applicable", flags: [] })
  })

  it("is a number, and of a denominator only where there is one", () => {
    expect(() => few({ of: "entries", atLeast: "three" })).toThrow(RangeError)
    const minimum = { of: "denominator", atLeast: "3" } as const
    expect(() => defineIndicator({ ...trucks, minimum })).toThrow(RangeError)
  })
})

describe("restatement", () => {
  const rows = [row("2022-01-05", 3, 10), row("2022-01-06", 5, 10), row("2022-01-07", 5, 10, "丙", "粤N2")]
  const published = valueFor(netShare, january, rows)

  it("finds nothing where nothing moved", () => {
    expect(restate(published, valueFor(netShare, january, rows))).toEqual({ _tag: "Unchanged" })
  })

  it("says by how much, and which numbers moved", () => {
    const corrected = [row("2022-01-05", 4, 10), ...rows.slice(1, 2), row("2022-01-08", null, 5, "丙", "粤N3")]
    const found = restate(published, valueFor(netShare, january, corrected))
    expect(found._tag === "Restated" && shown(found.difference)).toBe("0.05")
    expect(
      found._tag === "Restated" && found.moved.map(({ from, to, what }) => [what, shown(from), shown(to)])
    ).toEqual([["numerator", "0.008", "0.009"]])
    const withdrawn = restate(published, valueFor(netShare, january, rows.slice(0, 2)))
    expect(withdrawn._tag === "Restated" && withdrawn.moved.map(({ what }) => what)).toEqual([
      "part:trucks",
      "exclusion:c"
    ])
    expect(withdrawn._tag === "Restated" && shown(withdrawn.difference)).toBe("0")
    const gone = restate(published, valueFor(netShare, january, []))
    expect(gone).toMatchObject({ _tag: "Restated", difference: null, status: { from: "final", to: "not-applicable" } })
  })

  it("tells a figure that became final from one that moved", () => {
    const found = restate({ ...published, status: "provisional" }, published)
    expect(found).toMatchObject({ _tag: "Restated", moved: [], status: { from: "provisional", to: "final" } })
  })

  it.each([
    ["indicator", valueFor(trucks, january, rows)],
    ["period", valueFor(netShare, february, rows)],
    ["group", { ...published, by: { street: "甲" } }],
    ["rule-version", { ...published, ruleVersion: "0000000000000000" }]
  ] as const)("compares no other %s", (because, now) => {
    expect(restate(published, now)).toEqual({ _tag: "Incomparable", because })
  })
})
