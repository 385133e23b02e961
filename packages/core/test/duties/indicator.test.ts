import { describe, expect, it } from "vitest"
import { dateAt, type PlainDate, plainDate } from "../../src/calendar/index.ts"
import { dutyExemption, dutyOutcome, fellDue, outcomeRow } from "../../src/duties/index.ts"
import { defineIndicator, evaluate, type Indicator, plan } from "../../src/indicators/index.ts"
import { aggregate, and, eq, format, checkRow as problemsOf, type Row, toRow } from "../../src/ledger/index.ts"
import {
  checkRow,
  dailyStationCheck,
  dailySweeping,
  exemptRow,
  forever,
  judged,
  section,
  station,
  stationCheck,
  stationRow,
  swept
} from "./rules.ts"

const ofRule = (id: string) => eq("rule", id)
const cites = dailyStationCheck.cites.map(({ cite, confidence, from }) => ({ cite, confidence, from })) as never

/** R6.1: station-days checked / station-days due. */
const checkCoverage = defineIndicator({
  id: "test.station-check",
  label: { zh: "转运站检查覆盖率", en: "Station check coverage" },
  unit: "%",
  better: "up",
  numerator: {
    kind: dutyOutcome,
    select: "occurred",
    of: { op: "count" },
    where: and(ofRule(dailyStationCheck.id), eq("status", "met"))
  },
  denominator: {
    kind: dutyOutcome,
    select: "occurred",
    of: { op: "count" },
    where: and(ofRule(dailyStationCheck.id), fellDue)
  },
  cites
})

/** R4.1b: area swept / area due. */
const sweepExecution = defineIndicator({
  ...checkCoverage,
  id: "test.sweep",
  numerator: {
    kind: dutyOutcome,
    select: "occurred",
    of: { op: "sum", fields: ["areaMet"] },
    where: and(ofRule(dailySweeping.id), fellDue)
  },
  denominator: {
    kind: dutyOutcome,
    select: "occurred",
    of: { op: "sum", fields: ["areaDue"] },
    where: and(ofRule(dailySweeping.id), fellDue)
  }
})

const nowhere = {
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  targets: {}
}

const figureOf = (
  indicator: Indicator,
  rows: ReadonlyArray<Row>,
  from: string,
  to: string,
  by: ReadonlyArray<string> = []
) => {
  const period = { from: plainDate(from), to: plainDate(to) }
  const { questions, read } = plan(indicator, period, by)
  return read(questions.map((question) => aggregate(question, rows))).map((numbers) =>
    evaluate(indicator, period, by, numbers, { locality: nowhere, asOf: forever })
  )
}

describe("indicators over outcomes", () => {
  it("R6.1 coverage is checks done over checks due: exempt and open days are in neither", () => {
    const outcomes = judged(dailyStationCheck, "2022-03-04", [
      [station, [stationRow("A", "2022-03-01"), stationRow("B", "2022-03-01")]],
      [stationCheck, [checkRow("A", "2022-03-01"), checkRow("A", "2022-03-02"), checkRow("B", "2022-03-01")]],
      [dutyExemption, [exemptRow(dailyStationCheck, "B", "2022-03-02", "2022-03-02", "停运1号")]]
    ])
    const rows = outcomes.map((outcome) => outcomeRow(dailyStationCheck, outcome))
    for (const row of rows) expect(problemsOf(dutyOutcome, row)).toEqual([])
    expect(outcomes).toHaveLength(8)
    const [all] = figureOf(checkCoverage, rows, "2022-03-01", "2022-03-31")
    expect([all?.numerator, all?.denominator].map((one) => one && format(one))).toEqual(["3", "5"])
    expect(all?.display).toBe("60%")
    const byUnit = figureOf(checkCoverage, rows, "2022-03-01", "2022-03-31", ["orgUnit"])
    expect(byUnit.map(({ by, display }) => [by["orgUnit"], display])).toEqual([
      ["A队", "66.67%"],
      ["B队", "50%"]
    ])
  })

  it("SAN-01: 62000 of 70000 m² and days, one section-day being exempt", () => {
    const days = ["2026-11-01", "2026-11-02", "2026-11-03"]
    const areas: Readonly<Record<string, string>> = { A: "12000", B: "8000", C: "5000" }
    const sections = Object.entries(areas).map(([id, area]) =>
      toRow(section, { section: id, from: "2020-01-01", area })
    )
    const done = ["A1", "A2", "A3", "B1", "B3", "C1", "C3"].map((cell) => {
      const [id, n] = [cell[0] as string, Number(cell[1])]
      return toRow(swept, { section: id, day: days[n - 1] as PlainDate, area: areas[id] as string })
    })
    const outcomes = judged(
      dailySweeping,
      "2026-11-04",
      [
        [section, sections],
        [swept, done],
        [dutyExemption, [exemptRow(dailySweeping, "C", "2026-11-02", "2026-11-02", "封路通知2026-17")]]
      ],
      { range: { from: plainDate("2026-11-01"), to: plainDate("2026-11-03") } }
    )
    const rows = outcomes.map((outcome) => outcomeRow(dailySweeping, outcome))
    const [value] = figureOf(sweepExecution, rows, "2026-11-01", "2026-11-03")
    expect([value?.numerator, value?.denominator].map((one) => one && format(one))).toEqual(["62000", "70000"])
    expect([value?.value && format(value.value), value?.display]).toEqual(["0.8857142857", "88.57%"])
    expect(
      outcomes.filter(({ status }) => status === "missed").map(({ period, subject }) => `${subject} ${period.id}`)
    ).toEqual(["B 2026-11-02"])
    expect(dateAt(forever)).toBe("2199-12-31")
  })
})
